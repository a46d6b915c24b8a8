"""Which part of a list somebody wants: columns, rows, their order, how many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from provstore.errors import UsageError
from provstore.query.days import NO_DAYS
from provstore.query.words import literal
from provstore.store.aside import set_aside
from provstore.table import Cell, Row, Table

DOWN = "-"  # before the name of a column: the largest first


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of a list; as it stands, all of it.

    `columns`: these, in this order; none means all.  `order`: columns by which the rows are ordered, with a "-"
    before the name the largest first; what is not there comes last, and equal rows keep the order of the list.
    `where`: pairs of a column and words that have to stand somewhere in it.  `limit`: so many rows at most.
    `since`, `until`: first and last day, as `provstore.query.days` reads them.

    `streamed`: the rows are an iterator that holds few of them in memory; all were read at the moment of the question,
    and the connection may be closed before they are taken.  `counted`: where there is a limit, the table also says how
    many rows there would be without.
    """

    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    limit: int | None = None
    since: str | None = None
    until: str | None = None
    streamed: bool = False
    counted: bool = False

    def check(self, columns: Sequence[str]) -> None:
        """Raise UsageError where a column is named that is none of `columns`, those of the list."""
        for name in (
            *self.columns,
            *(name.removeprefix(DOWN) for name in self.order),
            *(name for name, _ in self.where),
        ):
            if name not in columns:
                meant = get_close_matches(name, columns, 1)
                hint = f", did you mean {meant[0]}" if meant else ""
                raise UsageError(f"no column is called {name!r}{hint}; there are {', '.join(columns)}")

    def of(self, table: Table) -> Table:
        """This part of a list that is there as a whole; its rows have no days."""
        self.check(table.columns)
        if self.since or self.until:
            raise UsageError(NO_DAYS)
        rows = self._ordered(table.columns, [*self._holding(table.columns, table.rows)])
        total = len(rows) if self.limit is not None else None
        kept = replace(table, rows=tuple(rows[: self.limit]), total=total)
        return kept.only(*self.columns) if self.columns else kept

    def first_of(self, table: Table) -> Table:
        """The same, but unless the rows are to be ordered no more of them are read than are wanted, and none is
        counted; they have no days.
        """
        if self.order:
            return self.of(table)
        self.check(table.columns)
        rows = iter(self._holding(table.columns, table.rows))
        places = [table.columns.index(name) for name in self.columns or table.columns]
        kept = (tuple(row[place] for place in places) for row in islice(rows, self.limit))
        columns = self.columns or table.columns
        if self.streamed:
            return replace(table, columns=columns, rows=set_aside(kept, len(columns)))
        return replace(
            table, columns=columns, rows=tuple(kept), more=self.limit is not None and any(True for _ in rows)
        )

    def _holding(self, columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Row]:
        wanted = [(columns.index(name), words, literal(words)) for name, words in self.where]
        return (row for row in rows if all(_has(row[place], words, pattern) for place, words, pattern in wanted))

    def _ordered(self, columns: Sequence[str], rows: list[Row]) -> list[Row]:
        for name in reversed(self.order):  # sorting keeps the order of what is equal, so the first name comes last
            place, down = columns.index(name.removeprefix(DOWN)), name.startswith(DOWN)
            rows = sorted(rows, key=lambda row: _rank(row[place]), reverse=down)
            rows.sort(key=lambda row: row[place] is None)
        return rows


EVERYTHING = Selection()
_TRUTHS = {"yes": "yes", "true": "yes", "1": "yes", "no": "no", "false": "no", "0": "no"}


def written(cell: Cell) -> str:
    """A cell as words are looked for in it: yes and no for what is true or not, nothing for what is not there."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case tuple():
            return "; ".join(cell)
    return str(cell)


def _has(cell: Cell, words: str, pattern: re.Pattern[str]) -> bool:
    """Whether words, as a pattern, stand in a cell, or are what it says where it says whether."""
    return written(cell) == read_truth(words) if isinstance(cell, bool) else bool(pattern.search(written(cell)))


def read_truth(words: str) -> str:
    """What somebody looks for in a column that says whether, as `written` has it; raises UsageError for other words."""
    told = _TRUTHS.get(words.strip().lower())
    if told is None:
        raise UsageError(f"{words!r} is neither yes nor no, which is all that the column says")
    return told


def _rank(cell: Cell) -> tuple[bool, float, str]:
    """Sorts the cells of a column: numbers by size, before words in the order of their characters."""
    if isinstance(cell, (int, float)):
        return False, cell, ""
    return True, 0, written(cell)
