"""The calculator of a scheme: told what the build knows of an exchange, the browser comes to the same, word for word."""

import unittest

from selenium.webdriver.common.by import By
from test_site_in_browser import SiteTest as _SiteTest

FOLDER = "schemes/calculator/"

_TELL = """
const [form, example] = [document.querySelector("form[data-calculator]"), arguments[0].dataset];
form.reset();
for (const name of ["visitorType", "visitorCountry", "hostType", "hostCountry", "starts", "ends", "distance"])
  form.elements[name].value = example[name];
form.elements.before.checked = example.before === "yes";
form.dispatchEvent(new Event("input", {bubbles: true}));
"""
_RESULT = """
const words = list => Array.from(list, item => item.textContent.trim());
return [document.querySelector("#_verdict").textContent.trim(), words(document.querySelectorAll("#_steps > li"))];
"""
_EXAMPLE = """
const words = list => Array.from(list, item => item.textContent.trim());
return [arguments[0].querySelector(".calculator-verdict").textContent.trim(),
        words(arguments[0].querySelectorAll(".calculator-steps > li"))];
"""


class Calculator(_SiteTest):
    def setUp(self):
        super().setUp()
        self.calculators = [path for path in self.sample.paths if FOLDER in path]
        if not self.calculators:
            self.skipTest("the site has no scheme")

    def examples(self):
        return self.driver.find_elements(By.CSS_SELECTOR, "[data-example]")

    def test_gives_the_same_as_the_build_for_every_exchange_in_every_language(self):
        compared = 0
        for path in self.calculators:
            self.open(path)
            for example in self.examples():
                with self.subTest(page=path, example=example.find_element(By.TAG_NAME, "h3").text):
                    self.driver.execute_script(_TELL, example)
                    self.assertEqual(self.driver.execute_script(_RESULT),
                                     self.driver.execute_script(_EXAMPLE, example))
                    compared += 1
            self.assertEqual(self.driver.console(), [])
        self.assertGreater(compared, 0)

    def test_shows_each_way_in_which_a_case_is_shut_out(self):
        self.open(next(path for path in self.calculators if path == FOLDER + "clusterxchange.html"))
        good = dict(visitorType="sme", visitorCountry="FR", hostType="cluster", hostCountry="PT",
                    starts="2027-03-08", ends="2027-03-12", distance="1000", before="")
        cases = {
            "Eligible: €780": {},
            "Eligible: €390": dict(ends="2027-03-10"),
            "Eligible: at most €780": dict(distance=""),
            "Eligible: no sum is known": dict(hostCountry="PL"),
            "Not decided yet: €390": dict(visitorType="", distance="199"),
        }
        for verdict, change in cases.items():
            self.assertEqual(self.told({**good, **change})[0], verdict, change)
        broken = {
            "is not among the types": dict(visitorType="public-authority"),
            "Inside one country": dict(visitorCountry="PT"),
            "Too short: 2 working days": dict(starts="2027-03-12", ends="2027-03-15"),
            "Too long: 31 days": dict(ends="2027-04-07"),
            "Second visit": dict(before="yes"),
        }
        for words, change in broken.items():
            verdict, steps = self.told({**good, **change})
            self.assertEqual(verdict, "Not eligible", change)
            self.assertEqual(len([step for step in steps if words in step]), 1, (words, steps))

    def told(self, case):
        script = _TELL.replace("arguments[0].dataset", "arguments[0]")
        self.driver.execute_script(script, case)
        return self.driver.execute_script(_RESULT)

    def test_a_reader_fills_it_in_by_keyboard(self):
        self.open(self.calculators[0])
        select = self.driver.find_element(By.ID, "_visitor-type")
        self.assertTrue(select.is_displayed())
        before = self.driver.execute_script(_RESULT)
        select.send_keys("Cl")
        self.assertNotEqual(self.driver.execute_script(_RESULT), before)

    def test_without_scripts_the_rules_and_the_examples_stand_there(self):
        with self.driver.without_scripts():
            self.open(self.calculators[0])
            self.assertFalse(self.driver.find_element(By.CSS_SELECTOR, "form[data-calculator]").is_displayed())
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main table").is_displayed())
            self.assertTrue(self.examples()[0].is_displayed())


if __name__ == "__main__":
    unittest.main()
