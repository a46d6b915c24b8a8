"""What SQLite's errors mean to the person at the terminal: the one place where they are told apart."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from provstore.errors import NotAStore, ProvstoreError, StorageFailed, StoreLocked, StoreReadOnly

# Whoever removes rows of ours sees to what refers to them: it is a key of a table that a person added.
_HELD = (
    "nothing was written to {path}: a foreign key of a table that provstore did not make stands in the way; drop the"
    " table, or make it without the key"
)

# The beginning of SQLite's name for the error → what it is, and the sentence.  First match counts.
_MEANINGS: tuple[tuple[str, type[ProvstoreError], str], ...] = (
    ("SQLITE_BUSY", StoreLocked, "another program holds the store {path}"),
    ("SQLITE_LOCKED", StoreLocked, "another program holds the store {path}"),
    ("SQLITE_READONLY", StoreReadOnly, "the store {path} may not be written"),
    ("SQLITE_CANTOPEN", StoreReadOnly, "the store {path} cannot be opened or its folder may not be written"),
    ("SQLITE_PERM", StoreReadOnly, "the store {path} may not be written"),
    ("SQLITE_CONSTRAINT_FOREIGNKEY", StoreReadOnly, _HELD),
    ("SQLITE_FULL", StorageFailed, "the disk is full: {path} was left as it was"),
    ("SQLITE_IOERR", StorageFailed, "the disk failed while the store {path} was used"),
    ("SQLITE_TOOBIG", StorageFailed, "a text is larger than the store {path} can hold"),
    ("SQLITE_NOTADB", NotAStore, "{path} is not a provstore"),
    ("SQLITE_CORRUPT", NotAStore, "the store {path} is damaged: restore a copy"),
    ("SQLITE_FORMAT", NotAStore, "the store {path} is damaged: restore a copy"),
    ("SQLITE_SCHEMA", NotAStore, "the store {path} is damaged: restore a copy"),
    ("SQLITE_ERROR", NotAStore, "{path} does not answer: it is damaged, or this is a mistake of provstore"),
)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Raise what SQLite reports as an error of provstore, with a sentence that names the store."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes damaged bytes in the message of its error
        raise NotAStore(f"the store {path} is damaged: run provstore verify") from error
    except (DBAPIError, sqlite3.Error) as error:
        fault = _explain(error.orig if isinstance(error, DBAPIError) else error, path)
        if fault is None:
            raise
        raise fault from error


def _explain(error: BaseException | None, path: str) -> ProvstoreError | None:
    name = getattr(error, "sqlite_errorname", None)
    if name is None:
        # The driver itself has no name for text that is not UTF-8; only damage puts it there.
        return NotAStore(f"the store {path} is damaged: run provstore verify") if "decode" in str(error) else None
    if "foreign key mismatch" in str(error):  # SQLite has no name of its own for it
        name = "SQLITE_CONSTRAINT_FOREIGNKEY"
    for beginning, kind, sentence in _MEANINGS:
        if name.startswith(beginning):
            return kind(f"{sentence.format(path=path)} ({error})")
    return None
