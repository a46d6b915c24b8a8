"""Writes `provstore/match/names/places.gz`: the spellings of places that rules alone do not join.

    python -m gazetteer

The same versions of the two packages give the same bytes of text; only the level of compression is zlib's.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from gazetteer.sources import Place, describe, read_cities, read_countries
from provstore.match.names.forms import Form, read
from provstore.rules import FOLDER, load

OUTPUT = Path(__file__).parent.parent / "provstore" / "match" / "names" / "places.gz"
LARGER = 20  # so many times: New York is the other one, whatever a York calls itself
SHORTEST = 4  # of three letters and fewer there are codes, and words: Damascus is Sam in a language


def main() -> int:
    places = sorted(
        (*read_countries(), *read_cities()), key=lambda place: (-place.population, place.name, place.country)
    )
    lines = pack(places)
    rules = sha256((FOLDER / "places/spellings.toml").read_bytes()).hexdigest()
    body = "\n".join(lines) + "\n"
    head = [
        "Spellings of places, a place on each line, in the forms of match/names/forms.py; made by `make places`.",
        "Changes to the sources: names in other scripts, short and ambiguous ones left out, the rest reduced to forms.",
        *describe(),
        f"provstore/rules/places/spellings.toml sha256 {rules}",
        f"below this line sha256 {sha256(body.encode()).hexdigest()}",
    ]
    text = "".join(f"# {line}\n" for line in head) + body
    OUTPUT.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{OUTPUT}: {len(lines)} places, {len(text) / 1e6:.2f} MB, {OUTPUT.stat().st_size / 1e6:.2f} MB packed")
    return 0


def pack(places: list[Place]) -> list[str]:
    """A line for each place that rules alone do not give all its names."""
    countries = {
        form for place in places if place.is_country for name in (place.name, *place.others) for form in forms_of(name)
    }
    mains = {form for place in places for form in forms_of(place.name)}
    largest: dict[str, int] = {}
    for place in places:  # by population
        for name in place.others:
            for form in forms_of(name):
                largest.setdefault(form, place.population)
    lines = []
    for place in places:
        own = forms_of(place.name)
        known = dict.fromkeys(own)
        for name in (*alias(place), *place.others):
            known |= dict.fromkeys(
                form
                for form in forms_of(name)
                if form in own
                or (is_telling(form, place, mains, countries) and largest.get(form, 0) <= LARGER * place.population)
            )
        if len(known) > len(own) or place.is_country:
            lines.append("\t".join(known))
    return lines


def alias(place: Place) -> Iterable[str]:
    """What `rules/places/countries.toml` calls a country besides."""
    if not place.is_country:
        return ()
    return [
        name for entry in load("places/countries")["country"] if entry["code"] == place.country
        for name in (entry["name"], *entry.get("aliases", []))
    ]  # fmt: skip


def is_telling(form: str, place: Place, mains: set[str], countries: set[str]) -> bool:
    """Whether a spelling says which place is meant.

    Not if it is short, the main name of another place (for Homer, Aleppo was Beroea, as a town in Greece still is) or
    a country's.
    """
    return len(form) >= SHORTEST and form not in mains and (place.is_country or form not in countries)


def forms_of(name: str) -> list[str]:
    """All that a name may be looked up by."""
    form: Form = read(name)
    found = [form.whole] if form.whole else [form.arabic, form.text] if form.is_arabic else [form.text]
    return [text for text in dict.fromkeys(found) if text]


if __name__ == "__main__":
    sys.exit(main())
