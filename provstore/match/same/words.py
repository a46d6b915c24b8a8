"""The words and marks of a text as they stand, before it is known what they tell."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from provstore.english.tokens import MATCHING
from provstore.records import Span

QUOTED_RUN = 5  # words in a row that two quotations of one text have in common
KEPT_READINGS = 2048  # claims whose words are kept

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
        Word(Span(*found.span()), found.group(), found.group().lower())
        for span in spans
        for found in MATCHING.finditer(text, span.start, span.end)
    ]


@lru_cache(maxsize=KEPT_READINGS)
def kept_words(text: str, spans: tuple[Span, ...]) -> tuple[Word, ...]:
    """The same, with those of the claims last asked for kept: each kind of difference asks for them again."""
    return tuple(read_words(text, spans))


def runs_in(text: str, quotation: Span) -> Iterator[str]:
    """The runs of `QUOTED_RUN` words in a quotation, in small letters, without what an apostrophe shortens."""
    words = [_SHORTENED.sub("", word.low) for word in without_marks(read_words(text, [quotation])) if word.low != "s"]
    for at in range(len(words) - QUOTED_RUN + 1):
        yield " ".join(words[at : at + QUOTED_RUN])


def without_marks(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.is_mark()]
