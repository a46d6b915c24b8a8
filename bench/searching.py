"""Searching a store, against the least that can be asked of it: the text of one document by its id, and FTS5 alone.

``python -m bench.searching [ARTICLES ...]`` measures 10,000 articles, or as many as are asked for.  Each question is
asked inside the process, of an open store, and its first 20 places are told with all that is known of them, as for a
screen.  The 99th percentile of CPU times, as in `bench.matching`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from sqlalchemy import Connection, text

from bench.articles import PEOPLE, articles, nouns
from provstore.extract import extract
from provstore.query.search import search_texts
from provstore.query.selection import Selection
from provstore.records import Claim, Extraction, Segment, Source, Span
from provstore.store import open_for_writing, open_store
from provstore.store.prepare import Prepared, prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_documents, save_extractions
from provstore.text.decode import decode

SIZES = (10_000,)
TIMES = 200  # questions of each kind
BATCH = 500
FIRST = Selection(limit=20)
COMMON = (
    "the",
    "and",
    "of",
    "said",
    "that",
    "to",
    "a",
    "in",
    "not",
    "statement",
    "ministry",
    "reported",
    "local",
    "union",
)
GOALS = {"words": "at most 5", "two words": "at most 5", "phrases": "at most 30"}
Row = tuple[str, str, str]  # what was measured, the goal, the figure

_SPEAKERS = tuple(Source(name, "person") for name, _ in PEOPLE)
_TOLD = Claim(
    *("attributed", "indirect", (), (), (), None, False, (), None, (), None, "claim.bench", 1.0, False),
)


def write_store(path: Path, count: int) -> float:
    """Write a store of `count` articles, each read once for all of its kind; returns its size in MB.

    Reading them by the rules would take ten times as long: each paragraph is told to be a claim.
    """
    blank = extract(decode(b"Nothing happened.\n"))
    numbered = iter(articles(count))
    with open_for_writing(path, create=True) as connection, recorded_run(connection, "bench", {}) as run:
        while some := [*islice(numbered, BATCH)]:
            batch = [_read(article.text, blank) for article in some]
            with connection.begin():
                save_extractions(connection, run, batch, save_documents(connection, batch), {})
    return path.stat().st_size / 1e6


def _read(article: str, blank: Extraction) -> Prepared:
    document = decode(article.encode())
    spans = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+\n*", document.text)]
    claims = [
        replace(_TOLD, content=(span,), speaker=_SPEAKERS[number % len(_SPEAKERS)]) for number, span in enumerate(spans)
    ]
    segments = tuple(Segment(span, "paragraph", "bench") for span in spans)
    found = replace(blank, document=document.id, segments=segments, claims=tuple(claims), headline=None)
    return prepare(document, found)


def questions(texts: Sequence[str]) -> dict[str, Callable[[Random], list[str]]]:
    """Kinds of what people ask, each as a function that makes one up: words that the texts have."""

    def cut(choose: Random, size: int) -> str:
        words = re.findall(r"\w+", choose.choice(texts))
        start = choose.randrange(len(words) - size)
        return " ".join(words[start : start + size])

    return {
        "words": lambda choose: [choose.choice((choose.choice(COMMON), choose.choice(nouns()), cut(choose, 1)))],
        "two words": lambda choose: [choose.choice((*COMMON, *nouns())), cut(choose, 1)],
        "phrases": lambda choose: [cut(choose, choose.choice((2, 3, 4)))],
        "names": lambda choose: [choose.choice(PEOPLE)[0]],
    }


def measure_searching(count: int) -> Iterator[Row]:
    """CPU milliseconds that one in a hundred questions takes longer than, by kind, beside the floor."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "store.db")
        size = write_store(path, count)
        yield f"store of {count:,} articles, MB", "", f"{size:.0f}"
        with open_store(path) as connection:
            pages = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%\\_fts%' ESCAPE '\\'"
            index = connection.exec_driver_sql(pages).scalar_one() / 1e6
            yield f"of which the full-text index, {count:,} articles, MB", "", f"{index:.0f}"
            yield from _measure_questions(connection, count)


def _measure_questions(connection: Connection, count: int) -> Iterator[Row]:
    choose = Random(count)
    some = [str(article.text) for article in articles(200)]
    works: dict[str, Callable[[], object]] = {}
    times: dict[str, list[float]] = {"a document by its id": [], "words, by FTS5 alone": []}
    for kind in (kinds := questions(some)):
        times[kind] = []
    for _ in range(TIMES):  # interleaved, since a machine that is busy for a while is then busy for all of them
        asked = {kind: ask(choose) for kind, ask in kinds.items()}
        works = {"a document by its id": partial(_read_one, connection, choose.randint(1, count))}
        works["words, by FTS5 alone"] = partial(_ask_alone, connection, asked["words"])
        works |= {kind: partial(search_texts, connection, words, selection=FIRST) for kind, words in asked.items()}
        for kind, work in works.items():
            begin = process_time()
            work()
            times[kind].append(process_time() - begin)
    for kind, taken in times.items():
        slowest = sorted(taken)[int(len(taken) * 0.99)]
        middle = sorted(taken)[len(taken) // 2]
        goal = GOALS.get(kind, "")
        yield f"searching {count:,} articles, {kind}, p99 CPU ms", goal, f"{slowest * 1e3:.1f}"
        yield f"searching {count:,} articles, {kind}, median CPU ms", "", f"{middle * 1e3:.1f}"


def _read_one(connection: Connection, row: int) -> object:
    return connection.execute(text("SELECT text FROM documents WHERE id = :row"), {"row": row}).scalar_one()


def _ask_alone(connection: Connection, words: Sequence[str]) -> object:
    """The first documents that hold all of the words, each with what stands around the first: what any tool can ask."""
    shown = "SELECT rowid, snippet(documents_fts, 0, '[', ']', '…', 20) FROM documents_fts"
    match = " AND ".join(f'"{word}"' for word in words)
    query = f"{shown} WHERE documents_fts MATCH ? ORDER BY rowid LIMIT {FIRST.limit}"
    return connection.exec_driver_sql(query, (match,)).all()


def main() -> None:
    """Print what was measured, a row as soon as it is."""
    for count in [int(each) for each in sys.argv[1:]] or SIZES:
        for what, goal, result in measure_searching(count):
            print(f"{what:<62}{goal:<14}{result:>8}", flush=True)


if __name__ == "__main__":
    main()
