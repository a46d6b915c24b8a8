"""A Table for people: columns that fit the terminal, long text wrapped.

Laid out here and not by Rich's tables, which take a millisecond for every row.
"""

from itertools import zip_longest

from rich.cells import cell_len, chop_cells, set_cell_size

from provstore.render.safe import safe_text
from provstore.render.terminal import draw, line, terminal_width
from provstore.table import Cell, Table

WHOLE = 20  # a single word no wider than this, a date or an id, is never broken
READABLE = 19  # a column of text narrower than this is not, so each row becomes a list of its own
GAP = "  "
NOTHING = "Nothing found.\n"


def to_grid(table: Table) -> str:
    """The table as text, as wide as the terminal; with colors where they are wanted.

    Where the terminal is too narrow for columns, the cells of a row stand one below the other.
    """
    cells = tuple(table.rows)
    if not cells:
        return NOTHING
    names = [safe_text(name.replace("_", " ")) for name in table.columns]
    rows = [[_shown(cell) for cell in row] for row in cells]
    width = terminal_width()
    widths = _fit(names, rows, width)
    if widths is None:
        return _stack(names, rows, width)
    right = [all(cell is None or type(cell) in (int, float) for cell in column) for column in zip(*cells, strict=True)]
    head = draw(*(line(one, "bold") for one in _lay(names, widths, right)))
    rule = "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    return head + "\n".join((rule, *(line for row in rows for line in _lay(row, widths, right)))) + "\n"


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


def _fit(names: list[str], rows: list[list[str]], room: int) -> list[int] | None:
    """The widths of the columns, less than they need for the widest; None where that would be too little."""
    columns = list(zip(*rows, strict=True))
    needed = [
        max(*map(cell_len, name.split()), *(cell_len(line) for cell in cells for line in cell.split("\n")))
        for name, cells in zip(names, columns, strict=True)
    ]
    whole = [all(" " not in cell and cell_len(cell) <= WHOLE for cell in cells) for cells in columns]
    room -= len(GAP) * (len(names) - 1)
    widths, level = needed, max(needed)
    while sum(widths) > room:
        if level == READABLE:
            return None
        level -= 1
        widths = [need if keep else min(need, level) for need, keep in zip(needed, whole, strict=True)]
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
