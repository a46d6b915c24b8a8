"""How likely two claims assert the same: what they share, against what each says besides."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from provstore.match.same import thresholds as limits
from provstore.match.same.alignment import Alignment, Factors, align
from provstore.match.same.profiles import Profile
from provstore.match.same.quantities import about_the_same, differ, is_far
from provstore.records import Span

Relation = Literal["same", "opposite", "related"]

DEMAND = "demand"  # the force of a cue that tells no fact, such as "urged"
DENIAL = "denial"  # the force of a cue that turns its content around, such as "denied"


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """A claim of each document, what meets in them, and how likely they assert the same: `score`, from 0 to 1.

    `reasons` are the words shared and the circumstances, for a person to read.  `is_sure`: no more is needed to count
    them as one claim told twice.
    """

    a: Profile
    b: Profile
    alignment: Alignment
    score: float
    reasons: tuple[str, ...]
    is_sure: bool = True

    @property
    def places(self) -> tuple[int, int]:
        """The places of the claims in their documents, from 0."""
        return self.a.number, self.b.number

    @property
    def relation(self) -> Relation:
        """Only claims that say the same count as one claim told twice; and what is planned is not what was done."""
        if self.alignment.opposed:
            return "opposite"
        beside = self.a.is_beside or self.b.is_beside
        return "same" if self.is_sure and not beside and not self.alignment.planned_once else "related"

    @property
    def parts(self) -> tuple[Span | None, Span | None]:
        """The part of each claim that corresponds, None where it is the whole; or what stands beside the claim."""
        return _part(self.a, self.alignment.a_part), _part(self.b, self.alignment.b_part)


def _part(profile: Profile, part: Span | None) -> Span | None:
    return Span(profile.reach[0].start, profile.reach[-1].end) if profile.is_beside and part is None else part


def score(a: Profile, b: Profile, factors: Factors, days_apart: int | None) -> ClaimMatch | None:
    """The score of two claims; None where too little is shared or one negates what the other asserts.

    `factors` has what the weight of each concept is multiplied by in these two documents; `days_apart` counts those
    between their pages.
    """
    one_speaker = not a.speakers.isdisjoint(b.speakers)
    both_demand = a.force == b.force == DEMAND
    least = limits.LEAST_SHARED_WEIGHT - limits.SHARED_CIRCUMSTANCE * (one_speaker + both_demand)
    alignment = align(a, b, factors, least)
    if alignment is None or alignment.opposed:
        return None
    if alignment.asserted < limits.LEAST_ASSERTED_WEIGHT or alignment.shared < least:
        return None
    less, more = sorted((alignment.a_rest, alignment.b_rest))
    everything = alignment.shared + limits.LESS_LEFT_OVER * less + limits.MORE_LEFT_OVER * more + limits.PRIOR_WEIGHT
    value = alignment.shared / everything
    if one_speaker:
        value += limits.SAME_SPEAKER_BONUS
    elif a.speakers and b.speakers:
        value -= limits.TWO_SPEAKERS_PENALTY
    if a.headline and b.headline:
        value += limits.BOTH_HEADLINES_BONUS
    if both_demand:
        value += limits.BOTH_DEMAND_BONUS
    elif a.force and b.force and DEMAND in (a.force, b.force):
        value -= limits.ONE_DEMANDS_PENALTY
    punished_days = max(0, min(days_apart or 0, limits.MOST_DAYS) - limits.FREE_DAYS)
    value -= _conflict(a, b, alignment) + limits.DAY_PENALTY * punished_days
    return ClaimMatch(a, b, alignment, min(max(value, 0.0), 1.0), reasons_for(a, b, alignment))


def reasons_for(a: Profile, b: Profile, alignment: Alignment) -> tuple[str, ...]:
    """What two claims have in common, in words."""
    circumstances = {
        "same speaker": not a.speakers.isdisjoint(b.speakers),
        "both headlines": a.headline and b.headline,
        "both demand it": a.force == b.force == DEMAND,
    }
    return (*alignment.words, *(told for told, is_so in circumstances.items() if is_so))


def _conflict(a: Profile, b: Profile, alignment: Alignment) -> float:
    """What speaks for two events: other numbers of the same thing, other days, names that nothing answers."""
    quantities = _compare_quantities(a, b)
    penalty = 0.0
    if alignment.no_name_meets:
        penalty += limits.NO_NAME_MEETS_PENALTY + quantities.penalty
    elif not quantities.one_is_the_same:
        penalty += limits.OTHER_NAME_PENALTY * alignment.names_left + quantities.penalty
    days, others = _days(a), _days(b)
    if days and others and days.isdisjoint(others):
        penalty += limits.OTHER_DAY_PENALTY
    return penalty * min(1.0, limits.CONFLICT_SCALE / (limits.CONFLICT_BASE + alignment.shared))


class _Quantities(NamedTuple):
    one_is_the_same: bool
    penalty: float  # score, for those that are not


def _compare_quantities(a: Profile, b: Profile) -> _Quantities:
    """The numbers of the same things in two claims."""
    same, penalty = False, 0.0
    for one in a.quantities:
        for other in b.quantities:
            if not about_the_same(one, other):
                continue
            if one.low == other.low or one.high == other.high or not differ(one, other):
                same = True
            else:
                factor = limits.FAR_NUMBER_FACTOR if is_far(one, other) else 1.0
                penalty = max(penalty, limits.OTHER_NUMBER_PENALTY * factor)
    return _Quantities(same, penalty)


def _days(profile: Profile) -> set[str]:
    return {mention.value[:10] for mention in profile.dates if mention.value}
