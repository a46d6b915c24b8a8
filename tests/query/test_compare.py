"""Two articles side by side, each on the side on which it was asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.query.compare import compare_documents
from tests.query.conftest import Names

SIDES = [("agency", "post"), ("post", "agency"), ("alam", "press"), ("press", "alam")]


@pytest.mark.parametrize(("a", "b"), SIDES)
def test_a_is_on_the_left(connection: Connection, names: Names, a: str, b: str) -> None:
    """Whichever of the two has the smaller id: the store keeps one order, and the answer has the other."""
    told = compare_documents(connection, names.document(a), names.document(b))
    assert (told["a"], told["b"]) == (names.document(a), names.document(b))
    (pair,) = told["claims"]
    assert [pair[side]["id"] for side in "ab"] == [names.claim(name, "Orlanda")[0] for name in (a, b)]
    (passage,) = told["passages"]
    assert passage["a"]["text"] == passage["b"]["text"]
    assert passage["kind"] == "verbatim"
    assert 0 < pair["score"] <= 1


@pytest.mark.parametrize(("a", "b", "copied"), [("agency", "post", "b from a"), ("post", "agency", "a from b")])
def test_who_copied_is_told_of_the_sides(connection: Connection, names: Names, a: str, b: str, copied: str) -> None:
    (passage,) = compare_documents(connection, names.document(a), names.document(b))["passages"]
    assert passage["copied"] in (copied, None)
    other = compare_documents(connection, names.document(b), names.document(a))["passages"][0]["copied"]
    assert {passage["copied"], other} in ({"a from b", "b from a"}, {None})


def test_what_only_one_has_is_in_no_pair_and_in_no_passage(connection: Connection, names: Names) -> None:
    told = compare_documents(connection, names.document("post"), names.document("agency"))
    words = {side: [claim["content"][0]["text"] for claim in told[f"only_{side}"]] for side in "ab"}
    assert words["a"] == [
        "Disaster",
        "The operator hid the rusty lifeboats from the inspectors of the harbor for years",
    ]
    assert words["b"] == ["Ferry sinks off Varnholm", "Tickets were refunded."]
    for one, next_one in pairwise(told["only_a"]):
        assert one["number"] < next_one["number"]


def test_pages_on_other_matters_have_nothing_in_common(connection: Connection, names: Names) -> None:
    told = compare_documents(connection, names.document("sports"), names.document("agency"))
    assert (told["passages"], told["claims"], told["divergences"]) == ([], [], [])
    assert len(told["only_a"]) == 2


def test_one_document_is_no_comparison(connection: Connection, names: Names) -> None:
    with pytest.raises(UsageError, match="is one document"):
        compare_documents(connection, names.document("agency"), names.document("agency"))
