"""The tables of a store, read as the command line reads them."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from provstore.export.tables import DescribedTable, read_tables
from provstore.query.selection import Selection
from provstore.query.views import NUMBERS, TRUTHS, read_view


def tables_of(connection: Connection, notice: Callable[[str], None] = lambda _: None) -> dict[str, DescribedTable]:
    found = read_tables(
        connection,
        lambda view, order: read_view(connection, view, order=order, selection=Selection(streamed=True)),
        lambda view: frozenset(TRUTHS - NUMBERS.get(view, set())),
        notice,
    )
    return {table.name: table for table in found}
