"""Lines of our own, without a PDF around them."""

from __future__ import annotations

from provstore.readers.pdf.content import Line


def line(
    words: str,
    base: float = 700,
    *,
    left: float = 72,
    right: float | None = None,
    size: float = 10,
    page: int = 0,
    start: int = 0,
    bold: bool = False,
    parted: bool = False,
) -> Line:
    """A line whose letters are half as wide as high, where `right` does not say how far it goes."""
    end = left + len(words) * size / 2 if right is None else right
    first = len(words.split(maxsplit=1)[0]) * size / 2
    return Line(page, start, start + len(words), words, left, end, base, size, first, bold, parted)
