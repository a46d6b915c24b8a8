"""Governments and their offices, as the words of a source name them, also where they leave the country out."""

import re

from provstore.english.countries import Country, is_also_a_person
from provstore.english.names import plain_name
from provstore.extract.sources.bearers import folded
from provstore.extract.sources.governments import (
    find_government,
    find_office,
    government,
    is_bare_office,
    office_source,
)
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.phrases import Phrase
from provstore.extract.sources.recall import called_before
from provstore.records import Source

# "Norland's | foreign ministry"
OWNED = re.compile(r"(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)[’']s?\s(?P<office>.+)")


def office(memory: Memory, phrase: Phrase) -> Speaker | None:
    """[COUNTRY'S] OFFICE: "the Polish foreign ministry"; then "the ministry" and "the foreign ministry" alone."""
    found = find_office(phrase.core)
    if found is None:
        again = is_bare_office(phrase.core)
        return called_before(memory.heard, phrase.core.lower(), ("government",)) if again else None
    if found.country is not None:
        memory.offices[found.name] = Speaker(office_source(found.name, found.country))
    elif (owner := OWNED.match(phrase.core)) is not None:  # of a country that no list has
        return Speaker(Source(plain_name(f"{owner['who']} {owner['office']}"), "government"))
    elif found.name not in memory.offices:
        if memory.country is None or memory.tells_of_another_country(phrase.at):
            return Speaker(Source(found.name, "government", scope=memory.document))
        memory.offices[found.name] = Speaker(office_source(found.name, memory.country), inferred=True)
    return memory.offices[found.name]


def national_government(memory: Memory, phrase: Phrase) -> Speaker | None:
    """COUNTRY, CAPITAL or COUNTRY'S government: "Warsaw", "the Polish government"; "the government" of the dateline."""
    country = find_government(phrase.core)
    if country is not None:
        if is_also_a_person(phrase.core) and _is_called_so(memory, phrase.core, country):
            return None
        return Speaker(government(country), inferred=phrase.alone)
    if phrase.core.lower() == "government" and memory.country is not None:
        return Speaker(government(memory.country), inferred=True)
    return None


def _is_called_so(memory: Memory, name: str, country: Country) -> bool:
    """Whether somebody on the page is called by a country's name: by a surname, or a given name where no country is.

    Of a page with "in Chad" or "Chadian", "Chad" is not the given name of Chad Roe.
    """
    bearers = memory.people.called(name)
    if any(folded(one.fullest)[-1:] == folded(name) for one in bearers):
        return True
    place = rf"\b(?:(?:in|to|from|against|with|between)\s{re.escape(name)}\b(?!\s[A-Z])|{re.escape(country.demonym)}\b)"
    return bool(bearers) and re.search(place, memory.text) is None
