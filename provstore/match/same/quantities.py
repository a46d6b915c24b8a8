"""Quantities, how many of what, and whether two of them say the same."""

from __future__ import annotations

from dataclasses import dataclass

from provstore.match.same import thresholds as limits
from provstore.records import Span

PEOPLE = "people"  # what is counted, whether they are called civilians, persons or victims


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: `low` and `high` bound the number, both included; `bound` says how: more, less, about, "".

    `measure` is what is counted, a paraphrase's concept or a stem (`hour`), empty where no noun is named; `role` the
    paraphrase of what befell those counted (kill, wound), empty where none is told.  `relation` is a word that
    follows and belongs to the span: after, before, ago.  `vague`: "dozens", no number was given.
    """

    span: Span
    low: float
    high: float
    bound: str
    measure: str
    role: str
    relation: str
    vague: bool = False

    @property
    def stated(self) -> float:
        """The number that stands there, without its bound."""
        return self.high if self.bound == "less" else self.low

    def has_number_of(self, other: Quantity) -> bool:
        return (self.low, self.high) == (other.low, other.high)


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of the same thing do not say the same: other numbers, or another bound.

    "Dozens" differs from 12 and not from 44; "more than 30" differs from 29 and from 60, and not from 32.
    """
    if one.vague or other.vague:
        return one.high < other.low or other.high < one.low
    if "less" not in (one.bound, other.bound) and (one.bound == "more") != (other.bound == "more"):
        least, number = (one, other) if one.bound == "more" else (other, one)
        return not least.low <= number.low <= limits.LEAST_BOUND_FACTOR * least.low
    return not one.has_number_of(other)


def about_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same: the noun and what befell it, as far as both say so."""
    if one.role != other.role:
        return False
    if one.measure and other.measure:
        return one.measure == other.measure and one.relation == other.relation
    return bool(one.role) and {one.measure, other.measure} <= {"", PEOPLE}


def is_far(one: Quantity, other: Quantity) -> bool:
    """Whether one number is so many times the other that no later count of one event explains it."""
    smaller, larger = sorted((one.stated, other.stated))
    return larger > limits.FAR_FACTOR * max(smaller, 1)
