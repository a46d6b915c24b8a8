"""A great many articles with all cores, in one go; what questions of them take, and joining two stores of half of them.

``python -m bench.scale [ARTICLES]``: 100,000 unless said otherwise, which takes hours.  A tenth of the articles are of
one subject, the others of ten thousand.  By the rules alone: the tagger adds the same to each article, however many
there are.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.election import write_page
from bench.ingesting import spawn

ARTICLES = 100_000
SUBJECTS = 10_000
GROWTH = "at most 1.3"  # of the CPU time of an article, from a tenth of all to all
Row = tuple[str, str, str]  # what was measured, the goal, the figure


def write(folder: Path, numbers: range) -> None:
    """Write the articles of these numbers, each into its file."""
    folder.mkdir(parents=True)
    for number in numbers:
        at, is_other = divmod(number, 10)
        subject = f"subject {number % SUBJECTS}" if is_other else "election"
        page = write_page(number // SUBJECTS if is_other else at, subject)
        (folder / f"{number:07}.txt").write_text(page.text)


def measure_scale(count: int) -> Iterator[Row]:
    """Rows of what was measured, each as soon as it is."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        each: list[float] = []  # CPU milliseconds of an article
        for some in (count // 10, count // 2, count):
            articles = folder / f"articles {some}"
            write(articles, range(some))
            store = folder / f"{some}.db"
            taken = spawn(["ingest", str(articles), "--db", str(store), "--tagger", "rules"])
            each.append(1000 * taken.cpu / some)
            yield f"{some:,} articles : articles a second", "", f"{some / taken.seconds:.1f}"
            yield f"{some:,} articles : CPU ms an article", "", f"{each[-1]:.1f}"
            yield f"{some:,} articles : peak of memory, MB", "", f"{taken.peak:.0f}"
            yield f"{some:,} articles : the store, kB an article", "", f"{store.stat().st_size / some / 1000:.1f}"
        yield "CPU of an article, all : a tenth of them", GROWTH, f"{each[-1] / each[0]:.2f}"
        for what, question in _questions(store):
            yield f"{what}, seconds", "", f"{spawn([*question, '--db', str(store)]).seconds:.1f}"
        verified = spawn(["verify", "--db", str(store)]).seconds
        yield "verify, seconds for a GB", "", f"{verified / store.stat().st_size * 1e9:.0f}"
        yield from _measure_merge(folder, count)


def _questions(store: Path) -> Sequence[tuple[str, Sequence[str]]]:
    with closing(sqlite3.connect(store)) as connection:
        ask = "SELECT claim, speaker FROM v_claims WHERE voice = 'attributed' AND speaker IS NOT NULL"
        claim, speaker = connection.execute(ask).fetchone()
        (story,) = connection.execute("SELECT id FROM v_stories ORDER BY size DESC").fetchone()
    return (
        ("documents, the last twenty", ("documents", "--order", "-published", "--limit", "20")),
        ("claims of a speaker, twenty", ("claims", "--speaker", speaker, "--limit", "20")),
        ("search for a word, twenty", ("search", "bridge", "--limit", "20")),
        ("sources of a claim", ("sources", claim)),
        ("trace of a claim", ("trace", claim)),
        ("timeline of the largest story", ("timeline", story)),
        ("stats", ("stats",)),
    )


def _measure_merge(folder: Path, count: int) -> Iterator[Row]:
    """Two stores, each of half of the articles, become one."""
    stores = []
    for name, numbers in (("one", range(0, count, 2)), ("two", range(1, count, 2))):
        write(folder / name, numbers)
        stores.append(str(folder / f"{name}.db"))
        spawn(["ingest", str(folder / name), "--db", stores[-1], "--tagger", "rules"])
    taken = spawn(["merge", stores[1], "--db", stores[0], "--tagger", "rules"])
    yield "merge of two halves, CPU ms an article of the second", "", f"{2000 * taken.cpu / count:.1f}"
    yield "merge of two halves, peak of memory, MB", "", f"{taken.peak:.0f}"


def main() -> None:
    """Print what was measured, a row as soon as it is."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    for what, goal, result in measure_scale(count):
        print(f"{what:<62}{goal:<14}{result:>8}", flush=True)


if __name__ == "__main__":
    main()
