"""Countries by every word that news uses for them."""

from __future__ import annotations

import pytest

from provstore.english.countries import (
    Country,
    countries_before,
    countries_by,
    country_called,
    country_in,
    country_of_code,
    country_of_place,
    country_speaking,
    country_told_of,
    is_also_a_person,
    is_demonym,
)


def code(country: Country | None) -> str | None:
    return country and country.code


PLACES = [
    ("Warsaw", "PL", "a capital"),
    ("RUSE, Bulgaria", "BG", "a country after the town"),
    ("Paris/London", "GB", "of two towns the last"),
    ("the Netherlands", "NL", "an article"),
    ("Northtown", None, "a town that nobody knows"),
]


@pytest.mark.parametrize(("place", "expected", "why"), PLACES, ids=[case[2] for case in PLACES])
def test_the_country_of_a_place(place: str, expected: str | None, why: str) -> None:
    assert code(country_of_place(place)) == expected, why


PHRASES = [
    ("Polish foreign ministry", "PL", "an adjective"),
    ("Poland’s army", "PL", "an owner"),
    ("Czech Republic", "CZ", "a name of two words"),
    ("United Arab Emirates army", "AE", "a name of three words"),
    ("Polish and Czech", None, "two countries"),
    ("Polish Poland", "PL", "one country twice"),
    ("polish army", None, "no capital"),
    ("Poland,", "PL", "a mark after it"),
    ("army", None, "no country"),
]


@pytest.mark.parametrize(("words", "expected", "why"), PHRASES, ids=[case[2] for case in PHRASES])
def test_the_country_in_a_phrase(words: str, expected: str | None, why: str) -> None:
    assert code(country_in(words)) == expected, why


def test_exact_words() -> None:
    assert code(country_called("Côte d’Ivoire")) == code(country_called("Côte d'Ivoire")) == "CI"
    assert code(country_called("polish")) == "PL" and country_called("Warsaw") is None
    assert code(country_speaking("Warsaw")) == "PL" and country_speaking("Polish") is None


def test_codes() -> None:
    assert country_of_code("PL") == Country("PL", "Poland", "Polish")
    assert country_of_code("pl") is None


def test_words_under_chosen_keys_the_first_bearer_keeps() -> None:
    capitals = countries_by("capital")
    assert capitals["warsaw"].code == "PL" and "poland" not in capitals
    assert all(word == word.lower() for word in capitals)


BEFORE = [
    ("The Polish president met the Czech President.", {"PL", "CZ"}, "two"),
    ("The president met Polish farmers.", set(), "none right before"),
    ("Polish President Ann Lee came.", {"PL"}, "in capitals"),
    ("", set(), "nothing"),
]


@pytest.mark.parametrize(("text", "codes", "why"), BEFORE, ids=[case[2] for case in BEFORE])
def test_countries_before_a_title(text: str, codes: set[str], why: str) -> None:
    assert {country.code for country in countries_before(text, "president")} == codes, why


def test_adjectives_and_names_of_people() -> None:
    assert is_demonym("Polish") and not is_demonym("Poland") and not is_demonym("Northern")
    assert is_also_a_person("Jordan") and not is_also_a_person("Poland")


TOLD = [
    ("Poland, Polish and Poles, Poland.", "PL", "by name and by adjective"),
    ("Poland’s mayor met Polish farmers and left Poland.", "PL", "also with the mark of an owner"),
    ("Poland, Polish.", None, "twice is too little to tell"),
    ("Poland, Poland, Poland, Spain, Spain, Spain.", None, "two countries"),
    ("Poland, Poland, Poland, Spain.", "PL", "one of them far more"),
    ("It rained.", None, "none"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD, ids=[case[2] for case in TOLD])
def test_the_country_that_a_text_tells_of(text: str, expected: str | None, why: str) -> None:
    assert code(country_told_of(text)) == expected, why
