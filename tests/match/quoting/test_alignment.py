"""A quotation laid beside a text: the fewest changes, wherever it begins."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.quoting.alignment import ADDED, EDITOR, GAP, NEVER, REPLACED, Place, Step, align

CODES = "abcdefghijklmnopqrstuvwxyz"


def laid(quotation: str, text: str) -> list[Place]:
    """Each letter is a word; - is a gap and ? an editor's word, | what stands between two quotations."""
    special = {"-": GAP, "?": EDITOR}
    numbers = np.array([ord(letter) for letter in text], np.int32)
    replaced = np.array([NEVER if letter == "|" else REPLACED for letter in text], np.int32)
    added = np.full(len(text), ADDED, np.int32)
    return align([special.get(letter, ord(letter)) for letter in quotation], numbers, added, replaced)


def shown(quotation: str, text: str) -> list[str]:
    """Each place with its steps: "ax" where a stands for x, "a." and ".x" where one side has no word."""
    return [
        f"{place.start}-{place.end} "
        + " ".join(
            ("." if step.mine is None else quotation[step.mine]) + ("." if step.theirs is None else text[step.theirs])
            for step in place.steps
        )
        for place in laid(quotation, text)
    ]


@pytest.mark.parametrize(
    ("quotation", "text", "expected"),
    [
        ("bcd", "abcde", ["1-4 bb cc dd"]),
        ("bxd", "abcde", ["1-4 bb xc dd"]),
        ("bd", "abcde", ["1-4 bb .c dd"]),
        ("bcxd", "abcde", ["1-4 bb cc x. dd"]),
        ("b-e", "abcdef", ["1-5 bb ee"]),
        ("b?e", "abcdef", ["1-5 bb ee"]),
        ("b?c", "abcdef", ["1-3 bb cc"]),
        ("ab", "abxab", ["0-2 aa bb", "3-5 aa bb"]),
        ("ab", "a|b", ["0-3 aa .| bb"]),
        ("axb", "a|b", ["0-3 aa x. .| bb"]),
        ("bcx", "abcde", ["1-4 bb cc xd"]),
        ("xcd", "abcde", ["1-4 xb cc dd"]),
        ("", "abc", []),
        ("abc", "", []),
    ],
)
def test_steps(quotation: str, text: str, expected: list[str]) -> None:
    assert shown(quotation, text) == expected


def test_an_editors_word_stands_for_few_words_only() -> None:
    assert shown("a?b", f"a{'x' * 6}b") == ["0-8 aa bb"]
    assert shown("a?b", f"a{'x' * 7}b")[0] == "0-9 aa .x bb"


TEXTS = st.text("abcd|", max_size=20)


@given(st.text("abcd", min_size=1, max_size=8), TEXTS, TEXTS)
def test_what_stands_in_a_text_needs_no_change(quotation: str, before: str, after: str) -> None:
    for place in laid(quotation, before + quotation + after):
        assert [step.mine for step in place.steps] == list(range(len(quotation)))
        assert (before + quotation + after)[place.start : place.end] == quotation


@given(st.text("abcd", min_size=1, max_size=8), st.text("abcd|", min_size=1, max_size=20))
def test_steps_go_through_both_sides_in_order(quotation: str, text: str) -> None:
    for place in laid(quotation, text):
        assert [step.mine for step in place.steps if step.mine is not None] == list(range(len(quotation)))
        theirs = [step.theirs for step in place.steps if step.theirs is not None]
        assert theirs == list(range(place.start, place.end))
        assert Step(None, None) not in place.steps
