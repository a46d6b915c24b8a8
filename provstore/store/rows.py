"""Rows in bulk: collected for each table while ids are handed out, and written at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.dialects.sqlite import dialect

from provstore.records import Span
from provstore.store.models import metadata

Row = tuple[Any, ...]

_ORDER = tuple(metadata.sorted_tables)  # what a row refers to is written before it


def ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    """A span as two columns, null where there is none."""
    return (span.start, span.end) if span else (None, None)


def as_span(start: int | None, end: int | None) -> Span | None:
    """Two columns as a span."""
    return Span(start, end) if start is not None and end is not None else None


class Rows:
    """The rows of one transaction.  Used inside it: the ids it hands out are free only there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Table, list[Row]] = defaultdict(list)
        self._ids: dict[Table, count[int]] = {}

    def new_id(self, table: Table) -> int:
        if table not in self._ids:
            highest = self._connection.execute(select(func.max(table.c.id))).scalar()
            self._ids[table] = count((highest or 0) + 1)
        return next(self._ids[table])

    def of(self, table: Table) -> list[Row]:
        """The list to add rows of `table` to: tuples in the order of its columns."""
        return self._rows[table]

    def write(self) -> None:
        for table in _ORDER:
            if rows := self._rows.pop(table, None):
                insert_rows(self._connection, table, rows)


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write rows, tuples in the order of the table's columns, past all that would look at each."""
    if rows:
        connection.exec_driver_sql(_insertion(table), list(rows))


@cache
def _insertion(table: Table) -> str:
    return str(insert(table).compile(dialect=dialect(paramstyle="qmark")))
