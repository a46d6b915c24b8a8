"""Two contents side by side: which words meet, which clauses correspond, what is left over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from provstore.match.names.spelling import likeness
from provstore.match.same.concepts import is_circumstance
from provstore.match.same.profiles import Profile
from provstore.match.same.tokens import Name
from provstore.records import Span

OTHER_FORM = 0.85  # what a paraphrase is worth of the same word
OUTSIDE = 0.2  # what a word left over outside the corresponding clauses counts
OPPOSED = 0.35  # share of what is asserted that only one side negates
THIN = 0.2  # a clause at the edge of a content corresponds when this share of its weight is shared
MAIN = 0.35  # or when it holds this share of all that is shared


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two claims share: `pairs` of token numbers, their weight, and the weight that is left on each side.

    `spoken` is the part of the weight that neither names, numbers, days nor circumstances have.
    `opposed` says that one asserts what the other negates; `names_apart`, that both name
    somebody or something and nothing named is the same; `names_left`, that both name what the
    other does not; `names_met`, that a name besides countries meets.
    """

    pairs: tuple[tuple[int, int], ...]
    shared: float
    spoken: float
    a_rest: float
    b_rest: float
    a_part: Span | None
    b_part: Span | None
    a_clauses: range
    b_clauses: range
    opposed: bool
    names_apart: bool
    names_left: bool
    names_met: bool
    words: tuple[str, ...]


def align(a: Profile, b: Profile, local: Mapping[str, float], least: float = 0.0) -> Alignment | None:
    """The words of two contents that meet, within the clauses that correspond; None where they weigh under `least`."""
    pairs = _pairs(a, b)
    worth = {pair: _worth(a, b, pair, local) for pair in pairs}
    if not pairs or sum(worth.values()) < least:
        return None
    a_clauses = _clauses(a, {i: worth[i, j] for i, j in pairs}, local)
    b_clauses = _clauses(b, {j: worth[i, j] for i, j in pairs}, local)
    pairs = [(i, j) for i, j in pairs if a.tokens[i].clause in a_clauses and b.tokens[j].clause in b_clauses]
    shared = sum(worth[pair] for pair in pairs)
    spoken = {(i, j): worth[i, j] for i, j in pairs if _is_spoken(a, i) and _is_spoken(b, j)}
    turned = sum(weight for (i, j), weight in spoken.items() if a.tokens[i].negated != b.tokens[j].negated)
    return Alignment(
        pairs=tuple(pairs),
        shared=shared,
        spoken=sum(spoken.values()),
        a_rest=_rest(a, {i for i, _ in pairs}, a_clauses, local),
        b_rest=_rest(b, {j for _, j in pairs}, b_clauses, local),
        a_part=_part(a, a_clauses),
        b_part=_part(b, b_clauses),
        a_clauses=a_clauses,
        b_clauses=b_clauses,
        opposed=turned > OPPOSED * sum(spoken.values()),
        names_apart=_names_apart(a, b, pairs),
        names_left=_names_left(a, {i for i, _ in pairs}, a_clauses)
        and _names_left(b, {j for _, j in pairs}, b_clauses),
        names_met=any(a.tokens[i].concept[0] == "'" or _is_named(a, i) or _is_named(b, j) for i, j in pairs),
        words=tuple(a.tokens[i].form for i, _ in pairs),
    )


def _pairs(a: Profile, b: Profile) -> list[tuple[int, int]]:
    """Token numbers that meet: the same concept, letters that abbreviate a name, one name in two spellings."""
    pairs = [(at, b.concepts[concept]) for concept, at in a.concepts.items() if concept in b.concepts]
    met_a, met_b = {i for i, _ in pairs}, {j for _, j in pairs}
    for one in a.names:
        for other in b.names:
            if _same_name(one, other):
                mine = [i for i, token in enumerate(a.tokens) if one.span.touches(token.span) and i not in met_a]
                theirs = [j for j, token in enumerate(b.tokens) if other.span.touches(token.span) and j not in met_b]
                if mine and theirs:
                    longer = max(len(mine), len(theirs))
                    more = [(mine[min(k, len(mine) - 1)], theirs[min(k, len(theirs) - 1)]) for k in range(longer)]
                    pairs += more
                    met_a.update(mine)
                    met_b.update(theirs)
    return sorted(pairs)


def _is_named(profile: Profile, at: int) -> bool:
    token = profile.tokens[at]
    return token.name >= 0 and token.concept[0] != "@" and not is_circumstance(token.concept)


def _is_spoken(profile: Profile, at: int) -> bool:
    """Whether a token is part of what is asserted, and not of a name, a number or a circumstance."""
    token = profile.tokens[at]
    common = token.concept[0] not in "'#@" and not is_circumstance(token.concept)
    return common and (token.name < 0 or token.concept[0] == "=")


def _same_name(one: Name, other: Name) -> bool:
    if one.key == other.key:
        return True
    return (len(one.initials) > 1 and one.initials == other.text.lower()) or (
        len(other.initials) > 1 and other.initials == one.text.lower()
    )


def _worth(a: Profile, b: Profile, pair: tuple[int, int], local: Mapping[str, float]) -> float:
    one, other = a.tokens[pair[0]], b.tokens[pair[1]]
    weight = min(one.weight * local[one.concept], other.weight * local[other.concept])
    return weight if one.form == other.form or one.concept[0] != "=" else OTHER_FORM * weight


def _clauses(profile: Profile, worth: Mapping[int, float], local: Mapping[str, float]) -> range:
    """The clauses of a content from the first to the last that corresponds to something."""
    whole: dict[int, float] = {}
    shared: dict[int, float] = {}
    for at, token in enumerate(profile.tokens):
        whole[token.clause] = whole.get(token.clause, 0.0) + token.weight * local[token.concept]
        shared[token.clause] = shared.get(token.clause, 0.0) + worth.get(at, 0.0)
    total = sum(shared.values())
    good = [
        clause
        for clause, part in shared.items()
        if part > 0.12 * total and (part >= THIN * whole[clause] or part >= MAIN * total)
    ]
    return range(min(good), max(good) + 1) if good else range(len(profile.clauses))


def _rest(profile: Profile, met: set[int], clauses: range, local: Mapping[str, float]) -> float:
    concepts = {profile.tokens[at].concept for at in met}
    seen: set[str] = set()
    rest = 0.0
    for at, token in enumerate(profile.tokens):
        if at not in met and token.concept not in concepts | seen:
            seen.add(token.concept)
            rest += token.weight * local[token.concept] * (1.0 if token.clause in clauses else OUTSIDE)
    return rest


def _part(profile: Profile, clauses: range) -> Span | None:
    """The span of the clauses; None where they are the whole content."""
    content = profile.claim.content
    kept = [profile.clauses[clause] for clause in clauses if profile.clauses[clause].end]
    telling = {token.clause for token in profile.tokens}
    if profile.reach == content and not telling - set(clauses):
        return None
    return Span(min(span.start for span in kept), max(span.end for span in kept)) if kept else None


def _names_apart(a: Profile, b: Profile, pairs: list[tuple[int, int]]) -> bool:
    """Whether both name something besides countries and nothing named meets."""
    mine = [i for i, token in enumerate(a.tokens) if token.concept[0] == "'"]
    theirs = [j for j, token in enumerate(b.tokens) if token.concept[0] == "'"]
    if not mine or not theirs:
        return False
    if any(i in mine for i, _ in pairs):
        return False
    return not any(likeness(one.text, other.text) for one in a.names for other in b.names)


def _names_left(profile: Profile, met: set[int], clauses: range) -> bool:
    """Whether a name is left over of which no word met."""
    answered = {profile.tokens[at].name for at in met}
    return any(
        token.concept[0] == "'" and token.clause in clauses and token.name not in answered for token in profile.tokens
    )
