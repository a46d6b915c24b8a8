"""Table: what a query returns and a renderer takes."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows of plain values.

    `columns` are the names users see in JSON and CSV; every row has one cell per column.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def only(self, *names: str) -> Table:
        """The same rows with only these columns, in this order."""
        places = [self.columns.index(name) for name in names]
        return Table(names, tuple(tuple(row[place] for place in places) for row in self.rows))

    def objects(self) -> list[dict[str, Cell]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
