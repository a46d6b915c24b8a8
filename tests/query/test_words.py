"""Words are taken literally."""

from __future__ import annotations

import pytest

from provstore.errors import UsageError
from provstore.query.words import literal


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("100%", "rose by 100% in May"),
        ("a_b", "the file a_b.txt"),
        ("Syria's", "Syria’s army"),
        ('"illegal"', "the “illegal” coalition"),
        ("foreign   ministry", "The Foreign\n Ministry said"),
        ("prime minister", "the prime\xa0minister"),
        ("C++ (and) a|b [x]", "C++ (and) a|b [x]"),
        ("ДАМАСК", "Дамаск"),
        ("'; drop table documents; --", "'; DROP TABLE documents; --"),
        ("(" * 2000, "(" * 2001),
    ],
)
def test_words_are_found(words: str, text: str) -> None:
    assert literal(words).search(text)


@pytest.mark.parametrize(
    ("words", "text"), [("100%", "100 dollars"), ("a_b", "axb"), (".*", "anything"), ("AND", "or")]
)
def test_nothing_is_a_wildcard(words: str, text: str) -> None:
    assert not literal(words).search(text)


def test_long_words_are_read_in_one_pass() -> None:
    assert literal("word " * 20_000).search("word " * 20_000)


@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_no_words_are_an_error(nothing: str) -> None:
    with pytest.raises(UsageError):
        literal(nothing)
