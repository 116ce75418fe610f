"""The bench measures what it says: seeded records of the stated shape, and content that the program accepts."""

import os
import subprocess
import tempfile
import unittest
import unittest.mock
from collections import Counter
from pathlib import Path

import corpus
import measure
import aurora_site
import bench
import yaml
from yaml_text import block


class Corpus(unittest.TestCase):
    def setUp(self):
        self.records = list(corpus.records(1000))

    def test_is_the_same_every_time(self):
        self.assertEqual(self.records, list(corpus.records(1000)))
        self.assertNotEqual(self.records, list(corpus.records(1000, seed=2)))

    def test_holds_eight_organisations_in_ten_and_the_programme_of_a_tenth_of_them(self):
        kinds = Counter(record.kind for record in self.records)
        self.assertEqual(kinds, {"organisations": 800, "services": 76, "events": 76, "consultations": 2, "exchanges": 40,
                                 "benchmarks": 2, "missions": 2, "journeys": 1, "schemes": 1})
        self.assertEqual(len({record.id for record in self.records}), 1000)

    def test_a_tenth_of_the_organisations_is_in_each_part_of_the_programme(self):
        records = list(corpus.records(10_000))
        def named(kind, parties):
            return {party for record in records if record.kind == kind for party in parties(record.fields)}
        for kind, parties in (("consultations", lambda fields: fields["participants"]),
                              ("exchanges", lambda fields: [fields["visitor"], fields["host"]]),
                              ("benchmarks", lambda fields: [result["cluster"] for result in fields["results"]])):
            self.assertAlmostEqual(len(named(kind, parties)), 800, delta=100, msg=kind)

    def test_has_offers_needs_and_memberships_that_lead_somewhere(self):
        ids = {record.id for record in self.records}
        for record in self.records:
            if record.kind == "organisations":
                self.assertEqual((len(record.fields["offers"]), len(record.fields["needs"])), (2, 1))
            for field in ("member_of", "providers", "organisers"):
                self.assertLessEqual(set(record.fields.get(field, [])), ids)
            for need in record.fields.get("answers", []):
                self.assertIn(need.split("#")[0], ids)

    def test_has_250_words_of_prose_each(self):
        for record in self.records:
            words = [word for word in record.prose.split() if any(map(str.isalpha, word))]
            self.assertEqual(len(words), corpus.WORDS_OF_PROSE)

    def test_is_read_by_any_yaml_reader_as_it_was_meant(self):
        for record in self.records[::50]:
            read = yaml.load(block(record.fields), Loader=yaml.BaseLoader)
            self.assertEqual(read, _as_text(record.fields))


def _as_text(value):
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


class EqualWork(unittest.TestCase):
    def test_compares_sites_of_about_the_same_size_only(self):
        def check(aurora, hugo=None):
            sides = {"aurora": aurora, "hugo": hugo} if hugo else {"aurora": aurora}
            bench.check_equal_work({name: bench.Written(10, *side) for name, side in sides.items()})

        check((1000, 100, 5000))
        check((1000, 100, 5000), (1250, 110, 5500))
        check((1250, 300, 9000), (1000, 100, 5000))
        with self.assertRaisesRegex(measure.Failed, "page_bytes of aurora 1,000, hugo 1,251"):
            check((1000, 100, 5000), (1251, 100, 5000))
        with self.assertRaisesRegex(measure.Failed, "files of aurora 100, hugo 111"):
            check((1000, 100, 5000), (1000, 111, 5000))


class Stages(unittest.TestCase):
    def test_are_read_from_what_the_program_says_of_its_time(self):
        stages = [stage for stages in bench.STAGES.values() for stage in stages]
        said = "Stages\n" + "".join(f"   0.{n}500 s  {stage}\n" for n, stage in enumerate(stages))
        said = said.replace("partners matched", "partners matched (12 MB more)")
        said += "\nCostliest templates, over all threads\n   2.0 s  concept (1 pages)\n"
        seconds = bench.stage_figures(said, 1, float)
        self.assertEqual(seconds["partners matched"], 0.15)
        self.assertEqual(seconds["network mapped"], 0.45)
        self.assertEqual(bench.stage_figures(said, 3, str)["partners matched"], "12")

    def test_are_missed_aloud(self):
        with self.assertRaisesRegex(measure.Failed, "network mapped"):
            bench.stage_figures("   0.1 s  partners matched\n", 1, float)

    def test_a_command_that_hangs_is_stopped(self):
        with tempfile.TemporaryDirectory() as folder, unittest.mock.patch("measure.LONGEST", 0.2):
            with self.assertRaisesRegex(measure.Failed, "was stopped"):
                measure.run(["/bin/sleep", "30"], Path(folder) / "log")


class Program(unittest.TestCase):
    def test_accepts_the_corpus_without_a_diagnostic(self):
        program = os.environ.get("AURORA_PROGRAM", str(Path(__file__).resolve().parents[2] / ".build/release/aurora"))
        with tempfile.TemporaryDirectory() as folder:
            aurora_site.aurora_site(folder, 200)
            done = subprocess.run([program, "check", "--content", f"{folder}/content", "--format", "concise"],
                                  capture_output=True, text=True, env=os.environ | {"SOURCE_DATE_EPOCH": measure.CLOCK})
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)


if __name__ == "__main__":
    unittest.main()
