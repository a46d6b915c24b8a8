"""Spans of a PDF's source → where they stand on its pages."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_double
from typing import Any, NamedTuple

from provstore.readers.pdf.characters import PAGE_END, read_characters
from provstore.readers.pdf.library import Library, opened
from provstore.records import Span


class Box(NamedTuple):
    """A rectangle of a page, in points from the origin of its own space, mostly the lower left corner; pages from 1."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def boxes(data: bytes, spans: Iterable[Span]) -> list[list[Box]]:
    """For each span of the source the rectangles in which its characters are drawn: mostly one for each line.

    The pages are read again; characters that pdfium adds, such as line ends, are drawn nowhere.  Raises RefusedInput as
    `provstore.readers.pdf.read_pdf` does.
    """
    asked = list(spans)
    found: list[list[Box]] = [[] for _ in asked]
    last = max((span.end for span in asked), default=0)
    with opened(data) as (library, file):
        start = 0
        for number in range(len(file)):
            if start >= last:
                break
            page = file[number]
            texts = page.get_textpage()
            text, indices = read_characters(library, texts)
            for span, told in zip(asked, found, strict=True):
                first, end = max(span.start - start, 0), min(span.end - start, len(text))
                if first < end:
                    told += _boxes_of(library, texts, number + 1, indices[first], indices[end])
            texts.close()
            page.close()
            start += len(text) + len(PAGE_END)
    return found


def _boxes_of(library: Library, texts: Any, page: int, first: int, end: int) -> Iterator[Box]:
    ends = [c_double() for _ in range(4)]
    for number in range(library.raw.FPDFText_CountRects(texts, first, end - first)):
        left, top, right, bottom = ends
        if library.raw.FPDFText_GetRect(texts, number, byref(left), byref(top), byref(right), byref(bottom)):
            yield Box(page, *(round(end.value, 2) for end in (left, bottom, right, top)))
