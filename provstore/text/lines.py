"""Blocks of a page: what stands between line breaks, with wrapped lines put together again."""

import re

from provstore.records import Span

# Every character that ends a line for some program; a text is never split by splitlines(),
# whose idea of a line and ours could drift apart.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = (
    " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\x1f"
)
_ENDS_SENTENCE = re.compile(r"[.!?:;”\"»)’'…]$")
_WRAP_WIDTH = range(50, 101)


def trim(text: str, start: int, end: int) -> Span:
    """`[start, end)` without white space, byte order mark and zero-width spaces at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def find_blocks(text: str) -> list[Span]:
    """The blocks of a page in order, without the white space around them.

    A line is a block of its own unless it was wrapped: it is between 50 and 100 characters long, does not end a
    sentence, and the next line follows without a blank one and goes on in lower case.
    """
    blocks: list[Span] = []
    for found in _LINE.finditer(text):
        line = trim(text, found.start(), found.end())
        if line.start == line.end:
            continue
        if blocks and _goes_on(text, blocks[-1], line):
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def _goes_on(text: str, before: Span, line: Span) -> bool:
    if not text[line.start].islower():
        return False
    gap = text[before.end : line.start]
    if gap.count("\n") > 1 or gap.count("\r") > 1:
        return False
    start = max(before.start, before.end - _WRAP_WIDTH.stop - 1)  # a longer line was not wrapped
    last_line = max(text.rfind("\n", start, before.end), text.rfind("\r", start, before.end), start - 1)
    return before.end - last_line - 1 in _WRAP_WIDTH and not _ENDS_SENTENCE.search(text[before.end - 1 : before.end])
