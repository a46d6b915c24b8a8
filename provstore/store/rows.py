"""Rows in bulk: collected for each table, their columns by name, while ids are handed out; and written at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import count
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.dialects.sqlite import dialect

from provstore.records import Span
from provstore.store.models import metadata

Row = tuple[Any, ...]
Columns = dict[str, Any]  # values by the names of their columns

_ORDER = tuple(metadata.sorted_tables)  # what a row refers to is written before it


def ends(span: Span | None, prefix: str = "") -> Columns:
    """A span as its two columns, such as `a_start` and `a_end` with the prefix `a_`; null where there is none."""
    start, end = (span.start, span.end) if span else (None, None)
    return {f"{prefix}start": start, f"{prefix}end": end}


def columns_of(record: object, *names: str) -> Columns:
    """The columns that have the names and values of these attributes of a record."""
    return {name: getattr(record, name) for name in names}


def as_span(start: int | None, end: int | None) -> Span | None:
    return Span(start, end) if start is not None and end is not None else None


class Rows:
    """The rows of one transaction.  Used inside it: the ids it hands out are free only there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Table, list[Row]] = defaultdict(list)
        self._ids: dict[Table, count[int]] = {}

    def new_id(self, table: Table) -> int:
        """An id that no row of the table has."""
        if table not in self._ids:
            highest = self._connection.execute(select(func.max(table.c.id))).scalar()
            self._ids[table] = count((highest or 0) + 1)
        return next(self._ids[table])

    def add(self, table: Table, /, **columns: object) -> None:
        """Add a row of `table`.  Raises LookupError unless it has all columns, and no other."""
        self._rows[table].append(make_row(table, columns))

    def add_all(self, table: Table, names: Sequence[str], rows: Iterable[Row]) -> None:
        """Add many rows, whose values stand in the order of `names`; raises LookupError as `add` does."""
        order = make_row(table, {name: at for at, name in enumerate(names)})
        self._rows[table].extend(rows if order == (*range(len(names)),) else map(itemgetter(*order), rows))

    def write(self) -> None:
        """Write what was added, table by table; nothing is left to be written again."""
        for table in _ORDER:
            insert_rows(self._connection, table, self._rows.pop(table, []))


def make_row(table: Table, columns: Columns) -> Row:
    """The values in the order of the table's columns; raises LookupError as `Rows.add` does."""
    row: Row = _values(table)(columns)
    if len(row) != len(columns):
        raise LookupError(f"{table.name} has no column {min(columns.keys() - table.c.keys())}")
    return row


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write rows as `make_row` makes them, past all that would look at each."""
    if rows:
        connection.exec_driver_sql(_insertion(table), list(rows))


@cache
def _insertion(table: Table) -> str:
    return str(insert(table).compile(dialect=dialect(paramstyle="qmark")))


@cache
def _values(table: Table) -> itemgetter[Row]:
    return itemgetter(*table.c.keys())
