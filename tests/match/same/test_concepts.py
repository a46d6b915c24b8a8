"""What the comparison knows of words, proved both ways by the examples of each entry."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from provstore.english.stems import stem
from provstore.match.same.concepts import weight_of
from provstore.match.same.counting import find_quantities
from provstore.match.same.tokens import read_content
from provstore.match.same.words import read_words
from provstore.records import Span
from provstore.rules import load
from tests.match.same.accounts import account

CLASSES: list[dict[str, Any]] = load("same/paraphrases")["class"]
FORCES: list[dict[str, Any]] = load("speech/forces")["force"]
BOUNDS: list[dict[str, Any]] = load("same/quantities")["bound"]


def concepts(text: str) -> set[str]:
    return {token.concept for token in read_content(read_words(text, [Span(0, len(text))]), frozenset()).tokens}


@pytest.mark.parametrize("entry", CLASSES, ids=lambda entry: entry["name"])
def test_paraphrases_meet(entry: dict[str, Any]) -> None:
    assert entry["why"] and len(entry["matches"]) > 1
    for example in entry["matches"]:
        assert "=" + entry["name"] in concepts(example), example
    for example in entry["rejects"]:
        assert "=" + entry["name"] not in concepts(example), example


def test_a_form_has_one_class() -> None:
    for one, other in combinations(CLASSES, 2):
        assert not set(one["forms"]) & set(other["forms"]), (one["name"], other["name"])


@pytest.mark.parametrize("entry", FORCES, ids=lambda entry: entry["name"])
def test_force_of_a_cue(entry: dict[str, Any]) -> None:
    for examples, expected in ((entry["matches"], True), (entry["rejects"], False)):
        for example in examples:
            forces = {profile.force for profile in account(example).claims if profile.force}
            assert (entry["name"] in forces) is expected, example


def test_a_cue_has_one_force() -> None:
    for one, other in combinations(FORCES, 2):
        assert not set(one["cues"]) & set(other["cues"]), (one["name"], other["name"])


def bounds(text: str) -> list[str]:
    return [quantity.bound for quantity in find_quantities(read_words(text, [Span(0, len(text))]))]


@pytest.mark.parametrize("entry", BOUNDS, ids=lambda entry: entry["name"])
def test_bound(entry: dict[str, Any]) -> None:
    assert all(bounds(example) == [entry["name"]] for example in entry["matches"])
    assert not any(entry["name"] in bounds(example) for example in entry["rejects"])


NUMBERS = [
    ("nine boats", 9, 9), ("twenty-two boats", 22, 22), ("two dozen boats", 24, 24), ("1,300 boats", 1300, 1300),
    ("two hundred and ten boats", 210, 210), ("2.5 million boats", 2_500_000, 2_500_000), ("a hundred boats", 100, 100),
    ("between 30 and 40 boats", 30, 40), ("10 to 15 boats", 10, 15), ("three thousand four hundred boats", 3400, 3400),
]  # fmt: skip


@pytest.mark.parametrize(("text", "low", "high"), NUMBERS)
def test_numbers(text: str, low: float, high: float) -> None:
    (quantity,) = find_quantities(read_words(text, [Span(0, len(text))]))
    assert (quantity.low, quantity.high, quantity.measure) == (low, high, "=ship")


@pytest.mark.parametrize("text", ["on 24 May", "in May 24", "at 10:30", "since 2014", "at 9 pm", "one of them"])
def test_no_quantities(text: str) -> None:
    assert find_quantities(read_words(text, [Span(0, len(text))])) == ()


def test_rare_words_weigh_more() -> None:
    assert weight_of(stem("people")) < weight_of(stem("coalition")) < weight_of(stem("sovereignty"))
