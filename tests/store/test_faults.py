"""SQLite's errors become sentences of ours, each with the exit code that a script can use."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy import create_engine

from provstore.errors import NotAStore, ProvstoreError, StorageFailed, StoreLocked, StoreReadOnly
from provstore.store.faults import told


def sqlite_error(name: str, message: str = "why") -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(message)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("SQLITE_BUSY", StoreLocked, "another program holds"),
        ("SQLITE_BUSY_SNAPSHOT", StoreLocked, "another program holds"),
        ("SQLITE_LOCKED_SHAREDCACHE", StoreLocked, "another program holds"),
        ("SQLITE_READONLY_DIRECTORY", StoreReadOnly, "may not be written"),
        ("SQLITE_CANTOPEN_ISDIR", StoreReadOnly, "cannot be opened"),
        ("SQLITE_PERM", StoreReadOnly, "may not be written"),
        ("SQLITE_FULL", StorageFailed, "the disk is full"),
        ("SQLITE_IOERR_FSYNC", StorageFailed, "the disk failed"),
        ("SQLITE_TOOBIG", StorageFailed, "larger than"),
        ("SQLITE_NOTADB", NotAStore, "is not a provstore"),
        ("SQLITE_CORRUPT_VTAB", NotAStore, "is damaged"),
        ("SQLITE_SCHEMA", NotAStore, "is damaged"),
        ("SQLITE_ERROR", NotAStore, "does not answer"),
        ("SQLITE_CONSTRAINT_FOREIGNKEY", StoreReadOnly, "a foreign key of a table that provstore did not make"),
    ],
)
def test_an_error_is_told(name: str, kind: type[ProvstoreError], words: str) -> None:
    with pytest.raises(kind) as raised, told("my.db"):
        raise sqlite_error(name)
    assert words in str(raised.value)
    assert "my.db" in str(raised.value)
    assert str(raised.value).endswith("(why)")


def test_a_key_that_leads_to_no_key_is_told() -> None:
    message = 'foreign key mismatch - "notes" referencing "claims"'
    words = "a foreign key of a table that provstore did not make"
    with pytest.raises(StoreReadOnly, match=words) as raised, told("my.db"):
        raise sqlite_error("SQLITE_ERROR", message)
    assert message in str(raised.value)


def test_what_the_engine_wraps_is_told_too() -> None:
    with (
        pytest.raises(NotAStore, match="does not answer"),
        told("my.db"),
        create_engine("sqlite://").connect() as connection,
    ):
        connection.exec_driver_sql("SELECT nothing")


@pytest.mark.parametrize(
    "error",
    [sqlite3.OperationalError("Could not decode to UTF-8 column"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x")],
)
def test_text_that_is_no_text_is_damage(error: Exception) -> None:
    with pytest.raises(NotAStore, match="run provstore verify"), told("my.db"):
        raise error


@pytest.mark.parametrize(
    "error", [ValueError("x"), sqlite3.IntegrityError("x"), sqlite_error("SQLITE_CONSTRAINT_CHECK")]
)
def test_a_mistake_of_ours_stays_what_it_is(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, told("my.db"):
        raise error
    assert raised.value is error
