"""Countries, their governments and the offices of these, however a text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.records import Source
from provstore.rules import load

_OWNER = re.compile(r"['’]s?\b")
_THE = re.compile(r"^[Tt]he\s+")
# "A member of the parliament" is not the parliament.
_PREPOSITION = re.compile(r"(?i)\b(?:of|for|in|at|from|with|to|by)\s")


@dataclass(frozen=True, slots=True)
class Country:
    """An entry of `rules/places/countries.toml`."""

    code: str
    name: str
    demonym: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a government as a phrase names it; `country` is None where it does not say."""

    name: str
    country: Country | None


def _index(*keys: str) -> dict[str, Country]:
    """Countries by the words under these keys of their entries, in lower case; the first bearer keeps a word."""
    words: dict[str, Country] = {}
    for entry in load("places/countries")["country"]:
        country = Country(entry["code"], entry["name"], entry["demonym"])
        for key in keys:
            named = entry.get(key, [])
            for word in [named] if isinstance(named, str) else named:
                words.setdefault(word.lower(), country)
    return words


@cache
def _by_word() -> dict[str, Country]:
    """Names and adjectives of countries."""
    return _index("name", "demonym", "aliases", "adjectives")


@cache
def _governments() -> dict[str, Country]:
    """What a government is called when it speaks: the country, its capital, its palaces."""
    return _index("name", "aliases", "metonyms")


@cache
def _places() -> dict[str, Country]:
    return _index("name", "capital", "aliases", "cities")


@cache
def country_of_code(code: str) -> Country | None:
    return next((country for country in _by_word().values() if country.code == code), None)


def country_of_place(place: str) -> Country | None:
    """The country of a dateline's place: `Warsaw`, `RUSE, Bulgaria`, `Paris/London` (the first)."""
    for part in reversed(re.split(r"\s*[,/]\s*", place)):
        found = _places().get(part.lower().removeprefix("the "))
        if found:
            return found
    return None


@cache
def _offices() -> tuple[tuple[re.Pattern[str], str, Country | None], ...]:
    patterns: list[tuple[re.Pattern[str], str, Country | None]] = []
    for entry in load("places/governments")["office"]:
        for national in entry.get("national", []):
            names = "|".join(re.escape(name) for name in sorted(national["names"], key=len, reverse=True))
            patterns.append((re.compile(rf"(?<!\w)(?:{names})$"), entry["name"], country_of_code(national["country"])))
        words = "|".join(re.escape(word) for word in sorted(entry.get("words", []), key=len, reverse=True))
        if words:
            patterns.append(
                (
                    re.compile(
                        rf"(?i)\b(?:ministry\s+(?:of|for)\s+(?:the\s+)?(?:{words})(?:\s+(?:and|&)\s+(?:\w+\s?){{1,3}})?|(?:{words})\s+ministry)$"
                    ),
                    entry["name"],
                    None,
                )
            )
        forms = "|".join(re.escape(form) for form in sorted(entry.get("forms", []), key=len, reverse=True))
        if forms:
            patterns.append((re.compile(rf"(?i)\b(?:{forms})$"), entry["name"], None))
    return tuple(patterns)


@cache
def _last_words() -> frozenset[str]:
    """The words that a phrase naming an office can end with, in lower case."""
    names = ["ministry"]
    for entry in load("places/governments")["office"]:
        names += [*entry.get("words", []), *entry.get("forms", [])]
        names += [name for national in entry.get("national", []) for name in national["names"]]
    return frozenset(name.lower().split()[-1] for name in names)


@cache
def portfolio_words() -> frozenset[str]:
    """The words of what ministries are for: economic, development, trade."""
    return frozenset(
        word.strip(",")
        for entry in load("places/governments")["office"]
        for name in entry.get("words", [])
        for word in name.split()
    )


@lru_cache(maxsize=KEPT_ANSWERS)
def find_office(phrase: str) -> Office | None:
    """The office that a noun phrase ends with, with the country the phrase gives.

    `Poland's Ministry of Justice`, `the Polish foreign ministry`, `the foreign ministry
    of Poland`, `the Kremlin`.
    """
    head, country_after = phrase, None
    tail = re.search(r"\s+(?:of|in)\s+(?:the\s+)?([^\W\d_a-z]\S*(?:\s[^\W\d_a-z]\S*){0,3})$", phrase)
    if tail and country_in(tail[1]) and country_in(tail[1]) is _by_word().get(tail[1].lower()):
        head, country_after = phrase[: tail.start()], country_in(tail[1])
    if "ministry" not in head.lower() and head.lower().split()[-1:] and head.lower().split()[-1] not in _last_words():
        return None
    for pattern, name, country in _offices():
        found = pattern.search(head)
        if found and not _PREPOSITION.search(head, 0, found.start()):
            return Office(name, country or country_after or country_in(head[: found.start()]))
    return None


@lru_cache(maxsize=KEPT_ANSWERS)
def country_in(words: str) -> Country | None:
    """The one country a phrase names by name or adjective; None for none or two."""
    plain = _OWNER.sub("", words).split()
    found = {country for size in (3, 2, 1) for country in _named(plain, size)}
    return found.pop() if len(found) == 1 else None


def countries_before(text: str, title: str) -> set[Country]:
    """The countries whose adjective stands right before a title: "the Polish president", whatever its case."""
    low, wanted = text.lower(), title.lower()
    found: set[Country] = set()
    at = low.find(wanted)
    while at >= 0:
        before = text[max(0, at - 24) : at].split()
        country = country_in(before[-1]) if before else None
        if country:
            found.add(country)
        at = low.find(wanted, at + 1)
    return found


def _named(words: list[str], size: int) -> list[Country]:
    joined = (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))
    return [
        country for name in joined
        if name[:1].isupper() and (country := _by_word().get(name.lower()) or _by_word().get(name.lower().strip(".,")))
    ]  # fmt: skip


def is_demonym(word: str) -> bool:
    """Whether a word is a country's adjective: Syrian, Polish."""
    country = country_in(word)
    return country is not None and word == country.demonym


def is_also_a_person(name: str) -> bool:
    """Whether a country or capital has a name that people bear too: Jordan, Washington."""
    return name in load("places/countries")["also_people"]


@lru_cache(maxsize=KEPT_ANSWERS)
def find_government(phrase: str) -> Country | None:
    """The country whose government a phrase means: `Moscow`, `the Polish government`, `Poland`."""
    plain = _THE.sub("", _OWNER.sub("", phrase).strip())
    metonym = _governments().get(plain.lower()) if plain[:1].isupper() else None
    if metonym:
        return metonym
    found = re.fullmatch(
        r"(?:(?P<who>.+?)\s+)?(?:government|regime|authorities|administration)(?:\s+(?:of|in)\s+(?:the\s+)?(?P<where>.+))?",
        plain,
        re.IGNORECASE,
    )
    if found and (found["who"] or found["where"]):
        who = (found["where"] or found["who"]).lower()
        return _by_word().get(who) or _governments().get(who)
    return None


def government(country: Country) -> Source:
    """The government of a country."""
    return Source(f"{country.demonym} government", "government", country=country.code)


@cache
def _national_names() -> dict[tuple[str, str], str]:
    """(office, country code) → what that country calls it."""
    return {
        (entry["name"], national["country"]): national["names"][0]
        for entry in load("places/governments")["office"]
        for national in entry.get("national", [])
    }


def office_source(office: str, country: Country) -> Source:
    """An office of a government: a source of its own, part of its government.

    It has one name, however a text calls it: the national one where there is one.
    """
    name = _national_names().get((office, country.code), f"{country.demonym} {office}")
    return Source(name, "government", country=country.code, part_of=government(country))
