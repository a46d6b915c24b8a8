"""Rules as they are loaded: parts, flags, hints, sets of rules."""

from __future__ import annotations

import re
from typing import Any

import pytest

from provstore import rules
from provstore.rules import RuleSet, load, names, part, patterns, phrases_of, says


def test_every_file_of_rules_is_named_and_loads() -> None:
    assert names()[0] == "parts" and "page/credits" in names() and "english/words" in names()
    assert all(load(name) for name in names())


def test_a_part_is_a_group_and_may_have_parts_of_its_own() -> None:
    assert re.fullmatch(rf"{part('month')}\.?", "Sept.") and not re.fullmatch(part("month"), "Mayor")
    assert re.fullmatch(rf"{part('printed_word')}{part('printed_next')}", "Ana de la Cruz")
    with pytest.raises(KeyError):
        part("nothing")


CAPITALS = [("A", True), ("É", True), ("Ж", True), ("م", True), ("a", False), ("é", False), ("ß", False), ("ж", False), ("ő", False), ("1", False), ("_", False), ("-", False)]  # fmt: skip


@pytest.mark.parametrize(("letter", "expected"), CAPITALS, ids=[case[0] for case in CAPITALS])
def test_a_capital_is_a_letter_of_any_script_that_is_not_small(letter: str, expected: bool) -> None:
    assert (re.fullmatch(part("capital"), letter) is not None) is expected


def test_phrases_are_alternatives_the_longest_first() -> None:
    pattern = re.compile(phrases_of(["news", "news agency", "a.b"]))
    assert [found.group() for found in pattern.finditer("news  agency news axb a.b")] == ["news  agency", "news", "a.b"]


def test_whether_a_rule_of_a_kind_finds_something() -> None:
    assert says("page/credits", "flag", "Handout") and not says("page/credits", "flag", "Ann Lee")


FLAGS = [
    ("page/credits", "needs_credit", "caption"),
    ("page/credits", "needs_caption", "photo credit"),
]


@pytest.mark.parametrize(("name", "flag", "kind"), FLAGS, ids=[case[1] for case in FLAGS])
def test_what_a_rule_does_is_a_field_of_it(name: str, flag: str, kind: str) -> None:
    flagged = [rule for rule in patterns(name) if getattr(rule, flag)]
    assert flagged and {rule.kind for rule in flagged} == {kind}
    assert [rule.name for rule in flagged] == [entry["name"] for entry in load(name)["rule"] if entry.get(flag)]


def test_a_hint_is_tried_before_the_pattern() -> None:
    (rule,) = [rule for rule in patterns("page/credits") if rule.name == "photo.via"]
    assert rule.hints == ("via", "VIA") and rule.search("North Navy/Handout via REUTERS")
    assert not rule.search("North Navy/Handout Via REUTERS")


def test_an_anchored_rule_looks_at_the_beginning_alone() -> None:
    (rule,) = [rule for rule in patterns("page/boilerplate") if rule.name == "byline.by"]
    assert rule.anchored and rule.search("By Ann Lee") and not rule.search("\nBy Ann Lee")


def test_a_set_of_rules_tries_those_of_which_a_hint_stands_in_the_text() -> None:
    anywhere = [rule for rule in patterns("page/credits") if not rule.anchored]
    for text in ("anything (AFP)", "anything"):
        assert RuleSet(anywhere).likely(text) == [rule for rule in anywhere if rule.is_hinted(text)]


def test_a_set_leaves_out_what_cannot_begin_a_text_and_keeps_the_order() -> None:
    ruled = patterns("page/boilerplate")
    rained, signed = "It rained.", "By Ann Lee"
    anywhere = [rule for rule in ruled if not rule.anchored or rule.hints]
    assert RuleSet(ruled).likely(rained) == [rule for rule in anywhere if rule.is_hinted(rained)]
    assert RuleSet(ruled).likely(signed) == [rule for rule in ruled if rule.is_hinted(signed)]


def test_the_digest_changes_with_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rules.digest()
    rules.digest.cache_clear()
    monkeypatch.setattr(rules, "names", lambda: names()[1:])
    try:
        assert rules.digest() != before
    finally:
        monkeypatch.undo()
        rules.digest.cache_clear()
    assert rules.digest() == before


def test_hashes_of_knowledge_cover_what_the_entries_say() -> None:
    entries: list[dict[str, Any]] = load("page/credits")["rule"]
    assert [rule.why for rule in patterns("page/credits")] == [entry["why"] for entry in entries]
