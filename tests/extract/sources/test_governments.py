"""Governments and offices; the file's own examples are proved in tests/rules."""

from __future__ import annotations

import pytest

from provstore.english.countries import Country, country_of_code
from provstore.extract.sources.governments import (
    find_government,
    find_office,
    government,
    is_bare_office,
    office_source,
    portfolio_words,
)
from provstore.records import Source

OFFICES = [
    ("Polish foreign ministry", "Foreign Ministry", "PL", "an adjective"),
    ("foreign ministry of Poland", "Foreign Ministry", "PL", "a country after it"),
    ("foreign ministry in the Czech Republic", "Foreign Ministry", "CZ", "a country of two words after it"),
    ("Poland’s Ministry of Justice", "Justice Ministry", "PL", "an owner"),
    ("foreign ministry", "Foreign Ministry", None, "no country"),
    ("Pentagon", "Defense Ministry", "US", "a name that tells the country"),
    ("the Kremlin", "Presidency", "RU", "a palace that tells it"),
    ("Ministry of Transport and Roads", "Transport Ministry", None, "a second portfolio"),
    ("Polish foreign ministry of Spain", "Foreign Ministry", "ES", "a country after it counts before an adjective"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "name", "code", "why"), OFFICES, ids=[case[3] for case in OFFICES])
def test_offices(phrase: str, name: str, code: str | None, why: str) -> None:
    found = find_office(phrase)
    assert found is not None, why
    assert (found.name, found.country and found.country.code) == (name, code), why


NO_OFFICES = [
    ("member of the parliament", "a member is not the body"),
    ("foreign minister", "a person"),
    ("informed source at the Ministry of Bees", "somebody at one"),
    ("source inside the Polish foreign ministry", "somebody inside"),
    ("army of Poland’s friends", "what is owned is no country"),
    ("", "nothing"),
    ("ministry", "no ministry by name"),
    ("SuperPentagon", "a part of a word"),
]


@pytest.mark.parametrize(("phrase", "why"), NO_OFFICES, ids=[case[1] for case in NO_OFFICES])
def test_what_is_no_office(phrase: str, why: str) -> None:
    assert find_office(phrase) is None, why


GOVERNMENTS = [
    ("Warsaw", "PL", "a capital"),
    ("the Kremlin", None, "a palace is an office of its own"),
    ("warsaw", None, "a word without a capital"),
    ("the Polish government", "PL", "an adjective"),
    ("authorities in Poland", "PL", "a country after it"),
    ("the government of the Czech Republic", "CZ", "a country with an article after it"),
    ("Poland’s government", "PL", "an owner"),
    ("Moscow government", "RU", "a capital before it"),
    ("the government", None, "no country"),
    ("the Northern government", None, "no country by that name"),
    ("the Polish mayor", None, "no government"),
]


@pytest.mark.parametrize(("phrase", "code", "why"), GOVERNMENTS, ids=[case[2] for case in GOVERNMENTS])
def test_governments(phrase: str, code: str | None, why: str) -> None:
    found = find_government(phrase)
    assert (found and found.code) == code, why


def country(code: str) -> Country:
    found = country_of_code(code)
    assert found is not None
    return found


def test_an_office_has_its_national_name_and_is_part_of_its_government() -> None:
    polish, american = country("PL"), country("US")
    assert office_source("Foreign Ministry", polish) == Source(
        "Polish Foreign Ministry", "government", "PL", government(polish)
    )
    assert office_source("Foreign Ministry", american).name == "US State Department"
    assert government(polish) == Source("Polish government", "government", "PL")


def test_nouns_that_call_an_office_again() -> None:
    assert is_bare_office("Ministry") and not is_bare_office("foreign ministry")


def test_words_of_what_ministries_are_for() -> None:
    assert {"economic", "development", "economy"} <= portfolio_words()
    assert not any("," in word for word in portfolio_words())
