"""How far an account vouches for what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.vouching import compare_strength
from provstore.records import Span
from tests.match.differ.claims import words
from tests.match.same.accounts import account


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("admitted", "said", [("admitted", "said")], "told as true against the speaker's interest"),
        ("claimed", "said", [("claimed", "said")], "told as doubtful"),
        ("claimed", "admitted", [("claimed", "admitted")], "two sides"),
        ("said", "stated", [], "neither takes a side"),
        ("said", "stressed", [], "firmness is the speaker's, not the outlet's"),
        ("admitted", "stressed", [], "firmness says nothing of who vouches"),
        ("claimed", "alleged", [], "one force"),
        ("demanded", "said", [], "a demand is no fact"),
        ("shrugged", "said", [], "nobody knows the force"),
    ],
)
def test_strength(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (
        next(iter(account(f"The company {cue} that waste had leaked into the Orla river.").claims))
        for cue in (one, other)
    )
    assert words(compare_strength(a, b), a, b) == found, why
    assert words(compare_strength(b, a), b, a) == [(theirs, mine) for mine, theirs in found]
    longer = replace(a, claim=replace(a.claim, cue=(*a.claim.cue, Span(0, 3))))
    assert words(compare_strength(longer, b), a, b) == found, "of a cue in two parts the first"
    assert words(compare_strength(b, longer), b, a) == [(theirs, mine) for mine, theirs in found]
