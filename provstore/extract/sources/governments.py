"""Governments and their offices, however a text names them: "Warsaw", "the Polish foreign ministry"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from provstore.english.classes import KEPT_ANSWERS
from provstore.english.countries import (
    Country,
    country_called,
    country_in,
    country_of_code,
    country_speaking,
    without_owners,
)
from provstore.records import Source
from provstore.rules import load, part, phrases_of

_THE = re.compile(r"^[Tt]he\s+")
# "A member of the parliament" is not the parliament.
_PREPOSITION = re.compile(r"(?i)\b(?:of|for|in|at|from|with|to|by|on|near|inside|within|outside|under|close)\s")
# One that the file does not list: "South Sudan's Ministry of Humanitarian Affairs"
_OTHER_MINISTRY = re.compile(r"(?:(?P<who>.+?)\s)?(?P<name>Ministry\s(?:of|for)\s[A-Z].*)$")
_OF_COUNTRY = re.compile(rf"\s+(?:of|in)\s+(?:the\s+)?({part('capital')}\S*(?:\s{part('capital')}\S*){{0,3}})$")


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a government as a phrase names it; `country` is None where it does not say."""

    name: str
    country: Country | None


class _Form(NamedTuple):
    """One way to write an office: its country is told by a national name alone ("the Pentagon")."""

    pattern: re.Pattern[str]
    office: str
    country: Country | None


def _entries() -> list[dict[str, Any]]:
    offices: list[dict[str, Any]] = load("places/governments")["office"]
    return offices


@cache
def _forms() -> tuple[_Form, ...]:
    """National names, "Ministry of X" and "X ministry", and what else an office is called, in the order of the file."""
    found: list[_Form] = []
    for entry in _entries():
        for national in entry.get("national", []):
            names = re.compile(rf"(?<!\w){phrases_of(national['names'])}$")
            found.append(_Form(names, entry["name"], country_of_code(national["country"])))
        if "words" in entry:
            words = phrases_of(entry["words"])
            of_words = rf"ministry\s+(?:of|for)\s+(?:the\s+)?{words}(?:\s+(?:and|&)\s+\w+(?:\s\w+){{0,2}}\s?)?"
            found.append(_Form(re.compile(rf"(?i)\b(?:{of_words}|{words}\s+ministry)$"), entry["name"], None))
        if "forms" in entry:
            found.append(_Form(re.compile(rf"(?i)\b{phrases_of(entry['forms'])}$"), entry["name"], None))
    return tuple(found)


@cache
def _last_words() -> frozenset[str]:
    """The words that a phrase naming an office can end with, in lower case."""
    names = ["ministry"]
    for entry in _entries():
        names += [*entry.get("words", []), *entry.get("forms", [])]
        names += [name for national in entry.get("national", []) for name in national["names"]]
    return frozenset(name.lower().split()[-1] for name in names)


@cache
def portfolio_words() -> frozenset[str]:
    """The words of what ministries are for: economic, development, trade; "of" and "the" tell nothing."""
    names = (name for entry in _entries() for name in entry.get("words", []))
    words = (word.strip(",") for name in names for word in name.split())
    return frozenset(words) - {"of", "and", "the", "for", "&"}


def is_bare_office(words: str) -> bool:
    """Whether words call an office without saying which: "ministry"."""
    return words.lower() in load("places/governments")["bare_offices"]


@lru_cache(maxsize=KEPT_ANSWERS)
def find_office(phrase: str) -> Office | None:
    """The office that a noun phrase ends with, with the country the phrase gives.

    `Poland's Ministry of Justice`, `the Polish foreign ministry`, `the foreign ministry of Poland`, `the Pentagon`.
    """
    head, country_after = phrase, None
    tail = _OF_COUNTRY.search(phrase)
    if tail and (named := country_in(tail[1])) and named is country_called(tail[1]):
        head, country_after = phrase[: tail.start()], named
    if "ministry" not in head.lower() and not _last_words().issuperset(head.lower().split()[-1:]):
        return None
    for form in _forms():
        found = form.pattern.search(head)
        if found and not _PREPOSITION.search(head, 0, found.start()):
            return Office(form.office, form.country or country_after or _owner_in(head[: found.start()]))
    other = _OTHER_MINISTRY.match(head)
    if other and _PREPOSITION.search(other["who"] or ""):
        return None
    return Office(other["name"], country_after or country_in(other["who"] or "")) if other else None


def _owner_in(words: str) -> Country | None:
    """The country of "Russia's" and "Russian", also where a text lost its apostrophes: "Russias"."""
    return country_in(words) or country_in(words.strip().removesuffix("s"))


@cache
def _governing() -> re.Pattern[str]:
    nouns = phrases_of(load("places/governments")["governing"])
    return re.compile(rf"(?i)(?:(?P<who>.+?)\s+)?{nouns}(?:\s+(?:of|in)\s+(?:the\s+)?(?P<where>.+))?")


@lru_cache(maxsize=KEPT_ANSWERS)
def find_government(phrase: str) -> Country | None:
    """The country whose government a phrase means: `Moscow`, `the Polish government`, `Poland`."""
    plain = _THE.sub("", without_owners(phrase).strip())
    if plain[:1].isupper() and (country := country_speaking(plain)):
        return country
    found = _governing().fullmatch(plain)
    who = found and (found["where"] or found["who"])
    return country_called(who) or country_speaking(who) if who else None


def government(country: Country) -> Source:
    """The government of a country."""
    return Source(f"{country.demonym} government", "government", country=country.code)


def office_source(office: str, country: Country) -> Source:
    """An office of a government: a source of its own, part of its government.

    It has one name, however a text calls it: the national one where there is one.
    """
    of_all = (national for entry in _entries() if entry["name"] == office for national in entry.get("national", []))
    national = next((one["names"][0] for one in of_all if one["country"] == country.code), None)
    name = national or f"{country.demonym} {office}"
    return Source(name, "government", country=country.code, part_of=government(country))
