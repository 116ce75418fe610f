"""What the search finds, from a server and from a disk: names, topics, facets, places, other languages, slips of the pen."""

import shutil
import tempfile
import unittest
from pathlib import Path

from chromium import on_disk
from searching import PATH, SearchTest as _SearchTest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def _name(record, language="en"):
    name = record["name"]
    return name.get(language, name.get("en")) if isinstance(name, dict) else name


class Finding(_SearchTest):
    def test_leads_to_organisations_by_their_names(self):
        organisations = self.records("organisations")[::8]
        self.assertGreater(len(organisations), 5)
        for root in self.roots:
            for record in organisations:
                with self.subTest(name=_name(record), root=root):
                    self.search(_name(record), root)
                    self.assertEqual(self.results()[0], (record["page"], _name(record)))
                    self.assertGreaterEqual(self.count(), len(self.results()))
            self.silent()

    def test_a_box_on_every_page_leads_there(self):
        for root in self.roots:
            for path in [*self.sample.main_pages()[1:4], "fr/index.html"]:
                with self.opened(path, root):
                    self.driver.find_element(By.CSS_SELECTOR, "form[role=search] input").send_keys("Valorial", Keys.ENTER)
                    self.settle()
                    prefix = "fr/" if path.startswith("fr/") else ""
                    self.assertEqual(self.path(), prefix + PATH)
                    self.assertEqual(self.paths()[0], prefix + "organisations/valorial.html")
                    self.assertEqual(self.box().get_attribute("value"), "Valorial")

    def test_marks_the_words_in_a_text_that_fits(self):
        self.search("mycotoxins")
        script = """return [...document.querySelectorAll("#results > li")].slice(0, 5)
            .map(item => [...item.querySelectorAll("mark")].map(mark => mark.textContent.toLowerCase()))"""
        marked = self.driver.execute_script(script)
        self.assertEqual(len(marked), 5)
        # A result may have the word in its topics alone, which are not shown.
        self.assertGreaterEqual(len([words for words in marked if words]), 2, marked)
        for words in marked:
            self.assertTrue(all(word.startswith("mycotoxin") for word in words), marked)

    def test_says_what_an_organisation_offers_and_seeks_and_what_is_invented(self):
        record = next(r for r in self.records("organisations")
                      if r.get("illustrative") and r.get("offers") and r.get("needs"))
        self.search(_name(record))
        first = self.driver.find_element(By.CSS_SELECTOR, "#results > li").text
        for words in ("OFFERS", "SEEKS", "Illustrative", "Organisation"):
            self.assertIn(words, first)

    def test_a_slip_of_the_pen_finds_what_is_meant(self):
        self.search("mycotoxn")
        self.assertGreater(self.count(), 0)
        links = self.driver.find_elements(By.CSS_SELECTOR, "[data-notes] a")
        self.assertTrue(links, "nothing is 'also written'")
        written = links[0].text
        self.assertTrue(written.lower().startswith("mycotoxin"), written)
        links[0].click()
        self.settle()
        self.assertEqual(self.box().get_attribute("value"), written)
        self.assertGreater(self.count(), 0)
        self.silent()

    def test_all_examples_find_something(self):
        for language in ("", "pl/"):
            self.search(language=language)
            for link in self.driver.find_elements(By.CSS_SELECTOR, "[data-examples] a"):
                address = link.get_property("href")
                self.driver.switch_to.new_window("tab")
                try:
                    self.driver.get(address)
                    self.settle()
                    self.assertGreater(self.count(), 0, address)
                finally:
                    self.driver.close()
                    self.driver.switch_to.window(self.driver.window_handles[0])

    def test_other_languages_are_searched_on_request(self):
        self.search("Valorial", language="fr/")
        self.assertEqual(self.paths()[0], "fr/organisations/valorial.html")
        self.driver.find_element(By.CSS_SELECTOR, "[data-language=pl]").click()
        self.settle()
        self.assertIn("in=pl", self.driver.current_url)
        self.assertEqual(self.paths()[0], "pl/organisations/valorial.html")
        item = self.driver.find_element(By.CSS_SELECTOR, "#results > li")
        self.assertEqual(item.get_attribute("lang"), "pl")
        self.silent()


class Narrowing(_SearchTest):
    def organisations(self, **wanted):
        """How many organisations have one of the values of each field."""
        return sum(all(record.get(field) in values for field, values in wanted.items())
                   for record in self.records("organisations"))

    def test_or_within_a_facet_and_across_facets(self):
        kind = {"kind": "organisations"}
        self.search(**kind, country=["fr"])
        french = self.organisations(country=["FR"])
        self.assertEqual(self.count(), french)
        self.choose("country", "pl")
        self.assertEqual(self.count(), french + self.organisations(country=["PL"]))
        self.choose("level", "regional")
        self.assertEqual(self.count(), self.organisations(country=["FR", "PL"], level=["regional"]))
        self.assertIn("country=fr&country=pl", self.driver.current_url)
        self.silent()

    def test_the_number_beside_a_value_is_how_many_it_leads_to(self):
        for name in ("kind", "topic", "country", "region", "type", "level", "language"):
            self.search("food")
            value, (_, number) = next(iter(self.facet(name).items()))
            with self.subTest(facet=name, value=value):
                self.choose(name, value)
                self.assertEqual(self.count(), number)

    def test_choices_go_away_one_by_one_and_all_at_once(self):
        self.search("food", country=["fr", "pl"], level=["regional"])
        chips = lambda: self.driver.find_elements(By.CSS_SELECTOR, "[data-chosen] button")
        self.assertEqual([chip.text.split("\n")[0].rstrip(" ×") for chip in chips()],
                         ["France", "Poland", "Regional", "Clear all"])
        chips()[0].click()
        self.settle()
        self.assertNotIn("country=fr", self.driver.current_url)
        self.assertEqual(self.driver.switch_to.active_element, chips()[0])
        chips()[-1].click()
        self.settle()
        self.assertTrue(self.driver.current_url.endswith("?q=food"), self.driver.current_url)
        self.assertEqual(chips(), [])

    def test_by_day(self):
        events = self.records("events")
        inside = [e for e in events if "2026-10-01" <= e["starts"][:10] <= "2026-12-31"]
        self.assertTrue(inside)
        self.search(kind="events", **{"from": "2026-10-01", "until": "2026-12-31"})
        self.assertLessEqual({event["page"] for event in inside}, set(self.paths()))
        self.assertLess(self.count(), len(events))

    def test_by_name_and_by_day(self):
        self.search("food", kind="organisations", sort="name")
        titles = [title for _, title in self.results()]
        ordered = self.driver.execute_script(
            "return [...arguments[0]].sort((a, b) => a.localeCompare(b, 'en'))", titles)
        self.assertEqual(titles, ordered)
        self.search(kind="events", sort="date")
        starts = {event["page"]: event["starts"] for event in self.records("events")}
        days = [starts[path] for path in self.paths()]
        self.assertIn(days, (sorted(days), sorted(days, reverse=True)))

    def test_nearby_from_a_place_that_one_names(self):
        self.search(kind="organisations")
        near = self.driver.find_element(By.ID, "_near")
        near.send_keys("Rennes", Keys.ENTER)
        self.settle()
        self.assertIn("sort=distance", self.driver.current_url)
        self.assertIn("place=Rennes", self.driver.current_url)
        script = """return [...document.querySelectorAll("#results [data-of=distance]")]
            .map(place => parseInt(place.textContent.replace(/\\D/g, ""), 10))"""
        distances = self.driver.execute_script(script)
        self.assertGreater(len(distances), 5)
        self.assertEqual(distances, sorted(distances))
        self.assertLess(distances[0], 30)
        near = self.driver.find_element(By.ID, "_near")
        near.clear()
        near.send_keys("Nowhere at all <b>", Keys.ENTER)
        self.assertIn("Nowhere at all <b>", self.driver.find_element(By.CSS_SELECTOR, "[data-notes]").text)
        self.silent()

    def test_a_profile_leads_to_its_neighbours(self):
        record = next(r for r in self.records("organisations") if r.get("location"))
        self.open(record["page"])
        self.driver.find_element(By.CSS_SELECTOR, "main a[href*='near=']").click()
        self.settle()
        self.assertIn(record["page"], self.paths()[:3])
        self.assertEqual(self.driver.find_element(By.ID, "_near").get_attribute("value"), _name(record))


class MissingShards(_SearchTest):
    def test_are_told_while_other_results_come(self):
        with tempfile.TemporaryDirectory(prefix="aurora-search-") as folder:
            for part in ("assets", "search"):
                shutil.copytree(self.sample.folder / part, Path(folder) / part)
            shutil.copy(self.sample.folder / PATH, folder)
            root = on_disk(folder)
            wanted = ["mycotoxins", "milk", "food", "Valorial", "Poland", "rapid test"]
            kept, told, found = Path(folder) / "search" / "en.js", 0, 0
            files = sorted(file for file in (Path(folder) / "search").rglob("*.js") if file != kept)
            for file in files[::2]:
                file.unlink()
            for words in wanted:
                self.driver.get(f"{root}{PATH}?q={words.replace(' ', '+')}")
                self.settle()
                told += "could not be loaded" in self.driver.find_element(By.CSS_SELECTOR, "[data-notes]").text
                found += len(self.driver.find_elements(By.CSS_SELECTOR, "#results > li")) > 0
            self.assertGreater(told, 0, "no shard that was needed is missing")
            self.assertGreater(found, 0, "one missing shard stops the whole search")

    def test_without_an_index_the_lists_are_there(self):
        with tempfile.TemporaryDirectory(prefix="aurora-search-") as folder:
            shutil.copytree(self.sample.folder / "assets", Path(folder) / "assets")
            shutil.copy(self.sample.folder / PATH, folder)
            self.driver.get(f"{on_disk(folder)}{PATH}?q=milk")
            self.settle()
            self.assertIn("could not be loaded", self.driver.find_element(By.CSS_SELECTOR, "[data-notes]").text)
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "[data-doors]").is_displayed())


if __name__ == "__main__":
    unittest.main()
