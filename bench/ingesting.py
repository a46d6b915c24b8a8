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


def measure_ingesting() -> dict[str, Ingesting]:
    """Ingest in processes of their own, by the rules alone and with the tagger.

    To be called before anything large is imported here: Linux counts what a process held before it
    became another program, so that a child never shows less than its parent's peak.
    """
    return {tagger: _measure(tagger, count) for tagger, count in ARTICLES.items()}


def _measure(tagger: str, count: int) -> Ingesting:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _, few = _ingest(folder / "few", count, tagger)
        seconds, many = _ingest(folder / "many", count * TIMES, tagger)
    return Ingesting(count, count * TIMES / seconds, few, many)


def _ingest(folder: Path, count: int, tagger: str) -> tuple[float, float]:
    """Seconds taken and MB held at most."""
    write_files(folder, count)
    return spawn(["ingest", str(folder), "--db", f"{folder}.db", "--tagger", tagger])


def spawn(arguments: Sequence[str], *, may_refuse: bool = False) -> tuple[float, float]:
    """Run the command in a process of its own; returns the seconds it took and the MB that it held at most."""
    command = [sys.executable, "-m", "provstore", *arguments]
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    begin = perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    seconds = perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    if code and not (may_refuse and code == RefusedInput.exit_code):
        raise SystemExit(f"{' '.join(arguments)} ended with {code}")
    return seconds, usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
