"""A page as far as finding its story needs it: what it tells first, and in which words the whole is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.same.concepts import is_name
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.quantities import Quantity
from provstore.match.same.terms import term_weight
from provstore.match.stories import thresholds as limits
from provstore.records import Span

UNKNOWN_OUTLET = -1
Words = NDArray[np.uint32]  # hashes of concepts, ascending


class Lead(NamedTuple):
    """The concepts of what a page tells first, shape (k,) each: their hashes, ascending, what each weighs, and whether
    it is a name."""

    words: Words
    weights: NDArray[np.float64]
    names: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class StoryPage:
    """A document: its id, its outlet by number, the day it was published, counted from year 1, or None.

    `words` are the concepts of all its sentences; `counted` is how many of what, as far as it tells what befell
    them, and `told_days` the days (ISO) that its lead tells of.  `title` is what it calls itself: the headline, or
    where it has none the first sentence.
    """

    document: str
    outlet: int
    day: int | None
    lead: Lead
    words: Words
    counted: tuple[Quantity, ...]
    told_days: frozenset[str]
    title: Span | None


def read_page(profile: DocumentProfile, outlet: int, day: int | None) -> StoryPage:
    """The page of a document; what its outlet repeats is no part of it."""
    first = profile.sentences[: limits.LEAD_SENTENCES]
    return StoryPage(
        document=profile.document.id,
        outlet=outlet,
        day=day,
        lead=_read_lead(concept for sentence in first for concept in sentence.concepts),
        words=_hashed(concept for sentence in profile.sentences for concept in sentence.concepts),
        counted=tuple(one for sentence in first for one in sentence.quantities if one.role),
        told_days=frozenset(day for sentence in first for day in sentence.days),
        title=_title(profile),
    )


def _title(profile: DocumentProfile) -> Span | None:
    """The headline or the first sentence; of a long one as many words as a label may have characters."""
    found = profile.extraction.headline or (profile.sentences[0].span if profile.sentences else None)
    if found is None or found.end - found.start <= limits.LONGEST_LABEL:
        return found
    words = found.of(profile.document.text)[: limits.LONGEST_LABEL]
    return Span(found.start, found.start + len(words.rsplit(maxsplit=1)[0]))


def _read_lead(concepts: Iterable[str]) -> Lead:
    found = {_hash(concept): concept for concept in sorted(set(concepts))}
    words = sorted(found)
    return Lead(
        np.array(words, np.uint32),
        np.array([term_weight(found[word]) for word in words]),
        np.array([is_name(found[word]) for word in words], np.bool_),
    )


def _hashed(concepts: Iterable[str]) -> Words:
    return np.array(sorted({_hash(concept) for concept in set(concepts)}), np.uint32)


@lru_cache(maxsize=65536)
def _hash(concept: str) -> int:
    return int.from_bytes(blake2b(concept.encode(), digest_size=4).digest())
