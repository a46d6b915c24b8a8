"""The words of a quotation: what house style may change, what editors put in, and where a capital tells nothing."""

from __future__ import annotations

import pytest

from provstore.match.quoting.words import differ_in_case, quoted_key, read_words, weight_of_word
from provstore.records import Span


def read(text: str) -> list[tuple[str, str]]:
    return [(word.text, word.kind) for word in read_words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We won, again.", [("We", "word"), ("won", "word"), ("again", "word")]),
        ("We … won", [("We", "word"), ("…", "gap"), ("won", "word")]),
        ("We . . . won", [("We", "word"), ("…", "gap"), ("won", "word")]),
        ("We [...] won", [("We", "word"), ("…", "gap"), ("won", "word")]),
        ("We (…) won.... Then", [("We", "word"), ("…", "gap"), ("won", "word"), ("…", "gap"), ("Then", "word")]),
        ("[W]e won", [("We", "word"), ("won", "word")]),
        ("We [the team] won [sic]", [("We", "word"), ("[the team]", "editor"), ("won", "word"), ("[sic]", "editor")]),
        ("It kill[ed] 1,500", [("It", "word"), ("kill[ed]", "editor"), ("1,500", "word")]),
        ("5% of £2.5", [("5", "word"), ("%", "word"), ("of", "word"), ("£", "word"), ("2.5", "word")]),
        ("the har\u00adbor’s", [("the", "word"), ("har\u00adbor’s", "word")]),
    ],
)
def test_words(text: str, words: list[tuple[str, str]]) -> None:
    assert read(text) == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("don't", "don’t", True),
        ("har\u00adbor", "harbor", True),
        ("cease-fire", "ceasefire", True),
        ("4", "four", True),
        ("1,500", "1500", True),
        ("U.S", "US", True),
        ("colour", "color", True),
        ("Sept", "September", True),
        ("&", "and", True),
        ("were", "we're", False),
        ("its", "it's", False),
        ("1.5", "15", False),
        ("$", "£", False),
        ("may", "May", False),
    ],
)
def test_words_that_are_the_same_in_any_house_style(one: str, other: str, same: bool) -> None:
    assert (quoted_key(one) == quoted_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("we saw US there", "we saw us there", True),
        ("US saw", "us saw", False),  # at the start
        ("he came. Us he saw", "he came. us he saw", False),  # where a sentence may begin
        ("we saw us there", "we saw us there", False),
    ],
)
def test_capitals_tell_but_at_the_start(one: str, other: str, differs: bool) -> None:
    sides = (list(read_words(text, Span(0, len(text)))) for text in (one, other))
    assert any(differ_in_case(*pair) for pair in zip(*sides, strict=True)) is differs


def test_words_weigh_what_they_tell() -> None:
    assert weight_of_word("the") == weight_of_word("%") < weight_of_word("people") < weight_of_word("silo") <= 1
