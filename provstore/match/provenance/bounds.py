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
    if not of:
        return 0
    first, *others = of
    apart = [other for other in others if (first, other) in different]
    with_first = 1 + _most_different(apart, different)
    return with_first if len(apart) == len(others) else max(with_first, _most_different(others, different))
