"""Governments and offices, with a country that words name, imply or leave open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.extract.sources import offices
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.phrases import Phrase, phrase_of
from provstore.records import Source
from tests.extract.sources.told import memory, named

Rule = Callable[[Memory, Phrase], Speaker | None]
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (offices.office, "the Polish foreign ministry", memory(), "Polish Foreign Ministry", "an office with its country"),
    (offices.office, "the foreign ministry", memory(country="PL"), "Polish Foreign Ministry", "the country of the page"),
    (offices.office, "the foreign ministry", memory(), "Foreign Ministry", "no country anywhere"),
    (offices.office, "the ministry", memory("", ("the Polish foreign ministry", "government", "Polish Foreign Ministry")), "Polish Foreign Ministry", "an office called again"),
    (offices.office, "the ministry", memory("", ("the ministry of birds", "organization", "Birds")), None, "what spoke was no government"),
    (offices.office, "the ministry", memory(), None, "no office has spoken"),
    (offices.office, "the council", memory(), None, "no office"),
    (offices.national_government, "Warsaw", memory(), "Polish government", "a capital"),
    (offices.national_government, "the government", memory(country="PL"), "Polish government", "the government of the page"),
    (offices.national_government, "the government", memory(), None, "no country anywhere"),
    (offices.national_government, "Jordan", memory(), "Jordanian government", "a country"),
    (offices.national_government, "Jordan", memory("Ann Jordan came."), None, "a person of that name in the document"),
    (offices.national_government, "Warsaw", memory("Ann Warsaw came."), "Polish government", "a name that is no person's elsewhere"),
    (offices.office, "Norland’s Ministry of Roads", memory(), "Norland Ministry of Roads", "of a country that no list has"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_offices(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase_of(words, len(told.text)))) == name, why


def test_a_country_that_is_only_implied_is_marked() -> None:
    of_page = memory(country="PL")
    for rule, words, inferred in (
        (offices.national_government, "Warsaw", True),
        (offices.national_government, "the Polish government", False),
        (offices.national_government, "the government", True),
        (offices.office, "the foreign ministry", True),
        (offices.office, "the Polish foreign ministry", False),
    ):
        found = rule(of_page, phrase_of(words))
        assert found is not None and found.inferred is inferred, words


def test_an_office_once_named_with_its_country_keeps_it() -> None:
    told = memory(country="PL")
    offices.office(told, phrase_of("the Czech foreign ministry"))
    assert named(offices.office(told, phrase_of("the foreign ministry"))) == "Czech Foreign Ministry"


def test_an_office_of_an_unknown_country_is_known_here_alone() -> None:
    found = offices.office(memory(), phrase_of("the foreign ministry"))
    assert found == Speaker(Source("Foreign Ministry", "government", scope="document"))


def test_an_office_of_a_sentence_about_another_country_is_not_the_pages() -> None:
    text = "The foreign ministry said it rained in Sudan."
    found = offices.office(memory(text, country="PL"), phrase_of("The foreign ministry", 0))
    assert found == Speaker(Source("Foreign Ministry", "government", scope="document"))
