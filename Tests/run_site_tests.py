#!/usr/bin/env python3
"""Runs the Python tests: the checker's own, the built site, its figures, feeds and data, a real browser, the bench's corpus.

    run_site_tests.py [-v] [FOLDER...]     all of SiteCheck, Programme, Dissemination, BaseMap, Browser and Benchmarks, or those named

Ends with the line "N passed, N failed, N skipped".
"""

import sys
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent
FOLDERS = ("SiteCheck", "Programme", "Dissemination", "BaseMap", "Benchmarks", "Browser")


def main(words):
    folders = [word for word in words if not word.startswith("-")] or FOLDERS
    # Modules of one folder import each other by name; Browser uses the builds of SiteCheck.
    sys.path[:0] = [str(TESTS / folder) for folder in FOLDERS]
    suite = unittest.TestSuite()
    for folder in folders:
        for path in sorted((TESTS / folder).glob("test_*.py")):
            suite.addTests(unittest.defaultTestLoader.loadTestsFromName(path.stem))
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2 if "-v" in words else 1)
    result = runner.run(suite)
    troubled = [test for test, _ in result.failures + result.errors] + result.unexpectedSuccesses
    failed = len({getattr(test, "test_case", test).id() for test in troubled})  # a test once, whatever its subtests
    skipped = len(result.skipped)
    passed = max(0, result.testsRun - failed - skipped)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if result.wasSuccessful() and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
