"""How well the search finds, measured in the browser from a disk: judged queries, names, and names with a typing error."""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import builds
import judged
from chromium import browser, on_disk

_ASK = """
const [queries, done] = arguments;
const engine = auroraSearch.open({root: "search/", index: "search/en.js"});
const ask = (words, limit) => new Promise(resolve => engine.query({words, limit, facets: false}, answer => {
  if (answer.final) resolve({paths: answer.results.map(result => result.path), trouble: answer.trouble});
}));
(async () => {
  const answers = [];
  for (const [words, limit] of queries) answers.push(await ask(words, limit));
  done(answers);
})();
"""

_EXCERPTS = """
const [words, done] = arguments;
auroraSearch.open({root: "search/", index: "search/en.js"}).query({words, facets: false}, answer => {
  if (answer.final) done(answer.results.map(result => [result.path, result.excerpt]));
});
"""


class Measured(unittest.TestCase):
    def site(self, write):
        """Opens the search page of a site that `write` writes the content of; returns the folder of the site."""
        builds.FOLDER.mkdir(exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=builds.FOLDER))
        self.addCleanup(shutil.rmtree, folder)
        (folder / "content").mkdir()
        write(folder / "content")
        builds.build(folder / "site", content=folder / "content")
        self.driver = browser()
        self.driver.console()
        self.driver.get(on_disk(folder / "site") + "search.html")
        return folder / "site"

    def ask(self, queries, limit=10):
        """The paths of the results of each query."""
        self.driver.set_script_timeout(120)
        answers = self.driver.execute_async_script(_ASK, [[words, limit] for words in queries])
        self.assertEqual([answer["trouble"] for answer in answers if answer["trouble"]], [])
        self.assertEqual(self.driver.console(), [])
        return [answer["paths"] for answer in answers]

    def measure(self, name):
        collection = judged.Judged(name)
        self.site(collection.write)
        found = self.ask(collection.queries.values())
        found = {query: [collection.identifier(path) for path in paths]
                 for query, paths in zip(collection.queries, found)}
        return collection, collection.ndcg(found)

    def news(self, texts):
        """A site of news items, each with its text."""
        def write(content):
            judged.write_site(content)
            (content / "news").mkdir()
            for name, text in texts.items():
                (content / f"news/{name}.md").write_text(
                    f"---\ntitle: Report {name}\ndate: 2024-01-01\n---\n{text}\n", encoding="utf-8")

        self.site(write)

    def test_of_texts_with_the_same_words_those_where_they_stand_close_come_first(self):
        rest = "which the old people of this town have kept dry and cool for so many years"
        self.news({"a": f"Grain {rest} without any mould.", "b": f"Mould {rest} without any grain.",
                   "c": f"No mould in grain {rest} any."})
        self.assertEqual(self.ask(["grain mould", "report grain", "mould"]),
                         [[f"news/{name}.html" for name in order] for order in ("cab", "abc", "abc")])

    def test_quoted_words_far_down_in_a_text_are_found_together_and_shown(self):
        rest = "The old people of this town have kept what they had dry and cool for many years. " * 12
        self.news({"a": f"{rest}\n\n{rest} Mould will never grow on the grain.",
                   "b": f"{rest}\n\n{rest} The grain mould was seen twice, and a sieve took it away. {rest}"})
        found = self.driver.execute_async_script(_EXCERPTS, '"grain mould"')
        self.assertEqual([path for path, _ in found], ["news/b.html", "news/a.html"])
        for _, excerpt in found:
            self.assertEqual({part["text"].lower() for part in excerpt if part["marked"]}, {"grain", "mould"})
            text = "".join(part["text"] for part in excerpt)
            self.assertTrue(text.startswith("… "), text)
            self.assertLess(len(text), 300)
        # Where the summary has all words, it is what is shown.
        [_, excerpt] = self.driver.execute_async_script(_EXCERPTS, "people town")[0]
        self.assertTrue("".join(part["text"] for part in excerpt).startswith("The old people of this town"))

    @unittest.skipUnless(judged.is_there("med"), "../shared/data/ir/med is not there")
    def test_questions_on_medicine(self):
        _, ndcg = self.measure("med")
        print(f"\nnDCG@10 on MED: {ndcg:.4f}")
        self.assertGreaterEqual(ndcg, 0.70)

    @unittest.skipUnless(judged.is_there("adi"), "../shared/data/ir/adi is not there")
    def test_sentences_on_information_at_least_as_well_as_bm25(self):
        import snowballstemmer
        collection, ndcg = self.measure("adi")
        plain = collection.ndcg(judged.bm25(collection, snowballstemmer.stemmer("english").stemWord))
        print(f"\nnDCG@10 on ADI: {ndcg:.4f}, BM25 {plain:.4f}")
        self.assertGreaterEqual(ndcg, plain)

    @unittest.skipUnless(judged.ROR.exists(), "../shared/data/ror is not there")
    def test_names_of_organisations_and_names_mistyped(self):
        site = self.site(self.write_organisations)
        records = json.loads((site / "data/organisations.json").read_text(encoding="utf-8"))["records"]
        names = {}
        for record in records:
            if record.get("status") != "archived":
                name = record["name"]["en"] if isinstance(record["name"], dict) else record["name"]
                # Names that two organisations share lead to either.
                names.setdefault(name, set()).add(record["page"])
        two = [name for name in names if len(judged.WORD.findall(name)) == 2]
        self.assertGreater(len(two), 100)
        first = sum(paths[:1] and paths[0] in names[name] for name, paths in zip(two, self.ask(two, 1)))
        draw = judged.seeded()
        chosen = draw.sample(sorted(names), 600)
        found = self.ask([judged.mistyped(name, draw) for name in chosen], 5)
        among = sum(bool(names[name] & set(paths)) for name, paths in zip(chosen, found))
        print(f"\nNames of two words found first: {first}/{len(two)}; mistyped names in the first five: {among}/{len(chosen)}")
        self.assertGreaterEqual(first / len(two), 0.98)
        self.assertGreaterEqual(among / len(chosen), 0.97)

    def write_organisations(self, content):
        judged.write_site(content, with_vocabularies=True)
        subprocess.run([builds.PROGRAM, "import", str(judged.ROR), "--kind", "organisations", "--format", "ror",
                        "--content", str(content)], check=True, capture_output=True)
