"""Collections with which search is measured: queries with judged answers, and names of organisations.

They lie beside the project, in ../shared/data, and are no part of it.
"""

import json
import math
import random
import re
import shutil
from pathlib import Path

import builds

DATA = builds.ROOT.parent / "shared/data"
WORD = re.compile(r"[^\W_]+")
ROR = DATA / "ror/europe-2000.jsonl"


def is_there(name):
    return (DATA / "ir" / name / "corpus.jsonl").exists()


def _lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Judged:
    """A collection of documents, of which each is a news item of a site of its own."""

    def __init__(self, name):
        folder = DATA / "ir" / name
        self.documents = {line["_id"]: line for line in _lines(folder / "corpus.jsonl")}
        self.queries = {line["_id"]: line["text"] for line in _lines(folder / "queries.jsonl")}
        self.relevant = {}
        for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
            query, document, grade = line.split()[:3]
            if grade.isdigit() and int(grade) > 0:
                self.relevant.setdefault(query, {})[document] = int(grade)
        self.queries = {query: text for query, text in self.queries.items() if query in self.relevant}

    def write(self, content):
        write_site(content)
        (content / "news").mkdir()
        for identifier, document in self.documents.items():
            head = f"---\ntitle: {json.dumps(document['title'] or '.')}\ndate: 2024-01-01\n---\n"
            (content / f"news/d{identifier}.md").write_text(head + document["text"] + "\n", encoding="utf-8")

    @staticmethod
    def identifier(path):
        """Of the document whose page a result leads to."""
        return Path(path).stem.removeprefix("d")

    def ndcg(self, found):
        """The mean over all queries of what the first ten of `found`, {query: [document]}, are worth (nDCG@10)."""
        return sum(self._ndcg(query, found[query]) for query in self.queries) / len(self.queries)

    def _ndcg(self, query, found):
        grades = self.relevant[query]
        best = sorted(grades.values(), reverse=True)[:10]
        return _gain([grades.get(document, 0) for document in found[:10]]) / _gain(best)


def _gain(grades):
    return sum((2 ** grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def bm25(judged, stem):
    """{query: [document]}, the best ten by BM25 (k1 1.2, b 0.75) over title and text, words stemmed."""
    words = {name: [stem(word) for word in WORD.findall((d["title"] + " " + d["text"]).lower())]
             for name, d in judged.documents.items()}
    average = sum(map(len, words.values())) / len(words)
    postings = {}
    for name, own in words.items():
        for word in own:
            postings.setdefault(word, {}).setdefault(name, 0)
            postings[word][name] += 1
    found = {}
    for query, text in judged.queries.items():
        scores = {}
        for word in map(stem, WORD.findall(text.lower())):
            holding = postings.get(word, {})
            rarity = math.log(1 + (len(words) - len(holding) + 0.5) / (len(holding) + 0.5))
            for name, count in holding.items():
                length = 1.2 * (0.25 + 0.75 * len(words[name]) / average)
                scores[name] = scores.get(name, 0) + rarity * count * 2.2 / (count + length)
        found[query] = sorted(scores, key=lambda name: (-scores[name], name))[:10]
    return found


def write_site(content, with_vocabularies=False):
    # Concepts are found, too: a collection is measured without them.
    if with_vocabularies:
        shutil.copytree(builds.ROOT / "content/vocabularies", content / "vocabularies")
    (content / "site.yaml").write_text(
        "title: Measured\nlanguages: [en]\nprivacy_contact: a@example.org\nmatching: {top: 0}\n", encoding="utf-8")


def mistyped(name, draw):
    """A name with one edit: a letter left out, added, changed, or swapped with its neighbour."""
    letters = list(name)
    place = draw.choice([place for place, letter in enumerate(letters) if letter.isalpha()])
    other = draw.choice("abcdefghijklmnopqrstuvwxyz")
    edit = draw.choice(["left out", "added", "changed", "swapped"])
    if edit == "added":
        letters.insert(place, other)
    elif edit == "changed":
        letters[place] = other
    elif edit == "swapped" and place + 1 < len(letters) and letters[place + 1].isalpha():
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
    else:
        del letters[place]
    return "".join(letters)


def seeded():
    return random.Random(20270215)
