"""Quotation marks: which characters of a paragraph stand inside them."""

import re

from provstore.records import Span

# Straight double marks, curly, low, guillemets, and the pairs that wire services type.
_MARK = re.compile(r"[“”„«»\"＂]|``|''")
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("”»") | {"''"}
OPENING_MARKS = frozenset('“„«"＂')  # with which a block that is a quotation begins
OPENING = _OPENS | set("\"'‘(") | {"''"}  # what can stand before a noun phrase or a content
CLOSING = _CLOSES | {'"'}  # what can stand behind a quoted content


def find_quotations(text: str, start: int, end: int) -> list[Span]:
    """The outermost quotations of a paragraph, marks included, in order.

    One linear scan.  A mark of either hand closes what is open and opens what is closed;
    a closing curly mark with nothing open is ignored, and a quotation that is never closed
    runs to the end of the paragraph, as news style sets quotations of several paragraphs.
    """
    found: list[Span] = []
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            may_open = sign == "''" or sign not in _CLOSES
            if sign in _OPENS or (may_open and not _closes_only(text, mark.start(), start)):
                opened = mark.start()
        elif sign in _CLOSES or sign not in _OPENS:
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None:
        found.append(Span(opened, end))
    return found


def is_left_open(text: str, quotation: Span) -> bool:
    """Whether the quotation runs to the end of its paragraph without a closing mark."""
    inner = text[quotation.start + 1 : quotation.end]
    return not inner.endswith(("”", "»", "''", '"', "＂"))


def _closes_only(text: str, at: int, start: int) -> bool:
    """A straight mark glued to the word before it and followed by a space cannot open."""
    glued = at > start and not text[at - 1].isspace() and text[at - 1] not in "([—–-"
    after = text[at + 1 : at + 2]
    return glued and (not after or after.isspace() or after in ".,;:)")
