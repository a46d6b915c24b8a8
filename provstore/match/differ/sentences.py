"""Two sentences that tell of one thing, as they stand, whoever says what in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from provstore.match.differ import thresholds as limits
from provstore.match.differ.closeness import closeness
from provstore.match.differ.contradictions import AS_THEY_ARE
from provstore.match.differ.difference import Difference
from provstore.match.differ.moments import compare_moments
from provstore.match.differ.names import compare_names
from provstore.match.differ.opposites import compare_polarity
from provstore.match.differ.people import compare_kin, compare_people
from provstore.match.differ.quantities import compare_quantities
from provstore.match.differ.roles import compare_roles
from provstore.match.differ.sites import compare_sites
from provstore.match.same.alignment import Alignment, align
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.scores import ClaimMatch


class Whole(NamedTuple):
    """Two sentences as they stand, what meets in them, and the claims of them that were paired."""

    a: Profile
    b: Profile
    alignment: Alignment
    match: ClaimMatch


def sentences_of(a: DocumentProfile, b: DocumentProfile, matches: Sequence[ClaimMatch]) -> Iterator[Whole]:
    """The sentences in which claims that were paired stand, the likeliest first; those that are one claim, which were
    compared already, are left out."""
    of_a, of_b = ({sentence.span.start: sentence for sentence in page.sentences} for page in (a, b))
    seen: set[tuple[int, int]] = set()
    for match in sorted(matches, key=lambda match: -match.score):
        starts = match.a.sentence.start, match.b.sentence.start
        if starts in seen or starts[0] not in of_a or starts[1] not in of_b:
            continue
        seen.add(starts)
        one, other = of_a[starts[0]].whole, of_b[starts[1]].whole
        if one is None or other is None or not (one.is_beside or other.is_beside):
            continue
        if alignment := align(one, other, AS_THEY_ARE):
            yield Whole(one, other, alignment, match)


def compare_sentences(whole: Whole, are_of_one_day: bool) -> Iterator[Difference]:
    """What differs between two sentences; none of when, where and how many where they differ in several of these, or
    where they tell of two days, since these are two incidents."""
    one, other, alignment, _ = whole
    yield from compare_polarity(one, other, alignment)
    if closeness(alignment) < limits.SENTENCE_CLOSENESS:
        return
    found = [*compare_names(one, other, alignment), *compare_moments(one, other, alignment)]
    found += compare_quantities(one, other, alignment) if are_of_one_day else ()
    if len({fact.kind for fact in found if fact.certain}) <= 1 and not name_two_days(one, other):
        yield from found
    yield from compare_people(one, other, alignment)
    yield from compare_kin(one, other, alignment)
    yield from compare_roles(one, other, alignment)
    yield from compare_sites(one, other, alignment)


def may_tell_of_one(one: Sentence, other: Sentence) -> bool:
    """Whether nothing says that two sentences tell of two things: no other place or person in one place of them."""
    if one.whole is None or other.whole is None:
        return False
    alignment = align(one.whole, other.whole, AS_THEY_ARE)
    return alignment is None or not any(found.certain for found in compare_names(one.whole, other.whole, alignment))


def name_two_days(one: Profile, other: Profile) -> bool:
    """Whether both name a day, and no day is the same."""
    mine, theirs = ({date.value for date in profile.dates if date.value} for profile in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def name_days_apart(one: Profile, other: Profile) -> bool:
    """Whether both name a day, and no day of one is one of the other's or the day before or after it."""
    mine, theirs = _days(one), _days(other)
    return bool(mine and theirs) and all(abs((x - y).days) > limits.NEXT_DAY for x in mine for y in theirs)


def _days(profile: Profile) -> set[date]:
    mentions = (mention for mention in profile.dates if mention.precision in ("day", "minute"))
    return {date.fromisoformat(mention.value[:10]) for mention in mentions if mention.value}
