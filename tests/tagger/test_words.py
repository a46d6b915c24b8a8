"""What the tagger reads: words with their case and place in quotations."""

from __future__ import annotations

import pytest

from provstore.english.quotations import find_quotations
from provstore.records import Span
from provstore.tagger.words import Words, read_words


def read(text: str) -> Words:
    return read_words(text, Span(0, len(text)), find_quotations(text, 0, len(text)))


CASES = [("rain", 0), ("Rain", 1), ("A", 1), ("RAIN", 2), ("rAIN", 3), ("3rd", 0), ("35", 3), (",", 3)]


@pytest.mark.parametrize(("word", "case"), CASES, ids=[case[0] for case in CASES])
def test_case(word: str, case: int) -> None:
    assert read(word).case == [case]


def test_places_in_and_around_quotations() -> None:
    words = read("He said “it rained” and “no”.")
    assert [words.word(i) for i in range(len(words))] == [
        "He",
        "said",
        "“",
        "it",
        "rained",
        "”",
        "and",
        "“",
        "no",
        "”",
        ".",
    ]
    assert words.place == [0, 0, 1, 2, 2, 3, 0, 1, 2, 3, 0]


def test_an_open_quotation_runs_to_the_end() -> None:
    assert read("“It rained").place == [1, 2, 3]


def test_spans_and_parts_keep_their_places_in_the_text() -> None:
    words = read("Ann Lee said so.")
    assert words.span(0, 2) == Span(0, 7)
    part = words.part(1, 3)
    assert (len(part), part.word(0), part.span(0, 2)) == (2, "Lee", Span(4, 12))
