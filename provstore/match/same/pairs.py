"""The same claim in two accounts: claims of two documents that assert the same thing, paired many to many.

A pair is judged by the two claims and their two documents alone, and by what is furniture of their outlets,
never by how common words are in the store: results do not depend on when something was ingested.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import DocumentProfile, Profile, are_alike, term_weight
from provstore.match.same.scores import DAYS, Scored, score
from provstore.records import Claim, Span

LEAST, SHARE = 1.4, 0.3  # what the terms that two claims share weigh, in all and of the smaller one
BESIDES = 0.51  # the score from which a pair is one claim where the documents have another pair that is sure,
SURE, UNDATED = 0.57, 0.66  # from which one is sure, and from which it is where a page has no date
BESIDE, ALIKE, MANY = 0.05, 0.03, 3  # what a pair gains by a neighbour (two at most), and by so many pairs in all
PARTICULAR = 5.0  # weight of common words that no two events share
NEAR = 2  # how many claims away a neighbour is
BEST = 0.8  # a pair stands beside a better one of the same claim when it has this share of its score


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """A claim of each document that assert the same, and what that rests on.

    `a_part` and `b_part` narrow the contents to what corresponds; None is the whole content.
    `score` is between 0 and 1; `why` are the words shared and the circumstances, for a person to read.
    """

    a: Claim
    b: Claim
    a_part: Span | None
    b_part: Span | None
    score: float
    why: tuple[str, ...]
    alignment: Alignment


def pair_claims(a: DocumentProfile, b: DocumentProfile) -> tuple[ClaimMatch, ...]:
    """The pairs of claims that assert the same thing, in the order of `a`, then of `b`.

    Changing the places of the documents changes the places in the pairs, and nothing else.
    """
    apart = days_apart(a.day, b.day)
    alike, others = _candidates(a, b, apart)
    local = _LocalWeights(a, b)
    found = _scored(alike, local, apart)
    if all(one.score < BESIDES for one in found):
        return ()  # most documents that are looked at end here
    found = _among_neighbours(found + _scored(others, local, apart))
    kept = _best([candidate for candidate in found if candidate.score >= BESIDES])
    kept = _supported(kept, SURE if a.day and b.day else UNDATED, of_one_day=bool(a.day and b.day) and apart <= DAYS)
    return tuple(
        ClaimMatch(
            one.a.claim,
            one.b.claim,
            one.alignment.a_part,
            one.alignment.b_part,
            round(one.score, 4),
            one.why,
            one.alignment,
        )
        for one in sorted(kept, key=lambda one: (one.a.number, one.b.number))
    )


class _LocalWeights(dict[str, float]):
    """Concept → factor from 0 to 1: what stands in most claims of the two tells little about any of them."""

    def __init__(self, a: DocumentProfile, b: DocumentProfile) -> None:
        super().__init__()
        self._counts = a.counts, b.counts
        self._contents = a.contents + b.contents

    def __missing__(self, concept: str) -> float:
        count = sum(counts.get(concept, 0) for counts in self._counts)
        self[concept] = (1 - max(0, count - 2) / (self._contents + 4)) ** 2
        return self[concept]


def days_apart(one: str | None, other: str | None) -> int:
    """The days between two pages, as far as is known."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) if one and other else 0


_Pairs = list[tuple[Profile, Profile]]


def _candidates(a: DocumentProfile, b: DocumentProfile, apart: int) -> tuple[_Pairs, _Pairs]:
    """Pairs of claims that are alike, and others that share two terms and enough of what the smaller one says."""
    alike: _Pairs = []
    others: _Pairs = []
    for one in a.claims:
        shared: dict[int, float] = {}
        counts: dict[int, int] = {}
        for term in one.terms & b.filed.keys():
            tells = term_weight(term)
            for number in b.filed[term]:
                shared[number] = shared.get(number, 0.0) + tells
                counts[number] = counts.get(number, 0) + 1
        for number, weight in shared.items():
            other = b.claims[number]
            if counts[number] > 1 and weight >= LEAST and weight >= SHARE * min(one.weight, other.weight):
                (alike if are_alike(weight, one.weight, other.weight, apart) else others).append((one, other))
    return alike, others


def _scored(pairs: _Pairs, local: Mapping[str, float], apart: int) -> list[Scored]:
    scored = (score(one, other, local, apart) for one, other in pairs)
    return [candidate for candidate in scored if candidate is not None]


def _among_neighbours(found: list[Scored]) -> list[Scored]:
    """A pair is likelier where the claims around it are pairs too, in the same order, and others besides."""
    sure = {(one.a.number, one.b.number) for one in found if one.score >= BESIDES}
    steps = [(i, j) for i in range(-NEAR, NEAR + 1) for j in range(-NEAR, NEAR + 1) if i * j > 0]
    lifted: list[Scored] = []
    for one in found:
        beside = sum((one.a.number + i, one.b.number + j) in sure for i, j in steps)
        more = BESIDE * min(beside, 2) + ALIKE * (len(sure) >= MANY)
        why = (*one.why, "neighbours pair up") if beside else one.why
        lifted.append(replace(one, score=min(1.0, one.score + more), why=why))
    return lifted


def _best(found: list[Scored]) -> list[Scored]:
    """Without the pairs both of whose claims have clearly better partners for the same words."""
    kept: list[Scored] = []
    for one in found:
        rivals_a = [other for other in found if other is not one and other.a is one.a and _overlap(one, other, "a")]
        rivals_b = [other for other in found if other is not one and other.b is one.b and _overlap(one, other, "b")]
        best_a = max((other.score for other in rivals_a), default=0.0)
        best_b = max((other.score for other in rivals_b), default=0.0)
        if one.score >= BEST * max(best_a, best_b) or one.score >= max(best_a, best_b):
            kept.append(one)
        elif one.score > min(best_a, best_b) and min(best_a, best_b) == 0.0:
            kept.append(one)
    return kept


def _supported(found: list[Scored], least: float, of_one_day: bool) -> list[Scored]:
    """Without the doubtful pairs where no other claims are a sure one: the documents tell of two events.

    Doubtful is also what names and counts nothing, where the pages are not of one day: any attack causes
    material damage, and any toll is expected to rise.
    """
    sure = [(one.a.number, one.b.number) for one in found if one.score >= least and (of_one_day or _is_particular(one))]
    return [
        one
        for one in found
        if (one.a.number, one.b.number) in sure or any(a != one.a.number and b != one.b.number for a, b in sure)
    ]


def _is_particular(one: Scored) -> bool:
    numbers = (one.a.tokens[i].concept[0] == "#" for i, _ in one.alignment.pairs)
    return one.alignment.names_met or one.alignment.shared >= PARTICULAR or any(numbers)


def _overlap(one: Scored, other: Scored, side: str) -> bool:
    """Whether two pairs of one claim rest on the same words of it, for the greater part."""
    first, second = (
        {pair[0 if side == "a" else 1] for pair in candidate.alignment.pairs} for candidate in (one, other)
    )
    return 2 * len(first & second) > min(len(first), len(second))
