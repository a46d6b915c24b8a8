"""From a paragraph to the numbers the encoder reads, in stretches that fit it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provstore.records import Span
from provstore.tagger.wordpiece import WordPiece
from provstore.tagger.words import Words, read_words
from provstore.text.quotations import find_quotations
from provstore.text.sentences import split_sentences

MOST_PIECES = 160  # of one stretch; every cue reads its stretch again, and few paragraphs hold more


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words the encoder reads at once, and the pieces of each."""

    words: Words
    pieces: list[tuple[int, ...]]

    @property
    def size(self) -> int:
        """How many pieces, with the two marks around them."""
        return 2 + sum(map(len, self.pieces))


def read_paragraph(text: str, span: Span, wordpiece: WordPiece, most: int = MOST_PIECES) -> Iterator[Stretch]:
    """A paragraph whole where it fits, else in stretches of whole sentences, else of words."""
    quotations = find_quotations(text, span.start, span.end)
    words = read_words(text, span, quotations)
    pieces = [wordpiece.pieces(words.word(i)) for i in range(len(words))]
    if 2 + sum(map(len, pieces)) <= most:
        if pieces:
            yield Stretch(words, pieces)
        return
    ends = {sentence.end for sentence in split_sentences(text, span.start, span.end, quotations)}
    first, size, stop = 0, 2, 0  # `stop`: where the last whole sentence ended
    for i, of_word in enumerate(pieces):
        if size + len(of_word) > most:
            end = stop if stop > first else i
            yield Stretch(words.part(first, end), pieces[first:end])
            first, size = end, 2 + sum(map(len, pieces[end:i]))
        size += len(of_word)
        if words.end[i] in ends:
            stop = i + 1
    yield Stretch(words.part(first, len(words)), pieces[first:])
