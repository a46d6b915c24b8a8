"""Where two sequences of words differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.changes import diff
from provstore.match.changes.diff import Edit, find_edits, is_swap, slide


def edits(a: str, b: str) -> list[tuple[str, str]]:
    one, other = a.split(), b.split()
    return [(" ".join(one[e.a : e.a_end]), " ".join(other[e.b : e.b_end])) for e in find_edits(one, other)]


@pytest.mark.parametrize(
    ("a", "b", "expected", "why"),
    [
        ("the old mill burned", "the old mill burned", [], "equal"),
        ("the old mill burned", "the mill burned", [("old", "")], "left out"),
        ("the mill burned", "the old mill burned", [("", "old")], "put in"),
        ("nine boats sank off Mirel", "ten boats sank off Brenna", [("nine", "ten"), ("Mirel", "Brenna")], "two words apart stay two"),
        ("he saw a dog of the red sort", "he saw two cats and of a big green kind", [("a dog of the red sort", "two cats and of a big green kind")], "equal by chance"),
        ("Lee told Roe so", "Roe told Lee so", [("Lee told Roe", "Roe told Lee")], "a swap"),
        ("", "one word", [("", "one word")], "nothing on one side"),
        ("", "", [], "nothing at all"),
    ],
)  # fmt: skip
def test_edits(a: str, b: str, expected: list[tuple[str, str]], why: str) -> None:
    assert edits(a, b) == expected, why


words = st.lists(st.sampled_from("abcd"), max_size=40)


@given(words, words, st.sampled_from([2, 7, 1500]))
def test_between_edits_stand_equal_words_whatever_the_window(a: list[str], b: list[str], window: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diff, "WINDOW", window)
        found = find_edits(a, b)
    at_a = at_b = 0
    for edit in [*found, Edit(len(a), len(a), len(b), len(b))]:
        assert a[at_a : edit.a] == b[at_b : edit.b]
        at_a, at_b = edit.a_end, edit.b_end
    assert all(edit.a < edit.a_end or edit.b < edit.b_end for edit in found)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("x y", "y x", True), ("x y", "y z", False), ("x", "x x", False), ("x x y", "x y y", False)],
)
def test_a_swap_has_the_same_words_on_both_sides(a: str, b: str, expected: bool) -> None:
    one, other = a.split(), b.split()
    assert is_swap(Edit(0, len(one), 0, len(other)), one, other) is expected


@pytest.mark.parametrize(
    ("edit", "starts", "expected", "why"),
    [
        (Edit(2, 2, 3, 6), {0, 2, 5}, Edit(1, 1, 2, 5), "back by one word to where a sentence begins"),
        (Edit(2, 2, 3, 6), {3, 5}, Edit(2, 2, 3, 6), "it begins there already"),
        (Edit(2, 2, 3, 6), {9}, Edit(2, 2, 3, 6), "no sentence is near"),
        (Edit(1, 2, 3, 6), {2}, Edit(1, 2, 3, 6), "both sides have words"),
    ],
)
def test_what_only_one_side_has_is_moved_to_the_beginning_of_a_sentence(
    edit: Edit, starts: set[int], expected: Edit, why: str
) -> None:
    a, b = ["it", "shut", "the", "gate"], ["it", "shut", "the", "bell", "rang", "the", "gate"]
    assert slide(edit, a, b, set(), starts) == expected, why


def test_words_are_moved_ahead_too_and_on_either_side() -> None:
    a, b = ["it", "shut", "the", "bell", "rang", "the", "gate"], ["it", "shut", "the", "gate"]
    assert slide(Edit(1, 4, 1, 1), a, b, {2}, set()) == Edit(1, 4, 1, 1), "the words differ"
    assert slide(Edit(2, 5, 2, 2), a, b, {3}, set()) == Edit(3, 6, 3, 3)
