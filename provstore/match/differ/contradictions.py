"""Claims that are no pair because one negates what the other asserts."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from provstore.match.differ.difference import Difference
from provstore.match.differ.opposites import compare_polarity, negates
from provstore.match.differ.speakers import compare_speakers
from provstore.match.differ.thresholds import OPPOSED_WEIGHT
from provstore.match.same.alignment import Factors, align
from provstore.match.same.profiles import DocumentProfile, Profile

AS_THEY_ARE: Factors = defaultdict(lambda: 1.0)  # weights of concepts, whatever else the pages tell


class Contradiction(NamedTuple):
    """Two claims and how one negates the other."""

    a: Profile
    b: Profile
    difference: Difference


def find_contradictions(
    a: DocumentProfile, b: DocumentProfile, paired: Collection[tuple[int, int]]
) -> Iterator[Contradiction]:
    """Claims of two pages that say the same but for a negation; `paired` are the places of those that are compared.

    Two persons who contradict each other are no difference between the pages that quote them.
    """
    for one in a.claims:
        for number in sorted(_sharing(one, b)):
            other = b.claims[number]
            if (one.number, number) in paired or not (negates(one) or negates(other)):
                continue
            alignment = align(one, other, AS_THEY_ARE, OPPOSED_WEIGHT)
            if alignment is None or not alignment.opposed or compare_speakers(one, other) == "two":
                continue
            if alignment.shared < max(alignment.a_rest, alignment.b_rest):
                continue  # each says more of something else
            for difference in compare_polarity(one, other, alignment):
                yield Contradiction(one, other, difference)


def _sharing(one: Profile, page: DocumentProfile) -> set[int]:
    """The claims of a page that share two terms with a claim."""
    seen: set[int] = set()
    twice: set[int] = set()
    for term in one.terms & page.filed.keys():
        twice.update(seen.intersection(page.filed[term]))
        seen.update(page.filed[term])
    return twice
