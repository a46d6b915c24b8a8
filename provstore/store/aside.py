"""Rows set aside: all of them read at one moment, and kept until somebody takes them, while others may write.

A reader that waits for whoever takes its rows, such as a pager, would hold SQLite's lock for as long, and nobody could
write.  So an answer is read to its end at once.  It waits in a database without a name, which SQLite holds in memory
while it is small, and else, like a sort that does not fit in memory, in a temporary file that nobody else can open.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any


def set_aside(rows: Iterable[Iterable[Any]], width: int) -> Iterator[tuple[Any, ...]]:
    """The same rows, of `width` values that SQLite can hold, in the same order; all are read when this returns."""
    # Whoever takes the rows may be another thread than the one that asked.
    waiting = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    waiting.execute("PRAGMA journal_mode = OFF")  # what waits is never rolled back
    # Columns without a type: each value stays what it is.
    waiting.execute(f"CREATE TABLE waiting ({', '.join(f'c{number}' for number in range(width))})")
    waiting.execute("BEGIN")
    try:
        waiting.executemany(f"INSERT INTO waiting VALUES ({', '.join('?' * width)})", map(tuple, rows))
        waiting.execute("COMMIT")
    except BaseException:
        waiting.close()
        raise
    return _take(waiting)


def _take(waiting: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    try:
        yield from waiting.execute("SELECT * FROM waiting ORDER BY rowid")
    finally:
        waiting.close()
