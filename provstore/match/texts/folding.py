"""A text without what copying changes: its letters and digits alone, each with its place in the text.

Case, diacritics, punctuation, quotation marks, dashes, white space and line breaks all go, so that a text and
its copy without commas or apostrophes fold to the same letters.  Between which letters a word ends is kept
beside them: what two texts share is cut at the ends of words.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WORD = 6  # letters of evidence that one word is good for, at most; see `Folded.worth`
NAME = 4  # and a word with a capital

# What a character is to folding.  Apostrophes and the like are silent: they stand inside words and end none.
_ENDS, _SPACE, _SILENT, _LETTER, _ALONE = range(5)
_SILENT_MARKS = frozenset("'’‘ʼ`´＇")
# Scripts that set no space between words: each character stands alone, for about half a word.
_SPACELESS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF),
              (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip

_LETTERS = np.zeros(0x110000, np.uint32)  # the first letter each code point folds to
_KINDS = np.zeros(0x110000, np.uint8)
_MORE: dict[int, str] = {}  # what follows the first letter: "ß" is "ss", "ﬁ" is "fi"
_EXPANDS = np.zeros(0x110000, np.bool_)  # whether anything follows
_CAPITAL = np.zeros(0x110000, np.bool_)
_KNOWN = np.zeros(0x1100, np.bool_)  # the tables are filled 256 code points at a time, as texts need them


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """The n letters of a text.

    `letters`: uint32, shape (n,), code points.  `places`: int32, shape (n,), where in the text each stands.
    `breaks`: bool, shape (n + 1,), whether a word ends before that letter; True at both ends.
    `worth`: int32, shape (n + 1,), how many letters before that one count as evidence.  Of what stands between
    two spaces the first WORD letters count: a long name, number or address is no more evidence of copying than
    another word, though it has more letters.  Of a word with a capital NAME letters count: whoever names a body or
    its head in full has to use the same words.
    `string`: the letters again, as a string.  `ends`: int32, the places where `breaks` is True.
    """

    letters: NDArray[np.uint32]
    places: NDArray[np.int32]
    breaks: NDArray[np.bool_]
    worth: NDArray[np.int32]
    string: str
    ends: NDArray[np.int32]


def fold(text: str) -> Folded:
    """The letters and digits of a text: NFKD and case folding (Unicode 3.13, D145), without combining marks."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    _learn(codes)
    kinds = _KINDS[codes]
    places = np.flatnonzero(kinds >= _LETTER)
    letters = _LETTERS[codes[places]]
    if not text.isascii():
        letters, places = _expand(codes, letters, places)
    breaks = np.ones(len(places) + 1, np.bool_)
    worth = np.zeros(len(places) + 1, np.int32)
    if len(places):
        alone = kinds[places] == _ALONE
        ended = np.cumsum(kinds <= _SPACE, dtype=np.int32)[places]
        breaks[1:-1] = (ended[1:] != ended[:-1]) | (alone[1:] | alone[:-1]) & (places[1:] != places[:-1])
        spaced = np.cumsum(kinds == _SPACE, dtype=np.int32)[places]
        first = np.flatnonzero(np.diff(spaced, prepend=-1))
        within = np.arange(len(places)) - np.repeat(first, np.diff(first, append=len(places)))
        limit = np.where(_CAPITAL[codes[places[first]]], NAME, WORD)
        counts = within < np.repeat(limit, np.diff(first, append=len(places)))
        np.cumsum(np.where(alone, WORD // 2, counts), out=worth[1:])
    string = letters.tobytes().decode("utf-32-le", "surrogatepass")
    return Folded(letters, places.astype(np.int32), breaks, worth, string, np.flatnonzero(breaks).astype(np.int32))


def _expand(
    codes: NDArray[np.uint32], letters: NDArray[np.uint32], places: NDArray[np.intp]
) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
    """Add the letters after the first, at the same place in the text."""
    found = np.flatnonzero(_EXPANDS[codes[places]])
    if not len(found):
        return letters, places
    more = [_MORE[code] for code in codes[places[found]].tolist()]
    after = np.repeat(found + 1, [len(each) for each in more])
    added = np.frombuffer("".join(more).encode("utf-32-le"), np.uint32)
    return np.insert(letters, after, added), np.insert(places, after, places[after - 1])


def _learn(codes: NDArray[np.uint32]) -> None:
    """Fill the tables for the characters of a text."""
    pages = codes >> np.uint32(8)
    if _KNOWN[pages].all():
        return
    for page in np.unique(pages[~_KNOWN[pages]]).tolist():
        for code in range(page << 8, (page + 1) << 8):
            _learn_character(code)
        _KNOWN[page] = True  # last: another thread that reads meanwhile fills in the same values again


def _learn_character(code: int) -> None:
    character = chr(code)
    if character in _SILENT_MARKS:
        _KINDS[code] = _SILENT
        return
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = "".join(filter(_is_letter, decomposed))
    if letters:
        _LETTERS[code] = ord(letters[0])
        _MORE[code] = letters[1:]
        _EXPANDS[code] = len(letters) > 1
        _CAPITAL[code] = character.isupper() or character.istitle()
        _KINDS[code] = _ALONE if any(first <= code <= last for first, last in _SPACELESS) else _LETTER
    elif character.isspace():
        _KINDS[code] = _SPACE
    elif unicodedata.category(character) in ("Mn", "Me", "Cf"):  # diacritics, soft hyphens, joiners, BOM
        _KINDS[code] = _SILENT


def _is_letter(character: str) -> bool:
    """Letters, digits, and the vowel signs of Indian and South-East Asian scripts, which are letters but in name."""
    if character.isalnum():
        return True
    sign = unicodedata.category(character) in ("Mc", "Mn") and not unicodedata.combining(character)
    return sign and 0x0900 <= ord(character) < 0x1A00
