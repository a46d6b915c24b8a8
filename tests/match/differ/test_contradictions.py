"""Claims that are no pair because one negates what the other asserts."""

from __future__ import annotations

import pytest

from provstore.match.differ.contradictions import find_contradictions
from tests.match.same.accounts import account

MORE = "Bakers in Kaldar burned stale bread on Sunday."


def contradicted(one: str, other: str, paired: set[tuple[int, int]]) -> list[tuple[str, str]]:
    a, b = account(one, MORE), account(other, MORE)
    found = find_contradictions(a, b, paired)
    return [
        (that.difference.a.of(that.a.text), that.difference.b.of(that.b.text))
        for that in found
        if that.difference.a and that.difference.b
    ]


SHIP = "Guards {} the ship Orlanda in Port Mirel last winter."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (SHIP.format("did not search"), SHIP.format("searched"), [("did not search", "searched")], "all else is the same"),
        (SHIP.format("searched"), SHIP.format("searched"), [], "none negates"),
        (SHIP.format("did not search"), "Guards searched nine hungry goats behind muddy orchards near Velko.", [], "too little is"),
        (f"Captain Pavel Orrin said {SHIP.format('did not search')}", f"Captain Anna Lissow said {SHIP.format('searched')}", [], "two persons contradict each other"),
    ],
)  # fmt: skip
def test_contradictions(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert contradicted(one, other, set()) == found, why


def test_claims_that_are_paired_are_compared_there() -> None:
    assert contradicted(SHIP.format("did not search"), SHIP.format("searched"), {(0, 0)}) == []
