"""The words and marks of a text as they stand, before it is known what they tell."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from provstore.english.tokens import MATCHING
from provstore.records import Span

KEPT_READINGS = 512  # claims whose words are kept


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
        Word(Span(*found.span()), found.group(), found.group().lower())
        for span in spans
        for found in MATCHING.finditer(text, span.start, span.end)
    ]


@lru_cache(maxsize=KEPT_READINGS)
def kept_words(text: str, spans: tuple[Span, ...]) -> tuple[Word, ...]:
    """The same, with those of the claims last asked for kept: each kind of difference asks for them again."""
    return tuple(read_words(text, spans))


def without_marks(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.is_mark()]
