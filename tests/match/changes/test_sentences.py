"""Whole sentences that two pages have, in the same place or in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.changes.sentences import find_order
from tests.match.changes.versions import page

A, B, C, D = "The mill burned down.", "A boat sank off Mirel today.", "The town council met.", "Nobody was hurt there."


@pytest.mark.parametrize(
    ("a", "b", "kept", "moved", "why"),
    [
        ((A, B, C), (A, B, C), [(0, 0), (1, 1), (2, 2)], [], "the same"),
        ((A, B, C), (B, C, A), [(1, 0), (2, 1)], [(0, 2)], "the more words stay"),
        ((A, B), (B, A), [(1, 0)], [(0, 1)], "the longer one stays"),
        ((A, A, B), (A, B), [(2, 1)], [], "what stands twice may be either"),
        ((A, "He did.", B), (B, "He did.", A), [(2, 0)], [(0, 2)], "a short one may stand anywhere"),
        ((A,), (C,), [], [], "nothing in common"),
    ],
)  # fmt: skip
def test_order(a: tuple[str, ...], b: tuple[str, ...], kept: list[object], moved: list[object], why: str) -> None:
    found = find_order(page(" ".join(a)), page(" ".join(b)))
    assert (list(found.kept), list(found.moved)) == (kept, moved), why


@given(st.permutations([A, B, C, D]), st.permutations([A, B, C, D]))
def test_what_is_kept_follows_each_other_on_both_pages(one: list[str], other: list[str]) -> None:
    found = find_order(page(" ".join(one)), page(" ".join(other)))
    assert found.kept == sorted(found.kept) and [at for _, at in found.kept] == sorted(at for _, at in found.kept)
    assert len(found.kept) + len(found.moved) == 4
