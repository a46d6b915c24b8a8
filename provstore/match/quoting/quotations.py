"""The words of a text that stand in quotation marks, or are somebody's by the markup of the page."""

from collections.abc import Sequence
from typing import NamedTuple

from provstore.english.quotations import OPENING_MARKS, closes_first, find_quotations, opener_left
from provstore.records import Claim, Extraction, SegmentKind, Span

QUOTING: frozenset[SegmentKind] = frozenset({"headline", "paragraph", "subheading", "caption"})  # parts that are read
MOST_OPEN = 6  # paragraphs over which a quotation goes on without marks


class Quotation(NamedTuple):
    """Words of somebody, with their marks; `goes_on`: it goes on in the next one, from which the paragraph parts it."""

    span: Span
    goes_on: bool


def find_quoted(text: str, blocks: Sequence[Span], told: Sequence[Span] = ()) -> list[Quotation]:
    """The outermost quotations of some blocks, in order; `told` are words that are quoted by no mark of the text."""
    found: list[Quotation] = []
    opener = ""  # of the quotation that the block above leaves open
    for number, block in enumerate(blocks):
        reopened = text[block.start : block.start + 1] in OPENING_MARKS
        goes_on = bool(opener) and (reopened or _closes_soon(text, blocks[number:]))
        if opener and not goes_on and found:
            found[-1] = Quotation(found[-1].span, False)
        kept = opener if goes_on and not reopened else ""
        quotations = find_quotations(text, block.start, block.end, kept)
        opener = opener_left(text, quotations[-1], kept if len(quotations) == 1 else "") if quotations else ""
        found += [Quotation(span, bool(opener) and span is quotations[-1]) for span in quotations]
    marked = [one.span for one in found]
    found += [Quotation(span, False) for span in told if not any(span.touches(other) for other in marked)]
    return sorted(found)


def find_nested(text: str, quotation: Span) -> list[Span]:
    """The quotations inside a quotation."""
    inside = Span(quotation.start + 1, quotation.end)
    last = inside.end - 1 if inside.end > inside.start and not text[inside.end - 1].isalnum() else inside.end
    return [one for one in find_quotations(text, inside.start, last) if one.end - one.start < last - inside.start]


def is_nested(text: str, content: Sequence[Span], words: Span) -> bool:
    """Whether words stand in a quotation inside the quotations of a content."""
    outer = (mark for part in content for mark in find_quotations(text, part.start, part.end))
    return any(inner.holds(words) for mark in outer for inner in find_nested(text, mark))


def blocks_of(extraction: Extraction) -> list[Span]:
    """The parts of a page in which somebody may be quoted."""
    return [one.span for one in extraction.segments if one.kind in QUOTING]


def told_of(claims: Sequence[Claim]) -> list[Span]:
    """The contents that are all the speaker's own words: in transcripts and quoted blocks no mark says so."""
    return [part for claim in claims if claim.mode == "direct" for part in claim.content]


def _closes_soon(text: str, blocks: Sequence[Span]) -> bool:
    """Whether a mark in one of the next blocks closes what is open, before another opens."""
    closes = (closes_first(text, block.start, block.end) for block in blocks[:MOST_OPEN])
    return next((closing for closing in closes if closing is not None), False)
