"""Whether whoever a draft quotes is the one whom a held text quotes with these words.

Where names alone leave it open, the texts may tell: a page that knows somebody by name does not call the same person "a
resident", and nobody speaks for a ministry of whom no text says that he has to do with it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product

from provstore.english.classes import words_of
from provstore.english.sentences import split_sentences
from provstore.match.differ.speakers import Speakers, compare_sources
from provstore.match.names.initials import are_shuffled_initials
from provstore.match.names.persons import read_person
from provstore.match.names.spelling import key, likeness
from provstore.records import Source

_BODIES = frozenset({"organization", "government"})
_UNNAMED = frozenset({"anonymous", "person"})
_NEAR = 120  # characters before and after a surname in which a text says what somebody has to do with
_BEGINNING = 5  # letters that words of one family have in common: minister, ministry; Syria, Syrian
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|«[^»\n]*»?")
_WORD = re.compile(r"[^\W\d_]{4,}")


def are_one_speaker(mine: Sequence[Source], theirs: Sequence[Source], told: Iterable[str], page: str) -> Speakers:
    """Whether the speakers of a draft and of a held text are one, two, or nobody can tell.

    `told` are texts that may say what the draft's speaker has to do with the other: the draft, the held text `page`,
    the words by which the store names the speaker.
    """
    found = compare_sources(mine, theirs)
    pairs = list(product(mine, theirs))
    if found == "two" and any(_are_of_one_body(*pair) for pair in pairs):
        return "open"
    if found == "open" and any(_have_one_name(*pair) for pair in pairs):
        return "one"
    told = list(told)
    if found == "open" and pairs and all(_are_strangers(*pair, told, page) for pair in pairs):
        return "two"
    return found


def _have_one_name(one: Source, other: Source) -> bool:
    """Whether all words of the name of one person stand in that of the other, though they may be common words: Hill."""
    fewer, more = sorted(({*source.name.casefold().split()} for source in (one, other)), key=len)
    return is_named(one) and is_named(other) and one.kind == other.kind == "person" and fewer <= more


def _are_of_one_body(one: Source, other: Source) -> bool:
    """Whether one is a part of the other, as a ministry is of its government."""
    wholes = [{source.key, *([source.part_of.key] if source.part_of else [])} for source in (one, other)]
    return one.key in wholes[1] or other.key in wholes[0]


def _are_strangers(one: Source, other: Source, told: Sequence[str], page: str) -> bool:
    """Whether two persons have no name in common; or a person and a body, or somebody unnamed, have nothing to do with
    each other in any text."""
    if other.kind == "person" and one.kind in _BODIES and is_named(other):
        one, other = other, one
    if one.kind != "person" or not is_named(one):
        return False
    if other.kind == "person" and is_named(other):
        names = (one.name, other.name)
        apart = {_family(word) for word in one.name.split()}.isdisjoint(_family(word) for word in other.name.split())
        return apart and not likeness(*names) and not are_shuffled_initials(*names)
    if other.kind in _BODIES:
        return not any(_has_to_do(text, one, other) for text in told)
    unnamed = other.kind in _UNNAMED and not is_named(other)
    return unnamed and _surname(one) in page and not any(_has_to_do(text, one, other) for text in told)


def is_named(source: Source) -> bool:
    """Whether it is called by a name: "Ann Lee", and not "the mayor of Oslo" or "President"."""
    if source.kind == "anonymous" or source.name.lower() in words_of("titles") | words_of("occupations"):
        return False
    return read_person(source.name) is not None


def _surname(source: Source) -> str:
    return source.name.split()[-1]


def _has_to_do(text: str, person: Source, other: Source) -> bool:
    """Whether a word of the other stands near the person's surname, or one of its family."""
    theirs = {_family(word) for word in _WORD.findall(other.name)}
    own = {_family(word) for word in person.name.split()}
    text = _QUOTED.sub(" ", text)  # what somebody says tells nothing of himself
    for found in re.finditer(rf"\b{re.escape(_surname(person))}\b", text):
        start, end = max(0, found.start() - _NEAR), min(len(text), found.end() + _NEAR)
        sentences = split_sentences(text, start, end, [])
        beside = next(one for one in sentences if found.start() < one.end).of(text)
        if theirs & ({_family(word) for word in _WORD.findall(beside)} - own):
            return True
    return False


def _family(word: str) -> str:
    return key(word)[:_BEGINNING]
