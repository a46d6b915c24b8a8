"""A Table for people: columns that fit the terminal, long text wrapped.

Laid out here and not by Rich's tables, which take a millisecond for every row.
"""

from dataclasses import replace
from itertools import zip_longest

from rich.cells import cell_len, chop_cells, set_cell_size

from provstore.render.safe import safe_text
from provstore.render.terminal import draw, line, terminal_width
from provstore.table import Cell, Table

WHOLE = 20  # a single word no wider than this, a date or an id, is never broken
READABLE = 19  # a column of text narrower than this is not, so each row becomes a list of its own
NAMES = 8  # the same of columns of names, where the text stands below them
EASY = 40  # in a narrower column, the longest text of a row stands below it if it takes three lines or more
GAP = "  "
NOTHING = "Nothing found.\n"


def to_grid(table: Table) -> str:
    """The table as text, as wide as the terminal; with colors where they are wanted.

    Where the terminal is too narrow for columns, the last one stands below each row, if that is the longest text; and
    where it is too narrow for the others, too, all cells of a row stand one below the other.
    """
    cells = tuple(table.rows)
    if not cells:
        return NOTHING
    names = [safe_text(name.replace("_", " ")) for name in table.columns]
    rows = [[_shown(cell) for cell in row] for row in cells]
    width = terminal_width()
    widths = _fit(names, rows, width)
    in_columns = len(names)
    if _is_squeezed(names, rows, widths):
        in_columns -= 1
        widths = _fit(names[:-1], [row[:-1] for row in rows], width, NAMES)
    if widths is None:
        return _stack(names, rows, width)
    right = [all(cell is None or type(cell) in (int, float) for cell in column) for column in zip(*cells, strict=True)]

    def laid(row: list[str]) -> list[str]:
        below = _wrap(row[-1], width - len(GAP)) if in_columns < len(row) and row[-1] else []
        return [*_lay(row[:in_columns], widths, right[:in_columns]), *((GAP + part).rstrip(" ") for part in below)]

    head = draw(*(line(one, "bold") for one in laid(names)))
    rule = "─" * (sum(widths) + len(GAP) * (len(widths) - 1) if in_columns == len(names) else width)
    return head + "\n".join((rule, *(line for row in rows for line in laid(row)))) + "\n"


def without_empty(table: Table) -> Table:
    """The table without the columns in which no row has anything to show; as it is, where none has."""
    rows = tuple(table.rows)
    columns = zip(table.columns, zip(*rows, strict=True), strict=False)  # without rows there are no cells
    filled = [name for name, cells in columns if any(map(_shown, cells))]
    whole = replace(table, rows=rows)
    return whole.only(*filled) if filled else whole


def _shown(cell: Cell) -> str:
    match cell:
        case None | False:
            return ""
        case True:
            return "yes"
        case str():
            return safe_text(cell).expandtabs(4)
        case tuple():
            return safe_text("; ".join(cell)).expandtabs(4)
    return str(cell)


def _is_squeezed(names: list[str], rows: list[list[str]], widths: list[int] | None) -> bool:
    """Whether the last column has the longest text, and too little room for it."""
    needed = _needed(names, rows)
    if len(names) == 1 or needed[-1] < max(needed):
        return False
    return widths is None or (widths[-1] < EASY and needed[-1] > 2 * widths[-1])


def _needed(names: list[str], rows: list[list[str]]) -> list[int]:
    """The width that each column has with nothing wrapped but its name."""
    return [
        max(*map(cell_len, name.split()), *(cell_len(line) for cell in cells for line in cell.split("\n")))
        for name, cells in zip(names, zip(*rows, strict=True), strict=True)
    ]


def _fit(names: list[str], rows: list[list[str]], room: int, least: int = READABLE) -> list[int] | None:
    """The widths of the columns, less than they need for the widest; None where that would be less than `least`."""
    needed = _needed(names, rows)
    whole = [all(" " not in cell and cell_len(cell) <= WHOLE for cell in cells) for cells in zip(*rows, strict=True)]
    titles = [max(map(cell_len, name.split())) for name in names]
    room -= len(GAP) * (len(names) - 1)
    widths, level = needed, max(needed)
    while sum(widths) > room:
        if level <= least:
            return None
        level -= 1
        widths = [
            need if keep else max(min(need, level), title)
            for need, keep, title in zip(needed, whole, titles, strict=True)
        ]
    return widths


def _stack(names: list[str], rows: list[list[str]], width: int) -> str:
    """Each row as lines of name and cell; empty cells are left out."""
    margin = max(map(cell_len, names))
    stacked: list[str] = []
    for row in rows:
        for name, cell in zip(names, row, strict=True):
            stacked += (
                _lay([name, cell], [margin, max(width - margin - len(GAP), READABLE)], [True, False]) if cell else ()
            )
        stacked.append("")
    return "\n".join(stacked)


def _lay(cells: list[str], widths: list[int], right: list[bool]) -> list[str]:
    """The lines of one row."""
    wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        GAP.join(
            " " * (width - cell_len(part)) + part if to_right else set_cell_size(part, width)
            for part, width, to_right in zip(parts, widths, right, strict=True)
        ).rstrip(" ")
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _wrap(text: str, width: int) -> list[str]:
    """The text in lines no wider than `width`, broken at spaces, inside a word only where it is too long."""
    lines = []
    for whole in text.split("\n"):
        if cell_len(whole) <= width:
            lines.append(whole)
            continue
        begun = ""
        for word in whole.split(" "):
            if begun and cell_len(begun) + 1 + cell_len(word) <= width:
                begun += f" {word}"
                continue
            if begun:
                lines.append(begun)
            *full, begun = chop_cells(word, width) or [""]
            lines += full
        lines.append(begun)
    return lines
