"""The engine of the search by itself: what it makes of bad input, of shards that are missing or cut, and of its options."""

import json
import re
import shutil
import tempfile
import unicodedata
import unittest
from pathlib import Path

import builds
from chromium import browser, on_disk
from test_site_in_browser import SiteTest as _SiteTest

_ASK = """
const [options, done] = [arguments[0], arguments[arguments.length - 1]];
const engine = auroraSearch.open({root: "search/", index: "search/en.js"});
const answers = [];
engine.query(options, answer => { answers.push(answer); if (answer.final) done(answers); });
"""
_BAD = {
    "nothing": "",
    "spaces": " \t\n ",
    "signs": "!?… — ()[]{}\\/|&%$#@*+~^`´",
    "a long word": "a" * 10_000,
    "many words": "grain mill " * 900,
    "a text": "what can we do about mycotoxins in grain? " * 240,
    "emoji": "🌾🧀 👩‍🌾 🇵🇱",
    "right to left": "مطحنة الحبوب \u202e grain",
    "marks alone": "\u0301\u0301 a\u0301\u0301\u0301",
    "markup": "<img src=x onerror=alert(1)><script>alert(1)</script> &amp; grain",
    "quotes": "\"grain \"\"'\" “food „safety» ' \" «",
    "names of JavaScript": "constructor __proto__ toString hasOwnProperty",
    "zero": "\u0000grain\u0000",
    "Chinese": "食品安全",
    "numbers": "0 00 1e9 NaN Infinity -1",
}


class EngineTest(_SiteTest):
    def setUp(self):
        super().setUp()
        self.open("search.html")

    def answers(self, **options):
        return self.driver.execute_async_script(_ASK, options)

    def ask(self, **options):
        """The final answer, checked for what holds of any."""
        answers = self.answers(**options)
        self.assertEqual([answer["final"] for answer in answers], [False] * (len(answers) - 1) + [True])
        final = answers[-1]
        for answer in answers[:-1]:
            shown = [result["path"] for result in answer["results"]]
            self.assertEqual([result["path"] for result in final["results"]][:len(shown)], shown)
        self.assertLessEqual(len(final["results"]), final["count"])
        self.assertLessEqual(final["whole"], final["count"])
        self.assertEqual(len({result["path"] for result in final["results"]}), len(final["results"]))
        return final


class BadInput(EngineTest):
    def test_is_answered_in_silence(self):
        for name, words in _BAD.items():
            for typing in (False, True):
                with self.subTest(name=name, typing=typing):
                    answer = self.ask(words=words, typing=typing)
                    self.assertEqual(answer["trouble"], [])
                    for result in answer["results"]:
                        self.assertEqual("".join(part["text"] for part in result["titleParts"]), result["title"])
        self.assertEqual(self.driver.console(), [])

    def test_words_beside_it_are_still_found(self):
        for name in ("right to left", "markup", "zero"):
            with self.subTest(name=name):
                self.assertGreater(self.ask(words=_BAD[name])["count"], 0)

    def test_halves_of_characters(self):
        # Only a script can ask for them.
        script = _ASK.replace("const answers", r"options.words = '\ud83c grain \udf3e'; const answers")
        self.assertGreater(self.driver.execute_async_script(script, {})[-1]["count"], 0)
        self.assertEqual(self.driver.console(), [])

    def test_options_that_say_nothing_are_passed_over(self):
        plain = [result["path"] for result in self.ask(words="food")["results"]]
        for options in ({"filters": None}, {"filters": {"kind": [], "nothing": ["x"]}}, {"sort": "nothing"}, {"near": None},
                        {"filters": {"from": "yesterday", "until": ""}}, {"offset": -5}, {"limit": None}, {"sort": None}):
            with self.subTest(options=options):
                self.assertEqual([result["path"] for result in self.ask(words="food", **options)["results"]], plain)
        self.assertEqual(self.ask(words="food", filters={"topic": ["no-such-topic"]})["count"], 0)
        self.assertEqual(self.ask(words="food", offset=100_000)["results"], [])
        self.assertEqual(self.driver.console(), [])


class Finding(EngineTest):
    def test_a_cancelled_query_says_nothing(self):
        script = """const done = arguments[0];
            const engine = auroraSearch.open({root: "search/", index: "search/en.js"});
            let calls = 0;
            engine.query({words: "food"}, () => calls++).cancel();
            engine.query({words: "grain"}, answer => { if (answer.final) setTimeout(() => done(calls), 50); });"""
        self.assertEqual(self.driver.execute_async_script(script), 0)

    def test_pages_follow_each_other(self):
        whole = [result["path"] for result in self.ask(words="food", limit=30)["results"]]
        self.assertEqual(len(whole), 30)
        parts = [result["path"] for offset in range(0, 30, 5)
                 for result in self.ask(words="food", offset=offset, limit=5)["results"]]
        self.assertEqual(parts, whole)

    def test_every_word_is_wanted(self):
        both = self.ask(words="food safety Brittany", limit=5)
        self.assertFalse(both["loose"])
        self.assertGreater(both["whole"], 0)
        self.assertTrue(self.ask(words="valorial zuivelkoepel")["count"] > 0)

    def test_forms_of_a_word_are_one(self):
        self.assertEqual(self.ask(words="mycotoxin")["count"], self.ask(words="MYCOTOXINS")["count"])

    def test_an_unfinished_word_is_completed_while_typing(self):
        self.assertIn("organisations/valorial.html",
                      [result["path"] for result in self.ask(words="valor", typing=True)["results"]])

    def test_quoted_words_come_first_where_they_stand_together(self):
        results = self.ask(words='"food safety management"')["results"]
        self.assertEqual(results[0]["title"], "Food safety management")

    def test_counts_of_a_facet_are_what_its_values_lead_to(self):
        facets = self.ask(words="food")["facets"]
        for name in ("kind", "topic", "country", "type", "level", "language", "region"):
            for value in facets[name][:3]:
                with self.subTest(facet=name, value=value["value"]):
                    self.assertEqual(self.ask(words="food", filters={name: [value["value"]]})["count"], value["count"])
        # Another value of the same facet adds, one of another facet takes away.
        first, second = [value["value"] for value in facets["country"][:2]]
        either = self.ask(words="food", filters={"country": [first, second]})
        counts = {value["value"]: value["count"] for value in either["facets"]["country"]}
        single = [self.ask(words="food", filters={"country": [value]})["count"] for value in (first, second)]
        self.assertLessEqual(max(single), either["count"])
        self.assertLessEqual(either["count"], sum(single))
        both = self.ask(words="food", filters={"country": [first], "kind": ["organisations"]})
        self.assertLess(both["count"], single[0])
        self.assertEqual(counts, {value["value"]: value["count"] for value in facets["country"]})

    def test_nothing_asked_for_is_everything(self):
        every = self.ask(words="")
        self.assertEqual(every["count"], sum(value["count"] for value in every["facets"]["kind"]))

    def test_sorting(self):
        titles = [result["title"] for result in
                  self.ask(words="", filters={"kind": ["organisations"]}, sort="name", limit=100)["results"]]
        self.assertGreater(len(titles), 50)
        self.assertEqual(titles[0], min(titles, key=str.casefold))
        near = self.ask(words="", sort="distance", near={"lat": 48.11, "lon": -1.68}, limit=10)["results"]
        distances = [result["distance"] for result in near]
        self.assertEqual(distances, sorted(distances))
        within = self.ask(words="", near={"lat": 48.11, "lon": -1.68, "km": 60})
        self.assertEqual(within["count"], sum(value["count"] for value in within["facets"]["kind"]))
        self.assertGreater(within["count"], 0)


_LETTERS = """
Łódź Straße ÆRØSKØBING ĲSSELMEER ﬁskeri İstanbul IŞIKLAR Ǆepovi Ήλιος ΣΊΣΥΦΟΣ Йодний Київський Ґанок Đakovo Ħamrun
Ŋuni Œuvre Þórshöfn Ðalur Kŕdeľ Čučoriedka Vũng e\u0301te\u0301 a\u030angstro\u0308m ЁЛКА שָׁלוֹם العَرَبِيَّة कृषि ขนม 농업기술 Əliyev x²y³ Ⅳ
agri\u00adfood Żółć Ñandú Ğüneş Ľubica Ǿre Ẁales
""".split()


class Letters(unittest.TestCase):
    """The browser folds what is typed as the build folded what was written."""

    @classmethod
    def setUpClass(cls):
        builds.FOLDER.mkdir(exist_ok=True)
        cls.folder = Path(tempfile.mkdtemp(dir=builds.FOLDER))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        content = cls.folder / "content"
        (content / "news").mkdir(parents=True)
        # A language without stems or compounds: the letters alone decide.
        (content / "site.yaml").write_text("title: x\nlanguages: [en]\nprivacy_contact: a@example.org\n", encoding="utf-8")
        for number, word in enumerate(_LETTERS):
            (content / f"news/n{number}.yaml").write_text(
                f"title: {json.dumps(word)}\ndate: 2024-01-01\n", encoding="utf-8")
        builds.build(cls.folder / "site", content=content)
        cls.driver = browser()
        cls.driver.get(on_disk(cls.folder / "site") + "search.html")

    def first(self, words):
        results = self.driver.execute_async_script(_ASK, {"words": words})[-1]["results"]
        return results[0]["path"] if results else None

    def test_words_are_found_however_they_are_typed(self):
        for number, word in enumerate(_LETTERS):
            for typed in {word, word.lower(), unicodedata.normalize("NFD", word), unicodedata.normalize("NFC", word)}:
                with self.subTest(word=word, typed=typed):
                    self.assertEqual(self.first(typed), f"news/n{number}.html")

    def test_words_are_found_without_their_marks(self):
        for typed, word in {"lodz": "Łódź", "strasse": "Straße", "aeroskobing": "ÆRØSKØBING", "dakovo": "Đakovo",
                            "oeuvre": "Œuvre", "thorshofn": "Þórshöfn", "zolc": "Żółć", "agrifood": "agri\u00adfood"}.items():
            with self.subTest(typed=typed):
                self.assertEqual(self.first(typed), f"news/n{_LETTERS.index(word)}.html")


class Trouble(unittest.TestCase):
    """A copy of the index and its page, of which parts are damaged one after the other."""

    def setUp(self):
        site = builds.built_site()
        self.folder = Path(tempfile.mkdtemp(dir=builds.FOLDER))
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(site / "search", self.folder / "search", ignore=lambda _, names: [n for n in names if n[:3] != "en."])
        page = (site / "search.html").read_text(encoding="utf-8")
        scripts = re.findall(r'<script src="(assets/search-[^"]*)"', page)
        (self.folder / "assets").mkdir()
        for script in scripts:
            shutil.copy(site / script, self.folder / script)
        last = next(place for place, script in enumerate(scripts) if "search-engine." in script)
        engine = "".join(f'<script src="{script}"></script>' for script in scripts[:last + 1])
        policy = "default-src 'none'; script-src 'self'"
        (self.folder / "ask.html").write_text(
            f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy}"><title>x</title>'
            f'<link rel="icon" href="data:,">{engine}', encoding="utf-8")
        self.driver = browser()

    def ask(self, **options):
        self.driver.get(on_disk(self.folder) + "ask.html")
        self.driver.console()
        return self.driver.execute_async_script(_ASK, options)[-1]

    def test_a_shard_cut_anywhere_is_told_and_the_rest_still_comes(self):
        whole = self.ask(words="food safety")
        self.assertEqual(whole["trouble"], [])
        for shard in sorted((self.folder / "search").glob("en.*.js")):
            if shard.name == "en.js":
                continue
            bytes_ = shard.read_bytes()
            for cut in (0, 10, len(bytes_) // 2, len(bytes_) - 3):
                shard.write_bytes(bytes_[:cut])
                answer = self.ask(words="food safety", limit=50)
                with self.subTest(shard=shard.name, cut=cut):
                    self.assertLessEqual({trouble["shard"] for trouble in answer["trouble"]}, {shard.name})
                    self.assertTrue(all(trouble["reason"] == "damaged" for trouble in answer["trouble"]), answer["trouble"])
                    self.assertEqual(self.driver.console(), [])
            shard.write_bytes(bytes_)

    def test_a_shard_that_is_missing_is_told_and_the_rest_still_comes(self):
        for shard in sorted((self.folder / "search").glob("en.*.js")):
            if shard.name == "en.js":
                continue
            hidden = shard.rename(shard.with_suffix(".away"))
            answer = self.ask(words="food safety", limit=50)
            hidden.rename(shard)
            with self.subTest(shard=shard.name):
                self.assertIn(answer["trouble"], ([], [{"shard": shard.name, "reason": "missing"}]))
                said = [message for message in self.driver.console() if "ERR_FILE_NOT_FOUND" not in message]
                self.assertEqual(said, [])

    def test_without_its_root_there_is_an_answer(self):
        root = self.folder / "search/en.js"
        root.write_bytes(root.read_bytes()[:100])
        answer = self.ask(words="food")
        self.assertEqual((answer["count"], answer["trouble"]), (0, [{"shard": "en.js", "reason": "damaged"}]))
        self.assertEqual(self.driver.console(), [])
