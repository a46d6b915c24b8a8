"""Tables for tests, and the way from a file to a document gone again."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from provstore.carriers.found import Found
from provstore.carriers.tables import DayOrder, find_table, read_table
from provstore.carriers.tables.steps import recode, take_cell, take_member, take_string
from provstore.records import Step


def written(*rows: Sequence[str], delimiter: str = ",", end: str = "\r\n") -> str:
    """Rows as the csv module writes them."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(rows)
    return file.getvalue()


def read(
    data: bytes | str,
    columns: Mapping[str, str] | None = None,
    encoding: str | None = None,
    dates: DayOrder | None = None,
) -> list[Found]:
    """The records of a table, whose form its bytes tell."""
    data = data if isinstance(data, bytes) else data.encode()
    form = find_table(data)
    assert form is not None
    return list(read_table(io.BytesIO(data), form, columns or {}, encoding, dates))


def told(found: Sequence[Found]) -> list[tuple[str, str]]:
    """Each record with its text, or with why it has none."""
    return [(one.record, _told(one)) for one in found]


def _told(one: Found) -> str:
    if isinstance(one.content, bytes):
        return one.content.decode(one.encoding or "latin-1")
    return f"- {one.passed_over or one.refusal}"


def stated(one: Found) -> dict[str, str]:
    """What a record states, by field."""
    return {value.field: value.value for value in one.values}


def walk(data: bytes, steps: Sequence[Step]) -> bytes:
    """The bytes to which the steps lead from a file."""
    (_, offset, length), *rest = steps
    found = take_member(io.BytesIO(data), int(offset), int(length))
    for name, *arguments in rest:
        do: Any = {"cell": take_cell, "json": take_string, "recode": recode}[str(name)]
        found = do(found, *arguments)
    return found
