"""A text without what copying changes: its letters and digits alone, each with its place in the text.

Case, diacritics, punctuation, quotation marks, dashes, white space and line breaks all go, so that a text and
its copy without commas or apostrophes fold to the same letters.  Between which letters a word ends is kept
beside them: what two texts share is cut at the ends of words.
"""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.thresholds import CHARACTER_EVIDENCE, NAME_EVIDENCE, WORD_EVIDENCE
from provstore.text.scripts import SPACELESS

# What each character is to folding; all from LETTER on are letters.
ENDS_WORD = 0  # "-", ".": no letter, and no word goes on over it
SPACE = 1  # ends a word, and what counts as one word of evidence
SILENT = 2  # "’", soft hyphens, diacritics: stands inside a word and ends none
LETTER = 3  # folds to one letter: "É" to "e"
LONE_LETTER = 4  # the same, of a script that sets no space between words
LETTERS = 5  # folds to several letters: "ß" to "ss"
LONE_LETTERS = 6
_UNKNOWN = 7  # no text had a character of its page yet

_SILENT_MARKS = frozenset("'’‘ʼ`´＇")

# By code point, filled 256 at a time as texts need them.
_KINDS = np.full(0x110000, _UNKNOWN, np.uint8)
FIRST_LETTER = np.zeros(0x110000, np.uint32)  # the first letter that a letter folds to
FURTHER_LETTERS: dict[int, str] = {}  # and those after it: "s" for "ß"
CAPITAL = np.zeros(0x110000, np.bool_)  # whether it is a capital


@dataclass(frozen=True, eq=False)
class Folded:
    """The n letters of a text.

    `letters`: uint32, shape (n,), code points.  `places`: int32, shape (n,), where in the text each stands.
    `breaks`: bool, shape (n + 1,), whether a word ends before that letter; True at both ends.
    `evidence`: int32, shape (n + 1,), how many letters before that one count as evidence.  Of what stands between
    two spaces only the first letters count: WORD_EVIDENCE, or NAME_EVIDENCE where it begins with a capital.
    `string`: the letters again, as a string.  `ends`: int32, the places where `breaks` is True.
    """

    letters: NDArray[np.uint32]
    places: NDArray[np.int32]
    breaks: NDArray[np.bool_]
    evidence: NDArray[np.int32]
    string: str
    ends: NDArray[np.int32]

    @cached_property
    def bounds(self) -> list[int]:
        """`ends` once more; single values come out of a list several times faster than out of an array."""
        found: list[int] = self.ends.tolist()
        return found

    @cached_property
    def words(self) -> list[str]:
        """The letters between each two of these: a text is compared with dozens of others."""
        return [self.string[begin:end] for begin, end in pairwise(self.bounds)]


def fold(text: str) -> Folded:
    """The letters and digits of a text: NFKD and case folding (Unicode 3.13, D145), without combining marks."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = kinds_of(codes)
    highest = int(kinds.max(initial=0))
    places = np.flatnonzero(kinds >= LETTER)
    letters, added = FIRST_LETTER.take(codes.take(places)), None
    if highest >= LETTERS:
        letters, places, added = _add_further_letters(codes, kinds, letters, places)
    count = len(places)
    between = np.flatnonzero(kinds < LETTER)
    before = between - np.arange(len(between))  # how many letters stand before each that is none
    if added is not None:
        before += np.searchsorted(added, between)
    kind = kinds.take(between)
    breaks = np.zeros(count + 1, np.bool_)
    breaks[before[kind <= SPACE]] = True
    breaks[0] = breaks[count] = True
    edges = np.concatenate(([0], before[kind == SPACE], [count]))
    words = edges[np.flatnonzero(edges[:-1] != edges[1:])]  # where each word between two spaces begins
    each = _count_letters(words, CAPITAL.take(codes.take(places.take(words))), count)
    if highest >= LONE_LETTER and (lone := is_lone(kinds.take(places))).any():
        breaks[1:count] |= (lone[1:] | lone[:-1]) & (places[1:] != places[:-1])
        each[lone] = CHARACTER_EVIDENCE
    string = letters.tobytes().decode("utf-32-le", "surrogatepass")
    ends = np.flatnonzero(breaks).astype(np.int32)
    return Folded(letters, places.astype(np.int32), breaks, sums(each), string, ends)


def sums(each: NDArray[np.int8] | NDArray[np.int32] | NDArray[np.bool_]) -> NDArray[np.int32]:
    """Before each place, and at the end, the sum of what stands before."""
    before = np.zeros(len(each) + 1, np.int32)
    np.cumsum(each, out=before[1:])
    return before


def _count_letters(words: NDArray[np.intp], capital: NDArray[np.bool_], count: int) -> NDArray[np.int8]:
    """What each of `count` letters is worth as evidence, 0 or 1: the first ones of each word count.

    `words` are the letters with which words begin, `capital` whether these are capitals.
    """
    limit = np.where(capital, NAME_EVIDENCE, WORD_EVIDENCE)
    ends = np.minimum(words + limit, np.append(words[1:], count))
    steps = np.zeros(count + 1, np.int8)  # what a letter is worth more than the one before it
    steps[words] = 1
    steps[ends] -= 1
    return np.cumsum(steps[:count], dtype=np.int8)


def _add_further_letters(
    codes: NDArray[np.uint32], kinds: NDArray[np.uint8], letters: NDArray[np.uint32], places: NDArray[np.intp]
) -> tuple[NDArray[np.uint32], NDArray[np.intp], NDArray[np.intp]]:
    """Letters and places where a character that folds to several letters has them all; and the places of the added."""
    found = np.flatnonzero(kinds.take(places) >= LETTERS)
    more = [FURTHER_LETTERS[code] for code in codes.take(places.take(found)).tolist()]
    after = np.repeat(found + 1, [len(each) for each in more])
    added = np.frombuffer("".join(more).encode("utf-32-le"), np.uint32)
    where = places[after - 1]
    return np.insert(letters, after, added), np.insert(places, after, where), where


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
        lone = any(code in script for script in SPACELESS)
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
