"""How far an account vouches for what is told: said, admitted, claimed, denied."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from provstore.match.differ.difference import Difference
from provstore.match.differ.speakers import is_attributed
from provstore.match.differ.thresholds import HEDGED_WITHIN
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import DocumentProfile, Profile, once_a_page
from provstore.match.same.scores import DENIAL
from provstore.match.same.vocabulary import listed
from provstore.match.same.words import read_words
from provstore.records import Span


def compare_strength(a: Profile, b: Profile) -> Iterator[Difference]:
    """Cues of other force, one of which takes a side: *said* takes none, *admitted*, *claimed* and *denied* do."""
    forces = {a.force, b.force}
    if DENIAL in forces and any(token.negated for one in (a, b) if one.force != DENIAL for token in one.tokens):
        return  # who denies that it leaked says that it did not
    if (
        len(forces) == 2
        and "" not in forces
        and forces <= listed("vouching_forces")
        and forces & listed("siding_forces")
    ):
        yield Difference("strength", a.claim.cue[0], b.claim.cue[0])


def compare_blame(a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile) -> Iterator[Difference]:
    """How harshly somebody finds fault: one account has a remark, "criticized", where the other has an assault; none
    where a page has both words, since they mean one thing there."""
    mine, theirs = _blame_in(one), _blame_in(other)
    if mine and theirs and mine.keys() != theirs.keys() and len(_blame_of(a)) == len(_blame_of(b)) == 1:
        yield Difference("strength", next(iter(mine.values())), next(iter(theirs.values())))


@once_a_page
def _blame_of(page: DocumentProfile) -> frozenset[str]:
    return frozenset(name for claim in page.claims for name in _blame_in(claim))


def _blame_in(profile: Profile) -> dict[str, Span]:
    """How harshly a claim and its cue find fault, with the first word for each."""
    found: dict[str, Span] = {}
    for word in (*read_words(profile.text, profile.claim.cue), *profile.words):
        for name in ("mild_blame", "harsh_blame"):
            if word.low in listed(name):
                found.setdefault(name, word.span)
    return found


def compare_hedges(
    a: Profile, b: Profile, alignment: Alignment, hedged_in: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Difference]:
    """What one leaves open and the other tells as so: a suspected gas attack, a gas attack.

    `hedged_in`: the concepts that each page leaves open anywhere.
    """
    met = {meeting.a: meeting.b for meeting in alignment.meetings}
    yield from _hedged(a, b, met, hedged_in[1])
    for found in _hedged(b, a, {theirs: mine for mine, theirs in met.items()}, hedged_in[0]):
        yield Difference(found.kind, found.b, found.a, found.certain)


def _hedged(one: Profile, other: Profile, met: Mapping[int, int], open_there: frozenset[str]) -> Iterator[Difference]:
    """The first word that a claim leaves open and the other has without a doubt, or that it was said at all."""
    if (is_attributed(other) and not is_attributed(one)) or other.force in listed("siding_forces"):
        return  # who names a source leaves it to the source
    opened = listed("hedges") | listed("doubts") | listed("hedges_before_acts")
    before_to = {word.low for word, then in pairwise(other.words) if then.low == "to"}
    is_open = not opened.isdisjoint(other.lows) or before_to & listed("hedges_before_to")
    if not is_open:
        for hedge, at in find_hedges(one):
            token = one.tokens[at]
            if at in met and token.asserts and token.concept not in open_there:
                span = Span(min(hedge.start, token.start), max(hedge.end, token.end))
                yield Difference("strength", span, other.tokens[met[at]].span)
                return
    beside = _hedge_of_cue(one)
    if beside is not None and other.claim.cue and is_attributed(other) and _hedge_of_cue(other) is None:
        yield Difference("strength", Span(beside.start, one.claim.cue[0].end), other.claim.cue[0])


def find_hedges(profile: Profile) -> Iterator[tuple[Span, int]]:
    """Each hedge of a claim with the index of the token that it leaves open: the next one, right behind it.

    "Gas believed to be chlorine" leaves open what the gas is, too.
    """
    known = listed("hedges") | listed("hedges_before_to") | listed("hedges_before_acts")
    is_hedged = any(token.form in known for token in profile.tokens)
    if not is_hedged and not any(_before_have().search(profile.text, part.start, part.end) for part in profile.reach):
        return  # asked of every claim of a page: most end here
    words = profile.words
    for at, word in enumerate(words):
        following = [one.low for one in words[at + 1 : at + 2]]
        is_before_to = word.low in listed("hedges_before_to") and following == ["to"]
        is_before_have = word.low in listed("hedges_before_have") and following == ["have"]
        is_before_act = word.low in listed("hedges_before_acts") and any(one.endswith("ing") for one in following)
        if word.low not in listed("hedges") and not is_before_to and not is_before_have and not is_before_act:
            continue
        after = [k for k, token in enumerate(profile.tokens) if token.start >= word.span.end]
        before = [k for k, token in enumerate(profile.tokens) if at and token.touches(words[at - 1].span)]
        if after and sum(w.span.start < profile.tokens[after[0]].start for w in words[at + 1 :]) <= HEDGED_WITHIN:
            yield word.span, after[0]
        if is_before_to and before:
            yield word.span, before[-1]


@cache
def _before_have() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('hedges_before_have')))})\s+have\b", re.IGNORECASE)


def _hedge_of_cue(profile: Profile) -> Span | None:
    """ "Reportedly said": the hedge right before a cue."""
    if not profile.claim.cue or not is_attributed(profile):
        return None
    start = profile.sentence.start
    words = read_words(profile.text, [Span(start, max(start, profile.claim.cue[0].start))])
    return words[-1].span if words and words[-1].low in listed("hedges") else None
