"""Maps as readers use them: enlarged by a button and by a key, their symbols followed, from a disk."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from test_site_in_browser import SiteTest as _SiteTest


class Maps(_SiteTest):
    def setUp(self):
        super().setUp()
        self.open("index.html")
        if not self.driver.find_elements(By.CSS_SELECTOR, "svg[data-map]"):
            self.skipTest("the home page has no map")

    def drawing(self):
        return self.driver.find_element(By.CSS_SELECTOR, "svg[data-map]")

    def width(self):
        return self.driver.execute_script("return arguments[0].viewBox.baseVal.width", self.drawing())

    def symbols(self):
        """Those of the layer that is shown."""
        links = self.driver.find_elements(By.CSS_SELECTOR, ".map-symbols a")
        return [link for link in links if link.is_displayed()]

    def test_a_button_and_a_key_enlarge_and_show_all_again(self):
        whole = self.width()
        larger, smaller, everything = self.driver.find_elements(By.CSS_SELECTOR, ".map-tools button")
        for button in (larger, smaller, everything):
            self.assertTrue(button.get_attribute("aria-label"))
        larger.click()
        self.assertLess(self.width(), whole)
        larger.click()
        smaller.click()
        self.assertLess(self.width(), whole)
        everything.click()
        self.assertEqual(self.width(), whole)
        self.drawing().send_keys("+")
        self.assertLess(self.width(), whole)
        self.drawing().send_keys("0")
        self.assertEqual(self.width(), whole)
        self.assertEqual(self.driver.console(), [])

    def test_a_symbol_leads_to_an_organisation_or_a_list(self):
        for width in (1280, 360):
            self.driver.set_width(width)
            self.open("index.html")
            symbol = self.symbols()[0]
            self.assertTrue(symbol.find_element(By.TAG_NAME, "title").get_attribute("textContent"))
            self.driver.execute_script("arguments[0].focus()", symbol)
            self.driver.switch_to.active_element.send_keys(Keys.ENTER)
            self.assertTrue(self.path().startswith("organisations/"), self.path())
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main h1").is_displayed())
            self.assertEqual(self.driver.console(), [])

    def test_symbols_stay_links_without_scripts(self):
        with self.driver.without_scripts():
            self.open("index.html")
            self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, ".map-tools"), [])
            self.assertTrue(self.driver.find_elements(By.CSS_SELECTOR, ".map-symbols a[href]"))

    def test_the_map_is_told_to_those_who_do_not_see_it(self):
        nodes = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        title = self.drawing().find_element(By.TAG_NAME, "title").get_attribute("textContent")
        told = [node for node in nodes if node.get("name", {}).get("value") == title and not node["ignored"]]
        self.assertEqual([node["role"]["value"] for node in told], ["document"])
        self.assertTrue(told[0].get("description", {}).get("value"))
        nameless = [node for node in nodes if not node["ignored"] and node["role"]["value"] == "link"
                    and not node.get("name", {}).get("value")]
        self.assertEqual(nameless, [])
