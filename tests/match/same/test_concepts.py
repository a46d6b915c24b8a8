"""What the comparison knows of words, proved both ways by the examples of each entry; how a word becomes a concept."""

from __future__ import annotations

from itertools import combinations
from math import log
from typing import Any

import pytest

from provstore.english.stems import stem
from provstore.match.same import concepts as of
from provstore.match.same.counting import find_quantities
from provstore.match.same.tokens import read_content
from provstore.match.same.vocabulary import ranks
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
    return [quantity.bound for quantity in find_quantities(read_words(text, [Span(0, len(text))]), text)]


@pytest.mark.parametrize("entry", BOUNDS, ids=lambda entry: entry["name"])
def test_bound(entry: dict[str, Any]) -> None:
    assert all(bounds(example) == [entry["name"]] for example in entry["matches"])
    assert not any(entry["name"] in bounds(example) for example in entry["rejects"])


@pytest.mark.parametrize(
    ("word", "also_small", "concept", "why"),
    [
        ("harbour", False, "harbour", "an ordinary word by its stem"),
        ("harbours", False, "harbour", "a plural"),
        ("Harbour", False, "harbour", "a known word with a capital is no name"),
        ("Orlanda", False, "'orlanda", "an unknown word with a capital is a name"),
        ("Orlanda's", False, "'orlanda", "its genitive"),
        ("Brennazzo", True, "brennazzo", "no name where it is also written small"),
        ("al-Hasna", False, "'hasna", "an Arabic name, its article small"),
        ("Al-Hasna", True, "'hasna", "whatever else is written small"),
        ("rebel-held", False, "'rebelheld", "a word with a hyphen"),
        ("Syrian", False, "@SY", "a country"),
        ("syrian", False, "syrian", "but not without a capital"),
        ("22", False, "#22", "a number"),
        ("1,300", False, "#1300", "without its comma"),
        ("3rd", False, "#3", "an ordinal"),
        ("US", False, "@US", "a country in capitals"),
        ("U.S.", False, "@US", "with its stops"),
        ("us", False, None, "a pronoun"),
        ("Us", False, None, "a pronoun at the beginning"),
        ("the", False, None, "grammar"),
        ("The", False, None, "grammar with a capital"),
        ("IT", False, "it", "letters in capitals are no pronoun"),
        ("I", False, None, "a single letter"),
        ("April", False, "~april", "a month"),
        ("may", False, None, "not the month"),
        ("march", False, None, "nor this"),
        ("Tuesday", False, "~tuesday", "a day"),
        ("monitors", False, "~monitor", "who told it"),
    ],
)
def test_concept_of_a_word(word: str, also_small: bool, concept: str | None, why: str) -> None:
    assert of.concept_of(word, also_small) == concept, why


KINDS = ["=kill", "'orlanda", "#22", "@SY", "~tuesday", "harbour"]


@pytest.mark.parametrize(
    ("test", "true"),
    [
        (of.is_name, ["'orlanda"]),
        (of.is_number, ["#22"]),
        (of.is_paraphrase, ["=kill"]),
        (of.is_ordinary, ["=kill", "harbour"]),
        (of.can_be_named, ["=kill", "'orlanda", "#22", "harbour"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_kinds_of_concepts(test: Any, true: list[str]) -> None:
    assert [concept for concept in KINDS if test(concept)] == true


def test_short_numbers() -> None:
    assert of.is_short_number("#9")
    assert not of.is_short_number("#22")
    assert not of.is_short_number("'x")


def test_the_word_of_a_name() -> None:
    assert of.word_of(of.name_concept("orlanda")) == "orlanda"
    assert of.word_of("'monitor") == "~monitor"


@pytest.mark.parametrize(
    ("concept", "weight"),
    [
        ("#22", 0.6),
        ("#9", 0.4),
        ("'orlanda", 1.0),
        ("@SY", 0.6),
        ("~tuesday", 0.3),
        ("the", 0.1),
        ("qwertyuiop", 1.0),
        ("=say", 0.45),
    ],
)
def test_weights(concept: str, weight: float) -> None:
    if concept == "=say":  # the class with the commonest first form
        concept = min((of.paraphrase_concept(entry["name"]) for entry in CLASSES), key=of.weight_of)
    assert of.weight_of(concept) == weight


def test_rare_words_weigh_more() -> None:
    weights = [of.weight_of(stem(word)) for word in ("time", "people", "coalition", "sovereignty")]
    assert weights == sorted(weights)
    assert 0.1 < weights[1] < weights[2] < weights[3] <= 1


def test_a_paraphrase_weighs_as_its_first_form() -> None:
    assert of.weight_of("=kill") > of.weight_of(stem("death")), "which is another form of it, and commoner"
    assert of.weight_of("=kill") == pytest.approx(log(ranks()["kill"] / 40) / log(6000 / 40))
