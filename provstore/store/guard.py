"""Is this file a provstore of this version, and what it seems to be?

A file may come from anybody.  Before anything is read, its tables must be tables and its views
and triggers ours to the letter: a trigger could write, a view could run for ever.  SQLite does not
tell CLAIMS from claims, so names are compared as it compares them.
"""

import os

from sqlalchemy import Connection

from provstore import __version__
from provstore.errors import NotAStore, list_some
from provstore.store.models import metadata
from provstore.store.models.search import FULL_TEXT, PARTS
from provstore.store.objects import fold_name, triggers, views

APPLICATION_ID = 0x70767374  # "pvst"
SCHEMA_VERSION = 23
UNFINISHED = "{path} is empty: no store was made in it, or its making was interrupted; provstore ingest makes it"


def check(connection: Connection, path: str) -> None:
    """Raise NotAStore unless the file is a store that this version can use."""
    version = recognize(connection, path)
    if version < SCHEMA_VERSION:
        raise NotAStore(
            f"{path} was made by an older provstore: it has schema {version}, and provstore {__version__} uses"
            f" schema {SCHEMA_VERSION}: run provstore db upgrade"
        )
    objects = [
        (kind, fold_name(name), sql or "")
        for kind, name, sql in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")
    ]
    tables = {name for kind, name, sql in objects if kind == "table" and sql.startswith("CREATE TABLE")}
    if missing := metadata.tables.keys() - tables:
        raise NotAStore(f"{path} has no proper table {min(missing)}: it is damaged or not ours")
    for made, ours in (("table", FULL_TEXT), ("view", views()), ("trigger", triggers())):
        found = {name: sql for kind, name, sql in objects if kind == made}
        for name, sql in ours.items():
            if found.get(name) != sql:
                raise NotAStore(f"{name} in {path} is not what this version makes: run provstore db upgrade")
    refuse_triggers(connection, path)


def refuse_triggers(connection: Connection, path: str) -> None:
    """Raise NotAStore where writing to our tables would run a trigger that is none of ours."""
    query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    foreign = [
        f"{name} on {of}"
        for name, of in connection.exec_driver_sql(query).all()
        if fold_name(of) in {*metadata.tables, *PARTS} and fold_name(name) not in triggers()
    ]
    if foreign:
        raise NotAStore(
            f"{path} has a trigger that provstore did not make: {list_some(foreign)}; it would run when provstore"
            " writes, and the store is not used until somebody drops it (DROP TRIGGER)"
        )


def recognize(connection: Connection, path: str) -> int:
    """The schema version of a store; raises NotAStore where it is another file, cut short, or too new."""
    if connection.exec_driver_sql("PRAGMA schema_version").scalar() == 0:
        raise NotAStore(UNFINISHED.format(path=path))
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise NotAStore(f"{path} is not a provstore")
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    if version > SCHEMA_VERSION:
        raise NotAStore(
            f"{path} was made by a newer provstore: it has schema {version}, and provstore {__version__} knows those"
            f" up to {SCHEMA_VERSION}"
        )
    if _is_cut_short(connection):
        raise NotAStore(f"the store {path} is damaged, its end is missing: restore a copy")
    return version


def _is_cut_short(connection: Connection) -> bool:
    """Whether the last page is not whole.  SQLite reads zeros in place of what is missing of it."""
    page = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return bool(os.stat(find_file(connection)).st_size % page)


def find_file(connection: Connection) -> bytes:
    query = "SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'"  # a name need not be UTF-8
    return bytes(connection.exec_driver_sql(query).scalar_one())
