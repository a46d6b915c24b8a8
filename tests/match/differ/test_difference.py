"""A difference is certain unless somebody says otherwise."""

from __future__ import annotations

from typing import get_args

from provstore.match.differ.difference import Difference, DivergenceKind


def test_a_difference_is_certain_and_of_a_known_kind() -> None:
    assert Difference("place", None, None).certain
    assert set(get_args(DivergenceKind)) == {
        "quantity",
        "place",
        "date",
        "person",
        "attribution",
        "negation",
        "wording",
        "mode",
        "strength",
        "absent",
    }
