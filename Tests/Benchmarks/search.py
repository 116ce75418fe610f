#!/usr/bin/env python3
"""Measures the search beside Pagefind and Lunr on the same pages, and prints a Markdown table.

    search.py [--records 10000] [--fast 100000] [--queries 30] [--program PATH]

The pages are those of the bench's seeded corpus. Pagefind reads the pages of records, their main part alone; Lunr the
same records' names and texts from the open data. Bytes are what a browser with nothing in its cache is sent for the first
ten results of two words, as they lie on the disk and as a host that compresses texts sends them; the query's own program
is among them, the search page is not. `--fast` measures queries in a browser from a disk with so many records.
"""

import argparse
import gzip
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import aurora_site
import bench
from measure import Failed, memory_backed_folder, pagefind_program, run

sys.path.insert(0, str(bench.ROOT / "Tests/Browser"))
import searching_peers as peers  # noqa: E402


class Index:
    """What an index took to be made and what it weighs."""

    def __init__(self, seconds, peak_bytes, folder):
        self.seconds, self.peak_bytes = seconds, peak_bytes
        sizes = [path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()]
        self.files, self.size = len(sizes), sum(sizes)


def aurora(program, folder):
    """(Index, Run of the whole build) of the site whose content lies in `folder`."""
    output, log = folder / "public", folder / "aurora.log"
    whole = run([program, "build", "--content", str(folder / "content"), "--templates", str(bench.ROOT / "templates"),
                 "--output", str(output), "--timings"], log)
    said = {match[2]: match for match in bench.STAGE.finditer(log.read_text(errors="replace"))}
    if "search indexed" not in said:
        raise Failed("--timings does not say how long the search index took.")
    stage = said["search indexed"]
    index = Index(float(stage[1]), int(stage[3] or 0) * 1_000_000, output / "search")
    index.whole = whole
    return index


def pagefind(folder):
    program = pagefind_program()
    if not program:
        return None
    output = folder / "public/pagefind"
    done = run(bench.pagefind_command(program, folder / "public"), folder / "pagefind.log")
    # Its three user interfaces are no part of the index.
    for path in output.glob("pagefind-*"):
        if path.name not in ("pagefind-entry.json", "pagefind-worker.js"):
            path.unlink()
    return Index(done.seconds, done.peak_bytes, output)


def lunr(folder):
    command = peers.lunr_command(folder / "public/data", folder / "public/lunr")
    if not command:
        return None
    (folder / "public/lunr").mkdir()
    done = run(command, folder / "lunr.log")
    return Index(done.seconds, done.peak_bytes, folder / "public/lunr")


def cold_bytes(site, ask, queries):
    """(as stored, as a compressing host sends it): medians over queries of two words."""
    sums = []
    for words in queries:
        sent = peers.files_sent(site, ask, words)
        stored = sum(path.stat().st_size for path in sent)
        packed = sum(path.stat().st_size if path.name.endswith(("pf_index", "pf_fragment", "pf_meta", ".pagefind"))
                     else min(path.stat().st_size, len(gzip.compress(path.read_bytes(), 6))) for path in sent)
        sums.append((stored, packed))
    return tuple(statistics.median(column) for column in zip(*sums))


def row(name, index, sent, ours):
    if index is None:
        return f"| {name} | – | – | – | – | – | – |"
    def beside(value, own):
        return "" if index is ours else f" ({value / own:.1f})" if own else ""
    cold = "–" if sent is None else f"{sent[0][0] / 1000:.0f}{beside(sent[0][0], sent[1][0])}"
    packed = "–" if sent is None else f"{sent[0][1] / 1000:.0f}{beside(sent[0][1], sent[1][1])}"
    return (f"| {name} | {index.seconds:.2f}{beside(index.seconds, ours.seconds)} "
            f"| {index.peak_bytes / 1e6:.0f}{beside(index.peak_bytes, ours.peak_bytes)} "
            f"| {index.files:,} | {index.size / 1e6:.1f}{beside(index.size, ours.size)} | {cold} | {packed} |")


def compare(program, total, count):
    place, note = memory_backed_folder(total * bench.BYTES_A_RECORD)
    bench.say(f"{total} records searched, {note}")
    with tempfile.TemporaryDirectory(prefix="aurora-search-", dir=place) as name:
        folder = Path(name)
        aurora_site.aurora_site(folder, total, partners=False)
        ours = aurora(program, folder)
        queries = peers.queries(folder / "public/data/organisations.json", count)
        own = cold_bytes(folder / "public", peers.ASK_AURORA, queries)
        counted = cold_bytes(folder / "public", peers.ASK_AURORA_FACETS, queries)
        other = pagefind(folder)
        sent = cold_bytes(folder / "public", peers.ASK_PAGEFIND, queries) if other else None
        third = lunr(folder)
        yield f"| {total:,} records | s | MB | files | MB | cold query KB | the same, compressed KB |"
        yield "|---|--:|--:|--:|--:|--:|--:|"
        yield row("AURORA", ours, (own, own), ours)
        yield row("Pagefind 1.5.2", other, sent and (sent, own), ours)
        yield row("Lunr 2.3.9", third, None, ours)
        yield ""
        yield (f"In brackets how many times as much. AURORA's seconds and memory are what the index adds to a build that has "
               f"the records read ({ours.whole.seconds:.1f} s, {ours.whole.peak_bytes / 1e6:.0f} MB in all). With the "
               f"counts of all facets a cold query takes {counted[0] / 1000:.0f} KB, {counted[1] / 1000:.0f} KB compressed.")


def fast(program, total):
    place, _ = memory_backed_folder(total * bench.BYTES_A_RECORD)
    with tempfile.TemporaryDirectory(prefix="aurora-search-", dir=place) as name:
        folder = Path(name)
        aurora_site.aurora_site(folder, total, partners=False)
        index = aurora(program, folder)
        queries = peers.queries(folder / "public/data/organisations.json", 100)
        loaded, first = peers.query_times(folder / "public", queries)
        yield (f"{total:,} records: index in {index.seconds:.2f} s, {index.files:,} files, {index.size / 1e6:.0f} MB; from a "
               f"disk the first results after {first:.0f} ms, once loaded after {loaded:.1f} ms (median of {len(queries)}).")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", default="10000", help="sizes of the corpora to compare, separated by commas")
    parser.add_argument("--fast", default="100000", help="sizes of those whose queries are timed")
    parser.add_argument("--queries", type=int, default=30)
    parser.add_argument("--program", default=os.environ.get("AURORA_PROGRAM", str(bench.ROOT / ".build/release/aurora")))
    options = parser.parse_args()
    try:
        for total in (int(size) for size in options.records.split(",") if size):
            for line in compare(options.program, total, options.queries):
                print(line, flush=True)
        for total in (int(size) for size in options.fast.split(",") if size):
            for line in fast(options.program, total):
                print(f"- {line}", flush=True)
    except Failed as problem:
        bench.say(problem)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
