"""A small site of two languages, in a folder of its own, for tests that change, cut or refuse it."""

import shutil
import tempfile
from pathlib import Path

import builds

_SITE = """title: {en: A small site, fr: Un petit site}
tagline: {en: What tests need, fr: Ce qu’il faut aux essais}
languages: [en, fr]
archive: true
"""
_MILL = "name: {name}\ntype: cluster\ncountry: FR\ncity: Rennes\ntopics: [mycotoxins]\nlogo: media/mill.svg\nillustrative: true\n"
_OTHERS = {  # one of each kind that has lists of its own
    "services/desk.yaml": "name: Test desk\ntype: mapping-intelligence\nproviders: [mill-1]\nstage: live\nillustrative: true\n",
    "events/day.yaml": "title: Test day\nkind: workshop\nstarts: 2022-09-02\norganisers: [mill-1]\nillustrative: true\n",
    "briefs/food.yaml": "title: Clean food\npublished: 2022-03-01\nauthors: [mill-1]\nlevels: [national]\nillustrative: true\n",
}
_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="{colour}" d="M0 0h8v8z"/></svg>\n'


class SmallSite:
    """`folder` is the built site; it goes when `close` is called."""

    def __init__(self):
        builds.FOLDER.mkdir(exist_ok=True)
        self._temporary = tempfile.TemporaryDirectory(dir=builds.FOLDER)
        root = Path(self._temporary.name)
        self.content, self.templates, self.folder = root / "content", root / "templates", root / "site"
        shutil.copytree(builds.ROOT / "content/vocabularies", self.content / "vocabularies")
        shutil.copytree(builds.ROOT / "templates", self.templates)
        self.write("site.yaml", _SITE)
        for number in range(1, 31):
            self.write(f"organisations/mill-{number}.yaml", _MILL.format(name=f"Mill {number}"))
        for path, text in _OTHERS.items():
            self.write(path, text)
        self.draw("#0b6e4f")
        self.build()

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def rename(self, number, name):
        self.write(f"organisations/mill-{number}.yaml", _MILL.format(name=name))

    def draw(self, colour):
        """The logo of every mill."""
        self.write("media/mill.svg", _LOGO.format(colour=colour))

    def restyle(self, rule):
        sheet = self.templates / "assets/aurora.css"
        sheet.write_text(sheet.read_text(encoding="utf-8") + rule, encoding="utf-8")

    def build(self):
        builds.build(self.folder, "--templates", str(self.templates), content=self.content)

    def close(self):
        self._temporary.cleanup()
