"""Lines of a page → columns: lines one below the other, with the ends that they share and how far they are apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from provstore.readers.pdf.content import Line

SAME_SIZE = 0.08  # share by which the letters of two lines of one text may differ in size
SAME_ROW = 0.35  # of the size: lines whose letters stand on lines less apart are one row
NEXT_CELL = 2.0  # sizes between the parts of a row, from which on they are cells of a table
OFTEN = 0.2  # of the most common distance, by which another one is common, too
WIDEST = 4.0  # sizes from one line to the next of one text, at most
USUAL = 1.25  # sizes from one line to the next where nothing tells


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines of a column begin (those that are not set in) and how far to the right they reach."""

    left: float
    right: float


def is_same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


def is_below(one: Line, other: Line) -> bool:
    """Whether the other line stands below the one, in the same column of the same page."""
    falls = one.base - other.base > SAME_ROW * max(one.size, other.size)
    return one.page == other.page and falls and min(one.right, other.right) > max(one.left, other.left)


def is_level(one: Line, other: Line) -> bool:
    """Whether the letters of two lines stand at one height of one page."""
    return one.page == other.page and abs(one.base - other.base) <= SAME_ROW * max(one.size, other.size)


def is_one_row(one: Line, other: Line) -> bool:
    """Whether the other line goes on to the right of the one, nearer than the next cell of a table would stand."""
    return is_level(one, other) and -one.size / 2 <= other.left - one.right <= NEXT_CELL * one.size


def find_columns(lines: Sequence[Line]) -> list[Column]:
    """The column of each line: the lines around it that stand one below the other in letters of its size."""
    found: list[Column] = []
    stack: list[Line] = []
    for line in lines:
        if stack and not (is_below(stack[-1], line) or is_one_row(stack[-1], line)):
            found += _columns_of(stack)
            stack = []
        stack.append(line)
    return found + _columns_of(stack)


def _columns_of(stack: Sequence[Line]) -> list[Column]:
    """The columns of lines one below the other: one for each size of letters."""
    alike: dict[int, list[Line]] = {}
    for line in stack:
        alike.setdefault(_whole_size(line), []).append(line)
    known = {size: _column_of(lines) for size, lines in alike.items()}
    return [known[_whole_size(line)] for line in stack]


def _column_of(lines: Sequence[Line]) -> Column:
    begins = Counter(round(one.left) for one in lines)
    most = max(begins.values())
    left = min(begin for begin, times in begins.items() if times == most)
    return Column(
        min(one.left for one in lines if abs(one.left - left) <= 1),
        max(one.right for one in lines),
    )


def _whole_size(line: Line) -> int:
    """The size in whole points; the bounds are sizes that no font has, so that one size is not taken for two."""
    return int(line.size + 0.63)


def line_spacing(lines: Sequence[Line]) -> dict[float, float]:
    """For each size of letters how far the lines of one text are apart, in points.

    It is the smallest distance that is common: between paragraphs there is more.
    """
    distances: dict[float, Counter[float]] = {}
    for one, other in pairwise(lines):
        fall = one.base - other.base
        if is_same_size(one, other) and is_below(one, other) and fall < WIDEST * one.size:
            distances.setdefault(round(one.size, 1), Counter())[round(fall * 2) / 2] += 1
    return {size: _smallest_common(told) for size, told in distances.items()}


def _smallest_common(told: Counter[float]) -> float:
    most = max(told.values())
    return min(fall for fall, times in told.items() if times >= max(OFTEN * most, min(2, most)))


def spacing_of(line: Line, spacings: dict[float, float]) -> float:
    return spacings.get(round(line.size, 1), USUAL * line.size)
