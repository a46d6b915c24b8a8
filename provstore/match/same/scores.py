"""How likely two claims assert the same: what they share, against what each says besides."""

from dataclasses import dataclass
from typing import NamedTuple

from provstore.match.same import thresholds as by
from provstore.match.same.alignment import Alignment, Factors, align
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import about_the_same, differ, is_far

DEMAND = "demand"  # the force of a cue that tells no fact, such as "urged"


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """A claim of each document, what meets in them, and how likely they assert the same: `score`, from 0 to 1.

    `why` are the words shared and the circumstances, for a person to read.
    """

    a: Profile
    b: Profile
    alignment: Alignment
    score: float
    why: tuple[str, ...]

    @property
    def numbers(self) -> tuple[int, int]:
        """The places of the claims in their documents, from 0."""
        return self.a.number, self.b.number


def score(a: Profile, b: Profile, factors: Factors, apart: int) -> ClaimMatch | None:
    """The score of two claims; None where too little is shared or one negates what the other asserts.

    `factors` has what the weight of each concept is multiplied by in these two documents; `apart`: days between
    their pages.
    """
    one_speaker = a.speaker == b.speaker != ""
    both_demand = a.force == b.force == DEMAND
    least = by.LEAST_SHARED_WEIGHT - by.SHARED_CIRCUMSTANCE * (one_speaker + both_demand)
    alignment = align(a, b, factors, least)
    if alignment is None or alignment.opposed:
        return None
    if alignment.asserted < by.LEAST_ASSERTED_WEIGHT or alignment.shared < least:
        return None
    less, more = sorted((alignment.a_rest, alignment.b_rest))
    everything = alignment.shared + by.LESS_LEFT_OVER * less + by.MORE_LEFT_OVER * more + by.PRIOR_WEIGHT
    found = alignment.shared / everything
    why = list(alignment.words)
    if one_speaker:
        found += by.SAME_SPEAKER_BONUS
        why.append("same speaker")
    elif a.speaker and b.speaker:
        found -= by.TWO_SPEAKERS_PENALTY
    if a.headline and b.headline:
        found += by.BOTH_HEADLINES_BONUS
        why.append("both headlines")
    if both_demand:
        found += by.BOTH_DEMAND_BONUS
        why.append("both demand it")
    elif a.force and b.force and DEMAND in (a.force, b.force):
        found -= by.ONE_DEMANDS_PENALTY
    found -= _conflict(a, b, alignment) + by.DAY_PENALTY * max(0, min(apart, by.MOST_DAYS) - by.FREE_DAYS)
    return ClaimMatch(a, b, alignment, min(max(found, 0.0), 1.0), tuple(why))


def _conflict(a: Profile, b: Profile, alignment: Alignment) -> float:
    """What speaks for two events: other numbers of the same thing, other days, names that nothing answers."""
    numbers = _compare_numbers(a, b)
    found = 0.0
    if alignment.no_name_meets:
        found += by.NO_NAME_MEETS_PENALTY + numbers.penalty
    elif not numbers.one_is_the_same:
        found += by.OTHER_NAME_PENALTY * alignment.names_left + numbers.penalty
    days, others = _days(a), _days(b)
    if days and others and days.isdisjoint(others):
        found += by.OTHER_DAY_PENALTY
    return found * min(1.0, by.CONFLICT_SCALE / (by.CONFLICT_BASE + alignment.shared))


class _Numbers(NamedTuple):
    one_is_the_same: bool
    penalty: float  # score, for those that are not


def _compare_numbers(a: Profile, b: Profile) -> _Numbers:
    """The numbers of the same things in two claims."""
    same, penalty = False, 0.0
    for one in a.quantities:
        for other in b.quantities:
            if not about_the_same(one, other):
                continue
            if one.low == other.low or one.high == other.high or not differ(one, other):
                same = True
            else:
                factor = by.FAR_NUMBER_FACTOR if is_far(one, other) else 1.0
                penalty = max(penalty, by.OTHER_NUMBER_PENALTY * factor)
    return _Numbers(same, penalty)


def _days(profile: Profile) -> set[str]:
    return {mention.value[:10] for mention in profile.dates if mention.value}
