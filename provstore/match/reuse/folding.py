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
# All from _LETTER on are letters; the two last fold to more letters than one.
_ENDS, _SPACE, _SILENT, _LETTER, _ALONE, _LETTERS_MANY, _ALONE_MANY, _UNKNOWN = range(8)
_SILENT_MARKS = frozenset("'’‘ʼ`´＇")
# Scripts that set no space between words: each character stands alone, for about half a word.
_SPACELESS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF),
              (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip

# By code point; filled 256 at a time, as texts need them.
_KINDS = np.full(0x110000, _UNKNOWN, np.uint8)
_FOLDED = np.zeros(0x110000, np.uint32)  # the first letter
_MORE: dict[int, str] = {}  # what follows the first letter: "ß" is "ss", "ﬁ" is "fi"
_CAPITAL = np.zeros(0x110000, np.bool_)


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
    kinds = _kinds(codes)
    places = np.flatnonzero(kinds >= _LETTER)
    found = codes.take(places)
    letters, extra = _FOLDED.take(found), None
    highest = int(kinds.max(initial=0))
    if highest >= _LETTERS_MANY:
        letters, places, extra = _expand(found, kinds.take(places), letters, places)
        found = codes.take(places)
    count = len(places)
    between = np.flatnonzero(kinds < _LETTER)
    before = between - np.arange(len(between))  # how many letters stand before each that is none
    if extra is not None:
        before += np.searchsorted(extra, between)
    kind = kinds.take(between)
    breaks = np.zeros(count + 1, np.bool_)
    breaks[before[kind <= _SPACE]] = True
    breaks[0] = breaks[count] = True
    edges = np.concatenate(([0], before[kind == _SPACE], [count]))
    first = edges[np.flatnonzero(edges[:-1] != edges[1:])]  # where each word between two spaces begins
    limit = np.where(_CAPITAL.take(found.take(first)), NAME, WORD)
    ends = np.minimum(first + limit, np.append(first[1:], count))
    steps = np.zeros(count + 1, np.int8)  # what a letter is worth more than the one before it
    steps[first] = 1
    steps[ends] -= 1
    each = np.cumsum(steps[:count], dtype=np.int8)
    if highest >= _ALONE and (alone := _is_alone(kinds.take(places))).any():
        breaks[1:count] |= (alone[1:] | alone[:-1]) & (places[1:] != places[:-1])
        each[alone] = WORD // 2
    worth = np.zeros(count + 1, np.int32)
    np.cumsum(each, out=worth[1:])
    string = letters.tobytes().decode("utf-32-le", "surrogatepass")
    return Folded(letters, places.astype(np.int32), breaks, worth, string, np.flatnonzero(breaks).astype(np.int32))


def _is_alone(kinds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    alone: NDArray[np.bool_] = (kinds == _ALONE) | (kinds == _ALONE_MANY)
    return alone


def _expand(
    codes: NDArray[np.uint32], kinds: NDArray[np.uint8], letters: NDArray[np.uint32], places: NDArray[np.intp]
) -> tuple[NDArray[np.uint32], NDArray[np.intp], NDArray[np.intp]]:
    """Add the letters after the first, at the same place in the text; also the places of all that were added."""
    found = np.flatnonzero(kinds >= _LETTERS_MANY)
    more = [_MORE[code] for code in codes[found].tolist()]
    after = np.repeat(found + 1, [len(each) for each in more])
    added = np.frombuffer("".join(more).encode("utf-32-le"), np.uint32)
    where = places[after - 1]
    return np.insert(letters, after, added), np.insert(places, after, where), where


def _kinds(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """What each character is; learns those that no text had before."""
    kinds = _KINDS.take(codes)
    if kinds.max(initial=0) < _UNKNOWN:
        return kinds
    for page in np.unique(codes[kinds == _UNKNOWN] >> np.uint32(8)).tolist():
        for code in range(page << 8, (page + 1) << 8):
            _learn(code)
    return _KINDS.take(codes)


def _learn(code: int) -> None:
    """Fill in one character: its kind last, for another thread may be reading."""
    character = chr(code)
    if character in _SILENT_MARKS:
        _KINDS[code] = _SILENT
        return
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = "".join(filter(_is_letter, decomposed))
    if letters:
        _FOLDED[code] = ord(letters[0])
        _MORE[code] = letters[1:]
        _CAPITAL[code] = character.isupper() or character.istitle()
        alone = any(first <= code <= last for first, last in _SPACELESS)
        if len(letters) > 1:
            _KINDS[code] = _ALONE_MANY if alone else _LETTERS_MANY
        else:
            _KINDS[code] = _ALONE if alone else _LETTER
    elif character.isspace():
        _KINDS[code] = _SPACE
    elif unicodedata.category(character) in ("Mn", "Me", "Cf"):  # diacritics, soft hyphens, joiners, BOM
        _KINDS[code] = _SILENT
    else:
        _KINDS[code] = _ENDS


def _is_letter(character: str) -> bool:
    """Letters, digits, and the vowel signs of Indian and South-East Asian scripts, which are letters but in name."""
    if character.isalnum():
        return True
    sign = unicodedata.category(character) in ("Mc", "Mn") and not unicodedata.combining(character)
    return sign and 0x0900 <= ord(character) < 0x1A00
