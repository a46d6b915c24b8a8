"""Which lines stand one below the other, and how far apart."""

from __future__ import annotations

from provstore.readers.pdf.columns import (
    Column,
    find_columns,
    is_below,
    is_one_row,
    is_same_size,
    line_spacing,
    spacing_of,
)
from tests.readers.pdf.lined import line

WORDS = "words of a line that is as wide"


def test_a_column_has_the_left_end_that_most_lines_have() -> None:
    lines = [line(WORDS, 700, left=84), line(WORDS, 686), line("short", 672), line("Large", 640, size=20, left=100)]
    assert find_columns(lines) == [Column(72, 239), Column(72, 239), Column(72, 239), Column(100, 150)]


def test_two_columns() -> None:
    lines = [line(WORDS, 700), line(WORDS, 686), line(WORDS, 700, left=320), line(WORDS, 686, left=320)]
    assert [one.left for one in find_columns(lines)] == [72, 72, 320, 320]


def test_lines_of_other_pages_are_no_column() -> None:
    lines = [line(WORDS, 700), line(WORDS, 686, page=1, left=90)]
    assert [one.left for one in find_columns(lines)] == [72, 90]
    assert not is_below(*lines)
    assert not is_one_row(line("a", 700), line("b", 700, left=200, page=1))


def test_below_and_beside() -> None:
    one = line("words", 700)
    assert is_below(one, line("words", 686))
    assert not is_below(one, line("words", 714))
    assert not is_below(one, line("words", 686, left=300))
    assert is_one_row(one, line("more", 701, left=110))
    assert not is_one_row(one, line("more", 701, left=130))
    assert not is_one_row(one, line("more", 701, left=60))


def test_sizes() -> None:
    assert is_same_size(line("a", size=10), line("a", size=10.5))
    assert not is_same_size(line("a", size=10), line("a", size=11))


def test_the_spacing_is_the_smallest_that_is_common() -> None:
    bases = [700, 686, 672, 650, 636, 614, 600, 578, 574]
    lines = [line(WORDS, base) for base in bases]
    assert line_spacing(lines) == {10.0: 14.0}
    assert spacing_of(lines[0], {10.0: 14.0}) == 14
    assert spacing_of(line("a", size=8), {10.0: 14.0}) == 10
