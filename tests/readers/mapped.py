"""Pages of our own, and a reader of maps that shares no code with what writes them."""

from __future__ import annotations

from html import unescape
from pathlib import Path

from provstore.records import Page, SegmentKind

BRIDGE = (Path(__file__).parents[2] / "docs" / "examples" / "page" / "bridge.html").read_text(encoding="utf-8")
STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."


def zoned(text: str, page: Page) -> list[tuple[SegmentKind, str, str]]:
    return [(zone.kind, zone.reason, zone.span.of(text)) for zone in page.zones]


def words_of(text: str, page: Page, kind: SegmentKind) -> list[str]:
    return [zone.span.of(text) for zone in page.zones if zone.kind == kind]


def leads_back(text: str, page: Page, source: str) -> str | None:
    """What is wrong with the map of a text, if something is."""
    pieces = list(page.map)
    reached = 0
    for number, (start, first, last, kind) in enumerate(pieces):
        end = pieces[number + 1][0] if number + 1 < len(pieces) else len(text)
        said, raw = text[start:end], source[first:last]
        if start != reached or end <= start or not 0 <= first <= last <= len(source):
            return f"piece {number} is out of order"
        if kind == "same" and said != raw:
            return f"piece {number} {said!r} is not {raw!r}"
        if kind == "inserted" and (raw or said.strip()):
            return f"piece {number} {said!r} is inserted for {raw!r}"
        if kind == "replaced" and (not raw or " ".join(unescape(raw).split(" ")).split() != said.split()):
            return f"piece {number} {said!r} stands for {raw!r}"
        reached = end
    return None if reached == len(text) else f"the map ends at {reached}, the text at {len(text)}"
