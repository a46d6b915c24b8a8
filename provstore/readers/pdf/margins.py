"""Which lines of printed pages are no part of the article: running heads, page numbers, what a browser prints around.

Such lines stand in the outer parts of a page.  They say the same on several pages but for their numbers, are nothing
but a number, or stand at the same place page after page, set apart from the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from provstore.readers.pdf.content import Line, Sheet
from provstore.rules import says

OUTER = 0.12  # of the height of a page, above and below, in which such lines stand
EDGE = 0.06  # of the height, in which small letters are no text of an article
SMALLER = 0.95  # of the usual size that letters at the edge may have at most
SAME_PLACE = 2.0  # points between the places of one line on several pages
APART = 1.8  # sizes of its letters by which a line is set apart from the text
SHARE = 2 / 3  # of the pages on which something stands at one place
FEW_PAGES = 3

_NUMBER = re.compile(r"\d+")


def find_margins(sheets: Sequence[Sheet]) -> dict[Line, str]:
    """The lines that are no part of the article, each with the reason."""
    usual = usual_size(line for sheet in sheets for line in sheet.lines)
    outer = [(sheet, line) for sheet in sheets for line in sheet.lines if _depth(sheet, line) <= OUTER]
    pages_of: dict[tuple[str, int], set[int]] = defaultdict(set)
    for _, line in outer:
        for place in _places(line):
            pages_of[_said(line), place].add(line.page)
    found: dict[Line, str] = {}
    for sheet, line in outer:
        if max(len(pages_of[_said(line), place]) for place in _places(line)) > 1:
            found[line] = "pdf:running head"
        elif says("page/print", "page number", line.words) and len(sheet.lines) > 1:
            found[line] = "pdf:page number"
        elif _depth(sheet, line) <= EDGE and line.size <= SMALLER * usual:
            found[line] = "pdf:margin"
    return found | dict.fromkeys(_same_place(sheets, found), "pdf:running head")


def usual_size(lines: Iterable[Line]) -> float:
    """The size in which most characters are printed, in points; 0 without lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += line.end - line.start
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _same_place(sheets: Sequence[Sheet], known: dict[Line, str]) -> Iterable[Line]:
    """First and last lines of pages that stand at one place on most of them, whatever they say, apart from the text."""
    if len(sheets) < FEW_PAGES:
        return
    for is_top in (True, False):
        ends: list[Line] = []
        for sheet in sheets:
            rest = sorted((line for line in sheet.lines if line not in known), key=lambda line: line.base)
            if len(rest) > 1:
                end, beside = (rest[-1], rest[-2]) if is_top else (rest[0], rest[1])
                if abs(end.base - beside.base) > APART * end.size and _depth(sheet, end) <= OUTER:
                    ends.append(end)
        places = Counter(place for line in ends for place in _places(line))
        most = max(places.values(), default=0)
        if most >= max(FEW_PAGES, SHARE * len(sheets)):
            yield from (line for line in ends if max(places[place] for place in _places(line)) == most)


def _depth(sheet: Sheet, line: Line) -> float:
    """How far from the nearer end of the paper a line stands, as a share of the height."""
    height = sheet.top - sheet.bottom
    return min(sheet.top - line.base - line.size, line.base - sheet.bottom) / height if height > 0 else 1.0


def _said(line: Line) -> str:
    """What a line says, without its numbers."""
    return _NUMBER.sub("#", line.words.casefold())


def _places(line: Line) -> tuple[int, int]:
    """Two names for the height of a line: lines that stand at one place share one of them."""
    return 2 * int(line.base // SAME_PLACE), 2 * int((line.base + SAME_PLACE / 2) // SAME_PLACE) + 1
