"""Everything together: files on disk, the command, a store; how fast, and with how much memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bench.articles import write_files
from provstore.errors import RefusedInput

ARTICLES = {"rules": 60, "minilm": 30}  # by tagger
TIMES = 4


class Ingesting(NamedTuple):
    """`few` and `many` are peaks of memory in MB, for `articles` and for TIMES as many."""

    articles: int
    per_second: float
    few: float
    many: float


class Taken(NamedTuple):
    """Seconds on the clock and of CPU that a command took with all that it started, and the MB that it held at most."""

    seconds: float
    cpu: float
    peak: float


def measure_ingesting() -> dict[str, Ingesting]:
    """Ingest in processes of their own, by the rules alone and with the tagger.

    To be called before anything large is imported here: Linux counts what a process held before it
    became another program, so that a child never shows less than its parent's peak.
    """
    return {tagger: _measure(tagger, count) for tagger, count in ARTICLES.items()}


def _measure(tagger: str, count: int) -> Ingesting:
    with TemporaryDirectory() as name:
        folder = Path(name)
        few = _ingest(folder / "few", count, tagger)
        many = _ingest(folder / "many", count * TIMES, tagger)
    return Ingesting(count, count * TIMES / many.seconds, few.peak, many.peak)


def _ingest(folder: Path, count: int, tagger: str) -> Taken:
    write_files(folder, count)
    return spawn(["ingest", str(folder), "--db", f"{folder}.db", "--tagger", tagger])


def spawn(arguments: Sequence[str], *, may_refuse: bool = False) -> Taken:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "provstore", *arguments]
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    begin = perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    seconds = perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    if code and not (may_refuse and code == RefusedInput.exit_code):
        raise SystemExit(f"{' '.join(arguments)} ended with {code}")
    peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Taken(seconds, usage.ru_utime + usage.ru_stime, peak)
