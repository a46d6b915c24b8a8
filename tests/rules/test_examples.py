"""Every entry of the knowledge, proved both ways by its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.english.quotations import find_quotations
from provstore.extract.page.pieces import find
from provstore.extract.sources.governments import find_office
from provstore.extract.sources.outlets import find_outlets, known_outlet
from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.words import read_sentence
from provstore.records import Span
from provstore.rules import Rule, RuleSet, load, patterns

PATTERNS = [
    rule
    for name in (
        "page/articles",
        "page/boilerplate",
        "page/credits",
        "page/datelines",
        "page/citations",
        "page/outlets",
    )
    for rule in patterns(name)
]
CUES: list[dict[str, Any]] = load("speech/cues")["cue"]
OUTLETS: list[dict[str, Any]] = load("page/outlets")["outlet"]
OFFICES: list[dict[str, Any]] = load("places/governments")["office"]


def sides(rule: Rule, example: str) -> str:
    """A citation rule looks at one side of an outlet's name, written [OUTLET] in its examples."""
    before, _, after = example.partition("[OUTLET]")
    if rule.kind in ("before", "copy tail"):
        return before
    return after if rule.kind in ("after", "copy head") else example


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.name)
def test_pattern_finds_what_it_should(rule: Rule) -> None:
    assert rule.matches and rule.why
    for example in rule.matches:
        assert find(rule, sides(rule, example)), example


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.name)
def test_pattern_leaves_the_rest_alone(rule: Rule) -> None:
    assert rule.rejects
    for example in rule.rejects:
        assert not find(rule, sides(rule, example)), example


@pytest.mark.parametrize("rule", [rule for rule in PATTERNS if rule.kind == "photo credit"], ids=lambda rule: rule.name)
def test_photo_credit_says_what_names_somebody_and_what_is_cut_off(rule: Rule) -> None:
    assert {"all", "credit"} <= rule.pattern.groupindex.keys()


def test_a_set_passes_over_no_rule_that_finds_something() -> None:
    together = RuleSet(PATTERNS)
    for rule in PATTERNS:
        for example in rule.matches:
            assert rule in together.likely(sides(rule, example)), example
    assert len(together.likely("It rained.")) < len(PATTERNS), "a text that begins like none"


def is_found(entry: dict[str, Any], text: str) -> bool:
    """Whether some claim in the text has a form of the entry as its cue ("declined" for "declined to")."""
    return any(cue in {form, form.removesuffix(" to")} for cue in cues_found(text) for form in entry["forms"])


def cues_found(text: str) -> list[str]:
    quotations = find_quotations(text, 0, len(text))
    sentence = read_sentence(text, Span(0, len(text)), quotations)
    return [found.cue.of(text).lower() for found in find_attributions(sentence) if found.cue]


@pytest.mark.parametrize("entry", CUES, ids=lambda entry: f"{entry['lemma']}:{entry['forms'][0]}")
def test_cue_attributes_its_examples(entry: dict[str, Any]) -> None:
    for example in entry["matches"]:
        assert is_found(entry, example), example


@pytest.mark.parametrize("entry", CUES, ids=lambda entry: f"{entry['lemma']}:{entry['forms'][0]}")
def test_cue_is_no_cue_elsewhere(entry: dict[str, Any]) -> None:
    for example in entry["rejects"]:
        assert not is_found(entry, example), example


@pytest.mark.parametrize(
    "entry",
    [entry for entry in CUES if "missed" in entry or "mistaken" in entry],
    ids=lambda entry: f"{entry['lemma']}:{entry['forms'][0]}",
)
def test_known_errors_are_still_errors(entry: dict[str, Any]) -> None:
    """What the rules alone get wrong is written down; an example that comes right moves to the others."""
    for example in entry.get("missed", []):
        assert not is_found(entry, example), example
    for example in entry.get("mistaken", []):
        assert is_found(entry, example), example


def test_outlets_are_recognised_and_not_mistaken() -> None:
    for entry in OUTLETS:
        name = entry["name"]
        for example in entry["matches"]:
            assert name in {outlet.name for _, outlet in find_outlets(example)}, (name, example)
        for example in entry["rejects"]:
            assert name not in {outlet.name for _, outlet in find_outlets(example)}, (name, example)
        for other in (name, *entry.get("aliases", []), *entry.get("in_credit", []), *entry.get("domains", [])):
            found = known_outlet(other)
            assert found is not None and found.name == name, other


@pytest.mark.parametrize("entry", OFFICES, ids=lambda entry: entry["name"])
def test_office_is_recognised_and_not_mistaken(entry: dict[str, Any]) -> None:
    for example in entry["matches"]:
        office = find_office(example)
        assert office is not None and office.name == entry["name"], example
    for example in entry["rejects"]:
        office = find_office(example)
        assert office is None or office.name != entry["name"], example
