"""The store as any other program opens it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def plainly(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection without any of provstore's settings; what is done is committed at the end."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def refused(path: Path, statement: str) -> str:
    """What SQLite answers to a statement that breaks a rule of the tables; nothing of it stays."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            connection.executescript(f"BEGIN; {statement}; COMMIT")
        except sqlite3.IntegrityError as error:
            return str(error)
    raise AssertionError(f"this was not refused: {statement}")
