"""How many of one sort of things, or of people, page against page: wherever two accounts of one event tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.match.differ import thresholds as limits
from provstore.match.differ.difference import Difference
from provstore.match.differ.numbers import Numbers, Told, are_one_number, find_alike, numbers_of, only_numbers
from provstore.match.differ.sentences import may_tell_of_one, name_days_apart, name_two_days
from provstore.match.same.alignment import Alignment, Factors, Meeting, align, find_meetings
from provstore.match.same.closely import Rarity
from provstore.match.same.concepts import is_number
from provstore.match.same.profiles import DocumentProfile, Sentence
from provstore.match.same.quantities import Quantity, differ, is_far
from provstore.match.same.scales import VOTES, is_scale
from provstore.match.same.thresholds import LEAST_BOUND_FACTOR
from provstore.records import Claim


class OtherNumber(NamedTuple):
    """Two numbers of one event that are not one, and the claims they belong to."""

    claims: tuple[Claim, Claim]
    difference: Difference


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
    a: Told
    b: Told


def compare_counts(a: DocumentProfile, b: DocumentProfile) -> Iterator[OtherNumber]:
    """Two numbers that count the same, each the likeliest partner of the other, where neither page has the other's.

    None is certain: a page may tell of a part, or later.
    """
    mine, theirs = numbers_of(a), numbers_of(b)
    alike = {
        i: [j for j in found if not is_far(one.quantity, theirs.told[j].quantity)]
        for i, one, found in _new_in(mine, theirs)
    }
    new = {j for j, _, _ in _new_in(theirs, mine)} if any(alike.values()) else set()
    pairs = [(i, j) for i, places in alike.items() for j in places if j in new]
    for best in _clearly_best(_Pages(a, b), pairs) if pairs else ():
        if _may_differ(best):
            difference = Difference("quantity", best.a.quantity.span, best.b.quantity.span, certain=False)
            yield OtherNumber((_claim(a, best.a.sentence), _claim(b, best.b.sentence)), difference)


def _new_in(mine: Numbers, theirs: Numbers) -> Iterator[tuple[int, Told, list[int]]]:
    """The numbers that count the same as some of the other page, which has them nowhere, of whatever may be the same,
    nor in parts: their places, themselves, and those of the other page."""
    for at, one in enumerate(mine.told):
        alike = find_alike(one, theirs)
        if not alike:
            continue
        parts = [theirs.told[other] for other in alike]
        maybe = [theirs.told[other] for other in theirs.unnamed] if one.quantity.measure else theirs.told
        is_there = any(_are_one(one.quantity, other.quantity) for other in parts)
        is_there = is_there or any(_states(one.quantity, other.quantity) for other in maybe)  # bare numbers
        if not is_there and not _adds_up(one, parts):
            yield at, one, alike


class _Pages:
    """Two pages, and what is worked out of them for several pairs of their numbers, which are given by their places."""

    def __init__(self, a: DocumentProfile, b: DocumentProfile) -> None:
        self._mine, self._theirs = numbers_of(a).told, numbers_of(b).told
        self._only = only_numbers(a), only_numbers(b)
        self._factors = Rarity(a, b)
        self._of_a: dict[int, list[_Weight]] = {}
        self._of_b: dict[int, list[_Weight]] = {}
        self._met: dict[tuple[int, int], list[Meeting]] = {}
        self._aligned: dict[tuple[int, int], Alignment | None] = {}

    def at_most(self, i: int, j: int) -> _Rivals:
        """What may meet of what is told about two numbers: as if all words that meet stood in parts that correspond."""
        one, other = self._mine[i], self._theirs[j]
        sentences = one.place, other.place
        if sentences not in self._met:
            self._met[sentences] = find_meetings(one.whole, other.whole)
        return self._compare(i, j, self._met[sentences], name_others=False)

    def exactly(self, i: int, j: int) -> _Rivals:
        """What meets of it, in the parts that correspond; finding these takes far longer."""
        one, other = self._mine[i], self._theirs[j]
        sentences = one.place, other.place
        if sentences not in self._aligned:
            self._aligned[sentences] = align(one.whole, other.whole, self._factors)
        found = self._aligned[sentences]
        if found is None:
            return self._compare(i, j, (), name_others=False)
        return self._compare(i, j, found.meetings, name_others=found.no_name_meets or found.names_left)

    def _compare(self, i: int, j: int, meetings: Sequence[Meeting], *, name_others: bool) -> _Rivals:
        if i not in self._of_a:
            self._of_a[i] = _weights(self._mine[i], self._factors)
        if j not in self._of_b:
            self._of_b[j] = _weights(self._theirs[j], self._factors)
        weight, share = _meeting(self._mine[i], self._of_a[i], self._theirs[j], self._of_b[j], meetings)
        are_only = i in self._only[0] and j in self._only[1]
        return _Rivals(weight, share, name_others, are_only, self._mine[i], self._theirs[j])


def _states(one: Quantity, other: Quantity) -> bool:
    return one.vague == other.vague and one.states_number_of(other)


def _are_one(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of one sort are one, as exactly: of a page that tells of thousands it is not known how many
    it means."""
    return one.vague == other.vague and not _are_two(one, other)


def _adds_up(one: Told, parts: Sequence[Told]) -> bool:
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


def _meeting(
    one: Told, mine: Sequence[_Weight], other: Told, theirs: Sequence[_Weight], meetings: Sequence[Meeting]
) -> tuple[float, float]:
    """How much meets of what two sentences tell about two numbers, by what their words weigh, and its share."""
    if not meetings:
        return 0.0, 0.0
    weight = 0.0
    for meeting in meetings:
        x, y = mine[meeting.a], theirs[meeting.b]
        if x.share and y.share:
            weight += min(x.weight, y.weight) * (x.share + y.share) / 2
    if one.quantity.measure != other.quantity.measure:
        weight *= limits.OTHER_WORD_SHARE
    less = min(sum(word.weight * word.share for word in words) for words in (mine, theirs))
    return weight, weight / max(limits.LEAST_ABOUT, less)


def _weights(told: Told, factors: Factors) -> list[_Weight]:
    """What each word of a sentence weighs: half of it in clauses without the number, nothing of the number itself."""
    tokens, span = told.whole.tokens, told.quantity.span
    clauses = {token.clause for token in tokens if token.touches(span)}
    found: list[_Weight] = []
    for token in tokens:
        is_it = is_number(token.concept) and token.touches(span)
        share = 1.0 if token.clause in clauses else limits.OTHER_CLAUSE_SHARE
        found.append(_Weight(token.weight * factors[token.concept], 0.0 if is_it else share))
    return found


def _clearly_best(pages: _Pages, places: Sequence[tuple[int, int]]) -> Iterator[_Rivals]:
    """The pairs of numbers of which neither has a partner nearly as likely that is another number, the likeliest first;
    what has its partner is nobody's rival."""
    bounds = {place: pages.at_most(*place) for place in places}
    exact = {place: pages.exactly(*place) for place, bound in bounds.items() if _meet(bound)}  # few
    left = dict(bounds)
    found = [(place, rivals) for place, rivals in exact.items() if _meet(rivals)]
    for place, best in sorted(found, key=lambda each: (-each[1].weight, each[1].a.place, each[1].b.place)):
        if place not in left:
            continue
        shared = {each: (are_one_number(pair.a, best.a), are_one_number(pair.b, best.b)) for each, pair in left.items()}
        most = best.weight * limits.CLEAR_SHARE
        others = [each for each, (one, other) in shared.items() if one != other]
        if all(bounds[each].weight <= most or _weigh(pages, each, exact) <= most for each in others):
            yield best
            left = {each: pair for each, pair in left.items() if not any(shared[each])}


def _weigh(pages: _Pages, place: tuple[int, int], exact: dict[tuple[int, int], _Rivals]) -> float:
    if place not in exact:
        exact[place] = pages.exactly(*place)
    return exact[place].weight


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


def _may_differ(best: _Rivals) -> bool:
    """Whether they are two numbers of one event: of two days there may be two tolls, and hardly two votes."""
    one, other = best.a.quantity, best.b.quantity
    are_of_two_days = name_two_days if one.role else name_days_apart
    if not _are_two(one, other) or are_of_two_days(best.a.whole, best.b.whole):
        return False
    return may_tell_of_one(best.a.sentence, best.b.sentence)


def _claim(page: DocumentProfile, sentence: Sentence) -> Claim:
    return page.claims[sentence.claims[0]].claim
