"""Whether two names of persons, or of bodies, are one name in accounts of one claim."""

import re
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.match.names.initials import are_initials
from provstore.match.names.spelling import Likeness, likeness
from provstore.match.same.vocabulary import country_code, is_silent
from provstore.rules import load

_WORD = re.compile(r"[^\W_][\w.'’-]*")


def likeness_of_persons(one: str, other: str) -> Likeness | None:
    """Whether two names are a person's: "Lee" is "Ann Lee"; "Bob Lee" and "Ann Lee Jr." are close to it."""
    (first, a_generation), (second, b_generation) = split_ending(one), split_ending(other)
    alike = likeness(first, second)
    if alike == "same" or _is_surname(first, second) or _is_surname(second, first):
        return "same" if a_generation == b_generation else "close"
    return "close" if alike or words_in(first)[-1:] == words_in(second)[-1:] else None


def likeness_of_bodies(one: str, other: str) -> Likeness | None:
    """Whether two names are a body's: "Observatory" is "Polish Observatory for Tides", "Free Army" close to "Army".

    So are all that are called by one noun, but those of two countries: "Top Members", "Leading Members".
    """
    if _is_one_body(one, other) or are_of_one_party(one, other) or likeness(one, other) == "same":
        return "same"
    mine, theirs = _parts(one), _parts(other)
    if mine.countries and theirs.countries and mine.countries.isdisjoint(theirs.countries):
        return None
    may_be = likeness(one, other) or mine.head[-1:] == theirs.head[-1:] or are_initials(one, other, least=2)
    return "close" if may_be else None


def is_description(name: str) -> bool:
    """Whether words tell what somebody is, and not who: "Kesmar governor", "the joint inquiry of both", "One"."""
    head = _parts(name).head
    spelled = {word.lower(): word for word in _WORD.findall(name)}
    return not head or is_silent(head[-1]) or spelled.get(head[-1], "").islower()


def words_in(name: str) -> list[str]:
    return [word.strip(".'’-") for word in _WORD.findall(name.lower())]


def are_of_one_party(one: str, other: str) -> bool:
    """Whether people are called by the name of one party alone, which speaks as one, or both as those who lead it:
    "Democrats", "Democrats"; "Leading Democrats", "Top Democrats"."""
    return _party(one) is not None and _party(one) == _party(other)


def _party(name: str) -> tuple[bool, str] | None:
    """Whether people are called those who lead a party, and by which name; None for whoever is of no party."""
    known = load("same/sources")["parties"]
    first, _, rest = name.lower().partition(" ")
    leads = first in known["ranks"]
    members = rest if leads else name.lower()
    return (leads, members) if members in known["members"] else None


def split_ending(name: str) -> tuple[str, str]:
    """A person's name without what stands behind it, and which of the family it is: ("Peter Lunn", "jr")."""
    words = name.replace(",", " ").split()
    degrees = frozenset(load("same/sources")["names"]["degrees"])
    generation = ""
    while len(words) > 1 and (last := words[-1].lower().replace(".", "")) in words_of("generations") | degrees:
        generation = generation if last in degrees else last
        words.pop()
    return " ".join(words), generation


def _is_surname(short: str, long: str) -> bool:
    """Whether a name of one word ends the other: "Lee", "Ann Lee"."""
    words = words_in(short)
    return len(words) == 1 and words == words_in(long)[-1:]


def _is_one_body(one: str, other: str) -> bool:
    """Whether two names of bodies differ in nothing but what one of them leaves out, or are a name and its initials."""
    mine, theirs = _parts(one), _parts(other)
    if mine.head == theirs.head and mine.head:
        return all(not a or not b or a == b for a, b in ((mine.countries, theirs.countries), (mine.rest, theirs.rest)))
    return are_initials(one, other)


class _Parts(NamedTuple):
    """A body's name: its countries, what it is, and what stands behind "for" or "of"."""

    countries: frozenset[str]
    head: tuple[str, ...]
    rest: tuple[str, ...]


def _parts(name: str) -> _Parts:
    known = load("same/sources")["bodies"]
    words = [word for word in words_in(name) if word != "the" and not word.endswith(known["ending"])]
    opener = next((place for place, word in enumerate(words) if word in known["openers"]), len(words))
    countries = frozenset(code for word in words[:opener] if (code := country_code(word)))
    return _Parts(countries, tuple(word for word in words[:opener] if not country_code(word)), tuple(words[opener:]))
