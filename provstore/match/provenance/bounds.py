"""How many of the roots of a claim are certainly different, and of which nobody can tell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from provstore.match.provenance.identity import Root, Verdict, compare


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two roots that may be one source, and why nobody can tell."""

    one: Root
    other: Root
    why: str


class Bounds(NamedTuple):
    at_least: int
    undecided: tuple[Undecided, ...]


def find_bounds(roots: Sequence[tuple[int, Root]]) -> Bounds:
    """The most roots of which each two are different, and the pairs that are open.

    Roots of one number say it together, in one account.
    """
    undecided, different = [], set[tuple[int, int]]()
    for (a, (of_a, one)), (b, (of_b, other)) in combinations(enumerate(roots), 2):
        verdict = Verdict("open", "they say it together") if of_a == of_b else compare(one, other)
        if verdict.are == "two":
            different.add((a, b))
        else:
            third = ", but a third is so too" if verdict.are == "one" else ""
            undecided.append(Undecided(one, other, verdict.why + third))
    return Bounds(_most_different(range(len(roots)), different), tuple(undecided))


def _most_different(of: Sequence[int], different: Collection[tuple[int, int]]) -> int:
    """How many of some there are, at most, of which each two are different; they ascend."""
    best = 0

    def look(chosen: int, left: Sequence[int]) -> None:
        nonlocal best
        best = max(best, chosen)
        for place, one in enumerate(left):
            if chosen + _no_more_than(left[place:], different) <= best:
                return
            look(chosen + 1, [other for other in left[place + 1 :] if (one, other) in different])

    look(0, of)
    return best


def _no_more_than(left: Sequence[int], different: Collection[tuple[int, int]]) -> int:
    """A bound that is found at once: in how many lots they can be told apart, in each of which no two are different."""
    lots: list[list[int]] = []
    for one in left:
        fitting = (lot for lot in lots if not any((other, one) in different for other in lot))
        lot = next(fitting, None)
        if lot is None:
            lots.append([one])
        else:
            lot.append(one)
    return len(lots)
