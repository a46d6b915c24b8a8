"""Is this file a provstore of this version, and what it seems to be?

A file may come from anybody.  Before anything is read, its tables must be tables and its views
and triggers ours to the letter: a trigger could write, a view could run for ever.
"""

from __future__ import annotations

import os

from sqlalchemy import Connection

from provstore.errors import NotAStore
from provstore.store.models import metadata
from provstore.store.objects import triggers, views

APPLICATION_ID = 0x70767374  # "pvst"
SCHEMA_VERSION = 5


def check(connection: Connection, path: str) -> None:
    """Raise NotAStore unless the file is a store that this version can use."""
    version = recognize(connection, path)
    if version < SCHEMA_VERSION:
        raise NotAStore(f"{path} was made by an older provstore: run provstore db upgrade")
    found = {
        name: (kind, of, sql)
        for kind, name, of, sql in connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master")
    }
    for name in metadata.tables:
        kind, _, sql = found.get(name, (None, None, None))
        if kind != "table" or not sql.startswith("CREATE TABLE"):
            raise NotAStore(f"{path} has no proper table {name}: it is damaged or not ours")
    for name, sql in {**views(), **triggers()}.items():
        if name not in found or found[name][2] != sql:
            raise NotAStore(f"{name} in {path} is not what this version makes: run provstore db upgrade")
    for name, (kind, of, _) in found.items():
        if kind == "trigger" and of in metadata.tables and name not in triggers():
            raise NotAStore(f"{path} has a trigger {name} that provstore did not make: it is not used")


def recognize(connection: Connection, path: str) -> int:
    """The schema version of a store; raises NotAStore where it is another file, cut short, or too new."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise NotAStore(f"{path} is not a provstore")
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    if version > SCHEMA_VERSION:
        raise NotAStore(f"{path} was made by a newer provstore")
    if _is_cut_short(connection):
        raise NotAStore(f"the store {path} is damaged, its end is missing: restore a copy")
    return version


def _is_cut_short(connection: Connection) -> bool:
    """Whether the last page is not whole.  SQLite reads zeros in place of what is missing of it."""
    path = connection.exec_driver_sql(
        "SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'"
    ).scalar()
    page = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return bool(os.stat(path or b"").st_size % page)
