"""What one account asserts and the other negates: by a negation, a denial, or a word that is the opposite."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from provstore.english.stems import stem
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.surroundings import stand_in_one_place
from provstore.match.differ.thresholds import CLAUSE_SHARE, FOLLOWING, NEGATION_WITHIN
from provstore.match.same.alignment import Alignment, Meeting
from provstore.match.same.profiles import DocumentProfile, Profile, once_a_page
from provstore.match.same.scores import DENIAL
from provstore.match.same.tokens import Token
from provstore.match.same.vocabulary import is_silent, listed
from provstore.match.same.words import Word, read_words
from provstore.records import Claim, Span
from provstore.rules import load


def compare_polarity(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """What one negates or denies and the other asserts, where the clauses say the same besides: told once.

    What may be under a condition is no opposite of what is.
    """
    denials = [one.force == DENIAL for one in (a, b)]
    if not any(denials) and not negates(a) and not negates(b):
        return  # most claims end here
    if any(_has_condition(profile) for profile in (a, b)):
        return
    for meeting in alignment.meetings:
        one, other = a.tokens[meeting.a], b.tokens[meeting.b]
        if not one.asserts or not other.asserts:
            continue
        if not _say_the_same(a, meeting.a, b, meeting.b, alignment) and not _goes_on(a, b, meeting, alignment):
            continue
        if any(denials):
            if not all(denials) and not negates(a) and not negates(b):
                yield Difference("negation", _cue_or(a, one), _cue_or(b, other))
            return
        mine, theirs = _with_negation(a, one), _with_negation(b, other)
        if mine and theirs and _are_opposed(a, one, b, other):
            yield Difference("negation", mine, theirs)
            return


def _has_condition(profile: Profile) -> bool:
    return not listed("conditions").isdisjoint(profile.lows)


def negates(profile: Profile) -> bool:
    """Whether a negation stands in a claim, whatever its cue."""
    return any(token.negated for token in profile.tokens)


def _cue_or(profile: Profile, token: Token) -> Span:
    """The words that tell that it was said or denied; a word of the claim where nobody is said to have said it."""
    return profile.claim.cue[0] if profile.claim.cue else token.span


def _are_opposed(a: Profile, one: Token, b: Profile, other: Token) -> bool:
    """Whether one word is negated and the other is not.

    Where both claims have words of that concept as often, the first stands for the first: "was shut when the
    storm shut the roads", "was not shut when it shut them".  Where one has more, none of its words may be as one of
    the other's.
    """
    mine, theirs = ([that for that in c.tokens if that.concept == t.concept] for c, t in ((a, one), (b, other)))
    if len(mine) == len(theirs):
        return mine.index(one) == theirs.index(other) and one.negated != other.negated
    return {that.negated for that in mine}.isdisjoint(that.negated for that in theirs)


def _with_negation(profile: Profile, token: Token) -> Span | None:
    """A word with the negation right before it; None where telling words but adverbs stand between: what it turns is
    another."""
    negations = [word for word in profile.words if word.low in listed("negations")]
    if not token.negated:
        near = [word.low for word in profile.words if word.span.end <= token.start][-NEGATION_WITHIN:]
        is_turned = len(negations) > 1 or listed("negations") & set(near)  # "not once did he not ask"
        return None if is_turned or _is_negated_outside(profile, token) else _with_auxiliary(profile, token.span)
    telling = [that for that in profile.tokens if that.form not in listed("negations") and not that.form.endswith("ly")]
    before = max((that.end for that in telling if that.end <= token.start), default=0)
    right_before = [word.span for word in negations if before <= word.span.start and word.span.end <= token.start]
    return _with_auxiliary(profile, Span(right_before[-1].start, token.end)) if right_before else None


def _with_auxiliary(profile: Profile, span: Span) -> Span:
    """A verb with what stands right before it and is negated in its place: "was not asked", "was asked"."""
    before = [word for word in profile.words if word.span.end <= span.start][-1:]
    return Span(before[0].span.start, span.end) if before and before[0].low in listed("auxiliaries") else span


def _is_negated_outside(profile: Profile, token: Token) -> bool:
    """Whether a negation stands right before the content, which begins with the word: he does not "ask" for it."""
    if token is not profile.tokens[0]:
        return False
    before = read_words(profile.text, [Span(profile.sentence.start, profile.reach[0].start)])
    return any(word.low in listed("negations") for word in before[-NEGATION_WITHIN:])


def _say_the_same(a: Profile, i: int, b: Profile, j: int, alignment: Alignment) -> bool:
    """Whether most of what tells something meets in the two clauses in which two words stand."""
    met = {meeting.a for meeting in alignment.meetings}, {meeting.b for meeting in alignment.meetings}
    return all(_share(profile, at, those) >= CLAUSE_SHARE for profile, at, those in ((a, i, met[0]), (b, j, met[1])))


def _goes_on(a: Profile, b: Profile, meeting: Meeting, alignment: Alignment) -> bool:
    """Whether what follows two verbs that are told as so meets as well, word for word: "claimed responsibility for the
    attack"."""
    before = [_word_before(a, a.tokens[meeting.a]), _word_before(b, b.tokens[meeting.b])]
    if not listed("not_before_verbs").isdisjoint(before):
        return False
    return all(Meeting(meeting.a + k, meeting.b + k) in alignment.meetings for k in range(1, FOLLOWING + 1))


def _word_before(profile: Profile, token: Token) -> str:
    return next((word.low for word in reversed(profile.words) if word.span.end <= token.start), "")


def _share(profile: Profile, at: int, met: set[int]) -> float:
    clause = [k for k, token in enumerate(profile.tokens) if token.clause == profile.tokens[at].clause]
    return sum(profile.tokens[k].weight for k in clause if k in met) / sum(profile.tokens[k].weight for k in clause)


def compare_opposites(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Words that are opposites, in the same place of two claims, neither of which has both."""
    a_low, b_low = a.lows, b.lows
    if a_low.isdisjoint(_opposites()) or b_low.isdisjoint(_opposites()):
        return  # most claims end here
    mine = [word for word in _in_part(a, alignment.a_part) if word.low in _opposites()]
    if not mine or any(_has_condition(profile) for profile in (a, b)):
        return
    for one in mine:
        opposites = _opposites()[one.low]
        if one.low in b_low or not a_low.isdisjoint(opposites):
            continue
        for other in _in_part(b, alignment.b_part):
            if other.low in opposites and stand_in_one_place(a, one.span, b, other.span, alignment):
                yield Difference(opposites[other.low], one.span, other.span)


def find_opposites(a: DocumentProfile, b: DocumentProfile) -> Iterator[tuple[Difference, tuple[Claim, Claim]]]:
    """Opposites before one word, wherever two accounts of one event have them: "older sister", "younger sister".

    None where a page has both, nor before a person's name: of two who bear it one is the elder.
    """
    mine, theirs = _before_words(a), _before_words(b)
    for (word, following), (one, claim) in sorted(mine.items()):
        for opposite, kind in sorted(_anywhere().get(word, {}).items()):
            other = theirs.get((opposite, following))
            is_name = kind == "person" and a.document.text[one.end :].lstrip()[:1].isupper()
            if other and not is_name and (opposite, following) not in mine and (word, following) not in theirs:
                yield Difference(kind, one, other[0], certain=False), (claim, other[1])


@once_a_page
def _before_words(page: DocumentProfile) -> dict[tuple[str, str], tuple[Span, Claim]]:
    """Each such word and the one behind it, with the first place where they stand and the claim of that sentence; none
    where that tells nothing: "east of" a town is anywhere, and "inside the" may be inside of anything.
    """
    found: dict[tuple[str, str], tuple[Span, Claim]] = {}
    for sentence in page.sentences:
        if sentence.whole is None or _any_of_these().search(sentence.span.of(page.document.text)) is None:
            continue
        for word, following in pairwise(sentence.whole.words):
            if word.low in _anywhere() and not is_silent(following.low):
                found.setdefault((word.low, stem(following.low)), (word.span, page.claims[sentence.claims[0]].claim))
    return found


def _in_part(profile: Profile, part: Span | None) -> list[Word]:
    return [word for word in profile.words if part is None or part.holds(word.span)]


def _opposites() -> dict[str, dict[str, DivergenceKind]]:
    return _read_opposites(anywhere=False)


def _anywhere() -> dict[str, dict[str, DivergenceKind]]:
    return _read_opposites(anywhere=True)


@cache
def _any_of_these() -> re.Pattern[str]:
    """Any of the words for which each sentence is looked through: few have one."""
    return re.compile("|".join(sorted(map(re.escape, _anywhere()))), re.IGNORECASE)


@cache
def _read_opposites(*, anywhere: bool) -> dict[str, dict[str, DivergenceKind]]:
    """Word → its opposites, each with the kind of divergence that the two are; `anywhere`: only what differs there."""
    found: dict[str, dict[str, DivergenceKind]] = {}
    for entry in load("same/opposites")["opposites"]:
        if anywhere and not entry.get("anywhere"):
            continue
        for mine, theirs in ((entry["first"], entry["second"]), (entry["second"], entry["first"])):
            for word in mine:
                found.setdefault(word, {}).update(dict.fromkeys(theirs, entry["kind"]))
    return found
