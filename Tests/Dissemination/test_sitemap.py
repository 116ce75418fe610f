"""The sitemap: there only with an address, every page once, each with its translations."""

import unittest
import xml.etree.ElementTree as ElementTree

import samples

tearDownModule = samples.remove_samples
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


class Sitemap(unittest.TestCase):
    def test_is_not_there_without_an_address(self):
        self.assertFalse((samples.sample() / "sitemap.xml").exists())
        self.assertFalse((samples.sample() / "robots.txt").exists())

    def test_names_every_page_that_is_not_hidden_once(self):
        site = samples.sample(samples.BASE_URL)
        addresses = [url.find(SITEMAP + "loc").text for url in self.urls(site)]
        expected = [samples.BASE_URL + path.relative_to(site).as_posix() for path in site.rglob("*.html")
                    if 'name="robots"' not in path.read_text(encoding="utf-8")
                    and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
        self.assertEqual(sorted(addresses), sorted(expected))

    def test_each_translation_names_all_others(self):
        site = samples.sample(samples.BASE_URL)
        named = {url.find(SITEMAP + "loc").text: {link.get("hreflang"): link.get("href") for link in url.findall(LINK)}
                 for url in self.urls(site)}
        for address, links in named.items():
            self.assertEqual(sorted(links), ["en", "fr", "x-default"])
            self.assertIn(address, links.values())
            for other in links.values():
                self.assertEqual(named[other], links)

    def test_robots_lead_to_it(self):
        robots = (samples.sample(samples.BASE_URL) / "robots.txt").read_text(encoding="ascii")
        self.assertIn(f"Sitemap: {samples.BASE_URL}sitemap.xml\n", robots)

    def urls(self, site):
        return ElementTree.parse(site / "sitemap.xml").getroot().findall(SITEMAP + "url")


if __name__ == "__main__":
    unittest.main()
