"""Reading one of the store's views, with filters that take a person's words as they stand: none is a wildcard."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import Connection, Result, text

from provstore.errors import UsageError
from provstore.query.dated import can_be_narrowed, narrowed
from provstore.query.days import NO_DAYS, check_days, has_days, within
from provstore.query.proved import Proved
from provstore.query.selection import DOWN, EVERYTHING, Selection, read_truth, written
from provstore.query.words import literal
from provstore.store.aside import set_aside
from provstore.store.engine import driver_of
from provstore.table import Cell, Row, Table

# SQLite has no truth values; these columns of the views hold them as 0 and 1.
TRUTHS = {
    "certain", "counts", "damaged", "edition", "file_photo", "held", "holds", "in_registry", "inferred", "needs_review",
    "newest", "speaker_inferred",
}  # fmt: skip
# Columns that are called as one of these elsewhere, and are numbers in this view.
NUMBERS = {"v_speakers": {"inferred"}}

# The moment of a date with its hours from UTC; a date without them stands where its own words put it.
MOMENT = "CASE WHEN length(published) > 16 THEN strftime('%Y-%m-%dT%H:%M', published) ELSE published END"
_READ_AT_ONCE = 500  # rows


def read_view(
    connection: Connection,
    view: str,
    *,
    order: str,
    equal: Mapping[str, str | int | None] | None = None,
    holding: Mapping[tuple[str, ...], str | None] | None = None,
    where: Sequence[str] = (),
    values: Mapping[str, str] | None = None,
    selection: Selection = EVERYTHING,
) -> Table:
    """The rows of `view` in which columns are `equal` to values, one of some columns is `holding` words, and all
    of `where`; of these the part that `selection` names.

    A filter whose value is None is not applied.  `view`, the names of columns, `order` and `where` are ours, the
    values (those that `where` names are in `values`) a person's: they are bound, never put into the statement; the
    columns of a selection are looked up first.
    """
    columns = _columns(connection, view)
    truths = TRUTHS - NUMBERS.get(view, set())
    selection.check(columns)
    same = {column: value for column, value in (equal or {}).items() if value is not None}
    conditions = [*where, *(f'"{column}" = :{column}' for column in same)]
    bound: dict[str, Any] = {**same, **(values or {})}
    asked_view = view
    if selection.since or selection.until:
        bound |= check_days(selection.since, selection.until)
        if can_be_narrowed(view):
            asked_view = narrowed(view)
        elif has_days(columns):
            conditions.append(within(columns))
        else:
            raise UsageError(NO_DAYS)
    words = [(names, literal(value)) for names, value in (holding or {}).items() if value is not None]
    words += [((name,), literal(read_truth(value) if name in truths else value)) for name, value in selection.where]
    conditions += [
        f"holds({number}, {', '.join(_read(name, truths) for name in names)})"
        for number, (names, _) in enumerate(words)
    ]
    proved = Proved(connection)
    if ids := [column for column in columns if column.endswith("document_id")]:
        driver_of(connection).create_function("is_proved", -1, proved)
        # It reads texts: CASE keeps SQLite from asking it of documents that the other conditions leave out.
        *first, last = [*conditions, f"is_proved({', '.join(ids)})"]
        asked_last = f"CASE WHEN {' AND '.join(first)} THEN {last} END" if first else last
        conditions = [*conditions[: len(conditions) - len(words)], asked_last]
    filters = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    if words:
        _let_hold(connection, [pattern for _, pattern in words])
    asked = partial(_ask, connection, f"FROM {asked_view}{filters}", bound)
    return replace(_take(asked, columns, truths, order, selection), damaged=proved.damaged)


def _let_hold(connection: Connection, patterns: Sequence[re.Pattern[str]]) -> None:
    """Let statements ask ``holds(number, columns…)``: whether words stand in one of the columns."""

    def holds(number: int, *cells: Cell) -> bool:
        return any(cell is not None and patterns[number].search(str(cell)) for cell in cells)

    # Not LIKE, which gives % and _ a meaning and knows upper and lower case in ASCII only.
    driver_of(connection).create_function("holds", -1, holds, deterministic=True)


def _ask(connection: Connection, clauses: str, values: Mapping[str, Any], select: str, then: str = "") -> Result[Any]:
    return connection.execute(text(f"SELECT {select} {clauses}{then}"), values)


def _take(
    asked: Callable[..., Result[Any]], columns: Sequence[str], truths: Collection[str], order: str, selection: Selection
) -> Table:
    """The part of the rows that is wanted, as a table; `asked` takes what to select of them, and how to order them."""
    chosen = selection.columns or tuple(columns)
    limited = selection.limit is not None
    total = asked("count(*)").scalar() if limited and selection.counted else None
    then = f" ORDER BY {', '.join([*map(_by, selection.order), order])}"
    result = asked(", ".join(f'"{name}"' for name in chosen), then + (f" LIMIT {selection.limit:d}" if limited else ""))
    read = result.yield_per(_READ_AT_ONCE)
    rows = _cells(chosen, truths, set_aside(read, len(chosen)) if selection.streamed else read)
    return Table(chosen, rows if selection.streamed else tuple(rows), total)


def _columns(connection: Connection, view: str) -> tuple[str, ...]:
    return tuple(connection.execute(text(f"SELECT * FROM {view} LIMIT 0")).keys())


def _by(name: str) -> str:
    """An order in SQL; what is not there comes last in both directions."""
    column = name.removeprefix(DOWN)
    value = MOMENT if column == "published" else f'"{column}"'
    return f'"{column}" IS NULL, {value}{" DESC" if name.startswith(DOWN) else ""}'


def _read(column: str, truths: Collection[str]) -> str:
    """A column as `provstore.query.selection.written` has it."""
    truth = f"CASE \"{column}\" WHEN 1 THEN '{written(True)}' WHEN 0 THEN '{written(False)}' END"
    return truth if column in truths else f'"{column}"'


def to_table(connection: Connection, statement: str, values: Mapping[str, Any] | None = None) -> Table:
    result = connection.execute(text(statement), values or {})
    columns = tuple(result.keys())
    return Table(columns, tuple(_cells(columns, TRUTHS, result)))


def _cells(columns: Sequence[str], truths: Collection[str], rows: Iterable[Any]) -> Iterator[Row]:
    kinds = [column in truths for column in columns]
    return (tuple(map(_cell, row, kinds)) for row in rows)


def _cell(value: Cell, truth: bool) -> Cell:
    return bool(value) if truth and value is not None else value
