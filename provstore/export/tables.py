"""The tables of an export to tables: the store's views with all their rows, and the spans, each column described."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sqlalchemy import Connection, create_engine, text

from provstore.export.jsonl import export_lines
from provstore.export.spans import SPANS, list_spans
from provstore.store.objects import make_tables, views
from provstore.store.opening import let_go, version_of
from provstore.table import Cell, Row, Table

Kind = Literal["text", "integer", "number", "truth", "texts"]

# Name of a table → the view (or table) whose rows it has, and the columns that put these in one order everywhere.
_VIEWS = {
    "documents": ("v_documents", "document_id"),
    "claims": ("v_claims", "document_id, number"),
    "mentions": ("v_mentions", 'document_id, number, "start", speaker_key'),
    "captions": ("v_captions", "document_id, number"),
    "links": ("v_links", 'document_id, kind, "to", link, to_document_id, evidence_at, to_evidence_at'),
    "sources": ("sources", '"key"'),
    "speakers": ("v_speakers", '"key"'),
    "outlets": ("v_outlets", '"key"'),
    "passages": ("v_passages", "a_document_id, b_document_id, a_start, b_start, a_end, b_end"),
    "same_claims": ("v_same_claims", "a_document_id, b_document_id, id"),
    "changes": ("v_changes", 'a_document_id, b_document_id, "start" IS NULL, "start", b_start, kind'),
    "divergences": ("v_divergences", "a_document_id, b_document_id, id"),
    "stories": ("v_stories", "id"),
}
NAMES = (*_VIEWS, "spans")
_TEXTS = {("v_stories", "documents"), ("v_stories", "outlets")}  # what the views have as JSON arrays
_OF_SQLITE: Mapping[str, Kind] = {"INT": "integer", "NUM": "integer", "REAL": "number"}
_ABOUT = 'SELECT description FROM v_columns WHERE object = :view AND "column" IS NULL'
_COLUMNS = 'SELECT "column", description FROM v_columns WHERE object = :view AND "column" IS NOT NULL'
LATER = "others wrote to the store meanwhile: the table of spans may be of a later moment than the others"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `truth` is true or false, `texts` a list of texts; any cell may be null. `about` is a sentence."""

    name: str
    kind: Kind
    about: str


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table with what it holds; `rows` gives each row once and holds few in memory."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]


def read_tables(
    connection: Connection,
    read: Callable[..., Table],
    truths: Callable[[str], frozenset[str]],
    notice: Callable[[str], None],
) -> list[DescribedTable]:
    """All tables, of one moment but for the spans; `notice` is told where these are of a later one.

    `read(view, order=…)` answers all rows of a view, streamed, and `truths(view)` tells which of its columns are true
    or false.  What persons rejected is among the rows, with their decision beside it.  Raises DamageFound before any
    row is given where the text of a document is not what was stored.
    """
    tables = []
    for name, (view, order) in _VIEWS.items():
        table = read(view, order=order)
        table.require_whole()  # a streamed table is read to its end
        kinds = _kinds(view, truths(view), table.columns)
        told = {row.column: row.description for row in connection.execute(text(_COLUMNS), {"view": view})}
        about = connection.execute(text(_ABOUT), {"view": view}).scalar() or ""
        columns = tuple(Column(column, kinds[column], told.get(column, "")) for column in table.columns)
        tables.append(DescribedTable(name, about, columns, _rows(table.rows, columns)))
    columns = tuple(Column(name, "integer" if kind is int else "text", about) for name, kind, about in SPANS)
    began = version_of(connection)
    let_go(connection)
    about = "Where each finding stands in its document: the exact characters, counted from 0 in code points of the text"
    return [*tables, DescribedTable("spans", about, columns, _spans(connection, began, notice))]


def _spans(connection: Connection, began: int, notice: Callable[[str], None]) -> Iterator[Row]:
    for line in export_lines(connection, sightings=False):
        yield from list_spans(json.loads(line))
    if version_of(connection) != began:
        notice(LATER)
    let_go(connection)


def _kinds(view: str, truths: frozenset[str], columns: Iterable[str]) -> dict[str, Kind]:
    declared = _declared(view)

    def kind(column: str) -> Kind:
        if column in truths:
            return "truth"
        return "texts" if (view, column) in _TEXTS else _OF_SQLITE.get(declared[column], "text")

    return {column: kind(column) for column in columns}


@cache
def _declared(view: str) -> dict[str, str]:
    """Column → the kind of value that SQLite makes of it; only a table made of a view tells that of every column."""
    with create_engine("sqlite://").begin() as connection:
        make_tables(connection)
        for statement in views().values():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"CREATE TABLE _made AS SELECT * FROM {view} LIMIT 0")
        types = connection.exec_driver_sql("SELECT name, type FROM pragma_table_info('_made')")
        return {row.name: row.type for row in types}


def _rows(rows: Iterable[Row], columns: tuple[Column, ...]) -> Iterable[Row]:
    places = [place for place, column in enumerate(columns) if column.kind == "texts"]
    return (_with_texts(row, places) for row in rows) if places else rows


def _with_texts(row: Row, places: Iterable[int]) -> Row:
    cells: list[Cell] = list(row)
    for place in places:
        if isinstance(told := cells[place], str):
            cells[place] = tuple(json.loads(told))
    return tuple(cells)
