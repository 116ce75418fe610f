"""The built site as readers meet it: from a disk or a server, by keyboard, on a phone, in the dark, on paper."""

import os
import unittest
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import builds
from asking import ask
from chromium import browser, on_disk, served
from sample import Sample
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PHONES = (320, 360)


class SiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = builds.built_site()
        cls.sample = Sample(folder)
        cls.stack = ExitStack()
        cls.addClassCleanup(cls.stack.close)
        cls.roots = {"disk": on_disk(folder), "server": cls.stack.enter_context(served(folder))}
        cls.driver = browser()

    def setUp(self):
        self.driver.emulate()
        self.driver.set_width(1280)
        self.driver.console()

    def open(self, path, root="disk"):
        self.driver.get(self.roots[root] + path)

    @contextmanager
    def opened(self, path, root="disk"):
        """The page, as a subtest of its own."""
        self.open(path, root)
        with self.subTest(page=path, root=root):
            yield

    def path(self):
        """The open page, as a path inside the site."""
        address = unquote(urlsplit(self.driver.current_url).path)
        for root in self.roots.values():
            prefix = unquote(urlsplit(root).path)
            if address.startswith(prefix):
                return address[len(prefix):]
        return address


class Opening(SiteTest):
    def test_the_sample_holds_every_kind_of_page(self):
        self.assertGreaterEqual(len(self.sample.main_pages()), 4, self.sample.main_pages())

    def test_shows_every_page_without_a_word_in_the_console(self):
        for root in self.roots:
            for path in self.sample.pages():
                with self.opened(path, root):
                    self.assertEqual(self.driver.console(), [])
                    self.assertTrue(self.driver.find_element(By.CSS_SELECTOR, "main h1").is_displayed())

    def test_loads_its_styles_and_nothing_from_elsewhere(self):
        style_sheets = """return [...document.querySelectorAll("link[rel~=stylesheet]")]
            .map((link) => link.sheet !== null)"""
        requests = "return performance.getEntriesByType('resource').map((entry) => entry.name)"
        for root in self.roots:
            for path in self.sample.main_pages():
                with self.opened(path, root):
                    styles = self.driver.execute_script(style_sheets)
                    self.assertTrue(styles and all(styles), styles)
                    loaded = self.driver.execute_script(requests)
                    self.assertEqual([url for url in loaded if not url.startswith(self.roots[root])], [])

    def test_has_its_policy_in_force(self):
        attempts = """
            const done = arguments[0], blocked = [];
            document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ranInline = true";
            document.head.append(script);
            const style = document.createElement("style");
            style.textContent = "h1 { letter-spacing: 77px }";
            document.head.append(style);
            const picture = new Image();
            picture.src = "http://127.0.0.1:9/none.png";
            fetch("http://127.0.0.1:9/none").catch(() => {});
            setTimeout(() => done({ blocked, ran: window.ranInline === true,
              styled: getComputedStyle(document.querySelector("h1")).letterSpacing === "77px" }), 200);
        """
        for root in self.roots:
            for path in self.sample.main_pages()[:2]:
                with self.opened(path, root):
                    result = self.driver.execute_async_script(attempts)
                    self.driver.console()
                    self.assertFalse(result["ran"] or result["styled"], result)
                    directives = {directive.removesuffix("-elem") for directive in result["blocked"]}
                    self.assertLessEqual({"script-src", "style-src", "img-src", "connect-src"}, directives)

    def test_shows_the_same_words_without_scripts(self):
        for path in self.sample.main_pages():
            with self.opened(path):
                words = "return document.querySelector('main h1').innerText"
                with_scripts = self.driver.execute_script(words)
                with self.driver.without_scripts():
                    self.open(path)
                    heading = self.driver.find_element(By.CSS_SELECTOR, "main h1").text
                    self.assertEqual(heading.split(), with_scripts.split())

    def test_does_not_move_unasked(self):
        for motion in ("no-preference", "reduce"):
            self.driver.emulate(prefers_reduced_motion=motion)
            for path in self.sample.main_pages():
                with self.opened(path):
                    self.assertEqual(ask(self.driver, "moving"), [])


class Languages(SiteTest):
    def setUp(self):
        super().setUp()
        if len(self.sample.languages) < 2:
            self.skipTest("the site has one language")

    def test_the_switch_stays_on_the_page_and_leads_back(self):
        for root in self.roots:
            for start in self.sample.main_pages():
                with self.opened(start, root):
                    for code in self.sample.languages:
                        if code != self.sample.default_language:
                            self._switch_to(code)
                            self.assertEqual(self.sample.language_of(self.path()), (code, start))
                            self._switch_to(self.sample.default_language)
                            self.assertEqual(self.path(), start)

    def _switch_to(self, code):
        links = self.driver.find_elements(By.CSS_SELECTOR, f"body a[hreflang='{code}']")
        self.assertTrue(links, f"no link to {code} (a[hreflang]) on {self.path()}")
        # Through the link itself, whether or not a menu has to be opened first.
        self.driver.get(links[0].get_property("href"))
        language = self.driver.find_element(By.TAG_NAME, "html").get_attribute("lang")
        self.assertEqual(language, code)


class Keyboard(SiteTest):
    def press(self, key):
        self.driver.switch_to.active_element.send_keys(key)

    def test_the_skip_link_is_first_seen_and_leads_into_the_page(self):
        for path in self.sample.main_pages():
            with self.opened(path):
                self.press(Keys.TAB)
                first = ask(self.driver, "focus")
                self.assertTrue((first.get("href") or "").startswith("#") and first["shown"], first)
                self.press(Keys.ENTER)
                self.press(Keys.TAB)
                self.assertTrue(ask(self.driver, "focus")["inMain"], ask(self.driver, "focus"))

    def test_the_focus_is_always_seen(self):
        for scheme in ("light", "dark"):
            for path in self.sample.main_pages():
                with self.opened(path):
                    self.driver.emulate(prefers_color_scheme=scheme)
                    for _ in range(30):
                        self.press(Keys.TAB)
                        focus = ask(self.driver, "focus")
                        if not focus["element"]:
                            break  # the end of the page
                        self.assertTrue(focus["shown"], focus)


class Screens(SiteTest):
    def test_fit_a_phone(self):
        # What fits the narrower one seldom fails on the wider one: that is tried on the main pages alone.
        for width, pages in zip(PHONES, (self.sample.pages(), self.sample.main_pages())):
            self.driver.set_width(width)
            for path in pages:
                with self.opened(path):
                    self.assertEqual(ask(self.driver, "overflowing")[:5], [], f"at {width} px")

    def test_have_controls_large_enough_to_hit(self):
        for width in (360, 1280):
            self.driver.set_width(width)
            for path in self.sample.main_pages():
                with self.opened(path):
                    self.assertEqual(ask(self.driver, "small")[:5], [], f"at {width} px")

    def test_have_contrast_in_light_and_dark(self):
        # By other sums than those of axe-core, which looks at every kind of page (test_axe.py).
        for scheme, low, high in (("light", 0.7, 1), ("dark", 0, 0.1)):
            self.driver.emulate(prefers_color_scheme=scheme)
            for path in self.sample.main_pages():
                with self.opened(path):
                    lightness = ask(self.driver, "lightness")
                    self.assertTrue(low <= lightness <= high, f"the {scheme} page has a lightness of {lightness:.2f}")
                    self.assertEqual(ask(self.driver, "faint")[:5], [], scheme)


class Paper(SiteTest):
    def test_shows_no_navigation_but_the_addresses_of_links(self):
        navigation = """return [...document.querySelectorAll("nav")]
            .filter((nav) => !nav.closest("main") && nav.checkVisibility()).map((nav) => nav.ariaLabel ?? "nav")"""
        addresses = """return [...document.querySelectorAll("main a[href^=http]")]
            .filter((link) => link.checkVisibility())
            .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")) &&
              !link.textContent.includes(new URL(link.href).host))
            .map((link) => link.outerHTML.slice(0, 100))"""
        self.driver.emulate("print")
        for path in self.sample.main_pages():
            with self.opened(path):
                self.assertEqual(self.driver.execute_script(navigation), [])
                self.assertEqual(self.driver.execute_script(addresses)[:5], [])
                self.assertGreater(ask(self.driver, "lightness"), 0.95)

    def test_stays_white_where_the_screen_is_dark(self):
        self.driver.emulate("print", prefers_color_scheme="dark")
        for path in self.sample.main_pages():
            with self.opened(path):
                self.assertGreater(ask(self.driver, "lightness"), 0.95)
                self.assertEqual(ask(self.driver, "faint")[:5], [])


@unittest.skipUnless(os.environ.get("SCREENSHOTS"), "SCREENSHOTS names no folder")
class Screenshots(SiteTest):
    """Not a check: the pictures by which a person judges."""

    def test_are_saved(self):
        folder = Path(os.environ["SCREENSHOTS"])
        folder.mkdir(parents=True, exist_ok=True)
        for width in (360, 1280):
            for scheme in ("light", "dark"):
                self.driver.set_width(width)
                self.driver.emulate(prefers_color_scheme=scheme)
                for path in self.sample.pages():
                    with self.opened(path):
                        name = path.removesuffix(".html").replace("/", "_")
                        self._save(folder / f"{name}-{width}-{scheme}.png", width)

    def _save(self, file, width):
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        self.driver.set_width(width, min(height, 12_000))
        self.assertTrue(self.driver.save_screenshot(str(file)))
        self.driver.set_width(width)


if __name__ == "__main__":
    unittest.main()
