"""CSV: read back it says what the JSON says, and no spreadsheet runs any of it."""

import csv
import json
import re
import unittest

import builds
import samples

tearDownModule = samples.remove_samples


def rows(path):
    data = path.read_bytes()
    assert data.endswith(b"\r\n") and not data.startswith(b"\xef\xbb\xbf"), path
    text = data.decode("utf-8")
    table = list(csv.reader(text.splitlines(keepends=True), strict=True))
    assert all(len(row) == len(table[0]) for row in table), path
    assert len(set(table[0])) == len(table[0]), path
    return [dict(zip(table[0], row)) for row in table[1:]]


def plain(cell):
    """The text as it was."""
    return cell[1:] if cell.startswith("'") else cell


def items(cell):
    """The values of a list: parted by bars, but for those behind a backslash."""
    return [re.sub(r"\\(.)", r"\1", item) for item in re.findall(r"(?:[^|\\]|\\.)+", plain(cell), re.DOTALL)]


def without_flags(value):
    """JSON leaves out a flag that is as it is unless said; a table says it."""
    if isinstance(value, dict):
        return {name: without_flags(part) for name, part in value.items() if not isinstance(part, bool)}
    return [without_flags(part) for part in value] if isinstance(value, list) else value


def compared(value, cell, language):
    """(what JSON says, what CSV says) in one form."""
    if isinstance(value, dict) and language in value:
        value = value[language]  # the translations have columns of their own
    if isinstance(value, bool):
        return str(value).lower(), cell
    if isinstance(value, (int, float)):
        return float(value), float(cell)
    if isinstance(value, list) and all(isinstance(item, (str, int, float)) for item in value) and not cell.startswith("["):
        return [str(item) for item in value], items(cell)
    if isinstance(value, (dict, list)):
        return without_flags(value), without_flags(json.loads(cell))
    return value, plain(cell)


class Tables(unittest.TestCase):
    def check(self, record, row, language, where):
        for name, value in record.items():
            if name in row:
                expected, found = compared(value, row[name], language)
                self.assertEqual(found, expected, f"{where}: {name}")
            elif isinstance(value, dict):
                self.check({f"{name}.{inner}": part for inner, part in value.items()}, row, language, where)
            else:
                self.fail(f"{where}: {name} has no column")
            if isinstance(value, dict) and language in value:
                for other in value.keys() - {language}:
                    self.assertEqual(plain(row[f"{name}.{other}"]), value[other], f"{where}: {name}")

    def check_site(self, site):
        checked = 0
        for path in sorted((site / "data").glob("*.json")):
            data = json.loads(path.read_bytes())
            if "records" not in data:
                continue
            table = {row["id"]: row for row in rows(path.with_suffix(".csv"))}
            self.assertEqual(list(table), [record["id"] for record in data["records"]], path)
            for record in data["records"]:
                own = {}
                for name, value in record.items():
                    file = path.with_name(f"{path.stem}-{name.replace('_', '-')}.csv")
                    if isinstance(value, list) and value and isinstance(value[0], dict) and name not in table[record["id"]]:
                        parts = [row for row in rows(file) if row["record"] == record["id"]]
                        self.assertEqual([row["position"] for row in parts], [str(n + 1) for n in range(len(value))])
                        for part, row in zip(value, parts):
                            self.check(part, row, "en", f"{file.name} {record['id']}")
                    else:
                        own[name] = value
                self.check(own, table[record["id"]], "en", f"{path.name} {record['id']}")
                checked += 1
        return checked

    def test_of_the_site_say_what_the_json_says(self):
        self.assertGreater(self.check_site(builds.built_site()), 100)

    def test_of_hostile_texts_say_what_the_json_says(self):
        self.assertGreater(self.check_site(samples.sample()), 5)

    def test_hold_nothing_that_a_spreadsheet_runs(self):
        for site in (builds.built_site(), samples.sample()):
            for path in (site / "data").glob("*.csv"):
                for row in rows(path):
                    for name, cell in row.items():
                        if cell[:1] in tuple("=+-@\t\r\n"):
                            self.assertRegex(cell, r"^-?\d+(\.\d+)?(e-?\d+)?$", f"{path}: {name}")

    def test_guard_texts_with_an_apostrophe(self):
        [mill] = [row for row in rows(samples.sample() / "data/organisations.csv") if row["id"] == "mill"]
        self.assertEqual(mill["name"], "'=HYPERLINK(\"https://example.org\")")
        self.assertEqual(mill["acronym"], "''quoted")
        self.assertEqual(mill["location.lon"], "-1.68")
        [offer] = rows(samples.sample() / "data/organisations-offers.csv")
        self.assertEqual(plain(offer["title"]), "@flour, \"fine\"; 50 % | less\nand white")

    def test_have_no_persons(self):
        for path in (builds.built_site() / "data").glob("*.csv"):
            header = path.read_bytes().decode("utf-8").split("\r\n", 1)[0]
            self.assertNotRegex(header, "contact|consent", path)


if __name__ == "__main__":
    unittest.main()
