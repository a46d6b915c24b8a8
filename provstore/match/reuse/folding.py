"""A text without what copying changes: its letters and digits alone, each with its place in the text.

Case, diacritics, punctuation, quotation marks, dashes, white space and line breaks all go, so that a text and
its copy without commas or apostrophes fold to the same letters.  Between which letters a word ends is kept
beside them: what two texts share is cut at the ends of words.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse import characters
from provstore.match.reuse.thresholds import CHARACTER_EVIDENCE, NAME_EVIDENCE, WORD_EVIDENCE


@dataclass(frozen=True, slots=True, eq=False)
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


def fold(text: str) -> Folded:
    """The letters and digits of a text: NFKD and case folding (Unicode 3.13, D145), without combining marks."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = characters.kinds_of(codes)
    highest = int(kinds.max(initial=0))
    places = np.flatnonzero(kinds >= characters.LETTER)
    letters, added = characters.FIRST_LETTER.take(codes.take(places)), None
    if highest >= characters.LETTERS:
        letters, places, added = _add_further_letters(codes, kinds, letters, places)
    count = len(places)
    between = np.flatnonzero(kinds < characters.LETTER)
    before = between - np.arange(len(between))  # how many letters stand before each that is none
    if added is not None:
        before += np.searchsorted(added, between)
    kind = kinds.take(between)
    breaks = np.zeros(count + 1, np.bool_)
    breaks[before[kind <= characters.SPACE]] = True
    breaks[0] = breaks[count] = True
    edges = np.concatenate(([0], before[kind == characters.SPACE], [count]))
    words = edges[np.flatnonzero(edges[:-1] != edges[1:])]  # where each word between two spaces begins
    each = _count_letters(words, characters.CAPITAL.take(codes.take(places.take(words))), count)
    if highest >= characters.LONE_LETTER and (lone := characters.is_lone(kinds.take(places))).any():
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
    found = np.flatnonzero(kinds.take(places) >= characters.LETTERS)
    more = [characters.FURTHER_LETTERS[code] for code in codes.take(places.take(found)).tolist()]
    after = np.repeat(found + 1, [len(each) for each in more])
    added = np.frombuffer("".join(more).encode("utf-32-le"), np.uint32)
    where = places[after - 1]
    return np.insert(letters, after, added), np.insert(places, after, where), where
