"""The views and triggers of the store: one .sql file each, dropped and made anew by every upgrade.

A view describes itself in the comments of its own statement, `-- column: what it holds`, so that
whoever looks at the schema with another tool reads the same as in v_columns.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from sqlalchemy import Connection, create_engine, insert

from provstore.store.models import metadata
from provstore.store.models.runs import descriptions
from provstore.store.models.search import FULL_TEXT, PARTS, describe_full_text

_COMMENT = re.compile(r"^-- (?:(\w+): )?(.+)$", re.MULTILINE)
# Tools list views in the order in which they were made, and some show no more than the first few.
_FIRST = ("v_claims", "v_documents", "v_speakers", "v_outlets", "v_links", "v_captions", "v_stories")
ALEMBIC_TABLE = "_alembic_version"
_ALEMBIC = ((ALEMBIC_TABLE, None, "The migration that last ran"), (ALEMBIC_TABLE, "version_num", "its number"))


@cache
def views() -> dict[str, str]:
    """Name → CREATE VIEW statement: first those that people ask for most, last the program's own."""
    found = _load("views")
    others = sorted(found.keys() - {*_FIRST}, key=lambda name: (name.startswith("_"), name))
    return {name: found[name] for name in (*_FIRST, *others)}


@cache
def triggers() -> dict[str, str]:
    """Name → CREATE TRIGGER statement."""
    return _load("triggers")


@cache
def made() -> dict[tuple[str, str], str]:
    """("table" or "index", name) → the statement that SQLite keeps of it, for each table and index of ours.

    With the tables of FTS5, and those that it makes for each of these.
    """
    with create_engine("sqlite://").begin() as connection:
        make_tables(connection)
        query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
        return {(kind, name): sql for kind, name, sql in connection.exec_driver_sql(query)}


@cache
def made_for_index() -> dict[str, tuple[str, ...]]:
    """Each table that FTS5 keeps for ours → its columns, as the SQLite that runs makes them."""
    with create_engine("sqlite://").begin() as connection:
        make_tables(connection)
        return {name: list_columns(connection, name) for name in PARTS}


def list_columns(connection: Connection, table: str) -> tuple[str, ...]:
    query = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    return tuple(connection.exec_driver_sql(query, (table,)).scalars())


def make_tables(connection: Connection) -> None:
    """Make all tables of a new store, and their indexes, in a file that has none."""
    metadata.create_all(connection, checkfirst=False)
    for statement in FULL_TEXT.values():
        connection.exec_driver_sql(statement)


def fold_name(name: str) -> str:
    """The name of a table, view or trigger as SQLite compares it: letters of ASCII have no case."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


def are_current(connection: Connection) -> bool:
    """Whether the store's views, triggers and full-text index are what this version makes."""
    found: dict[str, str] = dict(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all())
    return all(found.get(name) == sql for name, sql in {**views(), **triggers(), **FULL_TEXT}.items())


def find_statement(connection: Connection, name: str) -> str | None:
    """The statement that made a table or view; None where there is none of this name."""
    query = "SELECT sql FROM sqlite_master WHERE name = ?"
    return connection.exec_driver_sql(query, (name,)).scalar()


def drop_objects(connection: Connection) -> None:
    """Drop our views and triggers, so that a migration can rebuild tables; a user's own stay."""
    for kind, ours in (("view", views()), ("trigger", triggers())):
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = ?", (kind,)).all():
            if fold_name(name) in ours:
                connection.exec_driver_sql(f'DROP {kind.upper()} "{name}"')


def make_objects(connection: Connection) -> None:
    """Make our views and triggers, and write down what every table, view and column holds."""
    for sql in (*views().values(), *triggers().values()):
        connection.exec_driver_sql(sql)
    connection.execute(descriptions.delete())
    connection.execute(insert(descriptions), list(_describe()))


def digest_descriptions(connection: Connection) -> dict[str, str]:
    """Table → digest of its rows, for the tables in which the file says what it is."""
    digests = {}
    for name in ("_about", descriptions.name, ALEMBIC_TABLE):
        rows = sorted(map(list, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)
        digests[name] = sha256(json.dumps(rows).encode()).hexdigest()
    return digests


def _describe() -> Iterator[dict[str, str | int | None]]:
    told = (*_describe_tables(), *describe_full_text(), *_ALEMBIC)
    rows = [("table", name, column, about) for name, column, about in told]
    rows += [("view", name, found[1], found[2]) for name, sql in views().items() for found in _COMMENT.finditer(sql)]
    positions: dict[str, int] = {}
    for kind, name, column, about in rows:
        position = positions[name] = positions.get(name, -1) + 1
        yield {"object": name, "position": position, "kind": kind, "column": column, "description": about}


def _describe_tables() -> Iterator[tuple[str, str | None, str]]:
    for table in metadata.sorted_tables:
        yield table.name, None, table.comment or ""
        for column in table.columns:
            yield table.name, column.name, column.comment or ""


def _load(folder: str) -> dict[str, str]:
    found = files(__package__) / folder
    return {
        item.name.removesuffix(".sql"): item.read_text(encoding="utf-8").strip()
        for item in sorted(found.iterdir(), key=lambda item: item.name)
        if item.name.endswith(".sql")
    }
