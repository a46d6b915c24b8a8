"""What sort of people: ten soldiers in one account and ten civilians in the other, his daughter and his sister."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import neighbors_meet, stand_in_one_place
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import is_person, listed
from provstore.match.same.words import Word
from provstore.records import Span
from provstore.rules import load


def compare_people(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Two sorts of people in one place, of which neither may be the other and neither claim tells of the other's.

    Never certain: a soldier may be a brother, and a farmer a rebel.
    """
    if any(profile.lows.isdisjoint(_sorts()) for profile in (a, b)):
        return  # most claims end here
    mine, theirs = _people_in(a, alignment.a_part), _people_in(b, alignment.b_part)
    of_a, of_b = ({_sorts()[low] for low in profile.lows & _sorts().keys()} for profile in (a, b))
    for one in mine:
        for other in theirs:
            pair = _sorts()[one.low], _sorts()[other.low]
            if pair[0] == pair[1] or pair[1] in _related()[pair[0]] or pair[0] in _related()[pair[1]]:
                continue
            if pair[1] in of_a or pair[0] in of_b:  # both are told of in one
                continue
            places = a, one.span, b, other.span, alignment
            if stand_in_one_place(*places) and neighbors_meet(*places):
                yield Difference("person", one.span, other.span, certain=False)


def compare_kin(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """ "A child" in one account, "her child" in the other, in one place: whose it was.

    Never certain: it may be hers.
    """
    if any(profile.lows.isdisjoint(listed("kin")) for profile in (a, b)):
        return  # most claims end here
    mine, theirs = _kin_in(a), _kin_in(b)
    for word in sorted(mine.keys() & theirs.keys()):
        (one, of_one), (other, of_other) = mine[word], theirs[word]
        places = a, one, b, other, alignment
        if of_one != of_other and stand_in_one_place(*places) and neighbors_meet(*places):
            yield Difference("person", one, other, certain=False)


def _kin_in(profile: Profile) -> dict[str, tuple[Span, bool]]:
    """Each word for a child or the like that stands there once: it with the article or the pronoun right before it, and
    whether that says whose it is."""
    often = Counter(word.low for word in profile.words)
    return {
        word.low: (Span(before.span.start, word.span.end), before.low in listed("owners"))
        for before, word in pairwise(profile.words)
        if word.low in listed("kin") and often[word.low] == 1 and before.low in listed("owners") | {"a", "an"}
    }


class People(NamedTuple):
    """Whom words of a phrase are for: the sorts of people, and whether people at all: "supporters" are of no sort."""

    sorts: frozenset[str]
    are_people: bool


def read_people(phrase: Sequence[str]) -> People:
    """Whom the words of a phrase, in lower case, are for."""
    sorts = frozenset(_sorts()[word] for word in phrase if word in _sorts())
    return People(sorts, any(is_person(word) or is_person(word.removesuffix("s")) for word in phrase))


def may_be_called_so(one: People, other: People, *, of_any_sort: bool) -> bool:
    """Whether two phrases have words for one sort of people: "reporters", "journalists".

    `of_any_sort`: "supporters", who are of no sort, may be "people" too.
    """
    if one.sorts and other.sorts:
        return not one.sorts.isdisjoint(other.sorts)
    return of_any_sort and not one.sorts and not other.sorts and one.are_people and other.are_people


def _people_in(profile: Profile, part: Span | None) -> list[Word]:
    """The words for people, without those that are part of a name: "Soldier Field"."""
    return [
        word
        for word in profile.words
        if word.low in _sorts() and word.text.islower() and (part is None or part.holds(word.span))
    ]


@cache
def _sorts() -> dict[str, str]:
    return {word: entry["name"] for entry in load("same/people")["people"] for word in entry["words"]}


@cache
def _related() -> dict[str, frozenset[str]]:
    return {entry["name"]: frozenset(entry["may_be"]) for entry in load("same/people")["people"]}
