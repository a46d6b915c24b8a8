"""A text as one sentence, for the tests of the grammar."""

from __future__ import annotations

from provstore.english.quotations import find_quotations
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.words import Sentence, Words, read_sentence
from provstore.records import Span


def sentence(text: str) -> Sentence:
    return read_sentence(text, Span(0, len(text)), find_quotations(text, 0, len(text)))


def at(read: Sentence, word: str) -> int:
    """The number of a word, by its letters in lower case."""
    return read.low.index(word)


def cue(read: Sentence, word: str) -> CueAt:
    """The cue that begins with a word."""
    return next(one for one in read.cues if read.low[one.first] == word)


def shown(read: Sentence, words: Words | None) -> str | None:
    """The characters of some words; "" where they are none."""
    if words is None:
        return None
    return read.span(words).of(read.text) if words.length else ""
