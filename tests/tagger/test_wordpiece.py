import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.tagger.wordpiece import LONGEST, UNKNOWN, WordPiece

VOCABULARY = [
    "[PAD]",
    UNKNOWN,
    "[CLS]",
    "[SEP]",
    "ministry",
    "min",
    "##ist",
    "##er",
    "##s",
    '"',
    "'",
    "-",
    "a",
    "le",
    "cafe",
]


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    return WordPiece(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "pieces", "why"),
    [
        ("ministry", ["ministry"], "a word of the vocabulary is one piece"),
        ("Ministry", ["ministry"], "the encoder knows no capitals"),
        ("ministers", ["min", "##ist", "##er", "##s"], "the longest piece first, then what goes on"),
        ("Café", ["cafe"], "accents are dropped"),
        ("“", ['"'], "curly marks are typewriter marks"),
        ("’", ["'"], "so is the apostrophe"),
        ("—", ["-"], "and the dash"),
        ("a-le", ["a", "-", "le"], "punctuation inside a word is a piece of its own"),
        ("minz", [UNKNOWN], "what cannot be cut into pieces is unknown as a whole"),
        ("日本", [UNKNOWN], "so is another script"),
        ("̈", [UNKNOWN], "a lone accent is nothing, but a word has at least one piece"),
    ],
)
def test_pieces(wordpiece: WordPiece, word: str, pieces: list[str], why: str) -> None:
    assert [VOCABULARY[number] for number in wordpiece.pieces(word)] == pieces, why


@given(st.text(min_size=1, max_size=300))
def test_every_word_has_pieces_and_not_too_many(word: str) -> None:
    found = WordPiece(VOCABULARY).pieces(word)
    assert 1 <= len(found) <= 4 * LONGEST
    assert all(0 <= number < len(VOCABULARY) for number in found)
