"""Why two names may be of one speaker, as far as the names alone tell."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from provstore.english.classes import noun_stems, words_of
from provstore.english.countries import country_called
from provstore.english.names import ACRONYM
from provstore.match.names.forms import read
from provstore.match.names.gazetteer import main_form, places_of
from provstore.match.names.initials import SHORTEST_ACRONYM
from provstore.match.names.letters import join_words, simplify
from provstore.match.names.persons import are_turned_around, has_initial, may_be_one, read_person, shorter_forms
from provstore.match.names.spelling import are_read_alike

# What sets two names apart that may be of one speaker, the surest first; of several, the first is told.
Reason = Literal[
    "diacritics",
    "hyphenation",
    "known alias",
    "transliteration",
    "order of names",
    "initial",
    "middle name",
    "short for long",
]

# Letters that a word has at least for two spellings of it to be told as one: Li is not Lee.  Chosen by hand on the
# names of 595 development articles, 2026-11.
SHORTEST_VARIANT = 4
_NOUNS_OF_BODIES = ("press_nouns", "organization_nouns", "company_nouns", "group_nouns")
LONGEST_PLACE = 3  # words of the name of a place inside that of a body


def find_reason(one: str, other: str, persons: bool) -> Reason | None:
    """Why two names may be of one speaker, both `persons` or both bodies; None where the names do not tell.

    Whether a name is short for another ("Lee", "NGU") they never tell alone: see `shorter_forms_of`.
    """
    if one.casefold() == other.casefold():
        return None  # one name, of two kinds or countries: nothing sets them apart by which they could be one
    return _reason_of_persons(one, other) if persons else _reason_of_bodies(one, other)


def short_form(name: str, persons: bool) -> tuple[str, ...] | None:
    """The words by which a name is looked for among `shorter_forms_of` longer ones; None where it cannot be short."""
    if not persons:
        return (name,) if len(name) >= SHORTEST_ACRONYM and ACRONYM.match(name) else None
    person = read_person(name)
    return person.words if person else None


def shorter_forms_of(name: str, persons: bool) -> Iterator[tuple[str, ...]]:
    """What may stand for a name where it is told in full elsewhere: Lee for Ann Lee, NGU for Northern Gulls Union."""
    if not persons:
        letters = "".join(word[0] for word in name.replace("-", " ").split() if word[:1].isupper())
        yield (letters,)
    elif person := read_person(name):
        yield from shorter_forms(person)


def blocks_of(name: str, persons: bool) -> Iterator[tuple[str, ...]]:
    """Keys of which two names have one in common where `find_reason` tells more than other given names."""
    yield "letters", _letters(name)
    form = read(name)
    yield "read", form.text
    yield "read", form.arabic
    if not persons:
        yield "places", _with_main_places(name)
        yield "body", _without_legal_form(name)
    elif person := read_person(name):
        yield ("order", *sorted(person.words))


def _reason_of_persons(one: str, other: str) -> Reason | None:
    first, second = read_person(one), read_person(other)
    if first is None or second is None or not (first.given and second.given):
        return None
    if spelling := _reason_of_spelling(one, other):
        return spelling
    if may_be_one(first, second):
        cut = has_initial(first) != has_initial(second) or len(first.given) == len(second.given)
        return "initial" if cut else "middle name"
    if are_turned_around(first, second):
        return "order of names"
    return "transliteration" if are_transliterations(one, other) else None


def _reason_of_bodies(one: str, other: str) -> Reason | None:
    if not (_is_name(one) and _is_name(other)):
        return None
    if spelling := _reason_of_spelling(one, other):
        return spelling
    if _with_main_places(one) == _with_main_places(other):
        return "known alias"
    if are_transliterations(one, other):
        return "transliteration"
    return "short for long" if _without_legal_form(one) == _without_legal_form(other) else None


def _is_name(body: str) -> bool:
    """Whether the first and the last word have a capital: "Coast Guard", and not "Northern front-runner"."""
    words = body.split()
    return bool(words) and all(any(map(str.isupper, word)) for word in (words[0], words[-1]))


def _reason_of_spelling(one: str, other: str) -> Reason | None:
    if _letters(one) != _letters(other) or not _letters(one):
        return None
    return "diacritics" if _marks(one) == _marks(other) else "hyphenation"


def are_transliterations(one: str, other: str) -> bool:
    first, second = read(one), read(other)
    if first.kind != second.kind or not (first.text and second.text and are_read_alike(first, second)):
        return False
    words, others = (simplify(name).replace("-", " ").split() for name in (one, other))
    if first.is_arabic or second.is_arabic or len(words) != len(others):
        return True
    return all(min(map(len, pair)) >= SHORTEST_VARIANT for pair in zip(words, others, strict=True) if len({*pair}) > 1)


def _letters(name: str) -> str:
    """A name without accents and marks in one: `Ann-Marié O’Lee` → annmarieolee."""
    return simplify(name).replace("-", "").replace(" ", "")


def _marks(name: str) -> str:
    """What stands between the letters of a name: hyphens, apostrophes, full stops, spaces."""
    return "".join(
        one for one in unicodedata.normalize("NFC", name) if not one.isalnum() and not unicodedata.combining(one)
    )


@lru_cache(maxsize=65536)
def _with_main_places(name: str) -> str:
    """A body's name with each country and place by its main name: `Bombay Port` → mumbai port."""
    words = simplify(name).replace("-", " ").split()
    return " ".join(_main_places(words))


def _main_places(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_PLACE, len(words) - at), 0, -1):
            if place := _main_place(words[at : at + size]):
                yield place
                break
        else:
            size = 1
            yield words[at]
        at += size


def _main_place(words: list[str]) -> str | None:
    if country := country_called(" ".join(words)):
        return country.code
    form = join_words(words, False)
    return main_form(form) if len(form) >= SHORTEST_VARIANT and places_of(form) else None


def _without_legal_form(name: str) -> str:
    """Norpet of "Norpet Inc."; what would be no name, as "News" of "News Corp.", stays as it is."""
    words = simplify(name).split()
    end = len(words)
    while end > 1 and words[end - 1] in words_of("legal_forms"):
        end -= 1
    is_noun = end == 1 and any(words[0] in noun_stems(nouns) for nouns in _NOUNS_OF_BODIES)
    return " ".join(words if is_noun else words[:end])
