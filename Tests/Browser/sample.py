"""Which pages of a site the browser opens: of each shape the fullest, since it shows most."""

import json
import re
from pathlib import Path


class Sample:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.paths = [path for path in _listed(self.folder) if path.endswith(".html")]
        self.languages = {}  # code -> prefix of its pages ("" for the default language)
        for path in ["index.html", *(p for p in self.paths if re.fullmatch(r"[a-z]{2,3}/index\.html", p))]:
            found = re.search(r"<html[^>]*\blang=\"?([A-Za-z-]+)", (self.folder / path).read_text(encoding="utf-8"))
            prefix = path.removesuffix("index.html")
            if found and (not prefix or found.group(1) == prefix.rstrip("/")):
                self.languages[found.group(1)] = prefix

    @property
    def default_language(self):
        return next(code for code, prefix in self.languages.items() if not prefix)

    def language_of(self, path):
        """(code, the path without the language's prefix)."""
        for code, prefix in self.languages.items():
            if prefix and path.startswith(prefix):
                return code, path[len(prefix):]
        return self.default_language, path

    def shapes(self, language):
        """shape -> the largest page of it: "index.html", "events/index.html", "events/*", "events/topic/*"."""
        found = {}
        for path in self.paths:
            code, rest = self.language_of(path)
            if code != language or self._is_redirect(path):
                continue
            folder, _, name = rest.rpartition("/")
            shape = rest if not folder or name == "index.html" else f"{folder}/*"
            size = (self.folder / path).stat().st_size
            if shape not in found or size > found[shape][0]:
                found[shape] = (size, path)
        return {shape: path for shape, (_, path) in sorted(found.items())}

    def _is_redirect(self, path):
        with open(self.folder / path, "rb") as file:
            return b"http-equiv=\"refresh\"" in file.read(2000)

    def pages(self):
        """One page of each shape in the default language; in the others the ones every site has."""
        chosen = list(self.shapes(self.default_language).values())
        for language in self.languages:
            if language != self.default_language:
                shapes = self.shapes(language)
                chosen += [shapes[shape] for shape in MAIN_SHAPES if shape in shapes]
        return chosen

    def main_pages(self):
        """Home, an index, a record, a browse page: what the slower tests look at."""
        shapes = self.shapes(self.default_language)
        return [shapes[shape] for shape in MAIN_SHAPES if shape in shapes]


MAIN_SHAPES = ("index.html", "organisations/index.html", "organisations/*", "organisations/topic/*", "events/*")


def _listed(folder):
    manifest = folder / "data/manifest.json"
    if manifest.exists():
        return [entry["path"] for entry in json.loads(manifest.read_bytes())["files"]]
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
