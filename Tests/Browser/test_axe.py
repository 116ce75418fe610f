"""No page of any kind breaks a rule of WCAG 2.2 A and AA that axe-core can check, in light and dark, narrow and wide.

The kinds are found in the built site (sample.py): a new kind of page is looked at as soon as there is one.
"""

import unittest

from asking import ask
from axe import violations
from test_site_in_browser import SiteTest as _SiteTest

# Colours are checked in all four, the rest, which no colour changes, in two: it takes minutes.
FORMS = [(320, "light", None), (320, "dark", "color-contrast"), (1280, "dark", None), (1280, "light", "color-contrast")]


class Accessibility(_SiteTest):
    def look(self, path):
        """The page in each form, as it stands now."""
        for width, scheme, rule in FORMS:
            with self.subTest(page=path, width=width, scheme=scheme):
                self.driver.set_width(width)
                # Without motion, or a colour on its way to another would be taken for the page's own.
                self.driver.emulate(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
                self.assertEqual(violations(self.driver, rule), [])
                # WCAG 2.2, 2.5.8: axe-core of the wheel does not know it yet.
                self.assertEqual(ask(self.driver, "small")[:5] if rule is None else [], [])

    def test_every_kind_of_page(self):
        for path in self.sample.shapes(self.sample.default_language).values():
            self.open(path)
            self.look(path)

    def test_main_pages_of_the_other_languages(self):
        for path in self.sample.pages():
            if self.sample.language_of(path)[0] != self.sample.default_language:
                self.open(path)
                with self.subTest(page=path):
                    self.assertEqual(violations(self.driver), [])

    def test_finds_what_is_wrong(self):
        self.open("index.html")
        self.driver.execute_script("""
            const image = document.createElement("img");
            image.src = document.querySelector("link[rel=icon]").href;
            document.querySelector("main").append(image);
            const faint = document.createElement("p");
            faint.textContent = "Hardly to be seen";
            faint.style.color = "#ccc";
            faint.style.background = "#fff";
            document.querySelector("main").append(faint);
        """)
        found = {line.split(":")[0] for line in violations(self.driver)}
        self.assertLessEqual({"image-alt", "color-contrast"}, found)


if __name__ == "__main__":
    unittest.main()
