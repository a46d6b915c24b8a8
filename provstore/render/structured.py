"""Tables and nested answers for programs: JSON, which loses nothing, and CSV for spreadsheets."""

import csv
import json
from io import StringIO
from unicodedata import normalize

from provstore.render.safe import safe_json, safe_text
from provstore.table import Cell, Table

# A spreadsheet runs a cell that begins so, whoever wrote it, and takes the wide and the small forms for the same.
FORMULA_STARTS = frozenset("=+-@\t\r\n")


def to_json(table: Table) -> str:
    """A list of objects, one for each row, with the columns as keys."""
    return object_to_json(table.objects())


def object_to_json(value: object) -> str:
    return safe_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def to_csv(table: Table) -> str:
    """Comma-separated values with a header; null is an empty cell, formulas are text."""
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(map(_cell, row) for row in table.rows)
    return lines.getvalue()


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        return _cell("; ".join(cell))
    if not isinstance(cell, str):
        return cell
    return safe_text(f"'{cell}" if normalize("NFKC", cell[:1]) in FORMULA_STARTS else cell)
