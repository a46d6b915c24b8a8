"""What each character is to folding: letter, space, end of a word, or nothing.

A table of all code points, filled 256 at a time as texts need them.
"""

import unicodedata

import numpy as np
from numpy.typing import NDArray

# Kinds of characters, as they stand in the arrays of `kinds_of`; all from LETTER on are letters.
ENDS_WORD = 0  # "-", ".": no letter, and no word goes on over it
SPACE = 1  # ends a word, and what counts as one word of evidence
SILENT = 2  # "’", soft hyphens, diacritics: stands inside a word and ends none
LETTER = 3  # folds to one letter: "É" to "e"
LONE_LETTER = 4  # the same, of a script that sets no space between words
LETTERS = 5  # folds to several letters: "ß" to "ss"
LONE_LETTERS = 6
_UNKNOWN = 7  # no text had a character of its page yet

_SILENT_MARKS = frozenset("'’‘ʼ`´＇")

# Scripts that set no space between words.
_SPACELESS = (
    range(0x0E00, 0x0F00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Myanmar
    range(0x1780, 0x1800),  # Khmer
    range(0x3040, 0x3100),  # Japanese syllables
    range(0x3400, 0xA000),  # Chinese
    range(0xF900, 0xFB00),  # Chinese, for compatibility
    range(0x20000, 0x40000),  # Chinese, rare
)

_KINDS = np.full(0x110000, _UNKNOWN, np.uint8)
# By code point, filled for characters that `kinds_of` has seen.
FIRST_LETTER = np.zeros(0x110000, np.uint32)  # the first letter that a letter folds to
FURTHER_LETTERS: dict[int, str] = {}  # and those after it: "s" for "ß"
CAPITAL = np.zeros(0x110000, np.bool_)  # whether it is a capital


def kinds_of(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """The kind of each character, given by code points; fills the table where it has to."""
    kinds = _KINDS.take(codes)
    if kinds.max(initial=0) < _UNKNOWN:
        return kinds
    for page in np.unique(codes[kinds == _UNKNOWN] >> np.uint32(8)).tolist():
        for code in range(page << 8, (page + 1) << 8):
            _fill_in(code)
    return _KINDS.take(codes)


def is_lone(kinds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which characters stand alone, as they are of a script without spaces."""
    lone: NDArray[np.bool_] = (kinds == LONE_LETTER) | (kinds == LONE_LETTERS)
    return lone


def _fill_in(code: int) -> None:
    """Fill in one character: its kind last, for another thread may be reading."""
    character = chr(code)
    if character in _SILENT_MARKS:
        _KINDS[code] = SILENT
        return
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = "".join(filter(_is_letter, decomposed))
    if letters:
        FIRST_LETTER[code] = ord(letters[0])
        FURTHER_LETTERS[code] = letters[1:]
        CAPITAL[code] = character.isupper() or character.istitle()
        lone = any(code in script for script in _SPACELESS)
        if len(letters) > 1:
            _KINDS[code] = LONE_LETTERS if lone else LETTERS
        else:
            _KINDS[code] = LONE_LETTER if lone else LETTER
    elif character.isspace():
        _KINDS[code] = SPACE
    elif unicodedata.category(character) in ("Mn", "Me", "Cf"):  # diacritics, soft hyphens, joiners, BOM
        _KINDS[code] = SILENT
    else:
        _KINDS[code] = ENDS_WORD


def _is_letter(character: str) -> bool:
    """Letters, digits, and the vowel signs of Indian and South-East Asian scripts, which Unicode calls marks."""
    if character.isalnum():
        return True
    sign = unicodedata.category(character) in ("Mc", "Mn") and not unicodedata.combining(character)
    return sign and 0x0900 <= ord(character) < 0x1A00
