"""Whether a table writes the 5th of February as 05/02 or as 02/05: the whole column tells, or a person, or nobody."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

DayOrder = Literal["day-first", "month-first"]

_NUMERIC = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)(.*)", re.DOTALL)
_LOOKED_AT = 50  # cells after which a column without a date in numbers has none
_LATEST_SHORT_YEAR = 68  # of 2000: what programs take for the last year of two digits in this century


@dataclass(frozen=True, slots=True)
class DayOrders:
    """In which order the columns of a table write days and months, by what is read from them.

    `told` says that a person knows: only then are years of two digits read, since 24/02/05 begins with one.
    """

    by_field: Mapping[str, DayOrder] = field(default_factory=dict)
    told: bool = False

    def plain(self, name: str, value: str) -> str:
        """A date in numbers as ISO 8601, with what stands behind it; anything else, and no such day, as it is."""
        found = _NUMERIC.fullmatch(value)
        order = self.by_field.get(name)
        if order is None or found is None or (len(found[4]) == 2 and not self.told):
            return value
        day, month = (found[1], found[3]) if order == "day-first" else (found[3], found[1])
        year = int(found[4])
        if len(found[4]) == 2:
            year += 2000 if year <= _LATEST_SHORT_YEAR else 1900
        try:
            return date(year, int(month), int(day)).isoformat() + found[5]
        except ValueError:
            return value


def find_order(cells: Iterable[str]) -> DayOrder | None:
    """The order of the dates in a column: 13/02/2024 proves it for all of them.  None where none of them proves one,
    or some prove the one and some the other."""
    proved: set[DayOrder] = set()
    numeric = others = 0
    for cell in cells:
        if (found := _NUMERIC.match(cell)) and len(found[4]) == 4:
            numeric += 1
            first, second = int(found[1]), int(found[3])
            if first > 12 >= second:
                proved.add("day-first")
            elif second > 12 >= first:
                proved.add("month-first")
        elif cell.strip():
            others += 1
            if others == _LOOKED_AT and not numeric:
                break
    return proved.pop() if len(proved) == 1 else None


def is_open(value: str) -> bool:
    """Whether a date is one in numbers, which somebody who knows their order can read."""
    return any(DayOrders({"": order}, told=True).plain("", value) != value for order in get_args(DayOrder))
