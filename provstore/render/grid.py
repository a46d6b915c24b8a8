"""A Table for people: columns that fit the terminal, long text wrapped."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import JustifyMethod
from rich.table import Table as Grid
from rich.text import Text

from provstore.render.safe import safe_text
from provstore.render.terminal import draw
from provstore.table import Cell, Table

WHOLE = 20  # a single word no wider than this, a date or an id, is never broken
NOTHING = "Nothing found.\n"


def to_grid(table: Table) -> str:
    """The table as text, as wide as the terminal; with colors where they are wanted."""
    if not table.rows:
        return NOTHING
    columns = tuple(zip(*table.rows, strict=True))
    grid = Grid(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for name, cells in zip(table.columns, columns, strict=True):
        justify: JustifyMethod = "right" if _numeric(cells) else "left"
        whole = all(" " not in word and cell_len(word) <= WHOLE for word in map(_shown, cells))
        grid.add_column(Text(safe_text(name.replace("_", " "))), justify=justify, no_wrap=whole, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(_shown(cell)) for cell in row))
    return draw(grid)


def _shown(cell: Cell) -> str:
    match cell:
        case None | False:
            return ""
        case True:
            return "yes"
        case str():
            return safe_text(cell)
    return str(cell)


def _numeric(cells: tuple[Cell, ...]) -> bool:
    return all(cell is None or (isinstance(cell, int | float) and not isinstance(cell, bool)) for cell in cells)
