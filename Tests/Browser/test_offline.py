"""The site without a network: what is kept by itself, everything on request, new versions, and what may go wrong."""

import json
import tempfile
import time
import unittest

from asking import ask
from chromium import Chromium, browser, on_disk
from host import Host
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from small_site import SmallSite


class OfflineTest(unittest.TestCase):
    """Each test has a host of its own, and with its port an origin of its own: nothing is kept from the test before."""

    @classmethod
    def setUpClass(cls):
        cls.site = SmallSite()
        cls.addClassCleanup(cls.site.close)
        cls.driver = browser()

    def setUp(self):
        self.driver.emulate()
        self.driver.set_width(1280)
        self.host = Host(self.site.folder).start()
        self.addCleanup(self.host.stop)
        self.addCleanup(self.driver.get, "about:blank")
        self.driver.console()

    def open(self, path):
        self.driver.get(self.host.address + path)

    def wait(self, condition, what, seconds=20):
        return WebDriverWait(self.driver, seconds, poll_frequency=0.1).until(lambda _: condition(), what)

    def kept(self):
        """The paths that are kept, whatever their version."""
        return self.driver.execute_script("""
            const root = arguments[0], found = [];
            return (async () => {
              for (const name of await caches.keys()) {
                if (!name.endsWith(":kept")) continue;
                for (const key of await (await caches.open(name)).keys()) {
                  if (key.url.includes("?kept=")) found.push(decodeURIComponent(key.url.slice(root.length).split("?")[0]));
                }
              }
              return found;
            })();""", self.host.address)

    def visit_first(self, path="index.html"):
        """Comes to the site for the first time and waits until the worker has kept what it keeps by itself."""
        self.open(path)
        needed = {path, "index.html", "offline.html"}
        self.wait(lambda: needed <= set(self.kept()), f"{needed} are not kept")

    def visit(self, path):
        """Comes to a page and waits until it is kept with its pictures."""
        self.open(path)
        pictures = self.driver.execute_script(
            "return Array.from(document.images, image => image.src.slice(arguments[0].length))", self.host.address)
        needed = {path, *pictures}
        self.wait(lambda: needed <= set(self.kept()), f"{needed} are not kept")

    def cut(self):
        """Cuts the network: nothing answers at the host's address."""
        self.host.stop()

    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def part(self, name):
        return self.driver.find_element(By.CSS_SELECTOR, f"[data-part='{name}']")

    def bar(self):
        return self.driver.find_elements(By.CSS_SELECTOR, ".site-bar")

    def bar_says(self, words):
        self.wait(lambda: any(words in bar.text for bar in self.bar()), f"no bar says “{words}”")

    def load_everything(self):
        self.open("offline.html")
        self.wait(lambda: self.part("start").is_displayed(), "nothing to load")
        self.part("start").click()
        self.wait(lambda: self.part("outcome").text, "the load does not end", 60)
        return self.part("outcome").text


class Visits(OfflineTest):
    def test_a_visited_page_opens_without_a_network_and_says_so(self):
        self.visit_first()
        self.visit("organisations/mill-3.html")
        self.assertEqual(self.bar(), [])
        self.cut()
        self.open("organisations/mill-3.html")
        self.assertEqual(self.heading(), "Mill 3")
        self.assertGreater(self.driver.execute_script("return document.querySelector('main img').naturalWidth"), 0)
        self.assertTrue(self.driver.execute_script("return getComputedStyle(document.querySelector('.top')).borderBottomWidth") == "5px")
        self.bar_says("No network")
        self.assertEqual(self.driver.console(), [])

    def test_the_first_page_of_a_visit_is_kept_too(self):
        self.visit_first("fr/organisations/mill-4.html")
        self.wait(lambda: "fr/offline.html" in self.kept(), "the way in of the language is not kept")
        self.cut()
        self.open("fr/organisations/mill-4.html")
        self.assertEqual(self.heading(), "Mill 4")
        self.assertEqual(self.driver.console(), [])

    def test_a_page_that_was_not_visited_leads_to_what_can_be_read(self):
        self.visit_first()
        self.visit("organisations/mill-3.html")
        self.cut()
        self.open("organisations/mill-5.html?a=b")
        self.assertIn("/offline.html?wanted=", self.driver.current_url)
        self.wait(lambda: self.part("wanted").is_displayed(), "it is not said which page is missing")
        self.assertEqual(self.part("wanted-address").text, "organisations/mill-5.html")
        titles = lambda: [link.text for link in self.driver.find_elements(By.CSS_SELECTOR, "[data-part='pages'] a")]
        self.wait(lambda: any(title.startswith("Mill 3") for title in titles()), "what is kept is not listed")
        self.host.start()
        self.part("again").click()
        self.assertTrue(self.driver.current_url.endswith("/organisations/mill-5.html?a=b"))
        self.assertEqual(self.heading(), "Mill 5")
        self.assertEqual(self.driver.console(), [])

    def test_nothing_else_is_loaded_unasked(self):
        self.visit_first()
        pages = {path for path in self.host.asked if path.endswith(".html")}
        self.assertEqual(pages, {"index.html", "offline.html"})
        lists = {path for path in self.host.asked if path.startswith("data/")}
        self.assertTrue(all(path.startswith("data/files/") for path in lists), lists)
        self.assertLessEqual(len(lists), 4)

    def test_visits_are_not_kept_where_a_visitor_does_not_want_it(self):
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("visits").is_displayed(), "there is no choice")
        self.part("visits").click()
        time.sleep(0.5)
        self.open("organisations/mill-6.html")
        time.sleep(1)
        self.assertNotIn("organisations/mill-6.html", self.kept())
        self.open("offline.html")
        self.wait(lambda: self.part("visits").is_displayed(), "there is no choice")
        self.assertFalse(self.part("visits").is_selected())

    def test_everything_is_forgotten(self):
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("forget").is_displayed(), "there is nothing to forget")
        self.part("forget").click()
        self.wait(lambda: "forgotten" in self.part("outcome").text, "it is not said")
        self.assertEqual(self.driver.execute_script("return caches.keys()"), [])
        self.assertIn("Nothing is kept", self.part("state").text)

    def test_a_foreign_address_is_never_offered_as_the_page_that_was_wanted(self):
        for wanted in ("//example.org/", "https://example.org/x", "javascript:alert(1)", "../../etc"):
            self.open("offline.html?wanted=" + wanted)
            self.assertFalse(self.part("wanted").is_displayed(), wanted)


    def test_the_site_can_be_installed_in_each_language(self):
        for path in ("index.html", "fr/index.html"):
            self.open(path)
            self.wait(lambda: self.driver.execute_cdp_cmd("Page.getAppManifest", {})["url"], "there is no manifest")
            manifest = self.driver.execute_cdp_cmd("Page.getAppManifest", {})
            self.assertEqual(manifest["errors"], [])
            language = json.loads(manifest["data"])["lang"]
            self.assertEqual(language, "fr" if path.startswith("fr/") else "en")
            self.assertTrue(manifest["url"].endswith(path.replace("index.html", "manifest.webmanifest")))
            found = self.driver.execute_cdp_cmd("Page.getInstallabilityErrors", {})["installabilityErrors"]
            # The tests' browser keeps its profile apart, as private windows do.
            self.assertLessEqual({error["errorId"] for error in found}, {"in-incognito"})
        self.assertEqual(self.driver.console(), [])

    def test_a_page_on_a_disk_says_that_it_is_one_and_nothing_else(self):
        for path, words in (("offline.html", "from a disk"), ("fr/offline.html", "depuis un disque")):
            self.driver.get(on_disk(self.site.folder) + path)
            self.assertIn(words, self.part("state").text)
            self.assertFalse(self.part("controls").is_displayed())
        self.assertEqual(self.driver.console(), [])


class Refused(OfflineTest):
    """A browser that lets no site keep anything."""

    def setUp(self):
        super().setUp()
        profile = tempfile.TemporaryDirectory(prefix="aurora-browser-", ignore_cleanup_errors=True)
        self.addCleanup(profile.cleanup)
        self.driver = Chromium(profile.name, **{"profile.default_content_setting_values.cookies": 2})
        self.addCleanup(self.driver.quit)

    def test_shows_every_page_and_says_that_nothing_is_kept(self):
        for path in ("index.html", "organisations/mill-3.html"):
            self.open(path)
            self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main h1").is_displayed())
        self.open("offline.html")
        self.wait(lambda: "settings forbid it" in self.part("state").text, "it is not said")
        self.assertFalse(self.part("controls").is_displayed())
        self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "a[href='aurora-site.zip']").is_displayed())
        self.assertEqual(self.driver.console(), [])


class Everything(OfflineTest):
    def test_is_loaded_on_request_and_then_any_page_opens(self):
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("whole").text, "the size is not said")
        self.assertRegex(self.part("whole").text, r"^[\d,]+ files, [\d.]+ MB\.$")
        self.assertIn("Everything is there", self.load_everything())
        self.assertTrue(self.part("all-kept").is_displayed())
        self.cut()
        for path, heading in (("organisations/mill-17.html", "Mill 17"), ("fr/organisations/mill-18.html", "Mill 18"),
                              ("organisations/index.html", "Organisations"), ("vocabularies/index.html", "Vocabularies")):
            self.open(path)
            self.assertTrue(self.heading().startswith(heading), self.heading())
        self.driver.get(self.host.address)
        self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main h1").is_displayed())
        self.open("search.html?q=Mill+17")
        first = lambda: self.driver.find_elements(By.CSS_SELECTOR, "#results > li a")[:1]
        self.wait(lambda: first() and "organisations/mill-17.html" in first()[0].get_attribute("href"), "the search finds nothing")
        self.assertEqual(self.driver.console(), [])

    def test_says_what_could_not_be_loaded_and_keeps_the_others(self):
        self.visit_first()
        self.host.missing = {"organisations/mill-8.html", "fr/organisations/mill-9.html"}
        self.assertIn("could not be loaded: 2", self.load_everything())
        failed = [item.get_attribute("textContent") for item in self.driver.find_elements(By.CSS_SELECTOR, "[data-part='failed-files'] li")]
        self.assertEqual(sorted(failed), ["fr/organisations/mill-9.html", "organisations/mill-8.html"])
        kept = self.kept()
        self.assertIn("organisations/mill-10.html", kept)
        self.host.missing = set()
        self.host.asked.clear()
        self.part("start").click()
        self.wait(lambda: "Everything is there" in self.part("outcome").text, "it does not go on")
        self.assertEqual({path for path in self.host.asked if path.endswith(".html")}, {"organisations/mill-8.html", "fr/organisations/mill-9.html"})

    def test_a_file_that_the_host_changes_on_the_way_is_not_kept(self):
        self.visit_first()
        self.host.altered = {"organisations/mill-8.html": b"<!DOCTYPE html><title>other</title>"}
        self.assertIn("could not be loaded: 1", self.load_everything())
        self.assertNotIn("organisations/mill-8.html", self.kept())

    def test_can_be_paused_and_continued_and_stopped(self):
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("start").is_displayed(), "nothing to load")
        before = set(self.kept())
        # Pause is pressed as soon as there is something to pause.
        self.driver.execute_script("""
            document.querySelector("[data-part=start]").click();
            document.querySelector("[data-part=pause]").click();""")
        self.wait(lambda: self.part("pause").text == "Go on", "it is not paused")
        time.sleep(0.5)
        paused = len(self.kept())
        time.sleep(0.5)
        self.assertEqual(len(self.kept()), paused)
        self.part("cancel").click()
        self.wait(lambda: "Stopped" in self.part("outcome").text, "it is not stopped")
        self.assertEqual(set(self.kept()), before)
        self.driver.execute_script("""
            document.querySelector("[data-part=start]").click();
            document.querySelector("[data-part=pause]").click();""")
        self.part("pause").click()
        self.wait(lambda: "Everything is there" in self.part("outcome").text, "it does not go on", 60)
        self.assertEqual(self.driver.console(), [])

    def test_says_that_the_network_is_cut(self):
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("start").is_displayed(), "nothing to load")
        self.cut()
        self.part("start").click()
        self.wait(lambda: "does not answer" in self.part("outcome").text, "it is not said")
        self.assertTrue(self.part("start").is_displayed())

    def test_says_that_there_is_no_room(self):
        self.visit_first()
        self.open("offline.html")
        origin = self.driver.execute_script("return location.origin")
        self.driver.execute_cdp_cmd("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 600_000})
        self.addCleanup(self.driver.execute_cdp_cmd, "Storage.overrideQuotaForOrigin", {"origin": origin})
        self.assertIn("no more room", self.load_everything())
        self.assertTrue(self.part("start").is_displayed())
        self.cut()
        self.open("offline.html")
        self.assertEqual(self.heading(), "Read without a network")

    def test_says_beforehand_that_room_may_be_short(self):
        # Chromium tells every page of ten gigabytes, whatever there is; others tell the truth.
        told = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {
            "source": "navigator.storage.estimate = async () => ({ quota: 1000000, usage: 800000 })"})
        self.addCleanup(self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", told)
        self.visit_first()
        self.open("offline.html")
        self.wait(lambda: self.part("room").is_displayed(), "it is not said")
        self.assertIn("200 kB", self.part("room").text)

    def test_the_page_can_be_used_by_keyboard_and_seen(self):
        self.visit_first()
        for width in (320, 1280):
            self.driver.set_width(width)
            for scheme in ("light", "dark"):
                self.driver.emulate(prefers_color_scheme=scheme)
                self.open("offline.html?wanted=organisations/mill-30.html")
                self.wait(lambda: self.part("start").is_displayed(), "nothing to load")
                for question in ("overflowing", "faint", "small"):
                    self.assertEqual(ask(self.driver, question)[:5], [], f"{question} at {width} px, {scheme}")
        button = self.part("start")
        self.driver.execute_script("arguments[0].focus()", button)
        self.assertTrue(ask(self.driver, "focus")["shown"])
        button.send_keys("\ue007")
        self.wait(lambda: "Everything is there" in self.part("outcome").text, "Enter does nothing", 60)


class Versions(OfflineTest):
    """Each test has a site of its own, since it changes it."""

    def setUp(self):
        self.site = SmallSite()
        self.addCleanup(self.site.close)
        super().setUp()

    def style(self):
        return self.driver.execute_script("return document.querySelector('link[rel=stylesheet]').getAttribute('href')")

    def letter_spacing(self):
        return self.driver.execute_script("return getComputedStyle(document.querySelector('h1')).letterSpacing")

    def renew(self):
        """Another version at the same address: two names, the style and the logo are others."""
        self.site.rename(3, "Mill the third")
        self.site.rename(4, "Mill the fourth")
        self.site.restyle("h1 { letter-spacing: 3px !important }\n")
        self.site.draw("#8a5a00")
        self.site.build()

    def test_a_new_version_is_announced_and_loaded_when_the_visitor_says_so(self):
        self.visit_first()
        self.visit("organisations/mill-3.html")
        self.renew()
        self.open("organisations/mill-7.html")
        self.bar_says("newer version")
        self.driver.find_element(By.CSS_SELECTOR, ".site-bar button").click()
        self.wait(lambda: not self.bar(), "the page is not loaded again")
        self.cut()
        self.open("organisations/mill-3.html")
        self.assertEqual((self.heading(), self.letter_spacing()), ("Mill the third", "3px"))
        self.assertEqual(self.driver.console(), [])

    def test_until_then_kept_pages_keep_their_own_style_and_pictures(self):
        self.visit_first()
        self.visit("organisations/mill-3.html")
        old_style = self.style()
        self.renew()
        self.open("organisations/mill-4.html")
        self.assertEqual((self.heading(), self.letter_spacing()), ("Mill the fourth", "3px"))  # as the network has it
        self.bar_says("newer version")
        self.assertNotIn("organisations/mill-4.html", self.kept())
        self.cut()
        self.open("organisations/mill-3.html")
        self.assertEqual((self.heading(), self.style()), ("Mill 3", old_style))
        self.assertNotEqual(self.letter_spacing(), "3px")
        self.assertEqual(self.driver.console(), [])

    def test_what_did_not_change_is_not_loaded_again(self):
        self.visit_first()
        self.assertIn("Everything is there", self.load_everything())
        self.site.rename(3, "Mill the third")
        self.site.build()
        self.host.asked.clear()
        self.open("organisations/mill-7.html")
        self.bar_says("newer version")
        self.driver.find_element(By.CSS_SELECTOR, ".site-bar button").click()
        self.wait(lambda: not self.bar(), "the page is not loaded again")
        self.load_everything()
        loaded = {path for path in self.host.asked if path.endswith(".html")}
        self.assertIn("organisations/mill-3.html", loaded)
        self.assertNotIn("organisations/mill-9.html", loaded)
        self.cut()
        self.open("organisations/mill-3.html")
        self.assertEqual(self.heading(), "Mill the third")
        self.open("organisations/mill-9.html")
        self.assertEqual(self.heading(), "Mill 9")

    def test_a_site_that_is_half_renewed_is_not_taken_for_a_version(self):
        self.visit_first()
        self.visit("organisations/mill-3.html")
        before = (self.site.folder / "organisations/mill-3.html").read_bytes()
        home = (self.site.folder / "index.html").read_bytes()
        self.renew()
        # The worker is there, and the pages are still those of before.
        self.host.altered = {"index.html": home, "organisations/mill-3.html": before}
        self.open("organisations/mill-3.html")
        time.sleep(2)
        self.assertEqual(self.bar(), [])
        self.cut()
        self.open("organisations/mill-3.html")
        self.assertEqual(self.heading(), "Mill 3")


if __name__ == "__main__":
    unittest.main()
