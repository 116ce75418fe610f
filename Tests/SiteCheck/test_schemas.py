"""Every record of content/ is as the JSON Schema of its kind says, which editors are given for completion."""

import json
import re
import subprocess
import unittest

import yaml

import builds

try:
    import jsonschema
except ImportError:
    jsonschema = None


class Loader(yaml.SafeLoader):
    """YAML as the program reads it: every plain scalar but numbers, true, false and null is a text."""


Loader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def schema(kind):
    done = subprocess.run([builds.PROGRAM, "schema", kind], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def fields(path):
    """The fields of a record: all of a YAML file, the front matter of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("\n---\n", 1)[0].removeprefix("---\n")
    return yaml.load(text, Loader)


def records(kind):
    """The records of a kind; translations (`id.fr.md`) hold some fields only and are left out."""
    if kind == "site":
        return [builds.ROOT / "content/site.yaml"]
    found = (builds.ROOT / "content" / kind).rglob("*")
    return sorted(path for path in found if path.suffix in (".md", ".yaml") and "." not in path.stem)


def kinds():
    folders = (path.name for path in (builds.ROOT / "content").iterdir() if path.is_dir() and path.name != "media")
    return ["site", *sorted(folders)]


@unittest.skipIf(jsonschema is None, "the jsonschema wheel is not installed")
class Schemas(unittest.TestCase):
    def test_hold_for_every_record(self):
        checked = 0
        for kind in kinds():
            validator = jsonschema.Draft202012Validator(schema(kind))
            validator.check_schema(validator.schema)
            for path in records(kind):
                with self.subTest(path=path.relative_to(builds.ROOT).as_posix()):
                    found = [f"{'/'.join(map(str, error.path))}: {error.message}"
                             for error in validator.iter_errors(fields(path))]
                    self.assertEqual(found, [])
                    checked += 1
        self.assertGreater(checked, 100)

    def test_refuse_what_is_wrong(self):
        validator = jsonschema.Draft202012Validator(schema("organisations"))
        good = {"name": "Mill", "type": "cluster", "country": "FR"}
        self.assertTrue(validator.is_valid(good))
        for wrong in ({"nmae": "x"}, {"country": "France"}, {"level": "world"}, {"offers": {}}, {"employees": "many"}):
            self.assertFalse(validator.is_valid(good | wrong), wrong)
        self.assertFalse(validator.is_valid({"name": "Mill"}))


if __name__ == "__main__":
    unittest.main()
