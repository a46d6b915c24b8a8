"""A decision is the same in every store: its id is made from all that it says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from provstore.records import Amended, Found, Review, Source, read_amended, read_review, review_told

FOUND = Found("claim", "c" * 20, ("d" * 64,), json.dumps({"content": ["it rained"]}, sort_keys=True))
ONE = Review(FOUND, "amend", Amended(speakers=(Source("Ann Lee", "person"),)), "why", "Ada", "2024", ("b", "a"))


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, of=replace(FOUND, kind="link")),
        replace(ONE, of=replace(FOUND, key="e" * 20)),
        replace(ONE, of=replace(FOUND, documents=("e" * 64,))),
        replace(ONE, of=replace(FOUND, words="{}")),
        replace(ONE, verdict="reject"),
        replace(ONE, amended=Amended(speakers=())),
        replace(ONE, amended=Amended(content=("it rained",))),
        replace(ONE, note=None),
        replace(ONE, by="Bo"),
        replace(ONE, at="2025"),
        replace(ONE, after=("a",)),
    ],
    ids=str,
)
def test_whatever_is_otherwise_is_another_decision(other: Review) -> None:
    assert other.id != ONE.id
    assert replace(ONE).id == ONE.id


def test_nobody_is_something_else_than_nothing_said() -> None:
    assert Amended(speakers=()).told() == {"speakers": []}
    assert Amended().told() == {}


SOURCES = some.builds(
    Source,
    some.text(),
    some.sampled_from(["person", "government"]),
    some.none() | some.just("FR"),
    some.none() | some.builds(Source, some.text(), some.just("government")),
    some.none() | some.just("d" * 64),
)
AMENDED = some.builds(
    Amended,
    some.none() | some.lists(SOURCES).map(tuple),
    some.none() | some.lists(some.text()).map(tuple),
    some.sampled_from([None, "direct", "mixed", "indirect"]),
    some.sampled_from([None, "attributed", "outlet"]),
    some.none() | some.lists(SOURCES).map(tuple),
    some.none() | some.lists(some.text()).map(tuple),
)


@given(AMENDED, some.none() | some.text())
def test_what_travels_arrives(amended: Amended, note: str | None) -> None:
    one = replace(ONE, amended=amended, note=note)
    arrived = read_review(json.loads(json.dumps(review_told(one))))
    assert arrived == one
    assert arrived.id == one.id
    assert read_amended(amended.told()) == amended
