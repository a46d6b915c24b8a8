"""Lines of printed pages → paragraphs, by what a page shows: distances, indents, lines that end early, letters.

A word that would have had room at the end of a line stands in the next one since a paragraph begins there.  Over the
end of a column or a page a paragraph goes on whose sentence does.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from provstore.readers.pdf.columns import (
    Column,
    find_columns,
    is_below,
    is_level,
    is_one_row,
    is_same_size,
    line_spacing,
    spacing_of,
)
from provstore.readers.pdf.content import Line
from provstore.rules import says

MORE = 1.22  # times the usual distance between lines, above which a paragraph begins
INDENT = 0.5  # sizes by which a line that is set in begins behind its column
LARGE = 1.08  # times the usual size, above which the letters are those of a heading
DEEPEST = 8.0  # sizes from where on a line is not set in but somewhere else
BLANK = 0.25  # sizes: the width of a blank
EARLY = 0.35  # of the width of a column: a line that leaves so much ends a paragraph, whatever its last sign
FULL = 0.2  # of the width of a column that a line which goes on in the next column may leave
ENDS = (".", "!", "?", "…", ":", '"', "”", "»", "“", "’", ")")  # behind a sentence

Paragraph = list[Line]


def find_paragraphs(lines: Sequence[Line], usual: float) -> list[Paragraph]:
    """The paragraphs of lines in their order; `usual` is the size of the letters of the text."""
    if not lines:
        return []
    columns = find_columns(lines)
    spacings = line_spacing(lines)
    found: list[Paragraph] = [[lines[0]]]
    for number, (one, other) in enumerate(pairwise(lines)):
        begins = _Step(found[-1], other, lines[number + 2 : number + 3], columns[number], columns[number + 1])
        if begins.is_new(spacing_of(one, spacings), usual):
            found.append([other])
        else:
            found[-1].append(other)
    return found


class _Step:
    """From the last line of a paragraph to the next line: does it begin another paragraph?"""

    def __init__(self, before: Paragraph, other: Line, behind: Sequence[Line], column: Column, next_column: Column):
        self.before, self.one, self.other, self.behind = before, before[-1], other, behind
        self.column, self.next_column = column, next_column

    def is_new(self, spacing: float, usual: float) -> bool:
        one, other = self.one, self.other
        if one.parted:
            return False
        if is_one_row(one, other):
            return False
        if not is_same_size(one, other) or one.bold != other.bold:
            return True
        if not is_below(self._row(), other):
            is_lower = one.page == other.page and one.base > other.base
            return is_lower or is_level(one, other) or not self._goes_on()
        if one.base - other.base > MORE * spacing + 0.5:
            return True
        if one.size > LARGE * usual:
            return False  # a headline, whose lines may be centered
        is_entry = says("page/print", "bullet", other.words)
        return is_entry or self._is_indented_anew() or self._ends_early()

    def _row(self) -> Line:
        """The last line, with what stands before it at the same height."""
        row = list(takewhile(lambda line: is_level(line, self.one), reversed(self.before)))
        return replace(self.one, left=min(line.left for line in row), right=max(line.right for line in row))

    def _goes_on(self) -> bool:
        """Whether a paragraph goes on at another place: its sentence has not ended, and its last line is full."""
        if self.one.words.endswith(ENDS) or says("page/print", "bullet", self.other.words):
            return False
        is_full = self.column.right - self.one.right <= FULL * (self.column.right - self.column.left)
        return is_full and (self.other.words[:1].islower() or not _is_set_in(self.other, self.next_column))

    def _is_indented_anew(self) -> bool:
        """Whether the next line is set in as the first of a paragraph, or comes back from words that are set apart."""
        is_list = says("page/print", "bullet", self.before[0].words)
        was_in, is_in = _is_set_in(self.one, self.column), _is_set_in(self.other, self.next_column)
        if is_list:
            return not is_in and self.other.left < self.before[0].left - INDENT * self.one.size
        if is_in and not was_in:
            return True
        if is_in and was_in:
            comes_back = not self.behind or not _is_set_in(self.behind[0], self.next_column)
            return len(self.before) == 1 and comes_back and self.one.words.endswith(ENDS)
        return was_in and len(self.before) > 1 and all(_is_set_in(line, self.column) for line in self.before)

    def _ends_early(self) -> bool:
        """Whether the first word of the next line would have had room at the end of this one."""
        room = self.column.right - self.one.right
        had_room = self.other.first + BLANK * self.one.size < room - 0.5
        is_early = room > EARLY * (self.column.right - self.column.left)
        return had_room and (is_early or self.one.words.endswith(ENDS))


def _is_set_in(line: Line, column: Column) -> bool:
    return INDENT * line.size < line.left - column.left < DEEPEST * line.size
