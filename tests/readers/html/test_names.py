"""What the names of elements say."""

from __future__ import annotations

import pytest

from provstore.readers.html.names import elements_of, is_called, names_of
from provstore.rules import Rule, patterns


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
