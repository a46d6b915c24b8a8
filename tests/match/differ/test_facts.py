"""What a page tells anywhere."""

from __future__ import annotations

import pytest

from provstore.match.differ.difference import DivergenceKind
from provstore.match.differ.facts import facts_of
from provstore.records import Span
from tests.match.differ.claims import profile
from tests.match.same.accounts import account

PAGE = account(
    "Nine people were killed near Velko.", "Farmers sold ten sheep to Pavel Orrin.", "Fog came.", day="2021-03-06"
)


def test_a_page_has_the_names_and_numbers_of_all_its_claims() -> None:
    facts = facts_of(PAGE)
    assert facts.day == "2021-03-06"
    assert {quantity.low for quantity in facts.quantities} == {9, 10}
    assert len(facts.names) == 2


@pytest.mark.parametrize(
    ("kind", "text", "words", "has", "why"),
    [
        ("quantity", "Nine sailors were killed.", "Nine sailors", False, "of others"),
        ("quantity", "Nine people were killed.", "Nine people", True, "the same number of the same"),
        ("quantity", "Eight people were killed.", "Eight people", False, "another number"),
        ("absent", "Eight people were killed.", "Eight people", True, "another number of the same is not nothing"),
        ("absent", "Eight people were hurt.", "Eight people", True, "of people there is a number"),
        ("absent", "Eight goats were hurt.", "Eight goats", False, "of the hurt there is none"),
        ("absent", "It was sold by Pavel Orrin.", "Pavel Orrin", True, "a name"),
        ("place", "Fog came to Velko.", "Velko", True, "a place"),
        ("place", "Fog came to Tamsa.", "Tamsa", False, "a place that it has nowhere"),
        ("wording", "Fog came to Velko.", "Velko", False, "words are looked for nowhere else"),
    ],
)
def test_what_a_page_has(kind: DivergenceKind, text: str, words: str, has: bool, why: str) -> None:
    at = text.index(words)
    assert facts_of(PAGE).has(kind, profile(text), Span(at, at + len(words))) is has, why
