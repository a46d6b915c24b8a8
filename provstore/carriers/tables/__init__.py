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
moments     dates as programs write them
cells       rows → documents
objects     JSON objects → documents
described   a table as `--dry-run` shows it
steps       the way from a file to a document, gone again

A reader looks for tables before it looks for pages: a row may hold a page.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.tables.cells import read_rows_of
from provstore.carriers.tables.coding import open_table
from provstore.carriers.tables.described import Described, describe_table
from provstore.carriers.tables.form import TableForm, find_table
from provstore.carriers.tables.objects import read_objects_of

__all__ = ["Described", "TableForm", "describe_table", "find_table", "read_table"]


def read_table(
    stream: BinaryIO, form: TableForm, columns: Mapping[str, str], encoding: str | None = None
) -> Iterator[Found]:
    """The documents of a table, one for each row that has a text, and a refusal for each that has none.

    `columns` says by fields (``{"text": "Inhalt"}``) what a person knows of the columns; `encoding` is what a person
    says of the whole.  Raises RefusedInput where the whole is no table with a text, and UsageError where `columns`
    names a field or a column that there is not.
    """
    table = open_table(stream, encoding)
    yield from (read_rows_of if form in ("csv", "tsv") else read_objects_of)(table, form, columns)
