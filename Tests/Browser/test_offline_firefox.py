"""The whole site from a disk in Firefox: pages, links, the calculator, the map, languages, search; nothing on the console."""

import tempfile
import unittest
from pathlib import Path

import builds
from chromium import on_disk
from firefox import firefox
from sample import Sample


class FromADisk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = builds.built_site()
        cls.sample = Sample(cls.folder)
        cls.root = on_disk(cls.folder)
        cls.firefox = firefox()

    def open(self, path):
        self.firefox.open(self.root + path)

    def heading(self):
        return self.firefox.one("main h1").text

    def follow(self, selector):
        """Follows the first link, and is on a page of the site that shows something; its path."""
        before = self.firefox.address
        self.firefox.run("document.querySelector(arguments[0]).click()", selector)
        # Between two pages there may be an empty one.
        self.firefox.wait(lambda: self.firefox.address not in (before, "about:blank")
                          and self.firefox.run("return document.readyState === 'complete'"))
        address = self.firefox.address.split("#")[0].split("?")[0]
        self.assertTrue(address.startswith(self.root), address)
        self.assertTrue(self.firefox.one("main h1").is_displayed())
        return address.removeprefix(self.root)

    def test_what_is_wrong_with_a_page_would_be_heard(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "wrong.html"
            page.write_text("<!DOCTYPE html><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src 'self'\">"
                            "<title>wrong</title><script src='wrong.js'></script><script>inline()</script>", encoding="utf-8")
            page.with_suffix(".js").write_text("nothing.here();", encoding="utf-8")
            self.firefox.console()
            self.firefox.open(page.as_uri())
            self.firefox.wait(lambda: len(self.firefox.console()) > 0)

    def test_every_kind_of_page_opens_with_its_styles_and_says_nothing(self):
        self.firefox.console()
        for path in self.sample.pages():
            with self.subTest(page=path):
                self.open(path)
                self.assertTrue(self.firefox.one("main h1").is_displayed())
                styled = "return [...document.querySelectorAll('link[rel~=stylesheet]')].every((link) => link.sheet !== null)"
                self.assertTrue(self.firefox.run(styled))
                self.assertEqual(self.firefox.console(), [])

    def test_links_lead_from_the_home_page_to_a_list_a_profile_and_a_topic(self):
        self.open("index.html")
        self.assertEqual(self.follow(".menu a[href*='organisations/']"), "organisations/index.html")
        profile = self.follow("main .card h3 a, main .card h2 a")
        self.assertRegex(profile, r"^organisations/[^/]+\.html$")
        self.assertRegex(self.follow("main a[href*='/topic/'], main a[href*='vocabularies/topics/']"), r"topics?/[^/]+\.html$")
        self.assertEqual(self.firefox.console(), [])

    def test_every_link_of_the_main_pages_names_a_file(self):
        for path in self.sample.main_pages():
            self.open(path)
            links = self.firefox.run("return [...document.querySelectorAll('a[href]')]"
                                     ".map((link) => new URL(link.getAttribute('href'), document.baseURI).href.split(/[?#]/)[0])")
            for link in {link for link in links if link.startswith("file:")}:
                self.assertTrue(link.startswith(self.root), link)
                self.assertTrue((self.folder / link.removeprefix(self.root)).is_file(), f"{path}: {link}")

    def test_another_language_is_one_click_away(self):
        others = [code for code in self.sample.languages if code != self.sample.default_language]
        if not others:
            self.skipTest("the site has one language")
        self.open("organisations/index.html")
        self.assertEqual(self.follow(f"header a[hreflang='{others[0]}']"), f"{others[0]}/organisations/index.html")
        self.assertEqual(self.firefox.run("return document.documentElement.lang"), others[0])

    def test_the_map_is_enlarged(self):
        self.open("index.html")
        if not self.firefox.all("svg[data-map]"):
            self.skipTest("the home page has no map")
        width = "return document.querySelector('svg[data-map]').viewBox.baseVal.width"
        whole = self.firefox.run(width)
        self.firefox.one(".map-tools button").click()
        self.assertLess(self.firefox.run(width), whole)
        self.assertEqual(self.firefox.console(), [])

    def test_the_calculator_works_an_exchange_out(self):
        calculators = [path for path in self.sample.paths if path.startswith("schemes/calculator/")]
        if not calculators:
            self.skipTest("the site has no calculator")
        self.open(calculators[0])
        tell = """
            const form = document.querySelector("form[data-calculator]"), example = document.querySelector("[data-example]");
            if (!example) return null;
            for (const [name, value] of Object.entries(example.dataset)) {
              const field = form.elements[name];
              if (!field || name === "before") continue;
              field.value = value;
              field.dispatchEvent(new Event("input", { bubbles: true }));
              field.dispatchEvent(new Event("change", { bubbles: true }));
            }
            return [document.querySelector("#_verdict").textContent, example.querySelector(".calculator-verdict").textContent];
        """
        verdicts = self.firefox.run(tell)
        if verdicts is None:
            self.skipTest("the calculator has no example")
        self.assertTrue(verdicts[0].strip())
        self.assertEqual(verdicts[0].strip(), verdicts[1].strip())
        self.assertEqual(self.firefox.console(), [])

    def test_the_page_on_reading_offline_says_that_it_is_read_from_a_disk(self):
        self.open("offline.html")
        self.assertIn("from a disk", self.firefox.one("[data-part='state']").text)
        self.assertFalse(self.firefox.one("[data-part='controls']").is_displayed())
        self.assertEqual(self.firefox.console(), [])

    def test_the_search_finds_a_record(self):
        if not (self.folder / "search.html").exists():
            self.skipTest("the site has no search")
        self.open("search.html?q=mycotoxin")
        self.firefox.wait(lambda: self.firefox.all("#results > li a"))
        self.assertRegex(self.firefox.one("#count").text, r"\d")
        target = self.firefox.one("#results > li a").get_property("href").split("#")[0]
        self.assertTrue((self.folder / target.removeprefix(self.root)).is_file(), target)
        self.assertEqual(self.firefox.console(), [])


if __name__ == "__main__":
    unittest.main()
