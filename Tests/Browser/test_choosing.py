"""Comparing and saving, as visitors do it: on cards and profiles, over http and from a disk, without storage or scripts."""

import csv
import io
import json
import tempfile
import unittest
from pathlib import Path

import builds
import vcards
from asking import ask
from axe import violations
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from test_site_in_browser import SiteTest as _SiteTest

_REFUSED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }});"
_EXPORT = """
const done = arguments[1], make = URL.createObjectURL;
URL.createObjectURL = (blob) => { blob.text().then(done); URL.createObjectURL = make; return "#"; };
document.querySelector(`[data-do=${arguments[0]}]`).click();
"""


class _Choosing(_SiteTest):
    def setUp(self):
        super().setUp()
        records = json.loads((builds.built_site() / "data/organisations.json").read_text(encoding="utf-8"))["records"]
        self.records = [record for record in records if record.get("status") != "archived"][:6]
        if len(self.records) < 6:
            self.skipTest("the site has too few organisations")
        self.ids = [record["id"] for record in self.records]
        self.forget()
        self.addCleanup(self.forget)

    def forget(self):
        for root in self.roots:
            self.open("404.html", root)
            self.driver.execute_script("localStorage.clear()")

    def find(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, element):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def wait(self, condition):
        return WebDriverWait(self.driver, 20).until(lambda _: condition())

    def choose(self, identifier, root):
        """Ticks 'Compare' on the profile of an organisation."""
        self.open(f"organisations/{identifier}.html", root)
        self.click(self.one(".who .acts input"))

    def save(self, path, root):
        self.open(path, root)
        self.click(self.one("[data-record] .save"))

    def compare(self, query="", root="disk"):
        self.open(f"compare.html{query}", root)
        self.wait(lambda: self.find(".compared:not([hidden])") or self.find(".empty:not([hidden])")
                  or self.find("[role=status] .notice"))

    def saved(self, query="", root="disk"):
        self.open(f"saved.html{query}", root)
        self.wait(lambda: self.find(".saved-tools:not([hidden])"))

    def quiet(self):
        self.assertEqual(self.driver.console(), [])


class Comparing(_Choosing):
    def columns(self):
        return [head.text.split("\n")[0] for head in self.find(".side-by-side thead th")]

    def test_what_is_ticked_is_compared(self):
        for root in self.roots:
            with self.subTest(root=root):
                for identifier in self.ids[:2]:
                    self.choose(identifier, root)
                self.assertIn("(2)", self.one(".chosen .button").text)
                self.one(".chosen .button").click()
                self.wait(lambda: self.find(".compared:not([hidden])"))
                self.assertEqual(self.columns(), [record["name"] for record in self.records[:2]])
                self.quiet()

    def test_four_at_most(self):
        self.open("organisations/index.html")
        for tick in self.find(".acts input")[:4]:
            self.click(tick)
        self.assertTrue(all(not tick.is_enabled() for tick in self.find(".acts input")[4:]))
        self.assertIn("(4)", self.one(".chosen .button").text)
        self.click(self.one(".chosen button"))
        self.assertFalse(self.one(".chosen").is_displayed())
        self.assertTrue(all(tick.is_enabled() and not tick.is_selected() for tick in self.find(".acts input")))

    def test_an_address_says_what_to_compare(self):
        for root in self.roots:
            with self.subTest(root=root):
                self.compare("?" + "&".join(f"o={identifier}" for identifier in self.ids[:5]), root)
                self.assertEqual(len(self.columns()), 4)
                self.assertEqual(len(self.find("[role=status] .notice")), 1)
                table = self.one(".side-by-side")
                rows = table.find_elements(By.CSS_SELECTOR, "tbody tr:not([hidden])")
                self.assertGreater(len(rows), 5)
                for row in rows:
                    self.assertEqual(len(row.find_elements(By.CSS_SELECTOR, "th[scope=row]")), 1)
                    self.assertEqual(len(row.find_elements(By.TAG_NAME, "td")), 4)
                self.quiet()

    def test_shows_what_is_shared_and_hides_what_is_the_same(self):
        countries = {}
        data = json.loads((builds.built_site() / "data/organisations.json").read_text(encoding="utf-8"))["records"]
        for record in data:
            countries.setdefault((record["country"], record["type"]), []).append(record)
        pair = next(records for records in countries.values() if len(records) > 1)[:2]
        self.compare(f"?o={pair[0]['id']}&o={pair[1]['id']}")
        kind = self.one("tr[data-row=type]")
        self.assertIn("same", kind.get_attribute("class"))
        self.assertTrue(kind.is_displayed())
        self.assertTrue(self.find("tr[data-row=where] .shared") or "same" in self.one("tr[data-row=where]").get_attribute("class"))
        self.click(self.one(".compare-tools input"))
        self.assertFalse(kind.is_displayed())
        self.click(self.one(".compare-tools input"))
        self.assertTrue(kind.is_displayed())

    def test_a_column_can_be_taken_out(self):
        self.compare("?" + "&".join(f"o={identifier}" for identifier in self.ids[:3]))
        self.find(".take-out")[1].click()
        self.wait(lambda: len(self.columns()) == 2)
        self.assertEqual(self.columns(), [self.records[0]["name"], self.records[2]["name"]])

    def test_says_what_is_not_there(self):
        for query, is_empty in (("?o=no-such-thing", True), ("?o=%3Cb%3E&o=../x&o=", True),
                                (f"?o={self.ids[0]}&o=no-such-thing&o={self.ids[0]}", False)):
            with self.subTest(query=query):
                self.compare(query)
                self.assertEqual(bool(self.find(".empty:not([hidden])")), is_empty)
                self.assertEqual("no-such-thing" in self.one("[role=status]").text, "no-such" in query)
                self.assertEqual(len(self.columns()), 0 if is_empty else 1)
                self.quiet()

    def test_is_in_the_language_of_the_page(self):
        self.open(f"fr/compare.html?o={self.ids[0]}&o={self.ids[1]}")
        self.wait(lambda: self.find(".compared:not([hidden])"))
        self.assertIn("/fr/organisations/", self.one(".side-by-side thead a").get_attribute("href"))

    def test_nothing_is_wrong_with_it(self):
        self.compare("?" + "&".join(f"o={identifier}" for identifier in self.ids[:4]))
        self._is_well()

    def _is_well(self):
        for width, scheme in ((320, "light"), (1280, "dark")):
            self.driver.set_width(width)
            self.driver.emulate(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
            with self.subTest(width=width):
                self.assertEqual(violations(self.driver), [])
                self.assertEqual(ask(self.driver, "overflowing")[:5], [])
                self.assertEqual(ask(self.driver, "small")[:5], [])


class Saving(_Choosing):
    def names(self):
        return [heading.text for heading in self.find(".saved-entry h2")]

    def some(self, root):
        """Two organisations, the first service and the first event are saved."""
        for path in [f"organisations/{identifier}.html" for identifier in self.ids[:2]]:
            self.save(path, root)
        for path in ("services/index.html", "events/index.html"):
            self.save(path, root)

    def test_what_is_saved_is_listed_and_goes_again(self):
        for root in self.roots:
            with self.subTest(root=root):
                self.some(root)
                self.assertEqual(self.one("[data-record] .save").get_attribute("aria-pressed"), "true")
                self.assertTrue([link for link in self.find(".foot a") if link.text.endswith("(4)")])
                self.saved(root=root)
                self.assertEqual(len(self.names()), 4)
                self.assertEqual(self.names()[:2], [record["name"] for record in self.records[:2]])
                self.click(self.find(".saved-entry > button")[0])
                self.assertEqual(len(self.names()), 3)
                self.click(self.one("[role=status] button"))
                self.assertEqual(self.names()[0], self.records[0]["name"])
                self.quiet()
                self.save(f"organisations/{self.ids[0]}.html", root)
                self.assertEqual(self.one("[data-record] .save").get_attribute("aria-pressed"), "false")

    def test_by_keyboard_alone(self):
        self.open(f"organisations/{self.ids[0]}.html")
        for _ in range(60):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            if "save" in (self.driver.switch_to.active_element.get_attribute("class") or ""):
                break
        button = self.driver.switch_to.active_element
        self.assertIn(self.records[0]["name"], button.accessible_name)
        self.assertTrue(ask(self.driver, "focus")["shown"])
        button.send_keys(Keys.SPACE)
        self.assertEqual(button.get_attribute("aria-pressed"), "true")

    def export(self, form):
        return self.driver.execute_async_script(_EXPORT, form)

    def test_vcards_hold_organisations_and_no_person(self):
        self.some("server")
        self.saved(root="server")
        note = "Comma, semicolon; backslash \\ and\ntwo lines. " + "Żółć — " * 30
        area = self.one(".saved-note textarea")
        self.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))", area, note)
        cards = vcards.cards(self.export("vcard").encode("utf-8"))
        self.assertEqual([vcards.text(card["FN"][0]) for card in cards], [record["name"] for record in self.records[:2]])
        self.assertEqual(vcards.text(cards[0]["NOTE"][0]), note)
        for card, record in zip(cards, self.records):
            self.assertEqual(card["KIND"], ["org"])
            self.assertEqual(card.get("EMAIL"), [record["email"]] if "email" in record else None)
            self.assertTrue(card["SOURCE"][0].endswith(f"organisations/{record['id']}.html"))

    def test_the_table_and_the_cards_are_read_back(self):
        self.some("disk")
        self.saved()
        self.driver.execute_script("""
            const note = document.querySelector(".saved-note textarea");
            note.value = '=SUM(1), "so"\\nit goes';
            note.dispatchEvent(new Event("input"));
        """)
        for form in ("csv", "vcard"):
            with self.subTest(form=form):
                self.saved()
                content, names = self.export(form), self.names()
                if form == "csv":
                    rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
                    self.assertEqual([row["record"] for row in rows][:2], [f"organisations/{i}" for i in self.ids[:2]])
                    self.assertEqual(rows[0]["Note"], "'=SUM(1), \"so\"\nit goes")  # nothing that a spreadsheet runs
                kept = self.driver.execute_script("const kept = {...localStorage}; localStorage.clear(); return kept")
                self.saved()
                self.assertEqual(self.names(), [])
                with tempfile.TemporaryDirectory() as folder:
                    file = Path(folder) / f"list.{form}"
                    file.write_bytes(content.encode("utf-8"))
                    self.one("input[type=file]").send_keys(str(file))
                    self.wait(self.names)
                self.assertEqual(self.names(), names if form == "csv" else names[:2])
                self.assertEqual(self.one(".saved-note textarea").get_attribute("value"), '=SUM(1), "so"\nit goes')
                self.driver.execute_script("Object.assign(localStorage, arguments[0])", kept)

    def test_a_file_of_something_else_changes_nothing(self):
        self.some("disk")
        self.saved()
        names = self.names()
        with tempfile.TemporaryDirectory() as folder:
            for content in (b"", b"a,b\r\n1,2\r\n", b"\xff\xfe\x00", b"BEGIN:VCARD\r\nFN:X\r\n", b"record,x\r\n../../etc,\"open"):
                file = Path(folder) / "other.csv"
                file.write_bytes(content)
                self.one("input[type=file]").send_keys(str(file))
                self.wait(lambda: self.find("[role=status] .notice"))
                self.assertEqual(self.names(), names)
                self.driver.execute_script("document.querySelector('.saved-status').replaceChildren()")
        self.quiet()

    def test_a_list_in_an_address_is_kept_only_when_asked(self):
        query = f"?o={self.ids[0]}&o=organisations/{self.ids[1]}&o=organisations/no-such-thing"
        self.saved(query)
        self.assertEqual(len(self.names()), 3)
        self.saved()
        self.assertEqual(self.names(), [])
        self.saved(query)
        self.click(self.one("[role=status] button"))
        self.saved()
        self.assertEqual(len(self.names()), 3)
        self.assertIn("no-such-thing", self.names()[2])

    def test_without_storage_the_list_lasts_as_long_as_the_page(self):
        script = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _REFUSED})
        try:
            for root in self.roots:
                with self.subTest(root=root):
                    self.save(f"organisations/{self.ids[0]}.html", root)
                    self.assertEqual(self.one("[data-record] .save").get_attribute("aria-pressed"), "true")
                    link = next(link for link in self.find(".foot a") if link.text.endswith("(1)"))
                    self.click(link)
                    self.wait(lambda: self.find(".saved-tools:not([hidden])"))
                    self.assertEqual(self.names(), [self.records[0]["name"]])
                    self.assertTrue(self.one("[data-when=refused]").is_displayed())
                    self.quiet()
        finally:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)

    def test_what_others_wrote_into_the_storage_does_no_harm(self):
        self.open("saved.html")
        key = self.driver.execute_script("return `saved ${auroraKeep.site}`")
        for value in ("{", "null", "[1, null, {\"r\": 5}]", "{\"a\": 1}", "[{\"r\": \"organisations/x\", \"t\": {}}]"):
            with self.subTest(value=value):
                self.driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, value)
                self.saved()
                self.open("organisations/index.html")
                self.assertTrue(self.find(".save"))
                self.quiet()

    def test_without_scripts_the_pages_say_what_to_do(self):
        with self.driver.without_scripts():
            for path in ("compare.html", "saved.html"):
                self.open(path)
                self.assertTrue(self.one("noscript .notice, .notice").is_displayed())
                self.assertTrue(self.find("main a[href$='organisations/index.html']"))
                self.assertEqual([tool for tool in self.find("main button, main input") if tool.is_displayed()], [])
            self.open("organisations/index.html")
            self.assertEqual(self.find(".acts"), [])

    def test_nothing_is_wrong_with_it(self):
        self.some("disk")
        self.saved()
        Comparing._is_well(self)


if __name__ == "__main__":
    unittest.main()
