"""aurora-site.zip as a reader meets it: sound, the whole site but itself, and a site of its own once it is unpacked."""

import tempfile
import unittest
import zipfile
from pathlib import Path

import builds
import check_site
from small_site import SmallSite

ARCHIVE = "aurora-site.zip"


class Archive(unittest.TestCase):
    def test_of_the_directory_is_whole(self):
        site = builds.built_site()
        if not (site / ARCHIVE).exists():
            self.skipTest("the site has no archive")
        with zipfile.ZipFile(site / ARCHIVE) as archive:
            self.assertIsNone(archive.testzip())
            names = archive.namelist()
            self.assertEqual(names, sorted(names))
            self.assertEqual({entry.date_time for entry in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})
        files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path.name != ".gitignore"}
        self.assertEqual(set(names), files - {ARCHIVE})

    def test_unpacked_is_a_sound_site_whose_links_all_lead_somewhere(self):
        site = SmallSite()
        self.addCleanup(site.close)
        with tempfile.TemporaryDirectory(dir=builds.FOLDER) as folder:
            with zipfile.ZipFile(site.folder / ARCHIVE) as archive:
                archive.extractall(folder)
            self.assertFalse((Path(folder) / ARCHIVE).exists())
            _, problems = check_site.check(folder)
            self.assertEqual([f"{path}:{line}: {text}" for path, line, text in problems[:20]], [])
        _, problems = check_site.check(site.folder)
        self.assertEqual([f"{path}:{line}: {text}" for path, line, text in problems[:20]], [])


if __name__ == "__main__":
    unittest.main()
