"""Builds of the directory itself, as the tests want them: with the built program, into folders of their own."""

import functools
import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("AURORA_PROGRAM", str(ROOT / ".build/release/aurora"))
FOLDER = ROOT / ".build-tests"
# One day for all builds of a run, or one over midnight would differ.
CLOCK = os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time())))
# Where the files of tests that run side by side find the one site built for all of them.
SHARED = "AURORA_SHARED_SITE"


def build(output, *options, content=ROOT / "content"):
    """Builds `content` into `output`; raises with what the program said when it does not end with 0."""
    command = [PROGRAM, "build", "--content", str(content), "--templates", str(ROOT / "templates"),
               "--output", str(output), *options]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"SOURCE_DATE_EPOCH": CLOCK})
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


@functools.cache
def built_site():
    """The directory's own site, built once a run; AURORA_SITE names one that stands already, `SHARED` the run's own."""
    given = os.environ.get("AURORA_SITE") or os.environ.get(SHARED)
    if given:
        return Path(given).resolve()
    site = FOLDER / "site"
    build(site)
    return site


def contents(folder):
    """path inside the folder -> bytes, for every file but git's own."""
    folder = Path(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file() and path.name != ".gitignore"}


def stamps(folder):
    """path -> what changes when a file is written anew, even with the same bytes."""
    found = {}
    for path in Path(folder).rglob("*"):
        status = path.stat()
        found[path] = (status.st_ino, status.st_mtime_ns) if path.is_file() else None
    return found
