"""Comparing all that a store holds: passages, changes, stories, claims and divergences, as an ingest does it.

``python -m bench.comparing [PAGES ...]`` measures 1,000 and 10,000 pages of one election and of many subjects, and
1,000 and 4,000 rows of tables, or as many as are asked for.  Reading them is not measured.  CPU time, as in
`bench.matching`.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from bench import articles, copies, election, hostile, tables
from bench.articles import Article
from provstore.extract import extract
from provstore.ingest.batches import BATCH_FILES
from provstore.store import open_for_writing
from provstore.store.prepare import Prepared, prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_documents, save_extractions
from provstore.text.decode import decode
from provstore.upkeep import Upkeep

SIZES = (1_000, 10_000)
ROWS = (1_000, 4_000)  # of tables, which `make bench` leaves out: nobody says who prints them, and they take long
SUBJECTS: dict[str, Callable[[int], Iterator[Article]]] = {
    "one subject": election.pages,
    "many subjects": articles.articles,
}
TABLES = {f"a table ({kind})": tables.rows(kind) for kind in tables.KINDS}
GOALS = {("one subject", 10_000): "at most 120"}  # CPU seconds
EXPONENT = "at most 1.15"
COPIES = 500
Row = tuple[str, str, str]  # what was measured, the goal, the figure


class Comparing(NamedTuple):
    """`seconds`: CPU seconds for all pages, a batch at a time; `size`: of the store in MB; `peak`: of memory in MB."""

    pages: int
    seconds: float
    size: float
    peak: float


def measure_comparing(texts: Iterator[Article]) -> Comparing:
    """Take all pages into a new store, a batch at a time, and measure what keeps pairs of documents true."""
    count, seconds = 0, 0.0
    with TemporaryDirectory() as name:
        store = Path(name, "store.db")
        with open_for_writing(store, create=True) as connection, recorded_run(connection, "bench", {}) as run_row:
            upkeep = Upkeep(connection, run_row)
            while batch := [_read(one) for one in islice(texts, BATCH_FILES)]:
                count += len(batch)
                with connection.begin():
                    rows = save_documents(connection, batch)
                    save_extractions(connection, run_row, batch, rows, {})
                    begin = process_time()
                    fresh = {rows[one.document.id]: one for one in batch}
                    upkeep.update(fresh, is_last=False)
                    seconds += process_time() - begin
            with connection.begin():
                begin = process_time()
                upkeep.finish()
                seconds += process_time() - begin
        size = store.stat().st_size / 1e6
    return Comparing(count, seconds, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _PER_MB)


_PER_MB = 1 << 20 if sys.platform == "darwin" else 1 << 10  # of what the system counts memory in


def exponent(one: Comparing, more: Comparing) -> float:
    """By which power of the number of pages the time grows: 1 is in proportion."""
    return log(more.seconds / one.seconds) / log(more.pages / one.pages)


def measure_subjects(sizes: Sequence[int] = SIZES, rows: Sequence[int] = ()) -> Iterator[Row]:
    """CPU seconds for pages of one subject and of many, and for rows of tables, and how they grow."""
    for subject, pages in (SUBJECTS | TABLES).items():
        before: Comparing | None = None
        for count in rows if subject in TABLES else sizes:
            found = measure_comparing(pages(count))
            goal = GOALS.get((subject, count), "")
            yield f"comparing {count:,} pages of {subject}, CPU seconds", goal, f"{found.seconds:.1f}"
            if before:
                yield f"comparing {subject}, exponent from {before.pages:,}", EXPONENT, f"{exponent(before, found):.2f}"
            before = found


def measure_hostile() -> Iterator[Row]:
    """CPU seconds for texts that are meant to be slow to compare, and what many copies of one text take."""
    for name in hostile.PAIRS:
        found = measure_comparing(hostile.pair(name))
        yield f"two texts of 200 kB, {name}, CPU seconds", "at most 3", f"{found.seconds:.1f}"
    found = measure_comparing(copies.copies(COPIES))
    yield f"{COPIES} copies of one text, CPU seconds", "at most 20", f"{found.seconds:.1f}"
    yield f"{COPIES} copies of one text, store in MB", "at most 20", f"{found.size:.1f}"


def main() -> None:
    """Print what was measured, a row as soon as it is."""
    asked = [int(each) for each in sys.argv[1:]]
    for what, goal, result in chain(measure_hostile(), measure_subjects(asked or SIZES, asked or ROWS)):
        print(f"{what:<62}{goal:<14}{result:>8}", flush=True)


def _read(article: Article) -> Prepared:
    document = decode(article.text.encode())
    return prepare(document, extract(document))


if __name__ == "__main__":
    main()
