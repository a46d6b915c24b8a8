"""What the cells of a record state of its document."""

import ast
import json
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import NamedTuple

from provstore.carriers.tables.choice import Choice, Column
from provstore.carriers.tables.columns import OtherField, is_nothing
from provstore.carriers.tables.day_order import DayOrders
from provstore.carriers.tables.moments import captured_moment, plain_moment
from provstore.records import CarrierValue

LONGEST = 5_000  # characters of a value: more is no title and no name

_ADDRESS = re.compile(r"(?:[a-z][a-z\d+.-]*:)?//[^\s/?#]+\.?\S*|(?:[\w-]+\.)+[a-z]{2,}(?:[/:?]\S*)?", re.IGNORECASE)
_WITH_SCHEME = re.compile(r"https?://\S+", re.IGNORECASE)
_LIST = re.compile(r"\s*\[.*\]\s*", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
DATES: tuple[OtherField, ...] = ("published", "modified")
_DIGIT = re.compile(r"\d")


class Stated(NamedTuple):
    """What a record states: values, its address, when it was fetched, and where it says so."""

    values: tuple[CarrierValue, ...]
    url: str | None
    captured_at: str | None
    captured_in: str | None


def read_stated(
    choice: Choice, columns: Sequence[Column], cells: Callable[[int], Sequence[str]], form: str, orders: DayOrders
) -> Stated:
    """What the cells state, in the order of the fields; `cells` gives those of the column at a place.

    White space is folded; a cell that cannot be what its column is (an address with blanks, a date without a digit)
    states nothing.
    """
    values: list[CarrierValue] = []
    captured = captured_in = None
    has_address = any(field == "url" for field, _ in choice.others)
    for field, place in choice.others:
        where = f"{form} {columns[place].name.strip()}"
        for value in _values(field, cells(place)):
            if field == "captured":
                if captured is None and (captured := captured_moment(value)):
                    captured_in = where
            elif field == "site" and _WITH_SCHEME.fullmatch(value) and not has_address:
                values.append(CarrierValue("url", value, where))  # where it comes from, told by its address
            else:
                told = plain_moment(orders.plain(field, value)) if field in DATES else value
                values.append(CarrierValue(field, told, where))
    url = next((one.value for one in values if one.field == "url"), None)
    return Stated(tuple(values), url, captured, captured_in)


def _values(field: OtherField, cells: Sequence[str]) -> Iterator[str]:
    """The values of a column, a list in one cell as its items."""
    several = field in ("author", "keywords", "section")
    found = [part for cell in cells for part in (_items(cell, field) if several else [cell])]
    # Systems that keep pages write titles as HTML: "Mill &amp; fire".  In an address an ampersand is one.
    folded = (" ".join((one if field == "url" else unescape(one)).split()) for one in found)
    sound = [one for one in folded if len(one) <= LONGEST and not is_nothing(one) and _can_be(field, one)]
    yield from dict.fromkeys(sound if several else sound[:1])


def _items(cell: str, field: OtherField) -> list[str]:
    """The items of a list that a program wrote into one cell, or that signs part which no name holds."""
    if _LIST.fullmatch(cell):
        for read in (json.loads, ast.literal_eval):
            try:
                items = read(cell)
            except (ValueError, SyntaxError, RecursionError, MemoryError):
                continue
            if isinstance(items, list):
                return [item for item in items if isinstance(item, str)]
    return re.split(r"[;|]", cell) if field == "author" else [cell]


def _can_be(field: OtherField, value: str) -> bool:
    match field:
        case "url":
            return _ADDRESS.fullmatch(value) is not None
        case "published" | "modified" | "captured":
            return _DIGIT.search(value) is not None and len(value) <= 80
        case "author" | "site" | "section" | "language" | "sender":
            return _LETTER.search(value) is not None
    return True
