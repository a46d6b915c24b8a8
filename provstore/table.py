"""Table: what a query returns and a renderer takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provstore.errors import DamageFound, list_some

Cell = str | int | float | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows of plain values.

    `columns` are the names users see in JSON and CSV; every row has one cell per column.  `rows` is a tuple; of a
    list that is written row by row, an iterator, which gives each row once and holds few.  `total` is how many rows
    there are where only some of them are here and somebody wanted to know; `more` says that there are some where nobody
    counted.  `notes` are sentences to be read before the rows.  `damaged` are ids of documents whose rows are left out,
    since their text is not what was stored; all of them once the rows are read.
    """

    columns: tuple[str, ...]
    rows: Iterable[Row]
    total: int | None = None
    more: bool = False
    notes: tuple[str, ...] = ()
    damaged: Sequence[str] = ()

    def only(self, *names: str) -> Table:
        """The same rows with only these columns, in this order."""
        places = [self.columns.index(name) for name in names]
        return replace(self, columns=names, rows=tuple(tuple(row[place] for place in places) for row in self.rows))

    def require_whole(self) -> None:
        """Raise DamageFound where rows are left out; to be asked once all rows are read."""
        if self.damaged:
            named = list_some([id[:12] for id in self.damaged])
            raise DamageFound(f"left out, since the text is not what was stored: {named}; run provstore verify")

    def objects(self) -> list[dict[str, Cell]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
