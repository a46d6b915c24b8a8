"""How many of one sort of things, or of people, page against page: wherever two accounts of one event tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.match.differ import thresholds as limits
from provstore.match.differ.difference import Difference
from provstore.match.differ.people import may_be_called_so
from provstore.match.differ.sentences import may_tell_of_one, name_days_apart, name_two_days
from provstore.match.differ.sites import are_of_one_site
from provstore.match.same.alignment import Alignment, Factors, align
from provstore.match.same.closely import Rarity
from provstore.match.same.concepts import is_number
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.quantities import PEOPLE, Quantity, differ, is_far
from provstore.match.same.scales import AGE, VOTES, is_scale
from provstore.match.same.thresholds import LEAST_BOUND_FACTOR
from provstore.match.same.words import read_words
from provstore.records import Claim


class OtherNumber(NamedTuple):
    """Two numbers of one event that are not one, and the claims they belong to."""

    claims: tuple[Claim, Claim]
    difference: Difference


class _Told(NamedTuple):
    """A number, the place of its sentence in the page, from 0, and that sentence as it stands."""

    quantity: Quantity
    place: int
    sentence: Sentence
    whole: Profile


class _Weight(NamedTuple):
    """The weight of a word, and what share of it counts."""

    weight: float
    share: float


class _Rivals(NamedTuple):
    """Two numbers that may count the same.

    `weight` is that of the words about them that meet, `share` what part this is of all words about the one of which
    less is told.  `name_others`: each sentence names what the other does not.  `are_only`: each is the only number of
    its page that counts such things.
    """

    weight: float
    share: float
    name_others: bool
    are_only: bool
    a: _Told
    b: _Told


def compare_counts(a: DocumentProfile, b: DocumentProfile) -> Iterator[OtherNumber]:
    """Two numbers that count the same, each the likeliest partner of the other, where neither page has the other's.

    None is certain: a page may tell of a part, or later.
    """
    mine, theirs = list(_told(a)), list(_told(b))
    new = _not_in(mine, theirs), _not_in(theirs, mine)
    factors = Rarity(a.sentences, b.sentences)
    aligned: dict[tuple[int, int], Alignment | None] = {}
    rivals: list[_Rivals] = []
    for one in new[0]:
        for other in new[1]:
            if not _may_be_rivals(one, other):
                continue
            places = one.place, other.place
            if places not in aligned:
                aligned[places] = align(one.whole, other.whole, factors)
            are_only = _is_only(one, mine) and _is_only(other, theirs)
            rivals.append(_compare(one, other, aligned[places], factors, are_only))
    for best in _clearly_best(rivals):
        if _may_differ(best):
            difference = Difference("quantity", best.a.quantity.span, best.b.quantity.span, certain=False)
            yield OtherNumber((_claim(a, best.a.sentence), _claim(b, best.b.sentence)), difference)


def _told(page: DocumentProfile) -> Iterator[_Told]:
    """The numbers of sentences in which a claim stands; how old somebody is tells nothing without his name."""
    for place, sentence in enumerate(page.sentences):
        if sentence.whole is not None:
            for quantity in sentence.quantities:
                if (quantity.measure or quantity.role) and quantity.measure != AGE:
                    yield _Told(quantity, place, sentence, sentence.whole)


def _not_in(mine: Sequence[_Told], theirs: Sequence[_Told]) -> list[_Told]:
    """The numbers that the other page has nowhere, of whatever may be the same, nor in parts."""
    return [
        one for one in mine if not any(_tell_one_number(one, other) for other in theirs) and not _adds_up(one, theirs)
    ]


def _adds_up(one: _Told, page: Sequence[_Told]) -> bool:
    """Whether numbers in one sentence of a page make another together: seven years and two years, nine years."""
    parts = [other for other in page if count_the_same(one.whole, one.quantity, other.whole, other.quantity)]
    sums = (
        sum(other.quantity.stated for other in parts if other.place == place)
        for place, several in Counter(other.place for other in parts).items()
        if several > 1
    )
    return one.quantity.stated in sums


def _may_be_rivals(one: _Told, other: _Told) -> bool:
    if is_far(one.quantity, other.quantity):
        return False
    return count_the_same(one.whole, one.quantity, other.whole, other.quantity)


def _tell_one_number(one: _Told, other: _Told) -> bool:
    """Whether two numbers are one, as exactly: of a page that tells of thousands it is not known how many it means."""
    mine, theirs = one.quantity, other.quantity
    if mine.vague != theirs.vague:
        return False
    if mine.states_number_of(theirs) and "" in (mine.measure, theirs.measure):
        return True
    return count_the_same(one.whole, mine, other.whole, theirs) and not _are_two(mine, theirs)


def _are_two(one: Quantity, other: Quantity) -> bool:
    """Whether they are two numbers: "dozens" is another than 44, though both may hold.

    None is "at least 55" beside "over 50", seven beside "fewer than eight", 23 beside "about 24".
    """
    if one.vague != other.vague:
        return differ(one, other) or min(one.stated, other.stated) < limits.ROUGH_BELOW
    bounds = {one.bound, other.bound}
    less, more = sorted((one.stated, other.stated))
    if bounds == {"more"}:
        return more > LEAST_BOUND_FACTOR * less
    if "less" in bounds and len(bounds) > 1:
        return (one if one.bound == "less" else other).stated == less
    if "about" in bounds and (one.is_about(other) or other.is_about(one)):
        return False
    return differ(one, other)


def count_the_same(a: Profile, one: Quantity, b: Profile, other: Quantity) -> bool:
    """Whether two numbers count one sort of things, or people that may be called by both words."""
    if one.role != other.role or one.relation != other.relation:
        return False
    if one.measure == other.measure:
        return True
    if "" in (one.measure, other.measure):
        return bool(one.role)
    mine, theirs = _words(a, one), _words(b, other)
    are_people = may_be_called_so(mine, theirs, of_any_sort=bool(one.role) and PEOPLE in (one.measure, other.measure))
    return are_people or are_of_one_site(mine, theirs)


def _words(profile: Profile, quantity: Quantity) -> list[str]:
    return [word.low for word in read_words(profile.text, [quantity.span])]


def _compare(one: _Told, other: _Told, alignment: Alignment | None, factors: Factors, are_only: bool) -> _Rivals:
    """How much meets of what two sentences tell about two numbers."""
    if alignment is None:
        return _Rivals(0.0, 0.0, False, are_only, one, other)
    mine, theirs = _weights(one, factors), _weights(other, factors)
    weight = 0.0
    for meeting in alignment.meetings:
        x, y = mine[meeting.a], theirs[meeting.b]
        if x.share and y.share:
            weight += min(x.weight, y.weight) * (x.share + y.share) / 2
    if one.quantity.measure != other.quantity.measure:
        weight *= limits.OTHER_WORD_SHARE
    less = min(sum(word.weight * word.share for word in words) for words in (mine, theirs))
    share = weight / max(limits.LEAST_ABOUT, less)
    return _Rivals(weight, share, alignment.no_name_meets or alignment.names_left, are_only, one, other)


def _weights(told: _Told, factors: Factors) -> list[_Weight]:
    """What each word of a sentence weighs: half of it in clauses without the number, nothing of the number itself."""
    tokens, span = told.whole.tokens, told.quantity.span
    clauses = {token.clause for token in tokens if token.span.touches(span)}
    found: list[_Weight] = []
    for token in tokens:
        is_it = is_number(token.concept) and token.span.touches(span)
        share = 1.0 if token.clause in clauses else limits.OTHER_CLAUSE_SHARE
        found.append(_Weight(token.weight * factors[token.concept], 0.0 if is_it else share))
    return found


def _is_only(one: _Told, page: Sequence[_Told]) -> bool:
    """Whether no other number of the page may count the same; "thousands" there may be any."""
    mine = one.quantity
    others = (other for other in page if other.quantity.vague == mine.vague and not _is_one_number(one, other))
    return not any(count_the_same(one.whole, mine, other.whole, other.quantity) for other in others)


def _clearly_best(rivals: Sequence[_Rivals]) -> Iterator[_Rivals]:
    """The pairs of numbers of which neither has a partner nearly as likely that is another number, the likeliest first;
    what has its partner is nobody's rival."""
    left = sorted(rivals, key=lambda each: (-each.weight, each.a.place, each.b.place))
    for best in list(left):
        shared = [each for each in left if _is_one_number(each.a, best.a) or _is_one_number(each.b, best.b)]
        others = [each.weight for each in shared if _is_one_number(each.a, best.a) != _is_one_number(each.b, best.b)]
        is_clear = best.weight * limits.CLEAR_SHARE >= max(others, default=0.0)
        if best in left and _meet(best) and is_clear:
            yield best
            left = [each for each in left if each not in shared]


def _meet(pair: _Rivals) -> bool:
    """Whether enough is told about both; nothing need be where each page tells of one vote, or of one magnitude.

    Of a toll with which neither page begins it is less likely that it is that of the event.
    """
    measure, is_toll = pair.a.quantity.measure, bool(pair.a.quantity.role)
    if pair.are_only and (measure == VOTES or is_scale(measure)):
        return True
    if is_toll and min(pair.a.place, pair.b.place) >= limits.LEAD_SENTENCES:
        return pair.share >= limits.OTHER_NAMES_COUNT_SHARE
    if pair.are_only:
        return pair.weight >= limits.ONLY_COUNT_WEIGHT and pair.share >= limits.ONLY_COUNT_SHARE
    least = limits.OTHER_NAMES_COUNT_SHARE if pair.name_others else limits.COUNT_SHARE
    return pair.weight >= limits.COUNT_WEIGHT and pair.share >= least


def _is_one_number(one: _Told, other: _Told) -> bool:
    return one.quantity.measure == other.quantity.measure and one.quantity.states_number_of(other.quantity)


def _may_differ(best: _Rivals) -> bool:
    """Whether they are two numbers of one event: of two days there may be two tolls, and hardly two votes."""
    one, other = best.a.quantity, best.b.quantity
    are_of_two_days = name_two_days if one.role else name_days_apart
    if not _are_two(one, other) or are_of_two_days(best.a.whole, best.b.whole):
        return False
    return may_tell_of_one(best.a.sentence, best.b.sentence)


def _claim(page: DocumentProfile, sentence: Sentence) -> Claim:
    return page.claims[sentence.claims[0]].claim
