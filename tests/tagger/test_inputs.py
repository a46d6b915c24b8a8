"""What the encoder is given: every word once, in stretches that fit."""

from hypothesis import given
from hypothesis import strategies as st

from provstore.records import Span
from provstore.tagger.inputs import MOST_PIECES, read_paragraph
from provstore.tagger.wordpiece import UNKNOWN, WordPiece
from provstore.tagger.words import read_words
from provstore.text.quotations import find_quotations

WORDPIECE = WordPiece(["[PAD]", UNKNOWN, "[CLS]", "[SEP]", *"abcdefghij", *(f"##{letter}" for letter in "abcdefghij")])


@given(st.text(alphabet="abcABC \n.,“”\"'’!?-12", max_size=2000))
def test_stretches_hold_every_word_once(text: str) -> None:
    span = Span(0, len(text))
    words = read_words(text, span, find_quotations(text, 0, len(text)))
    stretches = list(read_paragraph(text, span, WORDPIECE))
    assert [at for stretch in stretches for at in stretch.words.start] == words.start
    assert [place for stretch in stretches for place in stretch.words.place] == words.place
    assert all(stretch.size <= MOST_PIECES and len(stretch.words) == len(stretch.pieces) for stretch in stretches)


def test_a_long_paragraph_is_cut_where_a_sentence_ends() -> None:
    text = "Abba bad cab. " * 60
    first = next(iter(read_paragraph(text, Span(0, len(text)), WORDPIECE)))
    assert first.words.word(len(first.words) - 1) == "."


def test_case_and_place() -> None:
    text = "The UN said “we Go” 3 times’s."
    words = read_words(text, Span(0, len(text)), find_quotations(text, 0, len(text)))
    assert [(words.word(i), words.case[i], words.place[i]) for i in range(len(words))] == [
        ("The", 1, 0), ("UN", 2, 0), ("said", 0, 0), ("“", 3, 1), ("we", 0, 2), ("Go", 1, 2), ("”", 3, 3),
        ("3", 3, 0), ("times", 0, 0), ("’s", 0, 0), (".", 3, 0),
    ]  # fmt: skip
