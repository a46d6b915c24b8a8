"""Headline and paragraphs as both methods read them: sentence by sentence, and as a whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.english.tokens import WORD
from provstore.extract.page.pieces import Piece
from provstore.extract.speech.cues import may_hold_cue
from provstore.extract.speech.words import Sentence, read_sentence
from provstore.records import Mode, Span

_LEADING = re.compile(r"[\s–—―-]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A headline or paragraph with its quotations and sentences; their words are read when first asked for."""

    text: str
    is_headline: bool
    span: Span
    quotations: list[Span]
    sentences: list[Span]
    _read: dict[int, Sentence] = field(default_factory=dict)

    def sentence_of(self, at: int) -> int:
        """The number of the sentence in which a character stands."""
        return max(0, bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1)

    def words_of(self, number: int) -> Sentence:
        """The words of a sentence, read once."""
        if number not in self._read:
            span = self.sentences[number]
            self._read[number] = read_sentence(self.text, span, self.quotations_in(span))
        return self._read[number]

    def may_speak(self, number: int) -> bool:
        """Whether a cue or a quotation stands in the sentence; cheap, and never wrongly no for the rules."""
        span = self.sentences[number]
        return bool(self.quotations_in(span)) or self.is_headline or may_hold_cue(self.text, span)

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


def split_paragraphs(text: str, pieces: Sequence[Piece]) -> list[Paragraph]:
    """Headline and paragraphs of a page in order, without the dash that a list sets before each."""
    paragraphs = []
    for piece in pieces:
        if piece.kind not in ("headline", "paragraph"):
            continue
        leading = _LEADING.match(text, piece.span.start, piece.span.end)
        span = Span(leading.end(), piece.span.end) if leading else piece.span
        quotations = find_quotations(text, span.start, span.end)
        sentences = split_sentences(text, span.start, span.end, quotations)
        paragraphs.append(Paragraph(text, piece.kind == "headline", span, quotations, sentences))
    return paragraphs
