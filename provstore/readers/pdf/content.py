"""The bytes of a PDF → the characters of its pages as pdfium gives them, and their lines with place, size and weight.

The *source* of the reading is the text of the pages in their order, joined by U+000C.  Each of its characters is one of
a page: a character that the font does not explain is U+FFFD, and U+FFFE is a hyphen at the end of a line in whose word
the next line goes on.
"""

import re
from collections.abc import Iterator
from ctypes import byref, c_double, create_string_buffer
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot
from statistics import median
from typing import Any

from provstore.errors import RefusedInput
from provstore.readers.pdf.characters import HYPHEN, PAGE_END, SOFT_HYPHEN, read_characters
from provstore.readers.pdf.library import Library, opened
from provstore.rules import says

MOST_CHARACTERS = 2_000_000  # of a file, those between lines too: more is a thick book, and no article

_LINE = re.compile(r"[^\r\n\ufffe]+|\r(?!\n)")
_SAMPLES = 3  # characters of a line whose size and font are asked for


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `start` and `end` are places in the source, without white space around.

    Lengths are points, turned as the page is: `left` and `right` grow to the right, `base`, on which the letters stand,
    upwards.  `first` is how wide the first word is.  `parted`: a word goes on in the next line; the hyphen stands
    behind the line.
    """

    page: int
    start: int
    end: int
    words: str
    left: float
    right: float
    base: float
    size: float
    first: float
    bold: bool
    parted: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: where its paper ends below and above, in points, and its lines in pdfium's order."""

    bottom: float
    top: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What pdfium finds in a file; `stated` are pairs of name and value of its information."""

    source: str
    sheets: tuple[Sheet, ...]
    stated: tuple[tuple[str, str], ...]


def read_content(data: bytes) -> Content:
    """Raises RefusedInput as `opened` does, and "too large" beyond the limit."""
    with opened(data) as (library, file):
        pages: list[str] = []
        sheets: list[Sheet] = []
        length = 0
        for number in range(len(file)):
            page = _Page(library, file, number, MOST_CHARACTERS - length)
            pages.append(page.text)
            sheets.append(page.sheet(length))
            length += len(page.text) + len(PAGE_END)
        told = file.get_metadata_dict(skip_empty=True)
    stated = tuple((name, " ".join(value.split())) for name, value in told.items() if value.strip())
    return Content(PAGE_END.join(pages), tuple(sheets), stated)


class _Page:
    """One page, read while the file is open; it closes what it opened."""

    def __init__(self, library: Library, file: Any, number: int, most: int) -> None:
        self._raw = library.raw
        self._number = number
        try:
            page = file[number]
        except library.files.PdfiumError as error:
            raise RefusedInput("format", f"is a PDF whose page {number + 1} is damaged") from error
        self._texts = page.get_textpage()
        if library.raw.FPDFText_CountChars(self._texts) > most:
            raise RefusedInput("too large", f"is a PDF of more than {MOST_CHARACTERS:,} characters")
        self._turn = page.get_rotation() // 90
        corners = [self._turned(*corner) for corner in (page.get_bbox()[:2], page.get_bbox()[2:])]
        self._bottom, self._top = sorted(corner[1] for corner in corners)
        self.text, self.indices = read_characters(library, self._texts)
        self._lines = [line for line in self._read_lines() if line]
        self._texts.close()
        page.close()

    def sheet(self, offset: int) -> Sheet:
        """The page, its lines placed in the source that has so many characters before it."""
        lines = [
            Line(self._number, start + offset, end + offset, self.text[start:end], *told)
            for start, end, *told in self._lines
        ]
        return Sheet(self._bottom, self._top, tuple(lines))

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page as readers see it, to whom it is turned by quarters to the right."""
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self._turn]

    def _read_lines(self) -> Iterator[tuple[Any, ...] | None]:
        for found in _LINE.finditer(self.text):
            words = found[0].strip()
            if words:
                start = found.start() + found[0].index(words)
                kept = words.rstrip(SOFT_HYPHEN) or words
                parted = self.text[found.end() : found.end() + 1] == HYPHEN or kept != words
                yield self._measure(start, start + len(kept), parted)

    def _measure(self, start: int, end: int, parted: bool) -> tuple[Any, ...] | None:
        """A line with its measures, as the fields of `Line` from `left` on; None where nothing of it is drawn."""
        shown = [at for at in range(start, end) if not self.text[at].isspace()]
        boxes = [self._box(at) for at in shown]
        samples = shown[:: max(1, len(shown) // _SAMPLES)]
        bases = [self._turned(*self._origin(at))[1] for at in samples]
        gap = next((number for number, (a, b) in enumerate(pairwise(shown)) if b > a + 1), len(shown) - 1)
        left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
        return (
            start,
            end,
            left,
            right,
            median(bases),
            median(map(self._size, samples)),
            max(box[1] for box in boxes[: gap + 1]) - boxes[0][0],
            all(map(self._is_bold, samples)),
            parted,
        )

    def _box(self, at: int) -> tuple[float, float]:
        """The left and right end of a character."""
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._texts, self.indices[at], byref(box))
        ends = sorted((self._turned(box.left, box.bottom)[0], self._turned(box.right, box.top)[0]))
        return ends[0], ends[1]

    def _origin(self, at: int) -> tuple[float, float]:
        x, y = c_double(), c_double()
        self._raw.FPDFText_GetCharOrigin(self._texts, self.indices[at], byref(x), byref(y))
        return x.value, y.value

    def _size(self, at: int) -> float:
        """The size of a character's font, as it is drawn."""
        matrix = self._raw.FS_MATRIX()
        size: float = self._raw.FPDFText_GetFontSize(self._texts, self.indices[at])
        if not self._raw.FPDFText_GetMatrix(self._texts, self.indices[at], byref(matrix)):
            return size
        return size * hypot(matrix.c, matrix.d)

    def _is_bold(self, at: int) -> bool:
        name = create_string_buffer(256)
        self._raw.FPDFText_GetFontInfo(self._texts, self.indices[at], name, 256, None)
        return _is_bold_name(name.value.decode("utf-8", "replace"))


@lru_cache(maxsize=1024)
def _is_bold_name(name: str) -> bool:
    return says("page/print", "bold", name)
