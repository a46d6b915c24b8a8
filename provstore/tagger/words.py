"""What the tagger reads: words of a paragraph with their letter case and place in quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provstore.english.tokens import TAGGER
from provstore.records import Span

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
        """The span of the words `[a, b)`."""
        return Span(self.start[a], self.end[b - 1])

    def part(self, a: int, b: int) -> Words:
        """The words `[a, b)` alone."""
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
        words.place.append(_place(quotation, at, end))
    return words


def _case(word: str) -> int:
    if word.islower():
        return 0
    if not word[0].isupper():
        return 3
    return 2 if word.isupper() and len(word) > 1 else 1


def _place(quotation: Span | None, at: int, end: int) -> int:
    if quotation is None or at < quotation.start:
        return 0
    return 1 if at == quotation.start else 3 if end == quotation.end else 2
