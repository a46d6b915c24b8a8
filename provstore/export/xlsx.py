"""Tables as one workbook: a sheet for each, and one that says what the columns hold.

XlsxWriter is the extra ``xlsx``.  It writes row by row, with a draft among the temporary files of the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from provstore.errors import UsageError
from provstore.export.tables import Column, DescribedTable
from provstore.table import Cell

ROWS = 1_048_576  # of a sheet, with the line of names; what Excel reads
CHARACTERS = 32_767  # of a cell, in units of UTF-16
CUT = " … [cut]"
_ALWAYS = datetime(2000, 1, 1)  # the same store gives the same bytes, whenever it is written


def write_xlsx(
    tables: Sequence[DescribedTable], stream: BinaryIO, safe: Callable[[str], str], notice: Callable[[str], None]
) -> None:
    """Write tables; text is text whatever it begins with, and nothing is a formula or a link.

    `safe` writes out the characters that a sheet cannot hold.  Where it did, or a text is too long for a cell and is
    cut, `notice` is told of how many cells of which table.  Raises UsageError where a table has more rows than a sheet.
    """
    from xlsxwriter import Workbook

    told = [(table.name, column.name, column.about) for table in tables for column in table.columns]
    names = tuple(Column(name, "text", "") for name in ("table", "column", "holds"))
    with TemporaryDirectory() as drafts, closing(Workbook(stream, {"constant_memory": True, "tmpdir": drafts})) as book:
        book.set_properties({"created": _ALWAYS})
        for table in (DescribedTable("columns", "", names, told), *tables):
            _Sheet(book, table, safe).write(table, notice)


class _Sheet:
    """A sheet that is written row by row, and what happened to its cells."""

    def __init__(self, book: Any, table: DescribedTable, safe: Callable[[str], str]) -> None:
        self._sheet = book.add_worksheet(table.name)
        self._sheet.freeze_panes(1, 0)
        self._safe = safe
        self._cut = self._changed = 0

    def write(self, table: DescribedTable, notice: Callable[[str], None]) -> None:
        for place, column in enumerate(table.columns):
            self._sheet.write_string(0, place, column.name)
        for number, row in enumerate(table.rows, 1):
            if number == ROWS:
                raise UsageError(
                    f"{table.name} has more rows than a sheet, which holds {ROWS}: --format csv or parquet"
                )
            for place, cell in enumerate(row):
                self._write(number, place, cell)
        if self._changed:
            notice(f"{table.name}: {_cells(self._changed)} characters that a sheet cannot hold, written as <U+001B>")
        if self._cut:
            notice(f"{table.name}: {_cells(self._cut)} more than {CHARACTERS} characters, and end in {CUT.strip()}")

    def _write(self, number: int, place: int, cell: Cell) -> None:
        match cell:
            case None:
                pass
            case bool():
                self._sheet.write_boolean(number, place, cell)
            case int() | float():
                self._sheet.write_number(number, place, cell)
            case tuple():
                self._sheet.write_string(number, place, self._fitting("; ".join(cell)))
            case str():
                self._sheet.write_string(number, place, self._fitting(cell))

    def _fitting(self, text: str) -> str:
        """The text as a cell can hold it."""
        shown = self._safe(text)
        self._changed += shown.replace("\r\n", "\n") != text.replace("\r\n", "\n")
        if len(shown) * 2 <= CHARACTERS or _units(shown) <= CHARACTERS:
            return shown
        self._cut += 1
        cut = shown[: CHARACTERS - len(CUT)]
        while _units(cut) > CHARACTERS - len(CUT):
            cut = cut[: len(cut) - (_units(cut) - CHARACTERS + len(CUT) + 1) // 2]
        return cut + CUT


def _cells(count: int) -> str:
    return "1 cell has" if count == 1 else f"{count} cells have"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
