"""Words of a paragraph as the tagger reads them: each once, with its case and its place in quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.english.quotations import find_quotations
from provstore.records import Span
from provstore.tagger.words import CASES, PLACES, Words, read_words

LOWER, CAPITAL, CAPITALS, OTHER = range(CASES)
OUTSIDE, OPENING, INSIDE, CLOSING = range(PLACES)
TEXTS = st.text(alphabet="abAB \n.,“”\"'’-12é", max_size=120)


def read(text: str, *quotations: Span) -> Words:
    return read_words(text, Span(0, len(text)), quotations)


def listed(words: Words) -> list[str]:
    return [words.word(i) for i in range(len(words))]


@pytest.mark.parametrize(
    ("word", "case", "why"),
    [
        ("said", LOWER, "all small"),
        ("Holt", CAPITAL, "a capital first"),
        ("McAdam", CAPITAL, "and another one within"),
        ("A", CAPITAL, "one letter: the article, more often than an abbreviation"),
        ("UN", CAPITALS, "two letters are enough"),
        ("OPEC", CAPITALS, "all of them"),
        ("iPhone", OTHER, "a capital, but not first"),
        ("14", OTHER, "no letters"),
        (",", OTHER, "a mark"),
        ("été", LOWER, "letters with accents are letters"),
        ("Élise", CAPITAL, "and so are their capitals"),
    ],
)
def test_case(word: str, case: int, why: str) -> None:
    words = read(word)
    assert (listed(words), words.case) == ([word], [case]), why


#       0         1         2
#       0123456789012345678901234567
TOLD = "He “went on” and “on” then ."
QUOTED = (Span(3, 12), Span(17, 21))


def test_place() -> None:
    words = read(TOLD, *QUOTED)
    assert list(zip(listed(words), words.place, strict=True)) == [
        ("He", OUTSIDE),
        ("“", OPENING),
        ("went", INSIDE),
        ("on", INSIDE),
        ("”", CLOSING),
        ("and", OUTSIDE),
        ("“", OPENING),
        ("on", INSIDE),
        ("”", CLOSING),
        ("then", OUTSIDE),
        (".", OUTSIDE),
    ]


def test_a_quotation_that_is_not_closed_and_one_that_follows_at_once() -> None:
    assert read("a “b c", Span(2, 9)).place == [OUTSIDE, OPENING, INSIDE, INSIDE]  # it ends in a later paragraph
    assert read("“a”“b”", Span(0, 3), Span(3, 6)).place == [OPENING, INSIDE, CLOSING] * 2


def test_quotations_before_the_paragraph_are_passed_over() -> None:
    assert read_words(TOLD, Span(12, 28), QUOTED).place == [OUTSIDE, OPENING, INSIDE, CLOSING, OUTSIDE, OUTSIDE]


def test_only_the_words_of_the_paragraph() -> None:
    words = read_words(TOLD, Span(4, 11), QUOTED)
    assert (listed(words), words.start, words.end) == (["went", "on"], [4, 9], [8, 11])


@given(TEXTS)
def test_every_letter_stands_in_one_word_and_words_are_in_order(text: str) -> None:
    words = read_words(text, Span(0, len(text)), find_quotations(text, 0, len(text)))
    ends = [end for pair in zip(words.start, words.end, strict=True) for end in pair]
    assert ends == sorted(ends)
    assert "".join(listed(words)) == "".join(text.split())
    assert set(words.case) <= set(range(CASES))
    assert set(words.place) <= set(range(PLACES))


@given(TEXTS.filter(lambda text: bool(text.strip())), st.data())
def test_a_part_is_the_same_words(text: str, data: st.DataObject) -> None:
    words = read_words(text, Span(0, len(text)), find_quotations(text, 0, len(text)))
    a = data.draw(st.integers(0, len(words) - 1))
    b = data.draw(st.integers(a + 1, len(words)))
    part = words.part(a, b)
    assert len(part) == b - a
    for of_part, of_all in zip(
        (part.start, part.end, part.case, part.place), (words.start, words.end, words.case, words.place), strict=True
    ):
        assert of_part == of_all[a:b]
    assert part.span(0, b - a) == words.span(a, b) == Span(words.start[a], words.end[b - 1])
    assert words.span(a, b).of(text).split()[0].startswith(words.word(a))
