"""Makes a store, and brings an older one up to date, each inside one transaction.

A new store gets its tables as the models tell them: a test proves that the migrations lead to the same, to the
letter, and they would take eight times as long.  An older store is led there by Alembic.  The views and
triggers are dropped before the migrations and made anew after them.  A migration that fails leaves the schema
as it was, and the copy made before it beside the store.
"""

import os
import re
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, insert
from sqlalchemy.exc import OperationalError

import provstore
from provstore.errors import NotAStore, ProvstoreError, StorageFailed, UsageError
from provstore.store.engine import StorePath, make_engine, make_private, require_store, require_target
from provstore.store.events import Event, append_events, show_path, utc_now
from provstore.store.faults import told
from provstore.store.guard import APPLICATION_ID, SCHEMA_VERSION, find_file, recognize, refuse_triggers
from provstore.store.models import metadata
from provstore.store.models.runs import EventKind, about
from provstore.store.models.search import FULL_TEXT, PARTS
from provstore.store.objects import (
    ALEMBIC_TABLE,
    are_current,
    digest_descriptions,
    drop_objects,
    find_statement,
    fold_name,
    make_objects,
    make_tables,
)
from provstore.store.reviews import settle_everything
from provstore.store.seals import seal_everything
from provstore.store.search_index import rebuild_index

_ABOUT = {
    "what": "A provstore: who said what in which news article, where they had it from, and where it stands.",
    "start": "Open the views v_documents, v_claims, v_captions, v_links, v_outlets, v_speakers; v_columns tells all.",
    "decided": "What a person decides stands beside what the rules found: speaker_decided beside speaker.",
    "spans": "start and end count Unicode code points of documents.text from 0, and end is exclusive: "
    "substr(text, start + 1, end - start) is exactly what stands there.",
    "dates": "ISO 8601, cut to what is known; a column precision says how much that is: minute, day, month or year.",
    "times": "UTC.",
    "current": "A document can have several extractions; the newest is the one the views show.",
    "search": "WHERE documents_fts MATCH 'word' finds texts by their words (FTS5); rowid there is documents.id.",
    "bytes": "documents.bytes is null where the text written as UTF-8 is the file byte for byte.",
}

# What SQLite says where a name is taken, or where a view of a person's own does not fit what tables become.
_IN_THE_WAY = re.compile(r"already exists|error in (?:view|trigger|index)")

# In which Alembic keeps the migration that ran last, as it makes it itself.
_alembic = Table(
    ALEMBIC_TABLE,
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name=f"{ALEMBIC_TABLE}_pkc"),
)


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What `upgrade` found and did; the versions are schema numbers, `before` is 0 for a new store.

    `left` is the copy made before, where it could not be removed afterwards.
    """

    before: int
    after: int
    changed: bool
    left: bytes | None = None


def upgrade(path: StorePath, *, create: bool = False) -> Upgrade:
    """Bring the store to the newest schema; with `create`, make it if there is none."""
    if not create:
        require_store(path)
    else:
        with suppress(OSError):  # SQLite, which cannot open it then either, tells why
            make_private(path)
    # Foreign keys are off: they would empty child tables when a migration rebuilds their parent,
    # and inside a transaction they cannot be switched.  What they guard is checked at the end.
    engine = make_engine(path, "rw", foreign_keys=False)
    with told(show_path(path)), engine.connect() as connection, connection.begin():
        if create and connection.exec_driver_sql("PRAGMA schema_version").scalar() == 0:
            _make(connection)
            return Upgrade(0, SCHEMA_VERSION, True)
        before = recognize(connection, show_path(path))
        if before == SCHEMA_VERSION and are_current(connection):
            return Upgrade(before, before, False)
        refuse_triggers(connection, show_path(path))
        copy = _make_safety_copy(path, before)  # it stays where the upgrade fails
        _migrate(connection, before)
        connection.commit()
    try:
        os.unlink(copy)
    except OSError:
        return Upgrade(before, SCHEMA_VERSION, True, copy)
    return Upgrade(before, SCHEMA_VERSION, True)


def backup(path: StorePath, target: StorePath) -> None:
    """Copy the store as it is at this moment, whoever writes meanwhile; never over an existing file.

    The copy can be read by its owner alone.  Raises UsageError for a target that is there, or whose
    name is one of SQLite's own.
    """
    require_store(path)
    require_target(target, path)
    with told(show_path(path)), make_engine(path, "ro").connect() as connection:
        recognize(connection, show_path(path))
    try:
        _copy(path, target)
    except FileExistsError:
        raise UsageError(f"{show_path(target)} is there already") from None


def find_migrations() -> Path:
    """The folder of the migrations: inside an installed package, or beside it in a checkout."""
    package = Path(provstore.__file__).parent
    for folder in (package / "_migrations", package.parent / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise ProvstoreError("the migrations are missing: provstore is not installed properly")


def _make(connection: Connection) -> None:
    make_tables(connection)
    _alembic.create(connection, checkfirst=False)
    connection.execute(insert(_alembic), {"version_num": f"{SCHEMA_VERSION:04}"})
    _finish(connection, "created", 0)


def _migrate(connection: Connection, before: int) -> None:
    from alembic import command  # here, since a store of today needs no Alembic
    from alembic.config import Config

    counts = _count_rows(connection)
    drop_objects(connection)
    config = Config()
    config.set_main_option("script_location", str(find_migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except OperationalError as error:
        if not _IN_THE_WAY.search(str(error.orig)):
            raise
        raise NotAStore(
            f"{show_path(find_file(connection))} cannot be upgraded: what provstore did not make is in the way"
            f" ({error.orig}); drop it, or give it another name, and run provstore db upgrade again"
        ) from error
    _mend_index(connection)
    _finish(connection, "upgraded", before)
    _check_rows(connection, counts)


def _mend_index(connection: Connection) -> None:
    """Make the full-text index anew where somebody made another one under its name."""
    if differing := [name for name, sql in FULL_TEXT.items() if find_statement(connection, name) != sql]:
        for name in differing:
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
            connection.exec_driver_sql(FULL_TEXT[name])
        rebuild_index(connection)


def _finish(connection: Connection, kind: EventKind, before: int) -> None:
    """Once the tables are there: the views and triggers, what the file says of itself, and the event."""
    make_objects(connection)
    settle_everything(connection)
    _write_about(connection)
    told = ", ".join(f"{table} {digest}" for table, digest in digest_descriptions(connection).items())
    detail = f"schema {before} to {SCHEMA_VERSION}, provstore {provstore.__version__}; {told}"
    append_events(connection, [Event(kind, utc_now(), detail=detail)])
    seal_everything(connection)


def _write_about(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    told = {**_ABOUT, "schema": str(SCHEMA_VERSION), "program": f"provstore {provstore.__version__}"}
    connection.execute(about.delete())
    connection.execute(insert(about), [{"name": name, "value": value} for name, value in told.items()])


def _count_rows(connection: Connection) -> dict[str, int]:
    plain = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'"
    tables = connection.exec_driver_sql(plain).scalars().all()
    kept = [name for name in tables if fold_name(name) not in PARTS]  # rows of an index come and go
    return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in kept}


def _check_rows(connection: Connection, before: dict[str, int]) -> None:
    """Nothing a migration does may lose evidence."""
    after = _count_rows(connection)
    kept = {name: count for name, count in before.items() if not name.startswith("_")}
    lost = sorted(name for name, count in kept.items() if after.get(name, 0) < count)
    orphans = [
        row
        for name in metadata.tables
        for row in connection.exec_driver_sql(f'PRAGMA foreign_key_check("{name}")').all()
    ]
    if lost or orphans:
        raise ProvstoreError(f"the upgrade was given up: it would have lost rows of {', '.join(lost) or orphans[0][0]}")


def _make_safety_copy(path: StorePath, before: int) -> bytes:
    """Copy the store beside itself, under a name that no upgrade before has left there."""
    name = os.fsencode(path) + f".before-upgrade-{before}-{utc_now().replace(':', '')}".encode()
    for number in count(1):
        copy = name if number == 1 else name + f"-{number}".encode()
        with suppress(FileExistsError):
            _copy(path, copy)
            break
    return copy


def _copy(path: StorePath, target: StorePath) -> None:
    """Copy the store into a new file that its owner alone can read; there is none where that fails."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise StorageFailed(f"{show_path(target)} cannot be written: {why}") from error
    try:
        with (
            told(show_path(target)),
            closing(make_engine(path, "ro").raw_connection()) as source,
            closing(make_engine(target, "rw").raw_connection()) as copy,
        ):
            source.driver_connection.backup(copy.driver_connection)  # type: ignore[union-attr]  # sqlite3's
    except BaseException:
        os.unlink(target)
        raise
