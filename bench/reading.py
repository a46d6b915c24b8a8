"""Reading saved pages, against a parser that only makes their trees, and against trafilatura, in the same run.

``python -m bench.reading [FOLDER]`` measures the pages of a folder, plain or packed by gzip, else invented ones.
trafilatura is no part of the environment that `make` makes: some of what it needs has a license that is not among those
named in `pyproject.toml`.  Where a Python has it, name that one: ``TRAFILATURA=venv/bin/python make bench``.  CPU time.
"""

from __future__ import annotations

import gc
import gzip
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from justhtml import JustHTML

from bench import pages
from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.readers import read
from provstore.tagger.model import load_tagger

PAGES, TAGGED = 60, 12
ROUNDS = 3
_PEER = """
import logging, pathlib, sys, time
logging.disable(logging.CRITICAL)
from trafilatura import extract
pages = [file.read_bytes() for file in sorted(pathlib.Path(sys.argv[1]).iterdir())]
for stated in (False, True):
    for page in pages[:3]: extract(page, include_comments=False, with_metadata=stated)
    begin = time.process_time()
    for page in pages: extract(page, include_comments=False, with_metadata=stated)
    print(time.process_time() - begin)
"""
Row = tuple[str, str, str]  # what was measured, the goal, the figure


class Reading(NamedTuple):
    """CPU seconds for all pages: `read` by the reader, `tree` for the tree alone, by justhtml; `peer` and
    `peer_stated` by trafilatura for the text alone and with title, writers and date, None where there is none."""

    pages: int
    size: int
    read: float
    tree: float
    peer: float | None
    peer_stated: float | None

    def rows(self, of: str) -> Iterator[Row]:
        """The figures as they are printed."""
        yield f"reading {of}, pages a second", "", f"{self.pages / self.read:.1f}"
        yield f"reading {of}, MB a second", "", f"{self.size / 1e6 / self.read:.1f}"
        yield f"reading {of} : the tree alone, by justhtml", "", f"{self.read / self.tree:.2f}"
        for name, peer, goal in (("", self.peer, "at most 1"), (" with title and date", self.peer_stated, "")):
            figure = "not here" if peer is None else f"{self.read / peer:.2f}"
            yield f"reading {of} : trafilatura{name}", goal, figure


def measure_reading(given: Sequence[bytes]) -> Reading:
    """Read all pages, in turn with the others; the least of the rounds."""
    sources = [page.decode("utf-8", "replace") for page in given]
    _read_all(given[:3])
    best: list[list[float]] = []
    with TemporaryDirectory() as name:
        for number, page in enumerate(given):
            Path(name, f"{number:06}.html").write_bytes(page)
        for _ in range(ROUNDS):
            mine = [_seconds(lambda: _read_all(given)), _seconds(lambda: _parse_all(sources))]
            best.append(mine + _peer(name))
    read, tree, *peer = map(min, zip(*best, strict=True))
    return Reading(len(given), sum(map(len, given)), read, tree, *(peer or (None, None)))


def measure_pages() -> Iterator[Row]:
    """Reading alone, and pages a second with all that is found in them, by the rules and with the tagger."""
    given = [page.text.encode() for page in pages.pages(PAGES)]
    yield from measure_reading(given).rows("pages")
    tagger = load_tagger()
    extract(read(given[0]), tagger=tagger)  # loads rules and weights
    rules = _seconds(lambda: [extract(read(page)) for page in given])
    tagged = _seconds(lambda: [extract(read(page), tagger=tagger) for page in given[:TAGGED]])
    yield "pages a second by the rules alone, one core", "", f"{PAGES / rules:.1f}"
    yield "pages a second with the tagger, CPU of one core", "", f"{TAGGED / tagged:.1f}"


def main() -> None:
    """Print what reading the pages of a folder takes, or that of invented ones."""
    if sys.argv[1:]:
        files = sorted(file for file in Path(sys.argv[1]).iterdir() if file.is_file())
        rows = measure_reading([_unpacked(file.read_bytes()) for file in files]).rows("pages")
    else:
        rows = measure_pages()
    for what, goal, result in rows:
        print(f"{what:<62}{goal:<14}{result:>8}", flush=True)


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    begin = process_time()
    work()
    return process_time() - begin


def _read_all(given: Sequence[bytes]) -> None:
    for page in given:
        with suppress(RefusedInput):
            read(page, in_carrier=True)


def _parse_all(sources: Sequence[str]) -> None:
    for source in sources:
        JustHTML(source, sanitize=False, track_node_locations=True)


def _peer(folder: str) -> list[float]:
    """Seconds of trafilatura for the files of a folder, twice; nothing where the Python that is asked has none."""
    command = [os.environ.get("TRAFILATURA", sys.executable), "-c", _PEER, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [float(line) for line in done.stdout.split()] if done.returncode == 0 else []


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


if __name__ == "__main__":
    main()
