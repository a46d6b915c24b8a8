"""Rows of a CSV file → documents: the cell of the text as its bytes stand in the file, without its quotes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from provstore.carriers.found import Found
from provstore.carriers.tables.choice import Choice, Column, check, choose, need_number, need_text
from provstore.carriers.tables.coding import Table, fits, sample_of, to_bytes, to_text
from provstore.carriers.tables.columns import OtherField, is_nothing
from provstore.carriers.tables.day_order import DayOrders
from provstore.carriers.tables.dialect import DELIMITERS, Dialect, dialect_told, find_dialect, is_remark
from provstore.carriers.tables.lines import line_end
from provstore.carriers.tables.rows import Row, read_rows
from provstore.carriers.tables.stated import Stated, read_stated
from provstore.errors import RefusedInput
from provstore.text.files import CAP


class _Sheet(NamedTuple):
    """What all rows of a table share; `first` are the cells of the first, `header` its characters where it is one."""

    form: str
    encoding: str
    dialect: Dialect
    first: Sequence[str]
    header: str
    columns: tuple[Column, ...]
    choice: Choice


def read_rows_of(table: Table, form: str, given: Mapping[str, str], orders: DayOrders) -> Iterator[Found]:
    """The documents of the rows below the header, or of all rows where there is none."""
    sheet, rows = _begin(table, form, given)
    if not sheet.dialect.named:
        need_number(sheet.first, sheet.choice)
    need_text(sheet.columns, sheet.choice)
    seen = False
    for row in rows:
        if row.refusal or any(cell.strip() for cell in row.cells):
            seen = True
            yield _read(row, sheet, orders)
    if not seen:
        raise RefusedInput("empty", "is a table with a header and no rows")


def cells_of_rows(table: Table, form: str, given: Mapping[str, str], field: OtherField) -> Iterator[str]:
    """What all rows have in the column that is read for a field."""
    sheet, rows = _begin(table, form, given)
    place = sheet.choice.place_of(field)
    if place is not None:
        yield from (cell for row in rows for cell in _cell(row, place, sheet.encoding))


def _begin(table: Table, form: str, given: Mapping[str, str]) -> tuple[_Sheet, Iterator[Row]]:
    """What all rows share, and the rows that hold documents."""
    dialect = dialect_of(table, form)
    rows = rows_of(table, dialect)
    first = next((row for row in rows if row.place == dialect.first), None)
    if first is None or first.refusal:
        raise first.refusal if first and first.refusal else RefusedInput("empty", "is a table without rows")
    cells = [to_text(cell, table.encoding) for cell in first.cells]
    columns = columns_called(cells, dialect)
    check(columns, given)
    header = first.characters if dialect.named else ""
    sheet = _Sheet(form, table.encoding, dialect, cells, header, columns, choose(columns, given))
    return sheet, rows if dialect.named else chain([first], rows)


def rows_of(table: Table, dialect: Dialect) -> Iterator[Row]:
    """All rows of a table."""
    table.characters.reconfigure(newline=line_end(sample_of(table)))
    return read_rows(table.characters, dialect.marks, table.encoding, table.mark, dialect.first)


def dialect_of(table: Table, form: str) -> Dialect:
    """How the rows of a table are written; what a person calls a table is one, whatever it looks like."""
    characters = sample_of(table)
    delimiters = "\t" if form == "tsv" else (",", *DELIMITERS)
    return find_dialect(characters, table.encoding) or dialect_told(characters, table.encoding, delimiters)


def columns_called(first: Sequence[str], dialect: Dialect) -> tuple[Column, ...]:
    """The columns by the cells of the first row, as they are read: these are names only in a header."""
    names = [" ".join(cell.split()) if dialect.named else f"column {number}" for number, cell in enumerate(first, 1)]
    return tuple(Column(name, (name,), number) for number, name in enumerate(names, 1))


def number_of(row: Row, dialect: Dialect) -> int:
    """The number of a row as programs for tables count, the header among them."""
    return row.place + (0 if dialect.told else 1)


def _read(row: Row, sheet: _Sheet, orders: DayOrders) -> Found:
    record = f"row {number_of(row, sheet.dialect)}"
    if row.refusal:
        return Found(record, refusal=row.refusal)
    if is_remark(row.cells) and len(sheet.columns) > 1:
        return Found(record, passed_over="remarks")
    if any(cell.strip() for cell in row.cells[len(sheet.columns) :]):
        above = "header" if sheet.dialect.named else "first row"
        sentence = f"has {len(row.cells)} cells, and the {above} {len(sheet.columns)}"
        return Found(record, refusal=RefusedInput("carrier", sentence))
    for field, place in sheet.choice.texts:
        cell = row.cells[place] if place < len(row.cells) else ""
        if not is_nothing(cell):
            stated = read_stated(
                sheet.choice, sheet.columns, lambda at: _cell(row, at, sheet.encoding), sheet.form, orders
            )
            return _document(row, sheet, record, stated, place, field == "html")
    return Found(record, refusal=RefusedInput("no text", "has no text"))


def _document(row: Row, sheet: _Sheet, record: str, stated: Stated, place: int, marked_up: bool) -> Found:
    content = to_bytes(row.cells[place], sheet.encoding)
    if len(content) > CAP:
        return Found(record, refusal=RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB"))
    marks = sheet.dialect.marks
    raw = to_bytes(row.characters, sheet.encoding)
    return Found(
        record,
        steps=(
            ("member", row.start, len(raw)),
            ("cell", place + 1, marks.delimiter, sheet.encoding, *(() if marks.quoted else ("unquoted",))),
        ),
        content=content,
        kind="html" if marked_up else None,
        encoding=sheet.encoding if fits(content, sheet.encoding) else None,
        url=stated.url,
        captured_at=stated.captured_at,
        captured_in=stated.captured_in,
        around=to_bytes(sheet.header, sheet.encoding) + raw,
        values=stated.values,
    )


def _cell(row: Row, place: int, encoding: str) -> tuple[str, ...]:
    return (to_text(row.cells[place], encoding),) if place < len(row.cells) else ()
