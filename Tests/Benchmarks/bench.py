#!/usr/bin/env python3
"""Builds seeded corpora with AURORA and with Hugo and Pagefind, in turn, and prints one Markdown table.

    bench.py [--records 1000,10000,100000] [--partners 10000] [--matching 10000,100000] [--runs N]
             [--peer hugo|none] [--program PATH]

The records and the pages are the same: a page a record with what leads to it, cards in lists of 48 by topic, country,
region, type and level beside panels of the most used values, letters, concepts, vocabularies and a JSON file a kind.
No partners are suggested there, since Hugo has no like; where they are (`--partners`), Hugo shows related pages.
Partners and maps of ecosystems are measured on their own, too, by the stages that `aurora build --timings` names.
AURORA's builds hold a search index; after each of Hugo's, Pagefind makes one of the pages of records. Both outputs but
for the indexes are counted, and the bench fails where they differ too much to be compared. Times are medians after a
warm-up, memory is the highest peak.
"""

import argparse
import collections
import multiprocessing
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import aurora_site
import hugo_site
from measure import TODAY, Failed, Run, available_memory, median, memory_backed_folder, pagefind_program, real_hugo, run

ROOT = Path(__file__).resolve().parents[2]
RECORD_PAGE = re.compile(r"(org|service|event|consultation|exchange|benchmark|mission|journey|scheme)-\d{6}\.html")
# What Pagefind reads: the pages of records, of which AURORA's index has more than these.
RECORDS = "{organisations,services,events,consultations,exchanges,benchmarks,missions,journeys,schemes}/*-[0-9]*.html"
INDEXES = ("search", "pagefind")
BYTES_A_RECORD = 60_000  # both inputs and both outputs, generously
# What Hugo holds in memory of each record, measured with 10,000 (1.6 GB); Pagefind, one after the other, holds as much.
PEER_MEMORY_A_RECORD = 165_000
PAGES_APART = 0.25  # how far the bytes of the records' pages may be apart, as a share of the smaller
LESS = 0.10  # by how much AURORA may write less in all than its peer
# Organisations to match, in a corpus of which they are 8 in 10.
MATCHED = {10_000: {"matched": 0.5, "mapped": 0.1}, 100_000: {"matched": 20.0}}
STAGES = {"matched": ["doubles looked for", "partners matched", "areas of cooperation"],
          "mapped": ["ecosystems mapped", "network mapped"]}
STAGE = re.compile(r"^ *(\d+\.\d+) s  (.+?)(?: \((\d+) MB more\))?$", re.MULTILINE)
WORK = [
    "Equal: the pages and their text, lists, panels and links, but for some wording and order; JSON and CSV a kind, "
    "calendars, previews and linked data in the head, the search's form; partners are suggested "
    "in the second table alone, where Hugo lists five `Related` organisations by topics. Hugo renders a record's card "
    "once too (`.Store`), a list's panel and head once (`partialCached`), and finds what leads to a record in one "
    "map.",
    "By AURORA only: a map on each profile, lists of files to read off line, facts to compare and forms; who was heard, what findings led to, what exchanges are paid and how clusters compare is worked out, "
    "where Hugo shows the plain fields; a CSV for each list of parts; feeds of publications; it checks every field, value and reference, looks for organisations written down twice, works out "
    "ecosystems, network and maps, writes relative links and a manifest with the hash of each file, leaves unchanged "
    "files alone, and works out where a record is listed. Partners come from needs and offers, both ways, with rules "
    "and reasons; `Related` knows keywords alone.",
    "Made ready for Hugo in its content: the terms that a record is listed under (broader topics, the region and level "
    "of a provider), its letter, and the fold between lead and text.",
]


# What a build wrote, but for its search index: pages of records, their bytes, all files, their bytes.
Written = collections.namedtuple("Written", "pages page_bytes files bytes")


def say(text):
    print(text, file=sys.stderr, flush=True)


class Peer:
    """One of the two programs: how its site is written, how it is built, where the pages land."""

    def __init__(self, name, command, write):
        self.name, self.command, self.write = name, command, write
        self.searched = []  # the command that makes the search index afterwards

    def prepare(self, folder, total, partners=True):
        self.folder = folder / self.name
        self.output = self.folder / "public"
        # In a child, so that this process stays small: the system counts its size into what it measures.
        writer = multiprocessing.get_context("fork").Process(target=self.write, args=(self.folder, total, partners))
        writer.start()
        writer.join()
        if writer.exitcode != 0:
            raise Failed(f"The corpus of {total} records could not be written to {self.folder}.")

    def build(self):
        return self._run(self.command)

    def make_searchable(self):
        """The Run of making the search index, where a program of its own does it."""
        return self._run(self.searched) if self.searched else Run(0, 0)

    def _run(self, command):
        # Not by `format`: a pattern of paths has braces of its own.
        placed = [word.replace("{folder}", str(self.folder)).replace("{output}", str(self.output)) for word in command]
        return run(placed, self.folder.parent / f"{self.name}.log")

    def build_from_nothing(self):
        shutil.rmtree(self.output, ignore_errors=True)
        return self.build()

    def written(self):
        """What the last build wrote."""
        pages = page_bytes = files = size = 0
        for folder, _, names in os.walk(self.output):
            if Path(folder).relative_to(self.output).parts[:1] in ((index,) for index in INDEXES):
                continue
            for name in names:
                weight = os.stat(os.path.join(folder, name)).st_size
                files += 1
                size += weight
                # The calculator of a scheme bears its name, too.
                if RECORD_PAGE.fullmatch(name) and not folder.endswith("calculator"):
                    pages += 1
                    page_bytes += weight
        return Written(pages, page_bytes, files, size)


def aurora(program):
    return Peer("aurora", [program, "build", "--content", "{folder}/content", "--templates", str(ROOT / "templates"),
                           "--output", "{output}"], aurora_site.aurora_site)


def hugo():
    found = shutil.which("hugo")
    if not found:
        return None
    peer = Peer("hugo", [real_hugo(found), "--quiet", "--clock", TODAY, "--source", "{folder}", "--destination",
                         "{output}"], hugo_site.hugo_site)
    program = pagefind_program()
    if program:
        peer.searched = pagefind_command(program, "{output}")
    return peer


def pagefind_command(program, site):
    return [program, "--site", str(site), "--output-path", f"{site}/pagefind", "--glob", RECORDS, "--root-selector", "main"]


def version(peer):
    """"hugo v0.168.0", without what else the program says of itself."""
    said = subprocess.run([peer.command[0], "version"], capture_output=True, text=True, check=True).stdout
    return " ".join(said.split("-")[0].split()[:2])


def compare(peers, total, runs, partners):
    """{peer's name: (Run, Written, Run of Pagefind)}, built in turn (A B A B) after one unmeasured build
    each."""
    folder, note = memory_backed_folder(total * BYTES_A_RECORD)
    say(f"{total} records, {note}{', with partners' if partners else ''}")
    needed = total * (PEER_MEMORY_A_RECORD + BYTES_A_RECORD)
    if needed > available_memory():
        say(f"  without a peer, which would need about {needed / 1e9:.0f} GB of memory with its files")
        peers = [peer for peer in peers if peer.name == "aurora"]
    with tempfile.TemporaryDirectory(prefix="aurora-bench-", dir=folder) as name:
        for peer in peers:
            peer.prepare(Path(name), total, partners)
            if runs > 1:
                peer.build_from_nothing()
        measured, searched = {peer.name: [] for peer in peers}, {peer.name: [] for peer in peers}
        for _ in range(runs):
            for peer in peers:
                measured[peer.name].append(peer.build_from_nothing())
                searched[peer.name].append(peer.make_searchable())
                said = " and ".join(f"{taken.seconds:.2f} s" for taken in (measured[peer.name][-1], searched[peer.name][-1])
                                    if taken.seconds)
                say(f"  {peer.name}: {said}")
        results = {}
        for peer in peers:
            written = peer.written()
            if written.pages != total:
                raise Failed(f"{peer.name} wrote {written.pages} record pages of {total} records.")
            results[peer.name] = (median(measured[peer.name]), written, median(searched[peer.name]))
        if results and not partners:
            check_equal_work({name: written for name, (_, written, _) in results.items()})
        return results


def check_equal_work(written):
    """Fails where the programs of {name: Written} did not write as much in pages of records, or AURORA less in all."""
    def said(what):
        return f"{what} of " + ", ".join(f"{name} {getattr(wrote, what):,}" for name, wrote in written.items())

    page_bytes = [wrote.page_bytes for wrote in written.values()]
    if max(page_bytes) > min(page_bytes) * (1 + PAGES_APART):
        raise Failed(f"The sites are not comparable: {said('page_bytes')}.")
    for what in ("files", "bytes"):
        counts = {name: getattr(wrote, what) for name, wrote in written.items()}
        if "aurora" in counts and max(counts.values()) > counts["aurora"] * (1 + LESS):
            raise Failed(f"The sites are not comparable: {said(what)}.")


def rebuild(peer, total):
    """(files written, Run) of a second build with nothing changed."""
    folder, _ = memory_backed_folder(total * BYTES_A_RECORD)
    with tempfile.TemporaryDirectory(prefix="aurora-bench-", dir=folder) as name:
        peer.prepare(Path(name), total)
        peer.build_from_nothing()
        before = _stamps(peer.output)
        second = peer.build()
        after = _stamps(peer.output)
        return len(set(after.items()) - set(before.items())), second


def _stamps(folder):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path: (status.st_ino, status.st_mtime_ns) for path in paths for status in [path.stat()]}


def small_site(peer):
    with tempfile.TemporaryDirectory(prefix="aurora-bench-", dir=memory_backed_folder(0)[0]) as name:
        peer.prepare(Path(name), 200)
        return median([peer.build_from_nothing() for _ in range(6)][1:])


def start_up(program):
    with tempfile.TemporaryDirectory() as name:
        times = [run([program, "--version"], Path(name) / "log").seconds for _ in range(21)]
    return statistics.median(times[1:])


def matching(program, organisations):
    """Lines on finding partners and mapping ecosystems among so many organisations, by the program's own clock."""
    total = organisations * 5 // 4
    peer = aurora(program)
    peer.command = [*peer.command, "--timings"]
    folder, _ = memory_backed_folder(total * BYTES_A_RECORD)
    with tempfile.TemporaryDirectory(prefix="aurora-bench-", dir=folder) as name:
        peer.prepare(Path(name), total)
        whole = peer.build_from_nothing()
        said = (Path(name) / "aurora.log").read_text(errors="replace")
        seconds, megabytes = stage_figures(said, 1, float), stage_figures(said, 3, lambda more: int(more or 0))
    say(f"  {organisations:,} organisations matched and mapped")
    for part, stages in STAGES.items():
        limit = MATCHED.get(organisations, {}).get(part)
        wanted = f" (limit {limit} s)" if limit else ""
        named = ", ".join(f"{stage} {seconds[stage]:.3f}" for stage in stages)
        yield (f"{organisations:,} organisations {part} in {sum(seconds[stage] for stage in stages):.2f} s{wanted}, "
               f"{sum(megabytes[stage] for stage in stages)} MB above the records: {named}.")
    yield f"The whole build of these {total:,} records: {whole.seconds:.1f} s, {whole.peak_bytes / 1e6:.0f} MB."


def stage_figures(said, group, number):
    """{stage: number} of what `aurora build --timings` printed; fails where a stage of `STAGES` is missing."""
    found = {match[2]: number(match[group]) for match in STAGE.finditer(said)}
    missing = [stage for stages in STAGES.values() for stage in stages if stage not in found]
    if missing:
        raise Failed(f"--timings does not say how long these took: {', '.join(missing)}.")
    return found


def table(results):
    yield ("| records | AURORA s | Hugo s | Pagefind s | time | AURORA MB | Hugo MB | Pagefind MB | memory "
           "| AURORA files, MB | Hugo files, MB |")
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for total, result in results.items():
        yield row(total, result.get("aurora"), result.get("hugo"))


def row(total, ours, peer):
    """One line of the table: times and memory beside Hugo and Pagefind together; a missing side shows as a dash."""
    def cells(result):
        if result is None:
            return "–", "–", "–"
        measured, written, _ = result
        return (f"{measured.seconds:.2f}", f"{measured.peak_bytes / 1e6:.0f}",
                f"{written.files:,}, {written.bytes / 1e6:.0f}")

    (our_s, our_mb, our_files), (peer_s, peer_mb, peer_files) = cells(ours), cells(peer)
    search = peer[2] if peer and peer[2].seconds else None
    search_s, search_mb = (f"{search.seconds:.2f}", f"{search.peak_bytes / 1e6:.0f}") if search else ("–", "–")
    time = memory = "–"
    if ours and peer:
        # One after the other: the times add up, and of the memory the higher peak is what a machine must have.
        time = f"1/{(peer[0].seconds + peer[2].seconds) / ours[0].seconds:.1f}"
        memory = f"1/{max(peer[0].peak_bytes, peer[2].peak_bytes) / ours[0].peak_bytes:.1f}"
    columns = [f"{total:,}", our_s, peer_s, search_s, time, our_mb, peer_mb, search_mb, memory, our_files, peer_files]
    return f"| {' | '.join(columns)} |"


def hugo_alone(total, ours, peer):
    """What the table leaves out where Pagefind is in it: AURORA with its search beside Hugo without one."""
    return (f"{total:,} records beside Hugo alone, without a search: time 1/{peer[0].seconds / ours[0].seconds:.1f}, "
            f"memory 1/{peer[0].peak_bytes / ours[0].peak_bytes:.1f}.")


def report(results, with_partners, facts):
    print("\n".join(table(results)))
    if with_partners:
        print("\nWith partners suggested on the page of each organisation:\n")
        print("\n".join(table(with_partners)))
    print()
    sizes = [total for total, result in results.items() if "aurora" in result]
    if 10_000 in sizes and 100_000 in sizes:
        ratio = results[100_000]["aurora"][0].seconds / results[10_000]["aurora"][0].seconds
        print(f"- 100,000 records take {ratio:.1f} times as long as 10,000.")
    for total, result in results.items():
        if "aurora" in result and "hugo" in result and result["hugo"][2].seconds:
            print(f"- {hugo_alone(total, result['aurora'], result['hugo'])}")
    for fact in facts:
        print(f"- {fact}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", default="1000,10000,100000", help="sizes of the corpora, separated by commas")
    parser.add_argument("--partners", default="10000", help="sizes of those that are built with partners as well")
    parser.add_argument("--matching", default="10000,100000",
                        help="numbers of organisations to match and map, separated by commas; '' for none")
    parser.add_argument("--runs", type=int, help="measured builds a size (default: 5, 3 and 1 by size)")
    parser.add_argument("--peer", choices=["hugo", "none"], default="hugo")
    parser.add_argument("--program", default=os.environ.get("AURORA_PROGRAM", str(ROOT / ".build/release/aurora")),
                        help="the built program; 'none' measures the peer alone")
    return parser.parse_args()


def main():
    options = arguments()
    peers = [] if options.program == "none" else [aurora(options.program)]
    other = hugo() if options.peer == "hugo" else None
    if options.peer == "hugo" and other is None:
        say("Hugo is not on PATH: measuring AURORA alone.")
    results, with_partners, facts = {}, {}, []
    compared = f"; against {version(other)}" if other else ""
    try:
        for sizes, found, partners in ((options.records, results, False), (options.partners, with_partners, True)):
            for total in (int(size) for size in sizes.split(",") if size):
                runs = options.runs or (5 if total <= 1000 else 3 if total <= 10_000 else 1)
                found[total] = compare(peers + ([other] if other else []), total, runs, partners)
        for peer in peers:
            written, second = rebuild(peer, 1000)
            small = small_site(peer)
            facts = [f"A site of 200 records: {small.seconds * 1000:.0f} ms, {small.peak_bytes / 1e6:.0f} MB.",
                     f"`aurora --version`: {start_up(options.program) * 1000:.0f} ms.",
                     f"A second build of 1,000 unchanged records: {written} files written, "
                     f"{second.seconds * 1000:.0f} ms."]
            for organisations in (int(size) for size in options.matching.split(",") if size):
                facts += matching(options.program, organisations)
    except Failed as problem:
        say(problem)
        return 3
    facts += WORK if other and peers else []
    report(results, with_partners,
           facts + [f"{os.cpu_count()} cores, medians, the programs in turn, peak resident memory{compared}."])
    return 0


if __name__ == "__main__":
    sys.exit(main())
