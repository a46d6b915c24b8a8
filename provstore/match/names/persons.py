"""The name of a person in its parts, and whether two such names can be one person's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.classes import words_of
from provstore.english.names import has_article, is_given_name, is_particle
from provstore.match.names.letters import given_names, simplify

_GLUED = re.compile(r"(?<=\b\w\.)(?=\w)")  # between the initials of "A.B. Lee"


@dataclass(frozen=True, slots=True)
class PersonName:
    """`Ana M. de la Cruz Jr.` → given (ana, m), surname "de la cruz", generation "jr".

    Letters are as `simplify` leaves them; a name of one word is a surname.
    """

    given: tuple[str, ...]
    surname: str
    generation: str

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.given, self.surname)


@lru_cache(maxsize=262144)
def read_person(name: str) -> PersonName | None:
    """The parts of a name; None where it is none: "president", "envoy to Norland"."""
    words = _GLUED.sub(" ", name).split()
    if not all(word[:1].isupper() or is_particle(word) or has_article(word) for word in words):
        return None
    last = simplify(words[-1]) if len(words) > 2 else ""
    generation = last if last in words_of("generations") else ""
    if generation:
        words.pop()
    first = len(words) - 1  # word of the surname
    while first > 0 and is_particle(words[first - 1]):
        first -= 1
    surname = simplify(" ".join(words[first:]))
    return PersonName(tuple(simplify(" ".join(words[:first])).split()), surname, generation) if surname else None


def may_be_one(one: PersonName, other: PersonName) -> bool:
    """Whether one is the other with middle names left out or given names cut to initials.

    Ann M. Lee and A. Lee may be one; Ann M. and Ann B. Lee, M. and Ann M. Lee, A. B. Lee and Ann Lee, Ray Lee and Ray
    Lee Jr. are not.
    """
    if one.surname != other.surname or one.generation != other.generation or not (one.given and other.given):
        return False
    short, long = sorted((one.given, other.given), key=len)
    if not are_alike(short[0], long[0]) or (len(long[0]) < len(short[0]) and len(short) < len(long)):
        return False
    rest = iter(long[1:])
    return all(any(are_alike(name, full) for full in rest) for name in short[1:])


def has_initial(person: PersonName) -> bool:
    """Whether the first name is cut to its letter."""
    return bool(person.given) and len(person.given[0]) == 1


def shorter_forms(person: PersonName) -> Iterator[tuple[str, ...]]:
    """What is left of a name where given names are left out: (lee,) of Ann Lee, (lin,) of Lin Mei Ho, too."""
    for start in range(1, len(person.words)):
        yield person.words[start:]
    if len(person.given) > 1 and not _is_given_name(person.given[0]):
        yield person.given[:1]


def are_turned_around(one: PersonName, other: PersonName) -> bool:
    """Whether one name has the surname first and the other last; not where all words are given names: James Thomas."""
    a, b = one.words, other.words
    turned = len(a) == len(b) > 1 and a != b and b in ((*a[1:], a[0]), (a[-1], *a[:-1]))
    return turned and not all(map(_is_given_name, a))


def are_alike(one: str, other: str) -> bool:
    """Whether two given names are one, or one of them is the initial of the other."""
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


@cache
def _is_given_name(word: str) -> bool:
    return word in given_names() or is_given_name(word)
