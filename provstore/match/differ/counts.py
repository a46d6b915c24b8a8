"""How many of one sort of things, or of people, page against page: wherever two accounts of one event tell it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from provstore.match.differ import thresholds as limits
from provstore.match.differ.difference import Difference
from provstore.match.differ.people import People, may_be_called_so, read_people
from provstore.match.differ.sentences import may_tell_of_one, name_days_apart, name_two_days
from provstore.match.differ.sites import sites_in
from provstore.match.same.alignment import Alignment, Factors, align
from provstore.match.same.closely import Rarity
from provstore.match.same.concepts import is_number
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.quantities import PEOPLE, Quantity, differ, is_far
from provstore.match.same.scales import AGE, VOTES, is_scale
from provstore.match.same.thresholds import LEAST_BOUND_FACTOR
from provstore.match.same.words import read_words
from provstore.records import Claim, Span

_KEPT_PHRASES = 4096  # numbers of the pages last compared: each is compared with all of the other page


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
    alike = _find_alike(mine, theirs)
    turned = _find_alike(theirs, mine)
    new = _not_in(mine, theirs, alike), {*_not_in(theirs, mine, turned)}
    if not new[0] or not new[1]:
        return
    factors = Rarity(a.sentences, b.sentences)
    aligned: dict[tuple[int, int], Alignment | None] = {}
    only: dict[tuple[int, int], bool] = {}

    def is_only(side: int, at: int) -> bool:
        if (side, at) not in only:
            page = (mine, theirs)[side]
            only[side, at] = _is_only(page[at], page)
        return only[side, at]

    rivals: list[_Rivals] = []
    for i in new[0]:
        for j in alike[i]:
            one, other = mine[i], theirs[j]
            if j not in new[1] or is_far(one.quantity, other.quantity):
                continue
            places = one.place, other.place
            if places not in aligned:
                aligned[places] = align(one.whole, other.whole, factors)
            are_only = is_only(0, i) and is_only(1, j)
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


def _find_alike(mine: Sequence[_Told], theirs: Sequence[_Told]) -> list[list[int]]:
    """For each number of a page those of the other that count the same, by their indexes, ascending."""
    of_sort: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, other in enumerate(theirs):
        of_sort[other.quantity.role, other.quantity.relation].append(at)
    return [
        [
            at
            for at in of_sort.get((one.quantity.role, one.quantity.relation), ())
            if count_the_same(one.whole, one.quantity, theirs[at].whole, theirs[at].quantity)
        ]
        for one in mine
    ]


def _not_in(mine: Sequence[_Told], theirs: Sequence[_Told], alike: Sequence[Sequence[int]]) -> list[int]:
    """The numbers that the other page has nowhere, of whatever may be the same, nor in parts, by their indexes.

    `alike` are for each those that count the same there.
    """
    unnamed = [other for other in theirs if not other.quantity.measure]
    new: list[int] = []
    for at, one in enumerate(mine):
        parts = [theirs[other] for other in alike[at]]
        maybe = unnamed if one.quantity.measure else theirs  # a bare number may count anything
        is_there = any(_states(one.quantity, other.quantity) for other in maybe)
        is_there = is_there or any(_are_one(one.quantity, other.quantity) for other in parts)
        if not is_there and not _adds_up(one, parts):
            new.append(at)
    return new


def _states(one: Quantity, other: Quantity) -> bool:
    return one.vague == other.vague and one.states_number_of(other)


def _are_one(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of one sort are one, as exactly: of a page that tells of thousands it is not known how many
    it means."""
    return one.vague == other.vague and not _are_two(one, other)


def _adds_up(one: _Told, parts: Sequence[_Told]) -> bool:
    """Whether numbers in one sentence of a page make another together: seven years and two years, nine years."""
    sums = (
        sum(other.quantity.stated for other in parts if other.place == place)
        for place, several in Counter(other.place for other in parts).items()
        if several > 1
    )
    return one.quantity.stated in sums


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
    mine, theirs = _read_phrase(a.text, one.span), _read_phrase(b.text, other.span)
    of_any_sort = bool(one.role) and PEOPLE in (one.measure, other.measure)
    are_people = may_be_called_so(mine.people, theirs.people, of_any_sort=of_any_sort)
    return are_people or not mine.sites.isdisjoint(theirs.sites)


class _Phrase(NamedTuple):
    """What the words of a number count: people, and sorts of sites."""

    people: People
    sites: frozenset[str]


@lru_cache(maxsize=_KEPT_PHRASES)
def _read_phrase(text: str, span: Span) -> _Phrase:
    words = [word.low for word in read_words(text, [span])]
    return _Phrase(read_people(words), sites_in(words))


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
