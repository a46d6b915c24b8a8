"""Headline and paragraphs as both methods read them: sentence by sentence, and as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.english.tokens import WORD
from provstore.extract.page.pieces import Piece
from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.constructions import Attribution
from provstore.extract.speech.layouts import find_by_layout
from provstore.extract.speech.words import Sentence, may_hold_cue, read_sentence
from provstore.records import Mode, Span

if TYPE_CHECKING:
    from provstore.tagger.model import Tagged, Tagger

_LEADING = re.compile(r"[\s–—―-]+")


@dataclass(slots=True)
class Paragraph:
    """A headline or paragraph: its quotations and sentences, and what each method found in it."""

    text: str
    piece: Piece
    span: Span
    quotations: list[Span]
    sentences: list[Span]
    read_by_tagger: bool
    ruled: list[Attribution] = field(default_factory=list)
    tagged: list[Tagged] = field(default_factory=list)
    _read: dict[int, Sentence] = field(default_factory=dict)

    def sentence_of(self, at: int) -> int:
        """The number of the sentence in which a character stands."""
        if len(self.sentences) == 1:
            return 0
        return max(0, bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1)

    def words_of(self, number: int) -> Sentence:
        """The words of a sentence, read once."""
        if number not in self._read:
            self._read[number] = read_sentence(
                self.text, self.sentences[number], self.quotations_in(self.sentences[number])
            )
        return self._read[number]

    def may_speak(self, number: int) -> bool:
        """Whether a cue or a quotation stands in the sentence; cheap, and never wrongly no for the rules."""
        span = self.sentences[number]
        return bool(self.quotations_in(span)) or self.piece.kind == "headline" or may_hold_cue(self.text, span)

    def quotations_in(self, span: Span) -> list[Span]:
        """The quotations that share a character with a span."""
        if not self.quotations:
            return []
        first = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.end)
        end = bisect_left(self.quotations, span.end, key=lambda quotation: quotation.start)
        return self.quotations[first:end]

    def mode(self, content: Sequence[Span]) -> Mode:
        """Direct when all words of the content stand in quotation marks, mixed when some do."""
        if not self.quotations:
            return "indirect"
        inside = outside = False
        for part in content:
            at = part.start
            for quotation in self.quotations_in(part):
                outside = outside or WORD.search(self.text, at, quotation.start) is not None
                start, at = max(at, quotation.start), min(part.end, quotation.end)
                inside = inside or WORD.search(self.text, start, at) is not None
            outside = outside or WORD.search(self.text, at, part.end) is not None
        return "indirect" if not inside else "mixed" if outside else "direct"


def read_paragraphs(text: str, pieces: Sequence[Piece], tagger: Tagger | None) -> list[Paragraph]:
    """Headline and paragraphs in order, with the attributions that the rules and the tagger find."""
    paragraphs = [
        _split(text, piece, tagger is not None) for piece in pieces if piece.kind in ("headline", "paragraph")
    ]
    for paragraph in paragraphs:
        paragraph.ruled = list(_ruled(paragraph))
    for paragraph, whole in find_by_layout(paragraphs):
        paragraph.ruled = [whole]
    if tagger is not None:
        marked = tagger.tag(text, [paragraph.span for paragraph in paragraphs])
        for paragraph, tagged in zip(paragraphs, marked, strict=True):
            paragraph.tagged = tagged
    return paragraphs


def _split(text: str, piece: Piece, by_tagger: bool) -> Paragraph:
    leading = _LEADING.match(text, piece.span.start, piece.span.end)
    span = Span(leading.end(), piece.span.end) if leading else piece.span
    quotations = find_quotations(text, span.start, span.end)
    return Paragraph(text, piece, span, quotations, split_sentences(text, span.start, span.end, quotations), by_tagger)


def _ruled(paragraph: Paragraph) -> Iterator[Attribution]:
    for number in range(len(paragraph.sentences)):
        if paragraph.may_speak(number):
            yield from find_attributions(paragraph.words_of(number))
