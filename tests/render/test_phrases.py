"""Small pieces of sentences."""

from __future__ import annotations

import pytest

from provstore.render.phrases import count_of, joined, quoted


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (("a", "b"), "a · b"),
        (("a", None, "", 0, False, [], "b"), "a · b"),
        ((3, True), "3 · True"),
        ((None,), ""),
        ((), ""),
    ],
)
def test_notes_that_are_there_are_joined(notes: tuple[object, ...], told: str) -> None:
    assert joined(*notes) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("It is over", "“It is over”"), ("two\n  lines\t here ", "“two lines here”"), ("“so”", "““so””"), ("", "“”")],
)
def test_words_of_the_text_stand_on_one_line(words: str, told: str) -> None:
    assert quoted(words) == told


@pytest.mark.parametrize(("number", "told"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_numbers_have_their_nouns(number: int, told: str) -> None:
    assert count_of(number, "claim") == told
