"""Headline and paragraphs as both methods read them: sentence by sentence, and as a whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING_MARKS, closes_first, find_quotations, opener_left
from provstore.english.sentences import split_sentences
from provstore.english.tokens import WORD
from provstore.extract.page.pieces import Piece
from provstore.extract.speech.blocks import Block, find_blocks
from provstore.extract.speech.cues import may_hold_cue
from provstore.extract.speech.lines import Signature
from provstore.extract.speech.others_words import Others
from provstore.extract.speech.words import Sentence, read_sentence
from provstore.records import Mode, Span

MOST_OPEN = 6  # paragraphs over which a quotation goes on without marks
_START, _END = attrgetter("start"), attrgetter("end")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b(?!\.)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A headline or paragraph with its quotations and sentences; their words are read when first asked for."""

    text: str
    is_headline: bool
    span: Span
    quotations: list[Span]
    sentences: list[Span]
    label: Span | None = None  # the line above it, where that is no paragraph: a subheading, a name, a time
    signature: Signature | None = None  # of whoever signs it
    goes_on: bool = False  # begins inside the quotation of the paragraph above
    is_item: bool = False  # of a list below a colon
    is_spoken: bool = False  # begins with the dash of a dialogue, which stands for quotation marks
    others: Others | None = None  # somebody else's words by the markup of the page, with or without quotation marks
    _read: dict[int, Sentence] = field(default_factory=dict)

    @property
    def others_block(self) -> int | None:
        """Where the words of somebody else begin that it is a part of."""
        return self.others.block if self.others else None

    def sentence_of(self, at: int) -> int:
        """The number of the sentence in which a character stands."""
        return max(0, bisect_right(self.sentences, at, key=_START) - 1)

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

    def is_told(self, cue: Span, source: Span | None) -> bool:
        """Whether a headline tells what was said to its subject: "Minister | urged | to resign"."""
        if not self.is_headline or source is None or source.start > cue.start:
            return False
        behind = WORD.match(self.text, cue.end + 1, self.span.end)
        passive = cue.of(self.text).lower() in words_of("headline_passives")
        return passive and (behind is None or behind.group().lower() in words_of("after_passive"))

    def speaks_of_itself(self, within: Span | None = None) -> bool:
        """Whether "I" or "we" stands in it, or in a part of it, outside quotation marks."""
        part = within or self.span
        found = _FIRST_PERSON.finditer(self.text, part.start, part.end)
        return any(not self.quotations_in(Span(*one.span())) for one in found)

    def quotations_in(self, span: Span) -> list[Span]:
        """The quotations that share a character with a span."""
        if not self.quotations:
            return []
        first = bisect_right(self.quotations, span.start, key=_END)
        end = bisect_left(self.quotations, span.end, key=_START)
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
    """Headline and paragraphs of a page in order, without the dash that a list sets before each.

    A quotation that a paragraph leaves open goes on in the next one where a mark closes it.
    """
    blocks = list(find_blocks(text, pieces))
    spoken = _dialogue(text, blocks)
    paragraphs: list[Paragraph] = []
    opener = ""  # of the quotation that the paragraph above leaves open
    for number, block in enumerate(blocks):
        span = block.span
        reopened = text[span.start] in OPENING_MARKS
        if paragraphs and paragraphs[-1].others_block != (block.others.block if block.others else None):
            opener = ""  # what somebody else says by the markup opens and closes its own marks
        goes_on = bool(opener) and not block.label and (reopened or _closes_soon(text, blocks[number:]))
        kept = opener if goes_on and not reopened else ""
        quotations = find_quotations(text, span.start, span.end, kept)
        opener = opener_left(text, quotations[-1], kept if len(quotations) == 1 else "") if quotations else ""
        sentences = split_sentences(text, span.start, span.end, quotations)
        paragraphs.append(
            Paragraph(
                text,
                block.is_headline,
                span,
                quotations,
                sentences,
                block.label,
                block.signature,
                goes_on,
                block.is_item,
                number in spoken,
                block.others,
            )
        )
    return paragraphs


def _dialogue(text: str, blocks: Sequence[Block]) -> set[int]:
    """The blocks behind a dash that are speech: two at least, and one of them asks or says "we"; else it is a list."""
    dashed = [number for number, block in enumerate(blocks) if block.dash and not block.is_item]
    speaks = any(
        text.endswith("?", span.start, span.end) or _FIRST_PERSON.search(text, span.start, span.end)
        for span in (blocks[number].span for number in dashed)
    )
    return set(dashed) if len(dashed) > 1 and speaks else set()


def _closes_soon(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a mark in one of the next paragraphs closes what is open, before another opens."""
    closes = (closes_first(text, block.span.start, block.span.end) for block in blocks[:MOST_OPEN])
    return next((closing for closing in closes if closing is not None), False)
