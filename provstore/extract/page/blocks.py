"""The page, cut into segments: what is headline, caption, credit, furniture, and what the article says.

Three passes, each from the specific to the general: what a block is by itself; blocks that
belong together (a caption and the credit below it); what a block is by its place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from provstore.english.quotations import OPENING_MARKS, find_quotations, is_left_open
from provstore.extract.sources.names import find_signature
from provstore.extract.sources.outlets import known_outlet
from provstore.records import Segment, SegmentKind, Span
from provstore.rules import Rule, RuleSet, load, patterns
from provstore.text.lines import find_blocks, trim

LONGEST_CAPTION = 700
LONGEST_HEADLINE = 250
LONGEST_LABEL = 90
LONGEST_TAIL = 400  # how far before the end of a block credits and furniture are looked for
_STOPS = (".", "!", "?", "…", ":", ";", "”", '"', "»", ")", "’", "'", ",")
_SENTENCE_STOPS = (".", "!", "?", "…", "”", '"', "''")
_WORD = re.compile(r"[^\W\d_]{4,}")


class Piece(NamedTuple):
    """A segment with what its rule matched; `kind` is None while it is not decided."""

    span: Span
    kind: SegmentKind | None
    rule: str
    match: re.Match[str] | None = None


Hit = tuple[Rule, re.Match[str]]


def find_pieces(text: str) -> list[Piece]:
    """The pieces of a page in order; between them stands only white space."""
    pieces = [part for block in find_blocks(text) for part in _classify(text, block)]
    return _by_place(text, _join_captions(text, pieces))


def as_segments(text: str, pieces: list[Piece]) -> tuple[Segment, ...]:
    """Pieces and the white space between them: a partition of the text."""
    segments: list[Segment] = []
    reached = 0
    for piece in pieces:
        if reached < piece.span.start:
            segments.append(Segment(Span(reached, piece.span.start), "blank", "white space"))
        segments.append(Segment(piece.span, piece.kind or "paragraph", piece.rule))
        reached = piece.span.end
    if reached < len(text):
        segments.append(Segment(Span(reached, len(text)), "blank", "white space"))
    return tuple(segments)


@cache
def _rules(*kinds: str) -> RuleSet:
    return RuleSet(
        rule
        for name in ("page/boilerplate", "page/credits", "page/datelines")
        for rule in patterns(name)
        if rule.kind in kinds
    )


def _match(rules: RuleSet, text: str, span: Span) -> Hit | None:
    """The first rule that finds itself in the block; its match has offsets within the block."""
    block = text[span.start : span.end]
    for rule in rules.likely(block):
        found = find(rule, block)
        if found:
            return rule, found
    return None


def find(rule: Rule, block: str) -> re.Match[str] | None:
    """The rule's match in a block, where the outlets it wants to be known are known."""
    found = rule.search(block)
    return found if found and _is_known(found) else None


def _is_known(found: re.Match[str]) -> bool:
    """A rule with a `known` group counts only where that group, or a part of it, is in the registry."""
    if "known" not in found.re.groupindex or not found["known"]:
        return True
    names = re.split(r"\s*[/,+]\s*", found["known"])
    if "credit" in found.re.groupindex and found["credit"]:
        names += re.split(r"\s*/\s*", found["credit"])
    return any(known_outlet(name) for name in names)


def _inner(piece: Span, found: re.Match[str], group: str | int = 0) -> Span:
    """A group of a match, as a span of the whole text."""
    return Span(piece.start + found.start(group), piece.start + found.end(group))


def _classify(text: str, block: Span) -> list[Piece]:
    """What a block is by itself: one piece, or several where furniture is glued to it."""
    end = Span(max(block.start, block.end - LONGEST_TAIL), block.end)
    tail = _match(_rules("tail"), text, end)
    if tail:
        rule, found = tail
        rest = trim(text, block.start, end.start + found.start())
        cut = trim(text, end.start + found.start(), block.end)
        return [*(_classify(text, rest) if rest.start < rest.end else []), Piece(cut, "boilerplate", rule.name, found)]
    if block.end - block.start <= LONGEST_CAPTION:
        whole = _match(_rules("timestamp", "byline", "section", "furniture", "credit line"), text, block)
        if whole:
            return _whole_block(text, block, *whole)
        photo = _match(_rules("photo credit"), text, block)
        caption = _caption(text, block, photo)
        if caption:
            return [caption]
    if end != block:
        photo = _match(_rules("photo credit"), text, end)
    credit = _match(_rules("credit tail"), text, end) or photo
    if credit and credit[0].name != "photo.agency-in-brackets":
        rule, found = credit
        rest = trim(text, block.start, end.start + found.start())
        cut = trim(text, end.start + found.start(), block.end)
        if rest.start < rest.end:
            kind: SegmentKind = "caption" if rule.kind == "photo credit" else "credit"
            return [*_classify(text, rest), Piece(cut, kind, rule.name, found)]
    return [Piece(block, None, "paragraph")]


def _whole_block(text: str, block: Span, rule: Rule, found: re.Match[str]) -> list[Piece]:
    kinds: dict[str, SegmentKind] = {"furniture": "boilerplate", "credit line": "credit"}
    if rule.name != "timestamp.source-line":
        return [Piece(block, kinds.get(rule.kind, rule.kind), rule.name, found)]  # type: ignore[arg-type]
    date = _inner(block, found, "date")
    parts = [
        Piece(trim(text, block.start, date.start), "credit", rule.name, found),
        Piece(date, "timestamp", rule.name, found),
        Piece(trim(text, date.end, block.end), "boilerplate", rule.name),
    ]
    return [part for part in parts if part.span.start < part.span.end]


def _caption(text: str, block: Span, credit: Hit | None) -> Piece | None:
    opening = _match(_rules("caption"), text, block)
    if opening and opening[0].name == "caption.position":
        opening = opening if credit else None
    if credit and credit[0].name == "photo.agency-in-brackets" and not opening:
        return None
    if credit:
        return Piece(block, "caption", credit[0].name, credit[1])
    return Piece(block, "caption", opening[0].name) if opening else None


def _join_captions(text: str, pieces: list[Piece]) -> list[Piece]:
    """A credit alone on its line belongs to the lines above it: together they are a caption."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece.kind == "caption" and piece.match is not None and _is_only_credit(text, piece) and joined:
            above = _lines_above(text, joined, piece)
            if above:
                start = joined[-above].span.start
                del joined[-above:]
                piece = piece._replace(span=Span(start, piece.span.end))
        joined.append(piece)
    return joined


def _is_only_credit(text: str, piece: Piece) -> bool:
    assert piece.match is not None
    return not text[piece.span.start : piece.span.start + piece.match.start()].strip()


def _lines_above(text: str, pieces: list[Piece], credit: Piece) -> int:
    """How many of the pieces before a credit are its caption: those glued to it line by line."""
    count, start = 0, credit.span.start
    for piece in reversed(pieces):
        gap = text[piece.span.end : start]
        if piece.kind not in (None, "caption") or credit.span.end - piece.span.start > LONGEST_CAPTION:
            break
        if gap.count("\n") > 1 or "\n" not in gap:
            break
        count, start = count + 1, piece.span.start
        if piece.kind == "caption" and piece.match is not None and not _is_only_credit(text, piece):
            break
    return count


def _by_place(text: str, pieces: list[Piece]) -> list[Piece]:
    """Headline, dateline, subheading and stray furniture, by where a block stands."""
    bodies = [number for number, piece in enumerate(pieces) if piece.kind is None]
    last_sentence = max(
        (n for n in bodies if text.endswith(_STOPS, pieces[n].span.start, pieces[n].span.end)), default=-1
    )
    placed: list[Piece] = []
    seen_headline = seen_paragraph = False
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            placed.append(piece)
            continue
        stamp = None if seen_headline or seen_paragraph else _match(_rules("stamp"), text, piece.span)
        if stamp:
            rule, found = stamp
            placed.append(Piece(_inner(piece.span, found), "timestamp", rule.name, found))
            piece = piece._replace(span=trim(text, piece.span.start + found.end(), piece.span.end))
        dateline = _dateline(text, piece, first=not seen_paragraph)
        if dateline:
            placed += dateline
            seen_paragraph = True
        elif not seen_headline and not seen_paragraph and number != bodies[-1] and _is_headline(text, piece):
            placed += _headline(text, piece)
            seen_headline = True
        elif _is_label(text, piece.span):
            furniture = number > last_sentence >= 0 or (
                placed and placed[-1].kind == "boilerplate" and not seen_paragraph
            )
            rule_name = "boilerplate.stray-line" if furniture else "subheading.short-line"
            placed.append(piece._replace(kind="boilerplate" if furniture else "subheading", rule=rule_name))
        else:
            seen_paragraph = True
            placed.append(piece._replace(kind="paragraph"))
    return _join_lines(text, placed)


def _join_lines(text: str, pieces: list[Piece]) -> list[Piece]:
    """Lines of one paragraph, on a page that mostly sets its paragraphs apart by blank lines."""
    bodies = [piece.span for piece in pieces if piece.kind == "paragraph"]
    blank = sum(text.count("\n", before.end, after.start) > 1 for before, after in pairwise(bodies))
    if 2 * blank < len(bodies) - 1:
        return pieces
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.kind == piece.kind == "paragraph" and _is_next_line(text, before.span, piece.span):
            joined[-1] = before._replace(span=Span(before.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined


def _is_next_line(text: str, before: Span, line: Span) -> bool:
    """Whether a line follows without a blank one; one that opens an open quotation again begins a paragraph."""
    if text[before.end : line.start].count("\n") != 1 or not text.endswith(_SENTENCE_STOPS, before.start, before.end):
        return False
    quotations = find_quotations(text, before.start, before.end) if text[line.start] in OPENING_MARKS else []
    return not (quotations and is_left_open(text, quotations[-1]))


def _dateline(text: str, piece: Piece, first: bool) -> list[Piece]:
    head = text[piece.span.start : min(piece.span.end, piece.span.start + 200)]
    for rule in _rules("dateline").likely(head):
        if rule.name == "dateline.capitals" and not first:
            continue
        found = find(rule, head)
        if found and not _is_label_word(found):
            line = _inner(piece.span, found, "line")
            body = trim(text, line.end, piece.span.end)
            return [Piece(line, "dateline", rule.name, found), piece._replace(span=body, kind="paragraph")]
    return []


def _is_label_word(found: re.Match[str]) -> bool:
    """BREAKING, EXCLUSIVE, UPDATE: capitals before a dash that are no place."""
    place = (found["place"] or "") if "place" in found.re.groupindex else ""
    return bool(place) and place.split(",")[0].split()[0].upper().rstrip("S") in load("page/datelines")["not_places"]


def _is_headline(text: str, piece: Piece) -> bool:
    line = text[piece.span.start : piece.span.end]
    if len(line) > LONGEST_HEADLINE:
        return False
    if not line.endswith((".", "”", '"', ":")):
        return True
    words = _WORD.findall(line)
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _headline(text: str, piece: Piece) -> list[Piece]:
    suffix = _match(_rules("title suffix"), text, piece.span)
    if suffix and known_outlet(suffix[1]["outlet"]):
        at = piece.span.start + suffix[1].start()
        return [
            Piece(Span(piece.span.start, at), "headline", "headline.first-line"),
            Piece(trim(text, at, piece.span.end), "boilerplate", suffix[0].name, suffix[1]),
        ]
    return [piece._replace(kind="headline", rule="headline.first-line")]


def _is_label(text: str, span: Span) -> bool:
    """A short line that ends no sentence and is no quotation with the name of who said it below."""
    if span.end - span.start > LONGEST_LABEL or text.endswith(_STOPS, span.start, span.end):
        return False
    quotations = find_quotations(text, span.start, span.end) if text[span.start] in OPENING_MARKS else []
    return not (quotations and find_signature(text, quotations[-1].end, span.end))
