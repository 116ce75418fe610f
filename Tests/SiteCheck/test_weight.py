"""What a page weighs before images: its HTML, style sheets and scripts, as they are and compressed."""

import gzip
import re
import statistics
import unittest
from pathlib import Path

import builds

# Of a usual profile: the median of all.
MOST = 50_000
MOST_COMPRESSED = 15_000
# Of the fullest profile there is.
MOST_OF_ANY = 60_000
MOST_OF_ANY_COMPRESSED = 16_500

_NAMED = re.compile(rb"<(?:link rel=\"stylesheet\"|script)[^>]*? (?:href|src)=\"([^\"]+)\"")


def weight(page):
    """(bytes, bytes compressed) of a page and all that it names; the parts are compressed each for itself."""
    html = page.read_bytes()
    parts = [html] + [(page.parent / name.decode()).resolve().read_bytes() for name in sorted(set(_NAMED.findall(html)))]
    return sum(map(len, parts)), sum(len(gzip.compress(part, 9)) for part in parts)


class Weight(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = builds.built_site() / "organisations"
        pages = [page for page in folder.glob("*.html") if not page.name.startswith("index")]
        cls.profiles = [weight(page) for page in pages if b"http-equiv=\"refresh\"" not in page.read_bytes()[:2000]]

    def test_names_are_found(self):
        page = builds.built_site() / "organisations/index.html"
        named = [Path(name.decode()).name.split(".")[0] for name in _NAMED.findall(page.read_bytes())]
        self.assertIn("aurora", named)
        self.assertIn("keep", named)

    def test_of_a_usual_profile(self):
        self.assertGreater(len(self.profiles), 20)
        self.assertLessEqual(statistics.median(size for size, _ in self.profiles), MOST)
        self.assertLessEqual(statistics.median(size for _, size in self.profiles), MOST_COMPRESSED)

    def test_of_the_fullest_profile(self):
        self.assertLessEqual(max(size for size, _ in self.profiles), MOST_OF_ANY)
        self.assertLessEqual(max(size for _, size in self.profiles), MOST_OF_ANY_COMPRESSED)


if __name__ == "__main__":
    unittest.main()
