"""A text that is checked against a store and not written into it: its quotations, and who says them there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.match.quoting.quotations import Quotation, blocks_of, find_nested, find_quoted, told_of
from provstore.match.quoting.versions import Quoted
from provstore.records import Claim, Document, Extraction, Span


@dataclass(frozen=True)
class Draft:
    """A text that is checked and not stored."""

    document: Document
    extraction: Extraction

    @cached_property
    def quotations(self) -> list[Quoted]:
        """Its quotations, in order; one that its cue interrupts, or that goes on in the next paragraph, is one."""
        text, claims = self.document.text, self.extraction.claims
        found = find_quoted(text, blocks_of(self.extraction), told_of(claims))
        joined: list[list[Span]] = []
        before: Quotation | None = None
        for one in found:
            if before and (before.goes_on or _is_interrupted(text, before.span, one.span, claims)):
                joined[-1].append(one.span)
            else:
                joined.append([one.span])
            before = one
        nested = [[inner] for one in found for inner in find_nested(text, one.span)]
        quoted = (Quoted(text, tuple(parts)) for parts in sorted(joined + nested))
        return [one for one in quoted if one.said]

    @cached_property
    def _sentences(self) -> list[Span]:
        text = self.document.text
        return [
            sentence
            for block in blocks_of(self.extraction)
            for sentence in split_sentences(text, block.start, block.end, find_quotations(text, block.start, block.end))
        ]

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which a span begins, with all of the span."""
        found = next((one for one in self._sentences if one.start <= span.start < one.end), span)
        return Span(found.start, max(found.end, span.end))

    def claim_of(self, quoted: Quoted) -> Claim | None:
        return next(iter(claims_at(self.extraction.claims, quoted.parts)), None)


def claims_at(claims: Sequence[Claim], spans: Sequence[Span]) -> list[Claim]:
    """The claims of somebody that have most of some words, the innermost first."""
    found: list[tuple[bool, int, Claim]] = []
    size = sum(span.end - span.start for span in spans)
    for claim in claims:
        met = sum(_common(part, span) for part in claim.content for span in spans)
        if claim.voice == "attributed" and 2 * met > size:
            found.append((10 * met < 8 * size, sum(part.end - part.start for part in claim.content), claim))
    return [claim for *_, claim in sorted(found, key=lambda one: one[:2])]


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is_interrupted(text: str, one: Span, following: Span, claims: Sequence[Claim]) -> bool:
    """Whether two quotations are one sentence of one claim: “We won,” he said, “and we will stay.”"""
    before, after = (span.of(text).strip("\"“”„«»‘’' \n") for span in (one, following))
    if before.endswith((".", "!", "?", "…")) or not after[:1].islower():
        return False
    for claim in claims:
        parts = [
            {number for number, part in enumerate(claim.content) if part.touches(span)} for span in (one, following)
        ]
        if parts[0] and parts[1] and parts[0].isdisjoint(parts[1]):
            return True
    return False
