"""Outlets by name, alias and domain, in texts and in credits; each entry of the registry is proved in tests/rules."""

from __future__ import annotations

import pytest

from provstore.extract.sources.outlets import (
    described_outlet,
    find_outlets,
    is_state_run,
    known_outlet,
    named_outlet,
    new_outlet,
    read_credit,
)
from provstore.records import Source

KNOWN = [
    ("Reuters", "Reuters", "a name"),
    ("REUTERS", "Reuters", "whatever its case"),
    ("the  Financial Times", "Financial Times", "an article and two spaces"),
    ("reuters.com", "Reuters", "a domain"),
    ("https://www.reuters.com/", "Reuters", "an address"),
    ("uk.reuters.com", "Reuters", "a domain below its own"),
    ("abc.net.au", "ABC Australia", "a domain of three parts"),
    ("reuters.example", None, "another domain"),
    ("Zeta", None, "no outlet"),
]


@pytest.mark.parametrize(("words", "name", "why"), KNOWN, ids=[case[2] for case in KNOWN])
def test_known_outlets(words: str, name: str | None, why: str) -> None:
    found = known_outlet(words)
    assert (found and found.name) == name, why


IN_TEXT = [
    ("Reuters and AFP reported it.", ["Reuters", "AFP"], "in the order of the text"),
    ("Reuters, Reuters", ["Reuters", "Reuters"], "each time"),
    ("The Washington Postman came.", [], "a part of a word"),
    ("XReuters", [], "a part of a word at its end"),
    ("The storm hit the ABC islands.", [], "a longer name that is no outlet"),
    ("ABC Australia reported it.", ["ABC Australia"], "the longer of two names"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "words", "why"), IN_TEXT, ids=[case[2] for case in IN_TEXT])
def test_outlets_in_a_text(text: str, words: list[str], why: str) -> None:
    assert [named.span.of(text) for named in find_outlets(text)] == words, why


DESCRIBED = [
    ("Syria’s official agency SANA", "SANA", "what it is"),
    ("the Reuters news agency", "Reuters", "around it"),
    ("Reuters", "Reuters", "alone"),
    ("Reuters shareholders", None, "something else of it"),
    ("Reuters and AFP", None, "two outlets"),
    ("the news agency", None, "none"),
]


@pytest.mark.parametrize(("words", "name", "why"), DESCRIBED, ids=[case[2] for case in DESCRIBED])
def test_an_outlet_with_its_description(words: str, name: str | None, why: str) -> None:
    found = described_outlet(words)
    assert (found and found.name) == name, why


NEW = [
    ("the newspaper Zeta Dnes", "Zeta Dnes", "a noun before the name"),
    ("Zeta TV channel", "Zeta TV", "a noun after it"),
    ("Zeta independent radio", "Zeta", "an adjective between"),
    ("the Morning Gazette", "Morning Gazette", "a name as newspapers have"),
    ("The independent daily Zeta", "Zeta", "words before the noun"),
    ("the newspaper Reuters", "Reuters", "one that is known"),
    ("State television", None, "an adjective is no name"),
    ("the newspaper élan", None, "a small letter begins no name"),
    ("the newspaper", None, "no name"),
    ("Gazette", None, "an ending alone"),
]


@pytest.mark.parametrize(("words", "name", "why"), NEW, ids=[case[2] for case in NEW])
def test_outlets_that_nobody_knows(words: str, name: str | None, why: str) -> None:
    found = new_outlet(words)
    assert (found and found.name) == name, why


NAMED = [
    ("Reuters", Source("Reuters", "outlet", "GB"), "one of the registry"),
    ("the  Zeta Dnes", Source("Zeta Dnes", "outlet"), "a new one, without article and spaces"),
    ("www.Zeta.example/", Source("zeta.example", "outlet"), "an address becomes a domain"),
]


@pytest.mark.parametrize(("words", "outlet", "why"), NAMED, ids=[case[2] for case in NAMED])
def test_whatever_a_page_or_credit_names_is_an_outlet(words: str, outlet: Source, why: str) -> None:
    found = named_outlet(words)
    assert (found.name, found.kind) == (outlet.name, "outlet"), why


CREDITS = [
    ("Reuters, AFP and agencies", ["Reuters", "AFP"], "agencies are nobody"),
    ("Zeta / staff", ["Zeta"], "nor is the staff"),
    ("Zeta with Omega", ["Zeta", "Omega"], "a newsroom that helped"),
    ("Reuters", ["Reuters"], "one"),
    ("agencies", [], "nobody at all"),
    ("Zeta, ", ["Zeta"], "an open end"),
]


@pytest.mark.parametrize(("credit", "names", "why"), CREDITS, ids=[case[2] for case in CREDITS])
def test_the_outlets_of_a_credit(credit: str, names: list[str], why: str) -> None:
    found = read_credit(credit)
    assert [named.outlet.name for named in found] == names, why
    assert all(known_outlet(named.span.of(credit)) in (named.outlet, None) for named in found)
    assert [named.span.of(credit).strip() for named in found] == names


def test_outlets_that_a_government_runs() -> None:
    assert is_state_run(Source("Xinhua", "outlet")) and not is_state_run(Source("Reuters", "outlet"))
