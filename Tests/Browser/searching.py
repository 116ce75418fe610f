"""What the tests of the search share: a search is asked for, and its results are waited for."""

import json
from urllib.parse import urlencode

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from test_site_in_browser import SiteTest as _SiteTest

PATH = "search.html"


class SearchTest(_SiteTest):
    @classmethod
    def records(cls, kind, language=""):
        """The records of a kind as the open data has them."""
        text = (cls.sample.folder / f"data/{kind}.json").read_text(encoding="utf-8")
        return [record for record in json.loads(text)["records"] if record.get("status") != "archived"]

    def search(self, words=None, root="disk", language="", **asked):
        """Opens the search page as an address leads to it: search("milk", country=["FR", "PL"])."""
        if words is not None:
            asked = {"q": words, **asked}
        query = urlencode(asked, doseq=True)
        self.open(language + PATH + ("?" + query if query else ""), root)
        self.settle()

    def settle(self):
        """Waits until the last thing asked for is shown, and said."""
        script = """const tools = document.querySelector("[data-tools]");
            return tools !== null && !tools.hidden && !document.querySelector("#results[aria-busy]")"""
        WebDriverWait(self.driver, 15, 0.05).until(lambda driver: driver.execute_script(script))
        WebDriverWait(self.driver, 5, 0.05).until(lambda driver: not self.said().endswith("…"))

    def said(self):
        return self.driver.execute_script("return document.querySelector('#count').textContent")

    def count(self):
        """The number that the page says."""
        number = self.driver.execute_script("return document.querySelector('#count strong')?.textContent")
        return int("".join(filter(str.isdigit, number))) if number else 0

    def results(self):
        """(path inside the site, title) of each result: of the first link of each item."""
        script = """return [...document.querySelectorAll("#results > li")].map(item => item.querySelector("a"))
            .map(link => [link.href, link.textContent])"""
        root = next(root for root in self.roots.values() if self.driver.current_url.startswith(root))
        return [(address.removeprefix(root), title) for address, title in self.driver.execute_script(script)]

    def paths(self):
        return [path for path, _ in self.results()]

    def shows(self, paths, words):
        """Waits until these results are shown for these words: back and forward end before the page has followed."""
        def state():
            return self.paths(), self.driver.execute_script("return document.querySelector('#_q').value")
        try:
            WebDriverWait(self.driver, 10, 0.05).until(lambda _: state() == (paths, words))
        except TimeoutException:
            self.assertEqual(state(), (paths, words))

    def box(self):
        return self.driver.find_element(By.ID, "_q")

    def facet(self, name):
        """value -> (its box, the count beside it), folded ones too."""
        script = """return [...document.querySelectorAll(`[data-facet=${arguments[0]}] li`)]
            .map(item => [item.querySelector("input"), item.querySelector(".n").textContent])"""
        found = self.driver.execute_script(script, name)
        return {box.get_attribute("value"): (box, int("".join(filter(str.isdigit, n)))) for box, n in found}

    def choose(self, name, value):
        self.driver.execute_script("arguments[0].click()", self.facet(name)[value][0])
        self.settle()

    def silent(self):
        self.assertEqual(self.driver.console(), [])
