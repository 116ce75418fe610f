"""The measures see what they are there to see: small pages that are right, and the same ones spoilt."""

import tempfile
import unittest
from pathlib import Path

from asking import ask
from chromium import browser, on_disk
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>t</title><style>
body {{ background: #fff; color: #222; margin: 8px }} @media (prefers-color-scheme: dark) {{ body {{ background: #111;
color: #eee }} }} button {{ min-width: 30px; min-height: 30px }} :focus {{ outline: 3px solid #06c }} {style}</style>
<body>{body}</body></html>"""


class Measures(unittest.TestCase):
    def measure(self, question, style="", body="<p>Text</p><button>B</button>"):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "page.html").write_text(PAGE.format(style=style, body=body), encoding="utf-8")
            browser().get(on_disk(folder) + "page.html")
            if question == "focus":
                browser().find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
            return ask(browser(), question)

    def tearDown(self):
        browser().emulate()
        browser().set_width(1280)

    def test_overflow(self):
        browser().set_width(320)
        wide = '<div id="d"><pre>' + "x" * 200 + "</pre></div>"
        self.assertEqual(self.measure("overflowing"), [])
        self.assertIn("scrolls to", self.measure("overflowing", body=wide)[0])
        self.assertEqual(self.measure("overflowing", "#d { overflow-x: auto }", wide), [])

    def test_overflow_that_is_cut_off(self):
        browser().set_width(320)
        found = self.measure("overflowing", "body { overflow-x: clip } p { width: 500px }")
        self.assertTrue(any("<p>" in element for element in found), found)

    def test_contrast(self):
        self.assertEqual(self.measure("faint"), [])
        self.assertIn("<p>", self.measure("faint", "p { color: #999 }")[0])
        self.assertEqual(self.measure("faint", "p { color: #888; font-size: 30px }"), [])
        self.assertIn("<p>", self.measure("faint", "p { color: rgb(0 0 0 / 0.3) }")[0])

    def test_colour_scheme(self):
        self.assertGreater(self.measure("lightness"), 0.9)
        browser().emulate(prefers_color_scheme="dark")
        self.assertLess(self.measure("lightness"), 0.1)
        self.assertEqual(self.measure("faint", body="<p>Text</p>"), [])
        self.assertIn("<p>", self.measure("faint", "p { color: #333 }", "<p>Text</p>")[0])

    def test_size_of_controls(self):
        self.assertEqual(self.measure("small"), [])
        self.assertIn("<button>", self.measure("small", "button { min-height: 0; height: 20px }")[0])

    def test_focus(self):
        self.assertTrue(self.measure("focus")["shown"])
        self.assertFalse(self.measure("focus", "button:focus { outline: none }")["shown"])
        always = "button { box-shadow: 0 0 4px } button:focus { outline: none }"
        self.assertFalse(self.measure("focus", always)["shown"])
        self.assertTrue(self.measure("focus", "button:focus { outline: none; box-shadow: 0 0 4px red }")["shown"])
        self.assertFalse(self.measure("focus", "button { position: absolute; left: -999px }")["shown"])

    def test_movement(self):
        self.assertEqual(self.measure("moving"), [])
        spin = "@keyframes a { to { rotate: 1turn } } p { animation: a 2s infinite }"
        self.assertIn("<p>", self.measure("moving", spin)[0])


if __name__ == "__main__":
    unittest.main()
