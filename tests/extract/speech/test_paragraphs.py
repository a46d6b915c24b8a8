"""Paragraphs: which sentence a character stands in, and how much of a content is quoted."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import Piece
from provstore.extract.speech.paragraphs import Paragraph, split_paragraphs
from provstore.records import SegmentKind, Span

TEXT = "- It rained. Ann said “it poured. Much” today. She left."


def paragraph(text: str = TEXT, kind: SegmentKind = "paragraph") -> Paragraph:
    (found,) = split_paragraphs(text, [Piece(Span(0, len(text)), kind, "test")])
    return found


def test_a_leading_dash_is_no_part_of_it() -> None:
    read = paragraph()
    assert [span.of(TEXT) for span in read.sentences] == [
        "It rained.",
        "Ann said “it poured. Much” today.",
        "She left.",
    ]
    assert read.span == Span(2, len(TEXT)) and [span.of(TEXT) for span in read.quotations] == ["“it poured. Much”"]


def test_only_headline_and_paragraphs_are_read() -> None:
    kinds: list[SegmentKind] = ["headline", "caption", "paragraph", "credit"]
    pieces = [Piece(Span(5 * i, 5 * i + 4), kind, "test") for i, kind in enumerate(kinds)]
    assert [one.is_headline for one in split_paragraphs("Rain " * 4, pieces)] == [True, False]


def test_the_sentence_of_a_character() -> None:
    read = paragraph()
    first, second, third = (span.start for span in read.sentences)
    assert [read.sentence_of(at) for at in (0, first, second - 1, second, third - 1, third, len(TEXT))] == [
        0,
        0,
        0,
        1,
        1,
        2,
        2,
    ]
    assert read.words_of(1) is read.words_of(1), "read once"
    assert [read.may_speak(number) for number in range(3)] == [False, True, False]
    assert paragraph("It rained.", "headline").may_speak(0), "a headline may always speak"


MODES = [
    ("It rained", "indirect", "outside"),
    ("“it poured. Much”", "direct", "inside"),
    ("it poured", "direct", "within"),
    ("said “it poured", "mixed", "into it"),
    ("Much” today", "mixed", "out of it"),
    ("“", "indirect", "a mark alone"),
    ("said “", "indirect", "no word inside"),
    ("Much” ", "direct", "no word behind"),
]


@pytest.mark.parametrize(("words", "mode", "why"), MODES, ids=[case[2] for case in MODES])
def test_mode(words: str, mode: str, why: str) -> None:
    begin = TEXT.index(words)
    assert paragraph().mode([Span(begin, begin + len(words))]) == mode, why


def test_mode_of_several_parts() -> None:
    quoted, plain = (Span(TEXT.index(words), TEXT.index(words) + 4) for words in ("pour", "left"))
    assert paragraph().mode([quoted, plain]) == "mixed" and paragraph("It rained.").mode([Span(0, 2)]) == "indirect"
