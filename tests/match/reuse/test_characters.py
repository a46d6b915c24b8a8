"""What each character is to folding."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.characters import (
    CAPITAL,
    ENDS_WORD,
    FIRST_LETTER,
    FURTHER_LETTERS,
    LETTER,
    LETTERS,
    LONE_LETTER,
    LONE_LETTERS,
    SILENT,
    SPACE,
    is_lone,
    kinds_of,
)


def codes(text: str) -> np.ndarray:
    return np.array([ord(character) for character in text], np.uint32)


@pytest.mark.parametrize(
    ("characters", "kind", "why"),
    [
        ("azAZ09éÉжñ", LETTER, "letters and digits, whatever their accents"),
        ("ािी", LETTER, "vowel signs of Indian scripts are called marks but are letters"),
        ("ßﬁĲ½㌀", LETTERS, "characters that fold to two letters and more"),
        ("กကកぁ㐀一豈", LONE_LETTER, "scripts without spaces"),
        ("ヿ", LONE_LETTERS, "two Japanese syllables in one character"),
        ('-.,;:!?()“”"—/_', ENDS_WORD, "marks between words"),
        (" \n\t\u00a0\u2003", SPACE, "white space"),
        ("'’‘ʼ`´＇", SILENT, "apostrophes stand inside words"),
        ("\u0301\u00ad\u200d\ufeff\u20dd", SILENT, "accents, soft hyphens, joiners, byte order marks, circles around"),
    ],
)
def test_kinds(characters: str, kind: int, why: str) -> None:
    assert dict(zip(characters, kinds_of(codes(characters)).tolist(), strict=True)) == dict.fromkeys(
        characters, kind
    ), why


@pytest.mark.parametrize(
    ("first", "last", "script"),
    [
        (0x0E01, 0x0EDF, "Thai and Lao"),
        (0x1000, 0x109D, "Myanmar"),
        (0x1780, 0x17F9, "Khmer"),
        (0x3041, 0x30FF, "Japanese syllables"),
        (0x3400, 0x9FFF, "Chinese"),
        (0xF900, 0xFAD9, "Chinese, for compatibility"),
        (0x20000, 0x3134A, "Chinese, rare"),
    ],
)
def test_scripts_without_spaces(first: int, last: int, script: str) -> None:
    kinds = kinds_of(np.array([first, last], np.uint32))
    assert is_lone(kinds).all(), script
    assert (kinds >= LONE_LETTER).all(), script


def test_their_neighbors_have_spaces() -> None:
    neighbors = codes("\u0dc6\u0f40\u0fbc\u10a0\u1720\u1820\u2fd5\u3105\u33ff\ua000\uf8ffﬀ")
    assert not is_lone(kinds_of(neighbors)).any()


@pytest.mark.parametrize(
    ("character", "letters", "capital"),
    [("É", "e", True), ("é", "e", False), ("ß", "ss", False), ("ǅ", "dz", True), ("ﬁ", "fi", False), ("7", "7", False)],
)
def test_what_letters_fold_to(character: str, letters: str, capital: bool) -> None:
    kinds_of(codes(character))
    assert chr(FIRST_LETTER[ord(character)]) + FURTHER_LETTERS[ord(character)] == letters
    assert CAPITAL[ord(character)] == capital


@given(st.characters())
def test_a_letter_folds_to_letters_and_nothing_else_does(character: str) -> None:
    kind = kinds_of(codes(character))[0]
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if kind >= LETTER:
        found = chr(FIRST_LETTER[ord(character)]) + FURTHER_LETTERS[ord(character)]
        assert found in plain or set(found) <= set(plain)
        assert (len(found) > 1) == (kind in (LETTERS, LONE_LETTERS))
    elif kind != SILENT:
        assert not any(map(str.isalnum, plain))


def test_characters_are_learned_in_any_order() -> None:
    """A text may have a character that none had before, between two that are known."""
    text = "a\u2c60a\U0001f600\u2c61"
    assert kinds_of(codes(text)).tolist() == [LETTER, LETTER, LETTER, ENDS_WORD, LETTER]
