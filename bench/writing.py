"""Writing prepared records, against the `sqlite3` module writing the very same rows.

Both open a copy of the same new store, with the same settings, and write in one transaction: what
is compared is the way from records to rows, not the disk.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from bench.articles import articles
from bench.timing import interleave
from provstore.extract import extract
from provstore.store import open_for_writing
from provstore.store.events import utc_now
from provstore.store.models import metadata
from provstore.store.prepare import Prepared, prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_documents, save_extractions
from provstore.store.sightings import Sighting, save_sightings
from provstore.text.decode import decode

ARTICLES = 400
REPETITIONS = 9
SETTINGS = ("foreign_keys = ON", "recursive_triggers = ON", "journal_mode = DELETE", "synchronous = EXTRA")

Rows = dict[str, list[tuple[object, ...]]]


def measure_writing() -> float:
    """How many times the time of `executemany` our writer takes."""
    decoded = (decode(text.encode()) for _, text in articles(ARTICLES))
    prepared = [prepare(document, extract(document)) for document in decoded]
    with TemporaryDirectory() as name:
        empty, ours, plain = (Path(name, file) for file in ("empty.db", "ours.db", "plain.db"))
        with open_for_writing(empty, create=True) as connection, recorded_run(connection, "bench", {}) as run:
            pass
        copyfile(empty, ours)
        _write(ours, run, prepared)
        rows = _added(empty, ours)

        def write_ours() -> None:
            copyfile(empty, ours)
            _write(ours, run, prepared)

        def write_plain() -> None:
            copyfile(empty, plain)
            _write_plainly(plain, rows)

        our_time, plain_time = interleave(REPETITIONS, write_ours, write_plain)
        if _added(empty, plain) != rows:
            raise SystemExit("the two did not write the same rows")
    return our_time / plain_time


def _write(store: Path, run: int, prepared: list[Prepared]) -> None:
    with open_for_writing(store) as connection, connection.begin():
        numbers = save_documents(connection, prepared)
        save_extractions(connection, run, prepared, numbers, {})
        save_sightings(
            connection, run, [Sighting(number, key.encode(), None) for key, number in numbers.items()], utc_now()
        )


def _write_plainly(store: Path, rows: Rows) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table, added in rows.items():
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(added[0]))})", added)
        connection.execute("COMMIT")


def _added(before: Path, after: Path) -> Rows:
    """The rows of all tables that were empty before."""
    with closing(sqlite3.connect(before)) as old, closing(sqlite3.connect(after)) as new:
        return {
            table.name: rows
            for table in metadata.sorted_tables
            if not old.execute(f"SELECT 1 FROM {table.name}").fetchone()
            and (rows := new.execute(f"SELECT * FROM {table.name}").fetchall())
        }
