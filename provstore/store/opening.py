"""Opens a store for reading or for writing, once it is known to be one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from provstore.errors import NoStore
from provstore.store import guard, schema
from provstore.store.engine import StorePath, make_engine, require_store, require_target
from provstore.store.events import show_path
from provstore.store.faults import told
from provstore.store.seals import watch

Notice = Callable[[str], None]


@contextmanager
def open_store(path: StorePath, *, notice: Notice = lambda _: None) -> Iterator[Connection]:
    """Open a store for reading: one snapshot, whatever others write meanwhile.

    Nobody can commit while a snapshot is read: who waits for somebody else meanwhile calls `let_go` before.
    `notice` is told when a write that was interrupted had to be rolled back.  Raises NoStore, NotAStore,
    StoreLocked or StoreReadOnly, also for what SQLite reports of the file inside the `with` block.
    """
    require_store(path)
    with told(show_path(path)):
        engine = _read_engine(path, notice)
        with engine.connect() as connection:
            guard.check(connection, show_path(path))
            yield connection


def let_go(connection: Connection) -> None:
    """End the snapshot of a store that is open for reading: others can write, and what is read next is of later."""
    connection.rollback()


def version_of(connection: Connection) -> int:
    """A number that is another one as soon as anybody else has written to the store."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


@contextmanager
def open_for_writing(path: StorePath, *, create: bool = False) -> Iterator[Connection]:
    """Open a store for writing; `create` makes it where there is none.

    Each `connection.begin()` is one transaction that holds the store's lock.
    """
    if not create or os.path.exists(path):
        require_store(path, empty=create)
    elif b"\0" in (raw := os.fsencode(path)) or not os.path.isdir(os.path.dirname(os.path.abspath(raw))):
        raise NoStore(f"there is no folder for a store at {show_path(path)}")
    else:
        require_target(path)
    with told(show_path(path)):
        if create and _is_blank(path):
            schema.upgrade(path, create=True)
        with make_engine(path, "rw").connect() as connection:
            with connection.begin():
                guard.check(connection, show_path(path))
            watch(connection)
            yield connection


def _read_engine(path: StorePath, notice: Notice) -> Engine:
    """Open read-only; a journal left by a killed writer must be rolled back first, which is a write."""
    engine = make_engine(path, "ro")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA schema_version")
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", None) not in (
            "SQLITE_READONLY_ROLLBACK",
            "SQLITE_READONLY_RECOVERY",
        ):
            raise
        engine = make_engine(path, "rw", query_only=True)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA schema_version")
        notice(f"an interrupted write to {show_path(path)} was rolled back")
    return engine


def _is_blank(path: StorePath) -> bool:
    """Whether there is nothing yet: no file, or what a killed creation leaves."""
    if not os.path.exists(path):
        return True
    with make_engine(path, "rw").connect() as connection:  # rolls an interrupted creation back
        return connection.exec_driver_sql("PRAGMA schema_version").scalar() == 0
