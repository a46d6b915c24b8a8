"""The terms under which an index files a claim, and when two claims are alike enough to compare their documents."""

from collections.abc import Iterable
from functools import lru_cache

from provstore.match.same import thresholds as limits
from provstore.match.same.concepts import is_name, is_number, is_short_number, name_concept, weight_of, word_of
from provstore.match.same.names import Name


def terms_of(concepts: Iterable[str], names: Iterable[Name]) -> frozenset[str]:
    """The telling concepts of a claim, and its names of several words as a whole."""
    telling = {concept for concept in concepts if _is_term(concept)}
    return frozenset(telling | {name_concept(name.key) for name in names if name.initials})


def _is_term(concept: str) -> bool:
    if is_number(concept):
        return not is_short_number(concept)
    return is_name(concept) or weight_of(concept) >= limits.LEAST_TERM_WEIGHT


@lru_cache(maxsize=65536)
def term_weight(term: str) -> float:
    """How much a term tells, from 0 to 1, in steps that floating point adds without rounding.

    A name that is a common word too tells as little as the word.
    """
    weight = limits.NUMBER_WEIGHT if is_number(term) else weight_of(word_of(term) if is_name(term) else term)
    return round(weight * limits.WEIGHT_STEPS) / limits.WEIGHT_STEPS


def are_alike(shared: float, one: float, other: float, days_apart: int | None) -> bool:
    """Whether two claims have so much in common that their documents are worth comparing.

    By the weights of the terms that they share and that each has, which an index knows without a look at the
    claims, and by the days between their pages: pages far apart hardly ever tell of one event in other words.  None:
    these are not known, and tell nothing.
    """
    lighter, heavier = min(one, other), max(one, other)
    if shared < limits.LEAST_ALIKE_WEIGHT or shared < limits.LEAST_ALIKE_SHARE * heavier:
        return False
    if shared >= limits.NEARLY_ALL_OF_LIGHTER * lighter and shared >= limits.NEARLY_ALL_OF_HEAVIER * heavier:
        return True
    least = max(limits.ONE_EVENT_WEIGHT, limits.ONE_EVENT_OF_LIGHTER * lighter)
    return (days_apart is None or days_apart <= limits.NEAR_DAYS) and shared >= least
