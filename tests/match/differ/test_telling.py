"""How the same is told."""

from __future__ import annotations

import pytest

from provstore.match.differ.telling import compare_modes, compare_strength
from provstore.match.same.profiles import Profile
from tests.match.differ.claims import words
from tests.match.same.accounts import account


def claim(text: str) -> Profile:
    return next(one for one in account(text).claims if one.claim.voice == "attributed")


QUOTED = "“The harbour of Brenna was sold to strangers for nothing,” the mayor said."
REPORTED = "The mayor said the harbour of Brenna had been sold to strangers for nothing."


@pytest.mark.parametrize(
    ("one", "other", "differs", "why"),
    [
        (QUOTED, REPORTED, True, "quoted and reported"),
        (QUOTED, "“The harbour of Brenna was lost,” the mayor said.", False, "both quoted"),
        (REPORTED, "The mayor said the harbour was lost.", False, "both reported"),
        (QUOTED, "The mayor said the harbour of Brenna was sold to strangers for nothing.", False, "the same words without marks"),
        (QUOTED, "The mayor said the harbour of “Brenna” had been sold to strangers for nothing.", True, "a word in marks is not quoted"),
        (QUOTED, "The mayor said “the harbour of Brenna had been sold” for nothing.", False, "most of it in marks is"),
    ],
)  # fmt: skip
def test_modes(one: str, other: str, differs: bool, why: str) -> None:
    a, b = claim(one), claim(other)
    found = list(compare_modes(a, b))
    assert bool(found) is differs is bool(list(compare_modes(b, a))), why
    if found:
        assert found[0].kind == "mode"
        assert words(iter(found), a, b)[0][0] == a.text[a.claim.content[0].start : a.claim.content[-1].end]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("admitted", "said", [("admitted", "said")]),
        ("said", "stated", []),
        ("claimed", "admitted", [("claimed", "admitted")]),
        ("demanded", "said", []),
        ("shrugged", "said", []),
    ],
)
def test_strength(one: str, other: str, found: list[tuple[str, str]]) -> None:
    a, b = (
        next(iter(account(f"The company {cue} that waste had leaked into the Orla river.").claims))
        for cue in (one, other)
    )
    assert words(compare_strength(a, b), a, b) == found
    assert words(compare_strength(b, a), b, a) == [(theirs, mine) for mine, theirs in found]
