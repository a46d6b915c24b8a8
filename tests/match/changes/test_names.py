"""Whose name it is that was changed."""

from __future__ import annotations

import pytest

from provstore.match.changes.names import bearer_of, is_capital, is_full_name, whole_name
from provstore.match.changes.roles import read_roles
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("text", "words", "expected", "why"),
    [
        ("They met Mayor Lissow there.", "Lissow", "person", "a title is part of it"),
        ("They met minister Lissow there.", "Lissow", "person", "a title before it"),
        ("They met Anna Lissow there.", "Lissow", "person", "a given name"),
        ("They told the Reuters people.", "Reuters", "outlet", "the registry knows it"),
        ("They left for Norway again.", "Norway", "place", "a country"),
        ("They flew from Warsaw again.", "Warsaw", "place", "a capital"),
        ("They live in Mirel now.", "Mirel", "place", "whatever stands behind in"),
        ("They left Mirel village.", "Mirel", "place", "a noun for places behind it"),
        ("They left Mirel.", "Mirel", None, "nothing tells"),
    ],
)  # fmt: skip
def test_bearers(text: str, words: str, expected: str | None, why: str) -> None:
    of = page(text)
    found = side(of, words)
    assert bearer_of(of, read_roles(of), found.start, found.end) == expected, why


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("They met Mayor Anna Lissow there.", "Lissow", "Mayor Anna Lissow"),
        ("They met Sen. Anna M. Lissow there.", "Anna", "Sen. Anna M. Lissow"),
        ("They left Mirel. Anna Lissow stayed.", "Mirel", "Mirel"),
        ("They met Lissow, Orrin and Tobin.", "Orrin", "Orrin"),
        ("They met Anna al-Hariri there.", "Anna", "Anna al-Hariri"),
    ],
)
def test_a_name_is_whole_within_its_sentence(text: str, words: str, whole: str) -> None:
    of = page(text)
    found = side(of, words)
    span = of.span(*whole_name(of, found.start, found.end))
    assert span and span.of(of.text) == whole


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They met Clara Tobin there.", "Tobin", True),
        ("They met the Clara Tobin there.", "Tobin", False),
        ("They met Tobin there.", "Tobin", False),
        ("They met Tobin Council there.", "Tobin", False),
    ],
)
def test_full_names(text: str, words: str, expected: bool) -> None:
    of = page(text)
    found = side(of, words)
    assert is_full_name(of, found.start, found.end) is expected


def test_words_with_a_capital_of_their_own() -> None:
    of = page("The mayor met al-Hariri on Monday with Nine US experts")
    assert [word.text for at, word in enumerate(of.words) if is_capital(of, at)] == ["al-Hariri", "US"]
