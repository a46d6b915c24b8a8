"""Tables of articles: CSV, TSV, JSON Lines and JSON → a document for each row, with what its columns state.

form        which of the four some bytes are, if any
coding      in which encoding a table is written, and its characters as a stream
dialect     which character stands between the cells, and which row is the header
lines       lines that can be given back
rows        the rows of a CSV file, each with its bytes
envelope    JSON as it is written, and the object around a list of records
values      the JSON values of a file, each with its bytes
nested      the columns of a JSON object, by keys in keys
columns     what a column is, by its name: `rules/carriers/columns.toml`
choice      which column is read for which field, and what a person said of it
stated      what the cells of a record state
day_order   whether 05/02 is a day of February or of May, which a whole column decides
moments     dates as programs write them
cells       rows → documents
objects     JSON objects → documents
described   a table as `--dry-run` shows it
steps       the way from a file to a document, gone again

A reader looks for tables before it looks for pages: a row may hold a page.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.tables.cells import cells_of_rows, read_rows_of
from provstore.carriers.tables.coding import open_table
from provstore.carriers.tables.day_order import DayOrder, DayOrders, find_order
from provstore.carriers.tables.described import Described, describe_table
from provstore.carriers.tables.form import TableForm, find_table
from provstore.carriers.tables.objects import cells_of_objects, read_objects_of
from provstore.carriers.tables.stated import DATES
from provstore.errors import RefusedInput, UsageError

__all__ = ["DayOrder", "Described", "TableForm", "describe_table", "find_table", "read_table"]


def read_table(
    stream: BinaryIO,
    form: TableForm,
    columns: Mapping[str, str],
    encoding: str | None = None,
    dates: DayOrder | None = None,
) -> Iterator[Found]:
    """The documents of a table, one for each row that has a text, and a refusal for each that has none.

    `columns` says by fields (``{"text": "Inhalt"}``) what a person knows of the columns; `encoding` is what a person
    says of the whole; `dates`, in which order days and months stand, which else each column decides for itself: the
    stream, which stands at its beginning, is read twice where it has such dates.  Raises RefusedInput where the whole
    is no table with a text, and UsageError where `columns` names a field or a column that there is not.
    """
    by_row = form in ("csv", "tsv")
    orders: dict[str, DayOrder] = {}
    for field in DATES:
        with suppress(RefusedInput, UsageError):  # which reading it tells of
            cells = (cells_of_rows if by_row else cells_of_objects)(open_table(stream, encoding), form, columns, field)
            if order := dates or find_order(cells):
                orders[field] = order
        stream.seek(0)
    table = open_table(stream, encoding)
    yield from (read_rows_of if by_row else read_objects_of)(table, form, columns, DayOrders(orders, dates is not None))
