"""Word documents of our own, and a reader of their maps that shares no code with what writes them."""

from __future__ import annotations

from html import unescape

from provstore.records import Page

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."
SIGNS = {"<w:noBreakHyphen/>": "\u2011", "<w:softHyphen/>": "\xad"}


def document(*inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {W} {MC} {M}><w:body>{"".join(inside)}</w:body></w:document>'


def run(words: str, properties: str = "") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{told}{properties}</w:pPr>{inside}</w:p>"


def leads_back(text: str, page: Page, source: str) -> str | None:
    """What is wrong with the map of a text, if something is."""
    ends = [*(piece.start for piece in page.map[1:]), len(text)]
    reached = 0
    for (start, first, last, kind), end in zip(page.map, ends, strict=True):
        said, raw = text[start:end], source[first:last]
        if start != reached or end <= start or not 0 <= first <= last <= len(source):
            return f"{said!r} is out of order"
        shown = {
            "same": raw,
            "replaced": SIGNS.get(raw, unescape(raw) if raw.startswith("&") else " "),
            "inserted": said if not raw and not said.strip() else None,
        }[kind]
        if shown != said:
            return f"{kind}: {said!r} is not {raw!r}"
        reached = end
    return None if reached == len(text) else f"the map ends at {reached}"
