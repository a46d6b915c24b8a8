"""Connections to the one SQLite file, for reading or for writing, made the same way everywhere.

Reading never creates or changes a file, and one open store is one snapshot.  Writing takes the
lock at once (BEGIN IMMEDIATE: a deferred writer fails where it should wait; `waiting` says how), keeps a rollback
journal and synchronizes everything, so that what was acknowledged survives a power cut.
"""

import os
import sqlite3
import stat
from contextlib import suppress
from typing import Any, Literal
from urllib.parse import quote
from weakref import WeakSet

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import OperationalError

from provstore.errors import NoStore, NotAStore, ProvstoreError, UsageError
from provstore.store import guard
from provstore.store.events import show_path
from provstore.store.waiting import Turns

StorePath = str | bytes | os.PathLike[str] | os.PathLike[bytes]

_HEADER = 100  # bytes that every SQLite file has; one of a single byte would be taken for new, and written over
_WAIT = 10.0  # seconds to wait for a program that holds the store and does nothing; PROVSTORE_WAIT says otherwise
_SUFFIXES = (b"-journal", b"-wal", b"-shm")  # of the files that SQLite keeps beside a database


class _Driver(sqlite3.Connection):
    """Ends with itself whatever is being read by it: an interrupt leaves questions half read, and as long as anything
    knows of one of them, SQLite keeps what was closed open, with its lock."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self._cursors = WeakSet[sqlite3.Cursor]()
        super().__init__(*given, **named)

    def cursor(self, *given: Any) -> sqlite3.Cursor:  # type: ignore[override]
        cursor: sqlite3.Cursor = super().cursor(*given)
        self._cursors.add(cursor)
        return cursor

    def execute(self, statement: str, values: Any = ()) -> sqlite3.Cursor:
        return self.cursor().execute(statement, values)

    def close(self) -> None:
        for cursor in list(self._cursors):
            cursor.close()
        super().close()


def list_own_files(store: StorePath) -> list[bytes]:
    """The store's file, which `store` may be a link to, and those that SQLite keeps beside it."""
    file = _resolve(store)
    return [file, *(file + suffix for suffix in _SUFFIXES)]


def require_target(path: StorePath, store: StorePath | None = None) -> None:
    """Raise UsageError where a file written at `path` would harm `store`, or any database beside it."""
    file = _resolve(path)
    if file.lower().endswith(_SUFFIXES):  # there are file systems to which -JOURNAL is the same name
        raise UsageError(f"{show_path(path)} has a name that SQLite gives to its own files: choose another")
    if store is not None and os.path.exists(file) and os.path.exists(store) and os.path.samefile(file, store):
        raise UsageError(f"{show_path(path)} is the store itself")


def _resolve(path: StorePath) -> bytes:
    raw = os.fsencode(path)
    return raw if b"\0" in raw else os.path.realpath(raw)  # no file can have U+0000 in its name


def make_private(path: StorePath) -> None:
    """Make an empty file that its owner alone can read; one that is there stays as it is.

    Before SQLite opens it, which would let everybody read a file that it makes, and gives the same
    rights to its journals.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600))


def make_engine(
    path: StorePath,
    mode: Literal["ro", "rw"],
    *,
    query_only: bool = False,
    foreign_keys: bool = True,
    waits: bool = True,
) -> Engine:
    """An engine that opens the file anew for each connection.  In mode "rw" every transaction writes.

    Whoever reads a snapshot meanwhile never `waits` for one who writes, and cannot commit before that ends.
    """
    database = "file:" + quote(os.path.abspath(os.fsencode(path)))  # quoted: "?" would open another file
    url = URL.create("sqlite", database=database, query={"mode": mode, "uri": "true"})
    wait = _seconds_to_wait() if waits else 0.0
    asked = {"timeout": wait, "isolation_level": None, "factory": _Driver}
    engine = create_engine(url, poolclass=NullPool, connect_args=asked)
    turns = Turns(_resolve(path), show_path(path), wait)
    reading = mode == "ro" or query_only

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        turns.wait_to_read(connection)
        # Before any transaction: inside one, SQLite ignores some of these without a word.
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if connection.execute("PRAGMA foreign_keys").fetchone() != (int(foreign_keys),):
            raise ProvstoreError("this SQLite library does not enforce foreign keys")
        connection.execute("PRAGMA recursive_triggers = ON")  # else REPLACE slips past append-only triggers
        connection.execute("PRAGMA cell_size_check = ON")
        if reading:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA temp_store = MEMORY")  # where the triggers stand that tell seals of rows
            # Pages that a transaction changes, up to 64 MB of them, wait in memory for its end: once some of them stand
            # in the file, nobody can read it before.
            connection.execute("PRAGMA cache_size = -65536")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        try:
            (turns.begin_reading if reading else turns.begin_writing)(driver_of(connection))
        except sqlite3.Error as error:
            raise OperationalError("BEGIN", None, error) from error  # as SQLAlchemy says what SQLite does

    @event.listens_for(engine, "commit")
    @event.listens_for(engine, "rollback")
    def end(_: Connection) -> None:
        turns.end_writing()

    return engine


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The connection of SQLite itself, for what must not begin a transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # the only driver that make_engine uses
    return driver


def overwrite_removed(connection: Connection) -> None:
    """From now on, write zeros over what is removed."""
    driver_of(connection).execute("PRAGMA secure_delete = ON")


def rewrite(connection: Connection) -> None:
    """Write the whole file anew, outside any transaction: nothing that was removed stays in free pages or indexes.

    The copy that SQLite makes meanwhile stands in memory, and never in a file of its own.
    """
    driver_of(connection).execute("PRAGMA temp_store = MEMORY")
    driver_of(connection).execute("VACUUM")


def _seconds_to_wait() -> float:
    asked = os.environ.get("PROVSTORE_WAIT", str(_WAIT))
    with suppress(ValueError):
        if 0 <= float(asked) < 1e6:
            return float(asked)
    raise UsageError(f"PROVSTORE_WAIT is no number of seconds: {asked!r}")


def require_store(path: StorePath, *, empty: bool = False) -> None:
    """Say plainly what stands at a path where no store can be opened; SQLite would say less, or hang."""
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        raise NoStore(f"there is no store at {show_path(path)}") from None
    except (OSError, ValueError) as error:
        raise NoStore(f"there is no store at {show_path(path)}: {error}") from None
    if not stat.S_ISREG(found.st_mode):
        raise NotAStore(f"{show_path(path)} is not a file")
    if found.st_size == 0 and not empty:
        raise NotAStore(guard.UNFINISHED.format(path=show_path(path)))
    if 0 < found.st_size < _HEADER:
        raise NotAStore(f"{show_path(path)} is not a provstore: it is too short")
