"""The same claim in two accounts: claims of two documents that assert the same thing, paired many to many.

A pair is judged by the two claims and their two documents alone, and by what is furniture of their outlets,
never by how common words are in the store: results do not depend on when something was ingested.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from provstore.match.same import thresholds as limits
from provstore.match.same.alignment import Factors
from provstore.match.same.concepts import is_number
from provstore.match.same.corresponding import pair_closely
from provstore.match.same.naming import leave_it_open
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.reported import report_one_document
from provstore.match.same.scores import ClaimMatch, score
from provstore.match.same.terms import are_alike, term_weight


def pair_claims(a: DocumentProfile, b: DocumentProfile, *, one_story: bool = False) -> tuple[ClaimMatch, ...]:
    """The pairs of claims that assert the same thing, in the order of `a`, then of `b`.

    Where the two tell of one event, less has to meet, and what stands beside a claim, or contradicts it, is found too;
    but claims that each name somebody whom the other does not may tell of another culprit, or another victim, unless
    both are told from one document.
    Changing the places of the documents changes the places in the pairs, and nothing else.
    """
    found = {one.places: one for one in _pair_strictly(a, b)}
    if one_story:
        found = {place: replace(one, is_sure=_is_sure(a, b, one)) for place, one in found.items()}
        closely = pair_closely(a, b)
        found |= {place: one for place, one in closely.items() if place not in found or one.relation == "same"}
    return tuple(found[place] for place in sorted(found))


def _is_sure(a: DocumentProfile, b: DocumentProfile, one: ClaimMatch) -> bool:
    is_one_speaker = not one.a.speakers.isdisjoint(one.b.speakers)
    return not leave_it_open(one) or (is_one_speaker and report_one_document(a, b, one.a.claim))


def _pair_strictly(a: DocumentProfile, b: DocumentProfile) -> tuple[ClaimMatch, ...]:
    """The pairs of claims of any two documents: so much must meet that they tell of one event."""
    days_apart = days_between(a.day, b.day)
    candidates = _candidates(a, b, days_apart)
    factors = _LocalFactors(a, b)
    found = _scored(candidates.alike, factors, days_apart)
    if all(one.score < limits.PAIR_SCORE for one in found):
        return ()  # most documents that are looked at end here
    found = _among_neighbours(found + _scored(candidates.others, factors, days_apart))
    kept = _without_displaced([one for one in found if one.score >= limits.PAIR_SCORE])
    kept = _supported(kept, days_apart)
    return tuple(replace(one, score=round(one.score, 4)) for one in sorted(kept, key=lambda one: one.places))


class _LocalFactors(dict[str, float]):
    """Concept → factor from 0 to 1: what stands in most claims of the two tells little about any of them."""

    def __init__(self, a: DocumentProfile, b: DocumentProfile) -> None:
        super().__init__()
        self._counts = a.counts, b.counts
        self._contents = a.contents + b.contents

    def __missing__(self, concept: str) -> float:
        often = max(0, sum(counts.get(concept, 0) for counts in self._counts) - limits.OFTEN_HERE)
        factor = self[concept] = (1 - often / (self._contents + limits.OFTEN_HERE_BASE)) ** 2
        return factor


def days_between(one: str | None, other: str | None) -> int | None:
    """The days between two pages, by their ISO dates; None where one is not known."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) if one and other else None


_Pairs = list[tuple[Profile, Profile]]


class _Candidates(NamedTuple):
    """Pairs of claims that are alike, and others that share two terms and enough of what the lighter one says."""

    alike: _Pairs
    others: _Pairs


def _candidates(a: DocumentProfile, b: DocumentProfile, days_apart: int | None) -> _Candidates:
    found = _Candidates([], [])
    telling = {
        term
        for term in a.filed.keys() & b.filed.keys()
        if max(len(a.filed[term]), len(b.filed[term])) <= limits.TOO_OFTEN
    }
    for one in a.claims:
        shared: dict[int, float] = {}
        counts: dict[int, int] = {}
        for term in one.terms & telling:
            tells = term_weight(term)
            for number in b.filed[term]:
                shared[number] = shared.get(number, 0.0) + tells
                counts[number] = counts.get(number, 0) + 1
        for number, weight in shared.items():
            if counts[number] < 2 or weight < limits.LEAST_COMPARED_WEIGHT:
                continue  # most end here
            other = b.claims[number]
            if weight >= limits.LEAST_COMPARED_SHARE * min(one.weight, other.weight):
                alike = are_alike(weight, one.weight, other.weight, days_apart)
                (found.alike if alike else found.others).append((one, other))
    return found


def _scored(pairs: _Pairs, factors: Factors, days_apart: int | None) -> list[ClaimMatch]:
    scored = (score(one, other, factors, days_apart) for one, other in pairs)
    return [candidate for candidate in scored if candidate is not None]


def _among_neighbours(found: Sequence[ClaimMatch]) -> list[ClaimMatch]:
    """A pair is likelier where the claims around it are pairs too, in the same order, and others besides."""
    likely = {one.places for one in found if one.score >= limits.PAIR_SCORE}
    near = range(-limits.NEIGHBOURHOOD, limits.NEIGHBOURHOOD + 1)
    steps = [(i, j) for i in near for j in near if i * j > 0]
    lifted: list[ClaimMatch] = []
    for one in found:
        beside = sum((one.a.number + i, one.b.number + j) in likely for i, j in steps)
        more = limits.NEIGHBOUR_BONUS * min(beside, limits.MOST_NEIGHBOURS)
        more += limits.MANY_PAIRS_BONUS if len(likely) >= limits.MANY_PAIRS else 0.0
        reasons = (*one.reasons, "neighbours pair up") if beside else one.reasons
        lifted.append(replace(one, score=min(1.0, one.score + more), reasons=reasons))
    return lifted


def _without_displaced(found: Sequence[ClaimMatch]) -> list[ClaimMatch]:
    """Without the pairs whose words both claims share with other partners too, one of them a clearly better one."""
    kept: list[ClaimMatch] = []
    for one in found:
        others = [other for other in found if other is not one]
        mine = [other.score for other in others if other.a is one.a and _rest_on_same(one, other, "a")]
        theirs = [other.score for other in others if other.b is one.b and _rest_on_same(one, other, "b")]
        if not mine or not theirs or one.score >= limits.BESIDE_BETTER_SHARE * max(*mine, *theirs):
            kept.append(one)
    return kept


def _rest_on_same(one: ClaimMatch, other: ClaimMatch, side: str) -> bool:
    """Whether two pairs of one claim rest on the same words of it, for the greater part."""
    first, second = ({getattr(meeting, side) for meeting in pair.alignment.meetings} for pair in (one, other))
    return 2 * len(first & second) > min(len(first), len(second))


def _supported(found: Sequence[ClaimMatch], days_apart: int | None) -> list[ClaimMatch]:
    """Without the doubtful pairs where no other claims are a sure one: the documents tell of two events.

    Doubtful is also what names and counts nothing, where the pages are not of one day: any attack causes
    material damage, and any toll is expected to rise.
    """
    least = limits.SURE_SCORE_UNDATED if days_apart is None else limits.SURE_SCORE
    of_one_day = days_apart is not None and days_apart <= limits.FREE_DAYS
    sure = [one.places for one in found if one.score >= least and (of_one_day or _is_particular(one))]
    return [one for one in found if one.places in sure or any(a != one.a.number and b != one.b.number for a, b in sure)]


def _is_particular(one: ClaimMatch) -> bool:
    """Whether a name or a number meets, or so many words as no two events share."""
    if one.alignment.a_name_meets or one.alignment.shared >= limits.PARTICULAR_WEIGHT:
        return True
    return any(is_number(one.a.tokens[meeting.a].concept) for meeting in one.alignment.meetings)
