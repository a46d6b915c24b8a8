"""What the names of elements say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.readers.html.names import elements_of, is_called, names_of
from provstore.rules import Rule, patterns, says

KINDS = sorted({rule.kind for rule in patterns("page/markup")})
EXAMPLES = [example for rule in patterns("page/markup") for example in (*rule.matches, *rule.rejects)]
NAMES = st.lists(st.sampled_from([*EXAMPLES, "K", "ı", "Ä", "-", " "]) | st.text(max_size=8), max_size=4).map("".join)


@pytest.mark.parametrize("rule", patterns("page/markup"), ids=lambda rule: rule.name)
def test_rules_find_what_they_should_and_leave_the_rest_alone(rule: Rule) -> None:
    assert rule.why and rule.matches and rule.rejects
    for example in rule.matches:
        assert rule.search(example), example
    for example in rule.rejects:
        assert not rule.search(example), example


def test_names_of_an_element() -> None:
    assert names_of({"class": "articleBody lead", "id": "x", "href": "/menu"}) == "article-Body lead x"
    assert names_of({}) == ""
    assert is_called("article-Body", "article")
    assert not is_called("", "article")


def test_elements() -> None:
    assert {"p", "br"} <= elements_of("set_apart")
    assert not elements_of("unseen") & elements_of("set_apart")


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_called_what_the_rules_say(kind: str) -> None:
    """A faster pattern in small letters finds what the rules find."""
    for names in EXAMPLES:
        for written in (names, names.upper(), names.title(), f"x-{names}2"):
            assert is_called(written, kind) == (written != "" and says("page/markup", kind, written[:400])), written


@given(NAMES, st.sampled_from(KINDS))
def test_any_names_are_called_what_the_rules_say(names: str, kind: str) -> None:
    assert is_called(names, kind) == (names != "" and says("page/markup", kind, names[:400]))
