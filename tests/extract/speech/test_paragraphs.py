"""Paragraphs: which sentence a character stands in, and how much of a content is quoted."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import Piece, find_pieces
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


def page(body: str) -> list[Paragraph]:
    text = (
        f"Rain in the north\n\nIt rained all day in the valley.\n\n{body}\n\nThe town slept until the morning came.\n"
    )
    return split_paragraphs(text, find_pieces(text))[2:-1]


GOES_ON = [
    ("“It rained.\n\nIt poured.\n\nIt hailed,” she said.", [False, True, True], "to the paragraph that has its mark"),
    ("“It rained.\n\n“It poured.”", [False, True], "opened again, as news style has it"),
    ("“It rained.\n\nThe town slept.\n\n“It poured,” he said.", [False, False, False], "a mark that was forgotten"),
    ("“It rained.”\n\nIt poured.", [False, False], "a closed one"),
    ("‘It rained. We left.\n\n‘It poured.’", [False, True], "single marks"),
]


@pytest.mark.parametrize(("body", "expected", "why"), GOES_ON, ids=[case[2] for case in GOES_ON])
def test_a_quotation_goes_on_over_paragraphs(body: str, expected: list[bool], why: str) -> None:
    read = page(body)
    assert [one.goes_on for one in read] == expected, why
    assert all(one.mode((one.sentences[0],)) != "indirect" for one in read if one.goes_on)


DIALOGUES = [
    ("– It is late, said Aune.\n\n– And did you leave?\n\n– No.", True, "one of them asks"),
    ("– It is late, said Aune.\n\n– We left at noon.", True, "one of them says we"),
    ("– It is late.\n\n– It is wet.", False, "a list"),
    ("- It is late, said Aune.\n\n- And did you leave?", False, "a hyphen is a list's"),
    ("– And did you leave?\n\nIt is wet.", False, "one alone"),
]


@pytest.mark.parametrize(("body", "spoken", "why"), DIALOGUES, ids=[case[2] for case in DIALOGUES])
def test_dialogue_behind_dashes(body: str, spoken: bool, why: str) -> None:
    assert any(one.is_spoken for one in page(body)) is spoken, why


@pytest.mark.parametrize(
    ("text", "cue", "told"),
    [
        ("Minister urged to resign", "urged", True),
        ("Captain questioned", "questioned", True),
        ("Crew told not to leave", "told", True),
        ("Minister promised to resign", "promised", False),
        ("Minister told council", "told", False),
    ],
)
def test_a_headline_tells_what_was_said_to_its_subject(text: str, cue: str, told: bool) -> None:
    source, at = Span(0, text.index(" ")), text.index(cue)
    span = Span(at, at + len(cue))
    assert paragraph(text, "headline").is_told(span, source) is told
    assert not paragraph(text).is_told(span, source), "a sentence says is or was"
    assert not paragraph(text, "headline").is_told(span, None)


def test_who_says_we_outside_quotation_marks_speaks_of_itself() -> None:
    assert paragraph("It is late. We left.").speaks_of_itself()
    assert not paragraph("She said “we left”.").speaks_of_itself() and not paragraph("It is late.").speaks_of_itself()
    assert not paragraph("The U.S. left, and I.").speaks_of_itself(Span(0, 13))
