"""A newcomer of each audience goes from the home page to the end of a task, on a phone and on a wide screen, from a disk."""

import json
import unittest

import builds
from selenium.webdriver.common.by import By
from test_site_in_browser import SiteTest as _SiteTest


# The profile of one, not a list of them.
ORGANISATION = ("main a[href*='organisations/']:not([href*='/topic/']):not([href*='/country/'])"
                ":not([href*='/region/']):not([href*='/index'])")


class Audiences(_SiteTest):
    """Each walk clicks what is on the screen, as its words tell it, and nothing else."""

    def setUp(self):
        super().setUp()
        if not (builds.built_site() / "pages/for-partners.html").exists():
            self.skipTest("the site has no entry pages")

    def walk(self, audience, *steps):
        """Runs the steps at both widths; each step names a link or is called."""
        for width in (360, 1280):
            with self.subTest(width=width):
                self.driver.set_width(width)
                self.open("index.html")
                for step in (audience, *steps):
                    if callable(step):
                        step()
                    else:
                        self.click(self.link(step))
                self.assertEqual(self.driver.console(), [])

    def link(self, words):
        found = [link for link in self.driver.find_elements(By.CSS_SELECTOR, "main a") if link.text.strip() == words]
        self.assertTrue(found, f"no link “{words}” on {self.path()}")
        return found[0]

    def first(self, selector):
        """Clicks the first of some links that can be seen."""
        def step():
            links = [link for link in self.driver.find_elements(By.CSS_SELECTOR, selector) if link.is_displayed()]
            self.assertTrue(links, f"no {selector} on {self.path()}")
            self.click(links[0])
        return step

    def click(self, link):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
        self.assertGreater(link.size["height"], 0)
        link.click()

    def shows(self, *words):
        def step():
            text = self.driver.find_element(By.TAG_NAME, "main").text.casefold()
            for word in words:
                self.assertTrue(word.casefold() in text, f"“{word}” is not on {self.path()}")
        return step

    def test_a_member_of_a_cluster_finds_how_to_get_a_service(self):
        self.walk("A member of a cluster", "Choose a service and learn how to get it", self.first("section.choice .entries a"),
                  self.shows("How to get it"))

    def test_a_member_of_a_cluster_finds_a_partner_with_reasons_and_an_address(self):
        self.walk("A member of a cluster", "See who should talk to whom, and why", self.first("main table th a"),
                  self.first(ORGANISATION), self.shows("Offers"), self.has_address)

    def has_address(self):
        addresses = self.driver.find_elements(By.CSS_SELECTOR, "main a[href^='mailto:'], main a[href^='http']")
        self.assertTrue(addresses, f"nobody can be written to on {self.path()}")

    def test_a_member_of_a_cluster_works_out_what_an_exchange_is_funded_with(self):
        self.walk("A member of a cluster", "Work out whether an exchange is funded", self.shows("Your own case", "Result"))

    def test_a_regional_actor_sees_strengths_and_gaps_of_a_country(self):
        self.walk("A regional actor", "See strengths and gaps of a country or region",
                  self.first("main a[href*='vocabularies/countries/']:not([href*='index'])"), self.shows("Strengths", "Gaps"))

    def test_an_eu_organisation_finds_behind_each_number_what_it_counts(self):
        def counts_the_same():
            number = self.driver.find_element(By.CSS_SELECTOR, "main table td a")
            value = number.text.strip()
            self.click(number)
            self.assertTrue(value in self.driver.find_element(By.TAG_NAME, "main").text, f"no {value} on {self.path()}")
        self.walk("An EU organisation", "See the partnership in numbers", counts_the_same)

    def test_a_public_authority_reads_a_recommendation_where_it_stands(self):
        def stands_there():
            anchor = self.driver.current_url.split("#")[1]
            top = self.driver.find_element(By.ID, anchor).rect["y"] - self.driver.execute_script("return scrollY")
            self.assertTrue(-5 <= top < 900, f"{anchor} is at {top}")
        self.walk("A public authority", "See what is recommended to whom, and what came of it",
                  self.first("main a[href*='briefs/'][href*='#']"), stands_there)

    def test_a_partner_finds_an_authority_to_contact(self):
        self.walk("A partner", "Contact an authority that nobody has contacted", self.first(".points a[href*='organisations/']"),
                  self.has_address)

    def test_every_task_of_every_entry_page_leads_somewhere(self):
        pages = json.loads((builds.built_site() / "data/pages.json").read_text(encoding="utf-8"))["records"]
        entries = [page["page"] for page in pages if page.get("audience")]
        self.assertEqual(len(entries), 5)
        for path in entries:
            self.open(path)
            links = [link.get_attribute("href") for link in self.driver.find_elements(By.CSS_SELECTOR, ".panel .entries a")]
            self.assertGreaterEqual(len(links), 5, path)
            for address in links:
                file = builds.built_site() / address.split("#")[0].removeprefix(self.roots["disk"])
                self.assertTrue(file.exists(), f"{path}: {address}")


if __name__ == "__main__":
    unittest.main()
