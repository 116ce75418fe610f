"""Feeds, read by another implementation of Atom."""

import datetime
import json
import unittest
import xml.etree.ElementTree as ElementTree

import builds
import samples

try:
    import feedparser
except ImportError:
    feedparser = None

tearDownModule = samples.remove_samples


def feed(path):
    data = path.read_bytes()
    ElementTree.fromstring(data)  # feedparser forgives what XML does not
    return feedparser.parse(data)


@unittest.skipIf(feedparser is None, "the feedparser wheel is not installed")
class Samples(unittest.TestCase):
    def test_control_characters_are_left_out(self):
        found = feed(samples.sample() / "data/feed.xml")
        self.assertFalse(found.bozo, found.get("bozo_exception"))
        [entry] = [entry for entry in found.entries if entry.id.endswith("control.html")]
        self.assertEqual(entry.title, "Bell, form feed, escape & <b>bold</b> " + samples.HOSTILE)

    def test_the_newest_comes_first_and_the_future_not_at_all(self):
        found = feed(samples.sample() / "data/feed.xml")
        self.assertEqual([entry.link for entry in found.entries], ["../news/later.html", "../news/control.html"])
        self.assertEqual(found.feed.updated, "2026-11-01T00:00:00Z")

    def test_ids_are_tag_uris_without_an_address(self):
        found = feed(samples.sample() / "data/feed.xml")
        self.assertEqual(found.entries[0].id, "tag:sample.example.org,2023:news/later.html")
        self.assertEqual(found.feed.id, "tag:sample.example.org,2023:data/feed.xml")

    def test_with_an_address_all_is_absolute(self):
        found = feed(samples.sample(samples.BASE_URL) / "fr/data/feed.xml")
        self.assertEqual(found.entries[0].id, samples.BASE_URL + "fr/news/later.html")
        self.assertEqual(found.entries[0].link, samples.BASE_URL + "fr/news/later.html")
        own = [link.href for link in found.feed.links if link.rel == "self"]
        self.assertEqual(own, [samples.BASE_URL + "fr/data/feed.xml"])

    def test_each_language_has_its_own(self):
        found = feed(samples.sample() / "fr/data/feed.xml")
        self.assertEqual(found.feed.title, "Échantillon")
        self.assertEqual(found.feed.language, "fr")
        self.assertEqual(found.entries[0].title, "Plus tard")

    def test_a_topic_has_its_own(self):
        site = samples.sample()
        found = feed(site / "data/feeds/mycotoxins.xml")
        self.assertEqual([entry.link for entry in found.entries], ["../../news/control.html"])
        # The broader topic has what is filed under the narrower one.
        self.assertEqual(len(feed(site / "data/feeds/food-safety.xml").entries), 2)


@unittest.skipIf(feedparser is None, "the feedparser wheel is not installed")
class BuiltSite(unittest.TestCase):
    def test_every_feed_is_sound(self):
        site = builds.built_site()
        paths = sorted(site.glob("data/feeds/*.xml")) + sorted(site.glob("*/data/feeds/*.xml")) + [site / "data/feed.xml"]
        self.assertGreater(len(paths), 10)
        for path in paths:
            found = feed(path)
            self.assertFalse(found.bozo, path)
            self.assertTrue(0 < len(found.entries) <= 50, path)
            self.assertEqual(len({entry.id for entry in found.entries}), len(found.entries), path)
            days = [entry.updated for entry in found.entries]
            self.assertEqual(days, sorted(days, reverse=True), path)
            self.assertEqual(found.feed.updated, days[0], path)
            for entry in found.entries:
                self.assertTrue(entry.title and entry.id.startswith(("tag:", "https://")), path)
                if not entry.link.startswith("https://"):
                    self.assertTrue((path.parent / entry.link).is_file(), f"{path}: {entry.link}")

    def test_has_all_that_bears_a_day(self):
        site = builds.built_site()
        expected = []
        for kind, field in (("news", "date"), ("briefs", "published"), ("consultations", "opened")):
            records = json.loads((site / f"data/{kind}.json").read_bytes())["records"]
            expected += [(record[field], record["page"]) for record in records
                         if record.get(field, "9999") <= day_of_build() and record.get("status") != "archived"]
        expected = sorted(day for day, _ in expected)[::-1][:50]
        found = feed(site / "data/feed.xml")
        self.assertEqual([entry.updated[:10] for entry in found.entries], expected)

    def test_pages_lead_to_it(self):
        page = (builds.built_site() / "fr/events/index.html").read_text(encoding="utf-8")
        self.assertRegex(page, r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="\.\./\.\./fr/data/feed\.xml">')
        self.assertRegex(page, r'<link rel="alternate" type="text/calendar" title="[^"]+" href="\.\./\.\./fr/data/calendar\.ics">')


def day_of_build():
    return datetime.datetime.fromtimestamp(int(builds.CLOCK), datetime.timezone.utc).date().isoformat()


if __name__ == "__main__":
    unittest.main()
