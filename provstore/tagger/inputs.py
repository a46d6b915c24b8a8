"""From a paragraph to the numbers the encoder reads: in stretches that fit it, and around each cue.

Of each word these are its pieces, its letter case and its place in quotations.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.english.tokens import TAGGER
from provstore.records import Span
from provstore.tagger.wordpiece import WordPiece

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

PADDED = -1e4  # added to the attention that a piece pays to padding
MOST_PIECES = 160  # of one stretch; few paragraphs hold more
CASES = 4  # lower, Capital, CAPITALS, anything else
PLACES = 4  # outside quotation marks, opening mark, inside, closing mark


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of text: where each starts and ends, its case and its place."""

    text: str
    start: list[int]
    end: list[int]
    case: list[int]
    place: list[int]

    def __len__(self) -> int:
        return len(self.start)

    def word(self, i: int) -> str:
        return self.text[self.start[i] : self.end[i]]

    def span(self, a: int, b: int) -> Span:
        return Span(self.start[a], self.end[b - 1])

    def part(self, a: int, b: int) -> Words:
        return Words(self.text, self.start[a:b], self.end[a:b], self.case[a:b], self.place[a:b])


def read_words(text: str, span: Span, quotations: Sequence[Span]) -> Words:
    """The words of a paragraph; `quotations` are its quotations, marks included, in order."""
    words = Words(text, [], [], [], [])
    ahead = iter(quotations)
    quotation = next(ahead, None)
    for token in TAGGER.finditer(text, span.start, span.end):
        at, end = token.span()
        while quotation is not None and quotation.end <= at:
            quotation = next(ahead, None)
        words.start.append(at)
        words.end.append(end)
        words.case.append(_case(token.group()))
        if quotation is None or at < quotation.start:
            words.place.append(0)
        else:
            words.place.append(1 if at == quotation.start else 3 if end == quotation.end else 2)
    return words


def _case(word: str) -> int:
    if word.islower():
        return 0
    if not word[0].isupper():
        return 3
    return 2 if word.isupper() and len(word) > 1 else 1


@dataclass(frozen=True)
class Stretch:
    """Words the encoder reads at once; of each, its pieces and the number of its sentence."""

    words: Words
    pieces: list[tuple[int, ...]]
    sentence: list[int]

    @cached_property
    def starts(self) -> list[int]:
        """The first piece of each word, and the one after the last; the encoder wants a mark before and behind them."""
        return list(accumulate(map(len, self.pieces), initial=1))

    @property
    def size(self) -> int:
        """How many pieces, with the two marks around them."""
        return self.starts[-1] + 1

    def around(self, first: int, end: int) -> tuple[int, int]:
        """The words `[a, b)` among which a cue `[first, end)` has its parts.

        They are those of its sentence, and of the one before and after where that quotes something.
        """
        a, b = bisect_left(self.sentence, self.sentence[first]), bisect_right(self.sentence, self.sentence[end - 1])
        before = bisect_left(self.sentence, self.sentence[first] - 1)
        after = bisect_right(self.sentence, self.sentence[end - 1] + 1)
        return before if any(self.words.place[before:a]) else a, after if any(self.words.place[b:after]) else b


def read_paragraph(text: str, span: Span, wordpiece: WordPiece, most: int = MOST_PIECES) -> Iterator[Stretch]:
    """A paragraph whole where it fits, else in stretches of whole sentences, else of words."""
    quotations = find_quotations(text, span.start, span.end)
    words = read_words(text, span, quotations)
    pieces = [wordpiece.pieces(words.word(i)) for i in range(len(words))]
    ends = [one.end for one in split_sentences(text, span.start, span.end, quotations)]
    sentence = [bisect_left(ends, end) for end in words.end]
    first, size = 0, 2
    stop = 0  # where the last whole sentence ended
    for i, of_word in enumerate(pieces):
        if size + len(of_word) > most:
            end = stop if stop > first else i
            yield Stretch(words.part(first, end), pieces[first:end], sentence[first:end])
            first, size = end, 2 + sum(map(len, pieces[end:i]))
        size += len(of_word)
        if i + 1 == len(pieces) or sentence[i + 1] > sentence[i]:
            stop = i + 1
    if pieces:
        yield Stretch(words.part(first, len(words)), pieces[first:], sentence[first:])


NO_CUE = 33  # the distance of everything where no cue is asked about


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the upper layers read for a cue: the mark before its stretch, and the pieces of the words around it.

    `pieces` are numbers of pieces of the stretch, `near` how far each lies from the cue, `words` which
    of them begins each word; the cue begins with the word `first` of those.
    """

    pieces: Ints
    near: Ints
    words: Ints
    first: int


def surround(stretch: Stretch, first: int, end: int) -> Surroundings:
    """What is read around the cue `[first, end)`, counted in words of its stretch."""
    a, b = stretch.around(first, end)
    starts = np.array(stretch.starts[a : b + 1])
    pieces = np.arange(starts[0] - 1, starts[-1])
    pieces[0] = 0
    words = starts[:-1] - starts[0] + 1
    near = bucket(int(words[first - a]), int(words[end - a - 1]) + 1, len(pieces))
    return Surroundings(pieces, near, words, first - a)


def pad(around: Sequence[Surroundings]) -> tuple[Ints, Floats, Ints]:
    """`near` and bias (cues, pieces), and `words` (cues, words); the bias is PADDED where a cue has no piece."""
    near = np.zeros((len(around), max((len(one.pieces) for one in around), default=0)), np.int64)
    bias = np.full(near.shape, PADDED, np.float32)
    words = np.zeros((len(around), max((len(one.words) for one in around), default=0)), np.int64)
    for row, one in enumerate(around):
        near[row, : len(one.near)] = one.near
        bias[row, : len(one.near)] = 0
        words[row, : len(one.words)] = one.words
    return near, bias, words


def bucket(first: int, end: int, length: int) -> Ints:
    """How far each of `length` pieces lies from a cue `[first, end)`: 0 … 32, 16 inside it.

    Distances up to 8 are told apart, then ever coarser up to 128 pieces.
    """
    table = _steps(length)
    return np.concatenate((16 - table[first:0:-1], np.full(end - first, 16), 16 + table[1 : length - end + 1]))


@cache
def _steps(most: int) -> Ints:
    """The step of each distance from 0 to `most`."""
    far = np.arange(most + 1)
    coarse = np.minimum(8 + 2 * np.log2(np.maximum(far, 8).astype(np.float32) / 8), 16).astype(np.int64)
    return np.where(far <= 8, far, coarse)
