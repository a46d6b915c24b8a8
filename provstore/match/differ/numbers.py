"""The numbers that a page tells, read once for all pages that it is compared with, and which of two count the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provstore.match.differ.people import People, may_be_called_so, read_people
from provstore.match.differ.sites import sites_in
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence, once_a_page
from provstore.match.same.quantities import PEOPLE, Quantity
from provstore.match.same.scales import AGE
from provstore.match.same.words import read_words

_Sort = tuple[str, str]  # what befell those who are counted, and the word that follows, as in a `Quantity`


class Told(NamedTuple):
    """A number, the place of its sentence in the page, from 0, and that sentence as it stands.

    `people` and `sites` are those that the words of the number are for.
    """

    quantity: Quantity
    place: int
    sentence: Sentence
    whole: Profile
    people: People
    sites: frozenset[str]


class Numbers(NamedTuple):
    """The numbers of a page; the others are their places among these, ascending.

    `of_sort` has those of one sort by what they count, `worded` those of them whose words may mean what others mean
    too, `unnamed` those that name nothing that they count.
    """

    told: tuple[Told, ...]
    of_sort: Mapping[_Sort, Mapping[str, Sequence[int]]]
    worded: Mapping[_Sort, Sequence[int]]
    unnamed: tuple[int, ...]


@once_a_page
def numbers_of(page: DocumentProfile) -> Numbers:
    """The numbers of sentences in which a claim stands; how old somebody is tells nothing without his name."""
    told = tuple(_read(page))
    of_sort: dict[_Sort, dict[str, list[int]]] = defaultdict(dict)
    worded: dict[_Sort, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        sort = one.quantity.role, one.quantity.relation
        of_sort[sort].setdefault(one.quantity.measure, []).append(at)
        if one.sites or one.people.sorts or one.people.are_people:
            worded[sort].append(at)
    return Numbers(told, of_sort, worded, tuple(at for at, one in enumerate(told) if not one.quantity.measure))


def _read(page: DocumentProfile) -> Iterator[Told]:
    for place, sentence in enumerate(page.sentences):
        if sentence.whole is not None:
            for quantity in sentence.quantities:
                if (quantity.measure or quantity.role) and quantity.measure != AGE:
                    words = [word.low for word in read_words(sentence.whole.text, [quantity.span])]
                    yield Told(quantity, place, sentence, sentence.whole, read_people(words), sites_in(words))


def find_alike(one: Told, page: Numbers) -> list[int]:
    """The numbers of a page that count the same as a number, by their places: of one sort of things, or of people that
    may be called by both words."""
    sort, measure = (one.quantity.role, one.quantity.relation), one.quantity.measure
    of_sort = page.of_sort.get(sort)
    if of_sort is None:
        return []
    if not measure:  # of whatever they may be, something befell them
        return sorted(at for places in of_sort.values() for at in places)
    found = [*of_sort.get(measure, ()), *of_sort.get("", ())]
    if one.sites or one.people.sorts or one.people.are_people:
        others = ((at, page.told[at]) for at in page.worded.get(sort, ()))
        found += [at for at, other in others if other.quantity.measure not in (measure, "") and _mean_one(one, other)]
    return sorted(found)


def _mean_one(one: Told, other: Told) -> bool:
    """Whether two words may mean the same people, or the same sort of sites."""
    of_any_sort = bool(one.quantity.role) and PEOPLE in (one.quantity.measure, other.quantity.measure)
    are_people = may_be_called_so(one.people, other.people, of_any_sort=of_any_sort)
    return are_people or not one.sites.isdisjoint(other.sites)


def are_one_number(one: Told, other: Told) -> bool:
    """Whether both count the same by one word, and as many."""
    return one.quantity.measure == other.quantity.measure and one.quantity.states_number_of(other.quantity)


@once_a_page
def only_numbers(page: DocumentProfile) -> frozenset[int]:
    """The numbers beside which no other number of the page may count the same, by their places; "thousands" there may
    be any."""
    numbers = numbers_of(page)
    return frozenset(at for at, one in enumerate(numbers.told) if not any(_rivals(one, numbers)))


def _rivals(one: Told, page: Numbers) -> Iterator[bool]:
    others = (page.told[at] for at in find_alike(one, page))
    return (other.quantity.vague == one.quantity.vague and not are_one_number(one, other) for other in others)
