"""The words and marks of a text as they stand, before it is known what they tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from provstore.english.tokens import MATCHING
from provstore.records import Span

QUOTED_RUN = 5  # words in a row that two quotations of one text have in common
KEPT_READINGS = 2048  # claims whose words are kept

_new = tuple.__new__  # in two thirds of the time that the class itself takes; there are thousands in every document

_SHORTENED = re.compile(r"['’].*")


class Word(NamedTuple):
    """A word or a mark; `low` is its text in lower case."""

    span: Span
    text: str
    low: str

    def is_mark(self) -> bool:
        return not self.text[0].isalnum()


def read_words(text: str, spans: Sequence[Span]) -> list[Word]:
    """The words and marks of some spans, in order."""
    return [
        _new(Word, (Span(*found.span()), part := found.group(), intern(part.lower())))  # pages at hand share most words
        for span in spans
        for found in MATCHING.finditer(text, span.start, span.end)
    ]


class TextWords:
    """The words and marks of a text, read once for all parts of it that are asked for."""

    def __init__(self, text: str, whole: Span) -> None:
        """Of the text what stands in `whole`."""
        self._text, self._words = text, read_words(text, [whole])
        self._starts = [word.span.start for word in self._words]

    def within(self, spans: Sequence[Span]) -> list[Word]:
        """What `read_words` would read in some spans, in order."""
        return [word for span in spans for word in self._within(span)]

    def _within(self, span: Span) -> list[Word]:
        first, end = (bisect_left(self._starts, place) for place in (span.start, span.end))
        found = self._words[first:end]
        cuts_first = first > 0 and self._words[first - 1].span.end > span.start
        cuts_last = bool(found) and (
            found[-1].span.end > span.end or (found[-1].text == "-" and found[-1].span.end == span.end)
        )
        return read_words(self._text, [span]) if cuts_first or cuts_last else found


@lru_cache(maxsize=KEPT_READINGS)
def kept_words(text: str, spans: tuple[Span, ...]) -> tuple[Word, ...]:
    """The same, with those of the claims last asked for kept: each kind of difference asks for them again."""
    return tuple(read_words(text, spans))


@lru_cache(maxsize=KEPT_READINGS)
def kept_lows(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The same in lower case, each once: most kinds of difference need a word that a claim has not."""
    return frozenset(word.low for word in kept_words(text, spans))


def runs_in(text: str, quotation: Span) -> Iterator[str]:
    """The runs of `QUOTED_RUN` words in a quotation, in small letters, without what an apostrophe shortens."""
    words = [_SHORTENED.sub("", word.low) for word in without_marks(read_words(text, [quotation])) if word.low != "s"]
    for at in range(len(words) - QUOTED_RUN + 1):
        yield " ".join(words[at : at + QUOTED_RUN])


def without_marks(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.is_mark()]
