"""Countries, by every word that news uses for them: name, adjective, capital, palace, town."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.rules import load

# The mark of an owner, "Poland's", "the Netherlands'", and no apostrophe within a name: Côte d'Ivoire.
_POSSESSIVE = re.compile(r"['’](?:s\b|(?!\w))")
_CAPITALIZED = re.compile(r"[A-Z]\w+")
LEAST_TOLD, TOLD_SHARE = 3, 0.6  # times that a country is named, and its share of all, for a text to tell of it
LONGEST_ADJECTIVE = 24  # characters before a title, among which the adjective of a country is looked for


@dataclass(frozen=True, slots=True)
class Country:
    """An entry of `rules/places/countries.toml`."""

    code: str  # ISO 3166 alpha-2
    name: str
    demonym: str  # the adjective that names its government: Syrian, Polish


@cache
def countries_by(*keys: str) -> dict[str, Country]:
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
def country_of_code(code: str) -> Country | None:
    """The country of an ISO 3166 alpha-2 code."""
    return next((country for country in countries_by("name").values() if country.code == code), None)


def country_of_place(place: str) -> Country | None:
    """The country of a dateline's place: `Warsaw`, `RUSE, Bulgaria`, `Paris/London` (the last that is known)."""
    for part in reversed(re.split(r"\s*[,/]\s*", place)):
        found = countries_by("name", "capital", "aliases", "cities").get(part.lower().removeprefix("the "))
        if found:
            return found
    return None


def without_owners(words: str) -> str:
    """Words without the marks that make owners of them: "Poland's mayor" → Poland mayor."""
    return _POSSESSIVE.sub("", words) if "'" in words or "’" in words else words


def country_called(words: str) -> Country | None:
    """The country that exactly these words name, by name or adjective, whatever their case."""
    return countries_by("name", "demonym", "aliases", "adjectives").get(words.lower().replace("’", "'"))


def country_speaking(words: str) -> Country | None:
    """The country whose government these words can stand for: its name, its capital, its palaces."""
    return countries_by("name", "aliases", "metonyms").get(words.lower())


@lru_cache(maxsize=KEPT_ANSWERS)
def country_in(words: str) -> Country | None:
    """The one country a phrase names by name or adjective; None for none or two."""
    plain = without_owners(words).split()
    runs = (" ".join(plain[at : at + size]) for size in (3, 2, 1) for at in range(len(plain) - size + 1))
    named = (country_called(run) or country_called(run.strip(".,")) for run in runs if run[:1].isupper())
    found = {country for country in named if country}
    return found.pop() if len(found) == 1 else None


def country_told_of(text: str) -> Country | None:
    """The country that a text names far more than any other, by name or adjective; None where there is none such."""
    named = Counter(filter(None, map(country_called, _CAPITALIZED.findall(without_owners(text)))))
    most = named.most_common(1)
    return most[0][0] if most and most[0][1] >= LEAST_TOLD and most[0][1] >= TOLD_SHARE * named.total() else None


def countries_before(text: str, title: str) -> set[Country]:
    """The countries whose adjective stands right before a title: "the Polish president", whatever its case."""
    starts = (found.start() for found in re.finditer(re.escape(title.lower()), text.lower()))
    before = (text[max(0, start - LONGEST_ADJECTIVE) : start].split() for start in starts)
    return {country for words in before if words and (country := country_in(words[-1]))}


def is_demonym(word: str) -> bool:
    """Whether a word is a country's adjective: Syrian, Polish."""
    country = country_in(word)
    return country is not None and word == country.demonym


def is_also_a_person(name: str) -> bool:
    """Whether a country or capital has a name that people bear too: Jordan, Washington."""
    return name in load("places/countries")["also_people"]
