"""Tables and nested answers for programs: JSON, which loses nothing, and CSV or TSV for spreadsheets."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from itertools import chain
from unicodedata import normalize

from provstore.render.safe import safe_json, safe_text
from provstore.table import Cell, Row, Table

# A spreadsheet runs a cell that begins so, whoever wrote it, and takes the wide and the small forms for the same.
FORMULA_STARTS = frozenset("=+-@\t\r\n")
_MEANT = {"\\\\": "\\", "\\t": "\t", "\\n": "\n"}  # in TSV: how it is written → what it means
_ESCAPES = str.maketrans({meant: written for written, meant in _MEANT.items()})
_ESCAPED = re.compile(r"\\[\\tn]")


def to_json(table: Table) -> str:
    """A list of objects, one for each row, with the columns as keys."""
    return "".join(json_parts(table))


def json_parts(table: Table) -> Iterator[str]:
    """The same in parts, a row each, so that a list need not be held to be written."""
    begin = "["
    for row in table.rows:
        lines = json.dumps(_object(table, row), ensure_ascii=False, indent=2).replace("\n", "\n  ")
        yield safe_json(f"{begin}\n  {lines}")
        begin = ","
    yield "[]\n" if begin == "[" else "\n]\n"


def nl_parts(table: Table) -> Iterator[str]:
    """An object a line, with the columns as keys."""
    for row in table.rows:
        yield safe_json(json.dumps(_object(table, row), ensure_ascii=False)) + "\n"


def object_to_json(value: object) -> str:
    return safe_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def to_csv(table: Table) -> str:
    """Comma-separated values with a header; null is an empty cell, formulas are text."""
    return "".join(csv_parts(table))


def csv_parts(table: Table) -> Iterator[str]:
    """The same in parts, a line each."""
    line = StringIO()
    writer = csv.writer(line, lineterminator="\n")
    for row in chain([table.columns], (map(_cell, row) for row in table.rows)):
        writer.writerow(row)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def tsv_parts(table: Table) -> Iterator[str]:
    r"""Values with tabs between them and a header, a line each; a tab in a value is ``\t``, its end of a line ``\n``,
    a backslash ``\\``.  Null is an empty cell, formulas are text."""
    for row in chain([table.columns], table.rows):
        yield "\t".join("" if cell is None else str(_cell(cell)).translate(_ESCAPES) for cell in row) + "\n"


def read_tsv_cell(cell: str) -> str:
    """The value of a cell as `tsv_parts` wrote it."""
    value = _ESCAPED.sub(lambda found: _MEANT[found[0]], cell)
    return value[1:] if value[:1] == "'" and _runs(value[1:]) else value


def _runs(value: str) -> bool:
    """Whether a spreadsheet would run it."""
    return normalize("NFKC", value[:1]) in FORMULA_STARTS


def _object(table: Table, row: Row) -> dict[str, Cell]:
    return dict(zip(table.columns, row, strict=True))


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return _cell("; ".join(cell))
    if not isinstance(cell, str):
        return cell
    return safe_text(f"'{cell}" if _runs(cell) else cell)
