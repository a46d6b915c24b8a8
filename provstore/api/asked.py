"""What of a list somebody wants, as Python says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypedDict

from provstore.api.shaped import RESERVED
from provstore.query.selection import Selection


class Part(TypedDict, total=False):
    """Which part of a list is wanted; the command line has options of the same names.

    `order`: columns by which the rows are ordered, with a "-" before the name the largest first.  `where`: words that
    have to stand somewhere in a column.  `limit`: so many rows at most.
    """

    order: str | Sequence[str]
    where: Mapping[str, str]
    limit: int | None


class DatedPart(Part, total=False):
    """The same of a list whose rows have days; `since` and `until`: the first day and the last, or months, or years."""

    since: str | date | None
    until: str | date | None


def selection_of(listed: type[Any], part: Part) -> Selection:
    """The part of a list, with the columns that the class of its rows has."""
    order = part.get("order", ())
    return Selection(
        columns=tuple(RESERVED.get(field.name, field.name) for field in fields(listed)),
        order=(order,) if isinstance(order, str) else tuple(order),
        where=tuple((part.get("where") or {}).items()),
        limit=part.get("limit"),
        since=_day(part, "since"),
        until=_day(part, "until"),
        streamed=True,
    )


def days_of(part: Part) -> dict[str, str | None]:
    """The first day and the last that are wanted."""
    return {"since": _day(part, "since"), "until": _day(part, "until")}


def _day(part: Mapping[str, Any], end: str) -> str | None:
    day = part.get(end)
    return day.isoformat()[: len("2024-03-12")] if isinstance(day, date) else day
