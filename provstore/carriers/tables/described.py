"""A table as `--dry-run` shows it: how it is written, what each column is taken for, and its first rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from provstore.carriers.tables.cells import columns_called, dialect_of, rows_of
from provstore.carriers.tables.choice import check, choose
from provstore.carriers.tables.coding import open_table, to_text
from provstore.carriers.tables.columns import ColumnField
from provstore.carriers.tables.form import TableForm
from provstore.carriers.tables.nested import values_at
from provstore.carriers.tables.objects import columns_in, look_at, read_values
from provstore.errors import RefusedInput

SHOWN = 3  # rows
LONGEST = 60  # characters of a cell


@dataclass(frozen=True, slots=True)
class Described:
    """A table: `columns` with what each is taken for, None for none; `text` is the name of the column that is read.

    `rows` are the first ones, a cell for each column, shortened.  `delimiter` is None for JSON; `named` says that
    a header names the columns.
    """

    form: TableForm
    encoding: str
    delimiter: str | None
    columns: tuple[tuple[str, ColumnField | None], ...]
    text: str | None
    rows: tuple[tuple[str, ...], ...]
    named: bool = True


def describe_table(
    stream: BinaryIO, form: TableForm, columns: Mapping[str, str], encoding: str | None = None
) -> Described:
    """What `read_table` would read, without reading on; raises what it would, but not that no column is the text."""
    table = open_table(stream, encoding)
    rows: Sequence[Sequence[str]]
    delimiter, named = None, True
    if form in ("csv", "tsv"):
        dialect = dialect_of(table, form)
        delimiter, named = dialect.marks.delimiter[0], dialect.named
        there_are = (row for row in rows_of(table, dialect) if row.place >= dialect.first and row.cells)
        read = [[to_text(cell, table.encoding) for cell in row.cells] for row in islice(there_are, SHOWN + 1)]
        first = read[0] if read else []
        there = columns_called(first, dialect)
        some = read[1:] if dialect.named else read[:SHOWN]
        rows = [[*row, *[""] * len(first)][: len(first)] for row in some]
    else:
        records = look_at(read_values(table, form))
        there = columns_in(records)
        objects = [content for _, content in records if not isinstance(content, RefusedInput)]
        rows = [["; ".join(values_at(one, column.keys)) for column in there] for one in objects[:SHOWN]]
    check(there, columns)
    choice = choose(there, columns)
    taken = tuple((column.name, choice.field_of(place)) for place, column in enumerate(there))
    text = there[choice.texts[0][1]].name if choice.texts else None
    return Described(
        form, table.encoding, delimiter, taken, text, tuple(tuple(map(_shorten, row)) for row in rows), named
    )


def _shorten(cell: str) -> str:
    cell = " ".join(cell[: 10 * LONGEST].split())
    return cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…"
