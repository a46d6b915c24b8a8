"""Rows of a CSV file → documents: the cell of the text as its bytes stand in the file, without its quotes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provstore.carriers.found import Found
from provstore.carriers.tables.choice import Choice, Column, check, choose, need_text
from provstore.carriers.tables.coding import Table, fits, sample_of, to_bytes, to_text
from provstore.carriers.tables.columns import is_nothing
from provstore.carriers.tables.dialect import Dialect, find_dialect, is_remark
from provstore.carriers.tables.lines import line_end
from provstore.carriers.tables.rows import Marks, Row, read_rows
from provstore.carriers.tables.stated import read_stated
from provstore.errors import RefusedInput
from provstore.text.files import CAP


class _Sheet(NamedTuple):
    """What all rows of a table share."""

    form: str
    encoding: str
    dialect: Dialect
    header: Row
    columns: tuple[Column, ...]
    choice: Choice


def read_rows_of(table: Table, form: str, given: Mapping[str, str]) -> Iterator[Found]:
    """The documents of the rows below the header."""
    dialect = dialect_of(table, form)
    rows = rows_of(table, dialect)
    header = next((row for row in rows if row.place == dialect.header), None)
    if header is None or header.refusal:
        raise header.refusal if header and header.refusal else RefusedInput("empty", "is a table without rows")
    columns = columns_of(header.cells, table.encoding)
    check(columns, given)
    choice = choose(columns, given)
    need_text(columns, choice)
    sheet = _Sheet(form, table.encoding, dialect, header, columns, choice)
    seen = False
    for row in rows:
        if row.refusal or any(cell.strip() for cell in row.cells):
            seen = True
            yield _read(row, sheet)
    if not seen:
        raise RefusedInput("empty", "is a table with a header and no rows")


def rows_of(table: Table, dialect: Dialect) -> Iterator[Row]:
    """All rows of a table."""
    table.characters.reconfigure(newline=line_end(sample_of(table)))
    return read_rows(table.characters, dialect.marks, table.encoding, table.mark, dialect.header)


def dialect_of(table: Table, form: str) -> Dialect:
    """How the rows of a table are written; what a person calls a table is one, whatever it looks like."""
    return find_dialect(sample_of(table), table.encoding) or Dialect(Marks("\t" if form == "tsv" else ","), 0)


def columns_of(header: Sequence[str], encoding: str) -> tuple[Column, ...]:
    """The columns by the cells of the header."""
    return columns_called([to_text(cell, encoding) for cell in header])


def columns_called(header: Sequence[str]) -> tuple[Column, ...]:
    """The columns by their names as they are read."""
    names = [" ".join(name.split()) for name in header]
    return tuple(Column(name, (name,)) for name in names)


def number_of(row: Row, dialect: Dialect) -> int:
    """The number of a row as programs for tables count, the header among them."""
    return row.place + (0 if dialect.told else 1)


def _read(row: Row, sheet: _Sheet) -> Found:
    record = f"row {number_of(row, sheet.dialect)}"
    if row.refusal:
        return Found(record, refusal=row.refusal)
    if is_remark(row.cells) and len(sheet.columns) > 1:
        return Found(record, passed_over="remarks")
    if any(cell.strip() for cell in row.cells[len(sheet.columns) :]):
        sentence = f"has {len(row.cells)} cells, and the header {len(sheet.columns)}"
        return Found(record, refusal=RefusedInput("carrier", sentence))
    for field, place in sheet.choice.texts:
        cell = row.cells[place] if place < len(row.cells) else ""
        if not is_nothing(cell):
            return _document(row, sheet, record, cell, place, field == "html")
    return Found(record, refusal=RefusedInput("no text", "has no text"))


def _document(row: Row, sheet: _Sheet, record: str, cell: str, place: int, marked_up: bool) -> Found:
    content = to_bytes(cell, sheet.encoding)
    if len(content) > CAP:
        return Found(record, refusal=RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB"))
    marks = sheet.dialect.marks
    raw = to_bytes(row.characters, sheet.encoding)
    stated = read_stated(sheet.choice, sheet.columns, lambda at: _cell(row, at, sheet.encoding), sheet.form)
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
        around=to_bytes(sheet.header.characters, sheet.encoding) + raw,
        values=stated.values,
    )


def _cell(row: Row, place: int, encoding: str) -> tuple[str, ...]:
    return (to_text(row.cells[place], encoding),) if place < len(row.cells) else ()
