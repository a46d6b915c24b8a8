"""How likely two claims assert the same: what they share, against what each says besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from provstore.match.same.alignment import Alignment, align
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import about_the_same, differ, is_far

LEAST_SHARED = 1.7  # the least weight two claims must share: about two rare words and a common one
GIVEN = 0.3  # less by this for each circumstance they share: the speaker, that something is demanded
LEAST_SPOKEN = 0.6  # of it, in words besides names, numbers and circumstances
PRIOR = 0.6  # weight that every claim is taken to have besides its words, so that few words prove little
SHORTER, LONGER = 0.7, 0.25  # what is left over counts more in the claim that has less left over
SPEAKER, SPEAKERS, HEADLINES = 0.06, -0.05, 0.05  # one speaker; two; both are headlines
DEMANDS, DEMAND = 0.08, -0.08  # both are demands; one is
DAY, DAYS, LONG = 0.03, 2, 12  # by each day between two pages, from the third on and up to the twelfth
OTHER_DAY, OTHER_NUMBER, OTHER_NAME, OTHER_NAMES = 0.12, 0.13, 0.06, 0.12


@dataclass(frozen=True, slots=True)
class Scored:
    """Two claims with what meets in them, a score from 0 to 1, and what it rests on."""

    a: Profile
    b: Profile
    alignment: Alignment
    score: float
    why: tuple[str, ...]


def score(a: Profile, b: Profile, local: Mapping[str, float], apart: int) -> Scored | None:
    """The score of two claims; None where too little is shared or one negates what the other asserts.

    `local` is the factor of each concept in these two documents, `apart` how many days lie between
    their pages.
    """
    bound = (a.speaker == b.speaker != "") + (a.force == b.force == "demand")
    least = LEAST_SHARED - GIVEN * bound
    alignment = align(a, b, local, least)
    if alignment is None or alignment.opposed or alignment.spoken < LEAST_SPOKEN or alignment.shared < least:
        return None
    less, more = sorted((alignment.a_rest, alignment.b_rest))
    found = alignment.shared / (alignment.shared + SHORTER * less + LONGER * more + PRIOR)
    why: list[str] = list(alignment.words)
    if a.speaker and b.speaker:
        found += SPEAKER if a.speaker == b.speaker else SPEAKERS
        why += ["same speaker"] * (a.speaker == b.speaker)
    if a.headline and b.headline:
        found, why = found + HEADLINES, [*why, "both headlines"]
    if a.force and b.force and "demand" in (a.force, b.force):
        found += DEMANDS if a.force == b.force else DEMAND
        why += ["both demand it"] * (a.force == b.force)
    found -= _conflict(a, b, alignment) + DAY * max(0, min(apart, LONG) - DAYS)
    return Scored(a, b, alignment, min(max(found, 0.0), 1.0), tuple(why))


def _conflict(a: Profile, b: Profile, alignment: Alignment) -> float:
    """What speaks for two events: other numbers of the same thing, other days, names that nothing answers."""
    same, numbers = _numbers(a, b)
    found = 0.0
    if alignment.names_apart:
        found += OTHER_NAMES + numbers
    elif not same:
        found += numbers + OTHER_NAME * alignment.names_left
    days, others = _days(a), _days(b)
    if days and others and not days & others:
        found += OTHER_DAY
    return found * min(1.0, 3.0 / (1.5 + alignment.shared))  # much that is shared outweighs it


def _numbers(a: Profile, b: Profile) -> tuple[bool, float]:
    """Whether a number of the same thing is the same on both sides, and what those that are not weigh."""
    same, heaviest = False, 0.0
    for one in a.quantities:
        for other in b.quantities:
            if not about_the_same(one, other):
                continue
            if one.low == other.low or one.high == other.high or not differ(one, other):
                same = True
            else:
                heaviest = max(heaviest, OTHER_NUMBER * (1.5 if is_far(one, other) else 1.0))
    return same, heaviest


def _days(profile: Profile) -> set[str]:
    return {mention.value[:10] for mention in profile.dates if mention.value}
