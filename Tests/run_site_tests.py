#!/usr/bin/env python3
"""Runs the Python tests: the checker's own, the built site, its figures, feeds and data, real browsers, the bench's corpus.

    run_site_tests.py [-v] [-j N] [FOLDER | FILE ...]

All of SiteCheck, Programme, Dissemination, BaseMap, Benchmarks and Browser, or the folders and files named. Each file is a
process of its own, N at a time (one a core unless said): a browser waits more than it works. Ends with the line
"N passed, N failed, N skipped".
"""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent
# Those that take longest come first, so that no core is left alone with them at the end: these two, then by folder.
LONG = ("test_axe.py", "test_site_in_browser.py")
FOLDERS = ("Browser", "SiteCheck", "Programme", "Dissemination", "BaseMap", "Benchmarks")
CLOSING = re.compile(r"^(\d+) passed, (\d+) failed, (\d+) skipped\n\Z", re.MULTILINE)
LONGEST = 20 * 60  # seconds that one file may take


def run_file(path, verbosity):
    """Runs the tests of one file in this process; returns the exit status."""
    suite = unittest.defaultTestLoader.loadTestsFromName(path.stem)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=verbosity).run(suite)
    troubled = [test for test, _ in result.failures + result.errors] + result.unexpectedSuccesses
    failed = len({getattr(test, "test_case", test).id() for test in troubled})  # a test once, whatever its subtests
    skipped = len(result.skipped)
    print(f"{max(0, result.testsRun - failed - skipped)} passed, {failed} failed, {skipped} skipped", flush=True)
    return 0 if result.wasSuccessful() else 1


def run_apart(path, words, environment):
    """(passed, failed, skipped) of one file, run in a process of its own; says what it said."""
    begun = time.monotonic()
    command = [sys.executable, "-B", __file__, *words, "--here", str(path)]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                              env=environment, timeout=LONGEST)
        said, status = done.stdout, done.returncode
    except subprocess.TimeoutExpired as late:
        said, status = f"{(late.stdout or b'').decode(errors='replace')}\nstopped after {LONGEST} s\n", 1
    closing = CLOSING.search(said)
    said = said[:closing.start()] if closing else said
    counts = tuple(map(int, closing.groups())) if closing else (0, 0, 0)
    if status != 0 and counts[1] == 0:
        counts = (counts[0], 1, counts[2])  # it could not even be loaded, or broke off
    print(f"== {path.parent.name}/{path.name}, {time.monotonic() - begun:.0f} s\n{said}", flush=True)
    return counts


def chosen(words):
    """The files of tests that are named, by file or folder, in the order in which they are begun."""
    files = []
    for word in words or FOLDERS:
        place = TESTS / word if (TESTS / word).exists() else Path(word)
        # A longer file has more to try: a fair guess of what takes longest.
        files += sorted(place.glob("test_*.py"), key=lambda path: -path.stat().st_size) if place.is_dir() else [place]
    return sorted(files, key=lambda path: path.name not in LONG)


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("-v", action="store_true")
    arguments.add_argument("-j", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--here", action="store_true")
    arguments.add_argument("places", nargs="*")
    given = arguments.parse_args()
    # Modules of one folder import each other by name; Browser uses the builds of SiteCheck.
    sys.path[:0] = [str(TESTS / folder) for folder in FOLDERS]
    files = chosen(given.places)
    if given.here:
        return max([run_file(path, 2 if given.v else 1) for path in files], default=1)

    import builds
    environment = os.environ | {builds.SHARED: str(builds.built_site()), "SOURCE_DATE_EPOCH": builds.CLOCK}
    with concurrent.futures.ThreadPoolExecutor(max(1, given.j)) as pool:
        results = list(pool.map(lambda path: run_apart(path, ["-v"] if given.v else [], environment), files))
    passed, failed, skipped = (sum(result[place] for result in results) for place in range(3))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
