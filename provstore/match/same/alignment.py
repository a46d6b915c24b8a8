"""Two contents side by side: which words meet, which clauses correspond, what is left over."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from provstore.match.names.spelling import likeness
from provstore.match.same import thresholds as limits
from provstore.match.same.concepts import is_name, is_paraphrase
from provstore.match.same.names import Name
from provstore.match.same.profiles import Profile
from provstore.records import Span

Factors = Mapping[str, float]  # what a concept's weight is multiplied by in two documents, from 0 to 1
_Weights = Sequence[float]  # of each token of a content, so multiplied


class Meeting(NamedTuple):
    """A token of each content, by their indexes, that meet."""

    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two claims share: the tokens that meet, their weight, and the weight that is left on each side.

    `asserted` is the part of the shared weight that neither names, numbers nor circumstances have.  `a_part` and
    `b_part` are the clauses that correspond, None where they are the whole content.
    `opposed`: one asserts what the other negates.  `planned_once`: one tells as still to come what the other does not.
    `no_name_meets`: both name somebody or something, and nothing
    named is the same.  `names_left`: both name what the other does not.  `a_name_meets`: a name besides countries.
    `words` are those of `a` that met, in lower case.
    """

    meetings: tuple[Meeting, ...]
    shared: float
    asserted: float
    a_rest: float
    b_rest: float
    a_part: Span | None
    b_part: Span | None
    opposed: bool
    planned_once: bool
    no_name_meets: bool
    names_left: bool
    a_name_meets: bool
    words: tuple[str, ...]


def align(a: Profile, b: Profile, factors: Factors, least: float = 0.0) -> Alignment | None:
    """The words of two contents that meet, within the clauses that correspond; None where they weigh under `least`."""
    meetings = find_meetings(a, b)
    if not meetings:
        return None
    of_a, of_b = ([token.weight * factors[token.concept] for token in profile.tokens] for profile in (a, b))
    worth = {meeting: _worth(a, of_a, b, of_b, meeting) for meeting in meetings}
    if sum(worth.values()) < least:
        return None
    a_clauses = _corresponding(a, of_a, {meeting.a: weight for meeting, weight in worth.items()})
    b_clauses = _corresponding(b, of_b, {meeting.b: weight for meeting, weight in worth.items()})
    inside = {
        meeting: weight
        for meeting, weight in worth.items()
        if a.tokens[meeting.a].clause in a_clauses and b.tokens[meeting.b].clause in b_clauses
    }
    a_met, b_met = {meeting.a for meeting in inside}, {meeting.b for meeting in inside}
    asserted, turned, to_come = 0.0, 0.0, 0.0
    for (i, j), weight in inside.items():
        one, other = a.tokens[i], b.tokens[j]
        if one.asserts and other.asserts:
            asserted += weight
            turned += weight if one.negated != other.negated else 0.0
            to_come += weight if one.planned != other.planned else 0.0
    return Alignment(
        meetings=tuple(inside),
        shared=sum(inside.values()),
        asserted=asserted,
        a_rest=_left_over(a, of_a, a_met, a_clauses),
        b_rest=_left_over(b, of_b, b_met, b_clauses),
        a_part=_part(a, a_clauses),
        b_part=_part(b, b_clauses),
        opposed=turned > limits.OPPOSED_SHARE * asserted,
        planned_once=to_come > limits.OPPOSED_SHARE * asserted,
        no_name_meets=_no_name_meets(a, b, a_met),
        names_left=_has_name_left(a, a_met, a_clauses) and _has_name_left(b, b_met, b_clauses),
        a_name_meets=any(a.tokens[i].names_something() or b.tokens[j].names_something() for i, j in inside),
        words=tuple(a.tokens[meeting.a].form for meeting in inside),
    )


def find_meetings(a: Profile, b: Profile) -> list[Meeting]:
    """Tokens that meet: of one concept, of one name in two spellings, or letters that abbreviate a name."""
    shared = a.concepts.keys() & b.concepts.keys()
    found = [Meeting(a.concepts[concept], b.concepts[concept]) for concept in shared]
    a_met, b_met = {meeting.a for meeting in found}, {meeting.b for meeting in found}
    for one in a.names:
        for other in b.names:
            if one.key == other.key or one.abbreviates(other) or other.abbreviates(one):
                more = list(_paired(_unmet(a, one, a_met), _unmet(b, other, b_met)))
                found += more
                a_met.update(meeting.a for meeting in more)
                b_met.update(meeting.b for meeting in more)
    return sorted(found)


def _unmet(profile: Profile, name: Name, met: Collection[int]) -> list[int]:
    """The tokens of a name that meet nothing yet."""
    return [at for at, token in enumerate(profile.tokens) if at not in met and token.touches(name.span)]


def _paired(mine: list[int], theirs: list[int]) -> Iterator[Meeting]:
    """The tokens of two names in their order; the last of the shorter name meets the rest of the longer."""
    if mine and theirs:
        for at in range(max(len(mine), len(theirs))):
            yield Meeting(mine[min(at, len(mine) - 1)], theirs[min(at, len(theirs) - 1)])


def _worth(a: Profile, of_a: _Weights, b: Profile, of_b: _Weights, meeting: Meeting) -> float:
    weight = min(of_a[meeting.a], of_b[meeting.b])
    one, other = a.tokens[meeting.a], b.tokens[meeting.b]
    return weight if one.form == other.form or not is_paraphrase(one.concept) else limits.PARAPHRASE_SHARE * weight


def _corresponding(profile: Profile, weights: _Weights, worth: Mapping[int, float]) -> range:
    """The clauses of a content from the first to the last that corresponds to something; all where none does."""
    if len(profile.clauses) == 1:
        return range(1)
    whole = [0.0] * len(profile.clauses)
    shared = [0.0] * len(profile.clauses)
    for at, (token, weight) in enumerate(zip(profile.tokens, weights, strict=True)):
        whole[token.clause] += weight
        shared[token.clause] += worth.get(at, 0.0)
    total = sum(shared)
    found = [
        clause
        for clause, part in enumerate(shared)
        if part > limits.CLAUSE_LEAST_SHARE * total
        and (part >= limits.CLAUSE_OWN_SHARE * whole[clause] or part >= limits.CLAUSE_MAIN_SHARE * total)
    ]
    return range(found[0], found[-1] + 1) if found else range(len(profile.clauses))


def _left_over(profile: Profile, weights: _Weights, met: Collection[int], clauses: range) -> float:
    """The weight of the concepts that meet nothing, each counted once; less outside the clauses that correspond."""
    seen = {profile.tokens[at].concept for at in met}
    rest = 0.0
    for token, weight in zip(profile.tokens, weights, strict=True):
        if token.concept not in seen:
            seen.add(token.concept)
            rest += weight * (1.0 if token.clause in clauses else limits.OUTSIDE_SHARE)
    return rest


def _part(profile: Profile, clauses: range) -> Span | None:
    """The span of the clauses; None where they are the whole content."""
    whole = all(token.clause in clauses for token in profile.tokens)
    if not clauses or (whole and profile.reach == profile.claim.content):
        return None
    return Span(profile.clauses[clauses[0]].start, profile.clauses[clauses[-1]].end)


def _no_name_meets(a: Profile, b: Profile, a_met: set[int]) -> bool:
    """Whether both name something besides countries, and nothing named meets or is alike."""
    mine = [at for at, token in enumerate(a.tokens) if is_name(token.concept)]
    if not mine or not any(is_name(token.concept) for token in b.tokens) or not a_met.isdisjoint(mine):
        return False
    return not any(likeness(one.text, other.text) for one in a.names for other in b.names)


def _has_name_left(profile: Profile, met: Collection[int], clauses: range) -> bool:
    """Whether the clauses have a name of which no word met."""
    answered = {profile.tokens[at].name_index for at in met}
    return any(
        is_name(token.concept) and token.clause in clauses and token.name_index not in answered
        for token in profile.tokens
    )
