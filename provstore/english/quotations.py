"""Quotation marks: which characters of a paragraph stand inside them."""

import re
from itertools import islice

from provstore.records import Span

# Straight double marks, curly, low, guillemets, and the pairs that wire services type; then single ones, of which one
# inside a word is an apostrophe: they open before a word, never behind one.  All characters of marks stand in front,
# so that a search skips to the next of them.
_MARK = re.compile(r"[“”„«»\"＂`'‘‚‹›](?:(?<=[“”„«»\"＂])|(?<=`)`|(?<=')'|(?<=['‘‚‹›])(?<![^\s(\[“\"—–-].)(?=[\w“\"]))")
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("”»") | {"''"}
_CLOSED_BY = {"„": frozenset('“”"'), "»": frozenset("«")}  # else whatever does not open alone
_SINGLE = {"'": "'’", "‘": "’'", "‚": "‘’", "‹": "›", "›": "‹"}  # opening mark → those that close it
OPENING_MARKS = frozenset("“„«»\"＂`'‘‚‹›")  # with which a block that is a quotation begins
OPENING = _OPENS | set("\"'‘(") | {"''"}  # what can stand before a noun phrase or a content
CLOSING = _CLOSES | {'"'}  # what can stand behind a quoted content
_AFTER_CLOSING = frozenset('.,;:!?)]—–-”"')
_TRIED = 12  # single marks behind an opening one that are asked whether they close it
_FARTHEST = 2000  # characters behind it among which they are looked for
_SHORTEST_SINGLE = 4  # characters between single marks: "rock ’n’ roll" quotes nobody


def find_quotations(text: str, start: int, end: int, opener: str = "") -> list[Span]:
    """The outermost quotations of a paragraph, marks included, in order.

    One linear scan.  A mark of either hand closes what is open and opens what is closed; a closing curly mark with
    nothing open is ignored, and a quotation that is never closed runs to the end of the paragraph, as news style sets
    quotations of several paragraphs; a single mark that nothing closes opens only at the beginning of one.  `opener` is
    the mark of a quotation of the paragraph above that goes on.
    """
    found: list[Span] = []
    opened: int | None = start if opener else None
    reached = start
    if opener in _SINGLE and opened is not None:
        reached = _single_end(text, start, end, opener) or end
        found, opened = [Span(start, reached)], None
    for mark in _MARK.finditer(text, reached, end):
        sign, at = mark.group(), mark.start()
        if at < reached:
            continue
        if opened is not None:
            if _closes(sign, opener):
                found.append(Span(opened, mark.end()))
                opened = None
        elif sign in _SINGLE:
            closed = _single_end(text, at + 1, end, sign)
            if closed is None and at == start and text[at + 1].isupper():
                closed = end
            if closed is not None and closed - at >= _SHORTEST_SINGLE:
                found.append(Span(at, closed))
                reached = closed
        elif _may_open(text, at, sign, start):
            opened, opener = at, sign
    if opened is not None:
        found.append(Span(opened, end))
    return found


def opener_left(text: str, quotation: Span, opener: str = "") -> str:
    """The opening mark of a quotation that runs to the end of its paragraph without a closing one, else nothing."""
    first = text[quotation.start : quotation.start + 2]
    opener = opener or (first if first in _OPENS | _CLOSES else first[0])
    closed = tuple(_SINGLE.get(opener) or _CLOSED_BY.get(opener) or {"”", "»", "''", '"', "＂"})
    return "" if text.endswith(closed, quotation.start + 1, quotation.end) else opener


def is_left_open(text: str, quotation: Span) -> bool:
    """Whether the quotation runs to the end of its paragraph without a closing mark."""
    return bool(opener_left(text, quotation))


def closes_first(text: str, start: int, end: int) -> bool | None:
    """Whether the first mark of a paragraph can only close a quotation of the one above; None without a mark."""
    mark = next((one for one in _MARK.finditer(text, start, end) if one.group() not in _SINGLE), None)
    return None if mark is None else not _may_open(text, mark.start(), mark.group(), start)


def _closes(sign: str, opener: str) -> bool:
    if opener in _CLOSED_BY:
        return sign in _CLOSED_BY[opener]
    return sign not in _SINGLE and (sign in _CLOSES or sign not in _OPENS)


def _may_open(text: str, at: int, sign: str, start: int) -> bool:
    """Marks of an opening hand; a straight one, or two single ones, before a word; » where it stands as « does."""
    if sign in _OPENS:
        return True
    if sign == "»":
        free = at == start or text[at - 1].isspace() or text[at - 1] in "(["
        return free and text[at + 1 : at + 2].isalnum()
    return (sign == "''" or sign not in _CLOSES) and not _closes_only(text, at, at + len(sign), start)


def _closes_only(text: str, at: int, end: int, start: int) -> bool:
    """A straight mark glued to the word before it and followed by a space cannot open."""
    glued = at > start and not text[at - 1].isspace() and text[at - 1] not in "([—–-"
    after = text[end : end + 1]
    return glued and (not after or after.isspace() or after in ".,;:)")


def _single_end(text: str, start: int, end: int, opener: str) -> int | None:
    """The end of speech in single marks: “'We won't drive the owners' trams,| said …”; None where no mark closes it.

    A mark between an s and a word in lower case may be a genitive: it closes only where no other does.
    """
    marks = (at for at in range(start, min(end, start + _FARTHEST)) if text[at] in _SINGLE[opener])
    doubtful = None
    for at in islice(marks, _TRIED):
        after = text[at + 1 : at + 2]
        if text[at - 1].isspace() or not (not after or after.isspace() or after in _AFTER_CLOSING):
            continue
        if text[at - 1] != "s" or not text[at + 1 : at + 3].strip().islower():
            return at + 1
        doubtful = doubtful or at + 1
    return doubtful
