"""Quantities, how many of what, and whether two of them say the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf

from provstore.match.same import thresholds as limits
from provstore.records import Span

PEOPLE = "people"  # what is counted, whether they are called civilians, persons or victims


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: `low` and `high` bound the number, both included.

    `bound` says how they do: more, less, up to, about, "".  `measure` is what is counted, a paraphrase's concept or a
    stem (`hour`), empty where no noun is named; `role` the paraphrase of what befell those counted (kill, wound), empty
    where none is told.  `relation` is a word that follows and belongs to the span: after, before, ago.  `vague`:
    "dozens", no number was given.  `unit` is how many of its measure the unit has in which it stands there: 24 for
    days, which are measured in hours.
    """

    span: Span
    low: float
    high: float
    bound: str
    measure: str
    role: str
    relation: str
    vague: bool = False
    unit: float = 1.0

    @property
    def stated(self) -> float:
        """The number that stands there, without its bound."""
        return self.high if self.bound in ("less", "up to") else self.low

    def has_number_of(self, other: Quantity) -> bool:
        """Whether both say one number with one bound, as exactly as they say it: 35.7 and 35.72, miles and km."""
        return self._is_near(self.low, other.low, other) and self._is_near(self.high, other.high, other)

    def states_number_of(self, other: Quantity) -> bool:
        """The same whatever the bounds: "up to 80", "80"."""
        return self._is_near(self.stated, other.stated, other)

    def is_about(self, other: Quantity) -> bool:
        """Whether this is a round number, "about 30", "about 24", that the other may be rounded to, 34 or 23."""
        apart = abs(self.stated - other.stated)
        return self.bound == "about" and apart <= max(self.unit, _round_to(self.stated / self.unit) * self.unit / 2)

    def _is_near(self, mine: float, theirs: float, other: Quantity) -> bool:
        if mine == theirs or inf in (mine, theirs) or self.vague or other.vague:
            return mine == theirs
        apart = abs(mine - theirs)
        if self.unit != other.unit:
            return apart <= limits.CONVERTED_SHARE * max(mine, theirs)
        return 2 * apart < max(_last_place(mine / self.unit), _last_place(theirs / other.unit)) * self.unit


@lru_cache(maxsize=4096)
def _last_place(number: float) -> float:
    """What one of the last place that is told is worth: a million of 43 million, a tenth of 35.7, one of 1300."""
    round_to = _round_to(number)
    return round_to if number >= limits.ROUNDED_FROM else min(round_to, 1.0)


def _round_to(number: float) -> float:
    """What one of the last digit is worth that is no zero at the end: 10 of 30, 1 of 24, a tenth of 35.7."""
    digits = f"{number:.6f}".rstrip("0").rstrip(".")
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of the same thing do not say the same: other numbers, or another bound.

    "Dozens" differs from 12 and from 140 and not from 44; "more than 30" differs from 29 and from 60, and not from 32.
    """
    if one.vague or other.vague:
        return one.high < other.low or other.high < one.low
    bounds = {one.bound, other.bound}
    if "less" not in bounds and (one.bound == "more") != (other.bound == "more"):
        least, number = (one, other) if one.bound == "more" else (other, one)
        return not least.low <= number.stated <= limits.LEAST_BOUND_FACTOR * least.low
    return not (one.states_number_of(other) if "up to" in bounds else one.has_number_of(other))


def about_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same: the noun and what befell it, as far as both say so."""
    if one.role != other.role or one.relation != other.relation:
        return False
    if one.measure and other.measure:
        return one.measure == other.measure
    return bool(one.role) and {one.measure, other.measure} <= {"", PEOPLE}


def is_far(one: Quantity, other: Quantity) -> bool:
    """Whether one number is so many times the other that no later count of one event explains it, nor "dozens"."""
    smaller, larger = sorted((one, other), key=lambda quantity: quantity.stated)
    factor = limits.FAR_FACTOR**2 if smaller.vague else limits.FAR_FACTOR
    return larger.stated > factor * max(smaller.stated, 1)
