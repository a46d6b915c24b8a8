"""What is known of single words: closed classes, rank among the frequent ones, paraphrases, countries, cities."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from provstore.english.calendar import is_month, is_weekday
from provstore.english.classes import words_of
from provstore.english.countries import countries_by
from provstore.english.stems import stem
from provstore.rules import load


class Paraphrase(NamedTuple):
    """The name of a class of `rules/same/paraphrases.toml`, and how many words its form takes."""

    name: str
    words: int


@cache
def listed(name: str) -> frozenset[str]:
    """A closed class of `rules/same/matching.toml`, in lower case."""
    return frozenset(load("same/matching")[name])


def is_silent(word: str) -> bool:
    """Whether a word in lower case tells nothing by itself: the, of, said, a single letter."""
    return word in listed("silent") or len(word) == 1


def is_title(word: str) -> bool:
    """Whether a word in lower case tells that the name after it is a person's."""
    return word in listed("honorifics") or word in words_of("person_nouns")


def is_person(word: str) -> bool:
    """Whether a word in lower case is a noun for somebody: suspect, driver, mayor."""
    return word in words_of("person_nouns") or word in words_of("anonymous_nouns")


def is_dated(word: str) -> bool:
    """Whether a word is a month or a day of the week, whatever its case."""
    return is_month(word) or is_weekday(word)


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(map(stem, listed("circumstances")))


def tells_circumstance(word: str) -> bool:
    """Whether a word in lower case tells when, who said it or what sort of place it was, and not what was said."""
    several_days = word.endswith("days") and is_weekday(word[:-1])
    return is_dated(word) or several_days or stem(word) in _circumstances()


@cache
def ranks() -> dict[str, int]:
    """Word in lower case → its rank among the most frequent ones, from 1."""
    return {word: rank for rank, word in reversed([*enumerate(load("english/commonness")["words"].split(), start=1)])}


@cache
def ranks_of_stems() -> dict[str, int]:
    """Stem → the rank of its commonest form."""
    return {stem(word): rank for word, rank in ranks().items()}


def is_known(word: str) -> bool:
    """Whether a word in lower case is among the frequent ones, in this form or another."""
    return word in ranks() or stem(word) in ranks_of_stems()


@cache
def first_form(paraphrase: str) -> str:
    """The form of a paraphrase class that stands first in its list and tells how common the class is."""
    return next(str(entry["forms"][0]) for entry in load("same/paraphrases")["class"] if entry["name"] == paraphrase)


@cache
def _forms_by_first_word() -> dict[str, list[tuple[tuple[str, ...], Paraphrase]]]:
    """First word of a form → the forms that begin with it, longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], Paraphrase]]] = {}
    for entry in load("same/paraphrases")["class"]:
        for form in entry["forms"]:
            words = tuple(form.replace("-", " ").split())
            forms.setdefault(words[0], []).append((words, Paraphrase(entry["name"], len(words))))
    return {first: sorted(found, key=lambda one: -len(one[0])) for first, found in forms.items()}


def paraphrase_at(words: Sequence[str], at: int) -> Paraphrase | None:
    """The longest paraphrase that begins at a word; None where none does. `words` are in lower case."""
    for form, paraphrase in _forms_by_first_word().get(words[at], ()):
        if tuple(words[at : at + len(form)]) == form:
            return paraphrase
    return None


@cache
def _country_codes() -> dict[str, str]:
    named = countries_by("name", "demonym", "aliases", "adjectives")
    codes = {word: country.code for word, country in named.items()}
    return {word + "s": code for word, code in reversed(codes.items())} | codes


def country_code(word: str) -> str | None:
    """The ISO code of a country by its name, adjective or inhabitants, in lower case: syria, syrian, syrians."""
    return _country_codes().get(word)


def is_city(name: str) -> bool:
    """Whether a name in lower case is a capital's or a large city's."""
    return name in countries_by("capital", "cities")
