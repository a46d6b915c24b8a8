"""What the encoder is given: every word once, in stretches that fit."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.english.quotations import find_quotations
from provstore.records import Span
from provstore.tagger.inputs import (
    MOST_PIECES,
    PADDED,
    Stretch,
    Words,
    bucket,
    pad,
    read_paragraph,
    read_words,
    surround,
)
from provstore.tagger.wordpiece import UNKNOWN, WordPiece

WORDPIECE = WordPiece(["[PAD]", UNKNOWN, "[CLS]", "[SEP]", *"abcdefghij", *(f"##{letter}" for letter in "abcdefghij")])


def words_of(text: str) -> Words:
    return read_words(text, Span(0, len(text)), find_quotations(text, 0, len(text)))


LETTER_CASES = [("rain", 0), ("Rain", 1), ("A", 1), ("RAIN", 2), ("rAIN", 3), ("3rd", 0), ("35", 3), (",", 3)]


@pytest.mark.parametrize(("word", "case"), LETTER_CASES, ids=[case[0] for case in LETTER_CASES])
def test_case(word: str, case: int) -> None:
    assert words_of(word).case == [case]


def test_places_in_and_around_quotations() -> None:
    words = words_of("He said “it rained” and “no”.")
    assert " ".join(map(words.word, range(len(words)))) == "He said “ it rained ” and “ no ” ."
    assert words.place == [0, 0, 1, 2, 2, 3, 0, 1, 2, 3, 0]


def test_an_open_quotation_runs_to_the_end() -> None:
    assert words_of("“It rained").place == [1, 2, 3]


def test_spans_and_parts_keep_their_places_in_the_text() -> None:
    words = words_of("Ann Lee said so.")
    assert words.span(0, 2) == Span(0, 7)
    part = words.part(1, 3)
    assert (len(part), part.word(0), part.span(0, 2)) == (2, "Lee", Span(4, 12))


@given(st.text(alphabet="abcABC \n.,“”\"'’!?-12", max_size=2000))
def test_stretches_hold_every_word_once(text: str) -> None:
    span = Span(0, len(text))
    words = words_of(text)
    stretches = list(read_paragraph(text, span, WORDPIECE))
    assert [at for stretch in stretches for at in stretch.words.start] == words.start
    assert [place for stretch in stretches for place in stretch.words.place] == words.place
    assert all(stretch.size <= MOST_PIECES and len(stretch.words) == len(stretch.pieces) for stretch in stretches)


def test_a_long_paragraph_is_cut_where_a_sentence_ends() -> None:
    text = "Abba bad cab. " * 60
    first = next(iter(read_paragraph(text, Span(0, len(text)), WORDPIECE)))
    assert first.words.word(len(first.words) - 1) == "."


def test_case_and_place() -> None:
    words = words_of("The UN said “we Go” 3 times’s.")
    assert [(words.word(i), words.case[i], words.place[i]) for i in range(len(words))] == [
        ("The", 1, 0), ("UN", 2, 0), ("said", 0, 0), ("“", 3, 1), ("we", 0, 2), ("Go", 1, 2), ("”", 3, 3),
        ("3", 3, 0), ("times", 0, 0), ("’s", 0, 0), (".", 3, 0),
    ]  # fmt: skip


def stretch_of(text: str) -> Stretch:
    return next(read_paragraph(text, Span(0, len(text)), WORDPIECE))


@pytest.mark.parametrize(
    ("text", "around", "why"),
    [
        ("Bad cab. A dad bade it. A fab jab.", "A dad bade it.", "its sentence alone"),
        ("“Bad cab.” A dad bade it. A fab jab.", "“Bad cab.” A dad bade it.", "what is quoted before it too"),
        ("Bad cab. A dad bade it. “A fab jab.”", "A dad bade it. “A fab jab.”", "and after it"),
        ("“A jig.” Bad cab. A dad bade it.", "A dad bade it.", "not what is quoted two sentences away"),
    ],
)
def test_what_a_cue_can_attribute_stands_around_it(text: str, around: str, why: str) -> None:
    stretch = stretch_of(text)
    words = [stretch.words.word(i) for i in range(len(stretch.words))]
    cue = words.index("bade")
    assert stretch.words.span(*stretch.around(cue, cue + 1)).of(text) == around, why


def test_the_pieces_around_a_cue_follow_the_mark_before_the_stretch() -> None:
    stretch = stretch_of("Bad cab. A dad bade it.")
    found = surround(stretch, 5, 6)
    assert list(found.pieces) == [0, *range(stretch.starts[3], stretch.starts[8])]
    assert [found.pieces[at] for at in found.words] == stretch.starts[3:8]
    assert found.near[found.words[found.first]] == 16, "the cue is no way from itself"


def test_padding_is_told() -> None:
    stretch = stretch_of("Bad cab. A dad bade it.")
    short, long = surround(stretch, 1, 2), surround(stretch, 5, 6)
    near, bias, words = pad([short, long])
    assert near.shape == bias.shape == (2, len(long.pieces)) and words.shape == (2, len(long.words))
    assert list(bias[0]) == [0] * len(short.pieces) + [np.float32(PADDED)] * (len(long.pieces) - len(short.pieces))


def test_bucket_tells_near_words_apart_and_sides() -> None:
    found = bucket(3, 5, 200)
    assert list(found[:8]) == [13, 14, 15, 16, 16, 17, 18, 19]
    assert found[199] == 32
    assert all(a <= b for a, b in pairwise(found))


@given(st.integers(0, 40), st.integers(1, 5), st.integers(0, 40))
def test_bucket_has_one_distance_for_each_piece(first: int, size: int, after: int) -> None:
    assert len(bucket(first, first + size, first + size + after)) == first + size + after
