"""Reading one of the store's views, with filters that take a person's words as they stand: none is a wildcard."""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, text

from provstore.errors import UsageError
from provstore.table import Cell, Table

_QUOTES = {"'": "['‘’]", '"': '["“”„]'}  # keyboards have the straight ones, articles the curly ones


def literal(words: str) -> re.Pattern[str]:
    """A pattern for the very words, in upper or lower case, with any white space between them."""
    parts = words.split()
    if not parts:
        raise UsageError("there are no words to look for")
    return re.compile(r"\s+".join("".join(map(_character, part)) for part in parts), re.IGNORECASE)


def _character(character: str) -> str:
    return _QUOTES.get(character) or re.escape(character)


# SQLite has no truth values; these columns of the views hold them as 0 and 1.
TRUTHS = {
    "counts", "damaged", "edition", "file_photo", "held", "holds", "in_registry", "inferred", "needs_review", "newest",
    "speaker_inferred",
}  # fmt: skip


def read_view(
    connection: Connection,
    view: str,
    *,
    order: str,
    equal: Mapping[str, str | int | None] | None = None,
    holding: Mapping[tuple[str, ...], str | None] | None = None,
    where: str | None = None,
) -> Table:
    """The rows of `view` in which columns are `equal` to values, one of some columns is `holding` words, and `where`.

    A filter whose value is None is not applied.  The names of columns and `where` are ours, the values a
    person's: they are bound, never put into the statement.
    """
    values = {column: value for column, value in (equal or {}).items() if value is not None}
    words = {columns: literal(value) for columns, value in (holding or {}).items() if value is not None}
    conditions = [*([where] if where else []), *(f'"{column}" = :{column}' for column in values)]
    for number, columns in enumerate(words):
        listed = ", ".join(f'"{column}"' for column in columns)
        conditions.append(f"holds({number}, {listed})")

    patterns = list(words.values())

    def holds(number: int, *cells: str | None) -> bool:
        return any(cell is not None and patterns[number].search(cell) for cell in cells)

    driver: Any = connection.connection.driver_connection
    # Not LIKE, which gives % and _ a meaning and knows upper and lower case in ASCII only.
    driver.create_function("holds", -1, holds, deterministic=True)
    filters = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return to_table(connection, f"SELECT * FROM {view}{filters} ORDER BY {order}", values)


def to_table(connection: Connection, statement: str, values: Mapping[str, Any] | None = None) -> Table:
    result = connection.execute(text(statement), values or {})
    columns = tuple(result.keys())
    truths = [column in TRUTHS for column in columns]
    return Table(columns, tuple(tuple(map(_cell, row, truths)) for row in result))


def _cell(value: Cell, truth: bool) -> Cell:
    return bool(value) if truth and value is not None else value
