"""Each row has its bytes, and a quote out of place costs no other row."""

from __future__ import annotations

import io

import pytest

from provstore.carriers.tables import lines, rows
from provstore.carriers.tables.lines import line_end
from provstore.carriers.tables.rows import Marks, read_cells, read_rows


def taken(text: str, header: int = 0) -> list[tuple[int, int, str, list[str] | str]]:
    """The rows with their places, and their cells or why there are none."""
    read = read_rows(io.StringIO(text, newline=line_end(text)), Marks(","), "utf-8", 3, header)
    return [
        (row.place, row.start, row.characters, str(row.refusal) if row.refusal else list(row.cells)) for row in read
    ]


def test_rows_follow_each_other() -> None:
    assert taken('a,b\r\n\r\n1,"2\r\n3"\n4,5\r6,7') == [
        (0, 3, "a,b\r\n", ["a", "b"]),
        (1, 8, "\r\n", []),
        (2, 10, '1,"2\r\n3"\n', ["1", "2\r\n3"]),
        (3, 19, "4,5\r6,7", ["4", "5\r6", "7"]),
    ]
    assert taken('a,b\r1,"2\r3"\r4,5') == [
        (0, 3, "a,b\r", ["a", "b"]),
        (1, 7, '1,"2\r3"\r', ["1", "2\r3"]),
        (2, 15, "4,5", ["4", "5"]),
    ]


def test_cells_alone() -> None:
    assert list(read_cells(["a,b\n", 'c,"d\r\n', 'e"\r\n', "f\rg,h\r\r\n"], Marks(","))) == [
        ["a", "b"],
        ["c", "d\r\ne"],
        ["f\rg", "h\r"],
    ]


BAD = "has a quote that stays open or stands where none can"

BROKEN = [
    ('a,b,c\n1,"x "y" z",C\nD,E,F\n', [BAD, ["D", "E", "F"]], "a quote that is not doubled"),
    ('a,b,c\n1,"x,3\nD,E,F\nG,H,I\n', [BAD, ["D", "E", "F"], ["G", "H", "I"]], "one that stays open"),
    ('a,b,c\n1,"x,3\nD,"y, z",F\n', [BAD, ["D", "y, z", "F"]], "one that stays open until the next"),
    ('a,b,c\n1,"x "y"\nIt rained, it snowed, it hailed.\nD,E,F\n', [f"{BAD}, and 1 lines after it are passed over", ["D", "E", "F"]], "lines of the cell"),
    ('a,b\n1,"x "y"\nabout 1,000\n', [f"{BAD}, and nothing after it is read"], "a number with a comma is no row"),
    ('a,b\n1,"x "y"\nsome\n', [f"{BAD}, and nothing after it is read"], "no row after it"),
    ('a\n"x" y\nsome\n', [f"{BAD}, and nothing after it is read"], "one column, where every line would be a row"),
    ('a,b,c\n1,2,"x', [BAD], "the last row"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), BROKEN, ids=[case[2] for case in BROKEN])
def test_a_row_that_cannot_be_read(text: str, expected: list[list[str] | str], why: str) -> None:
    found = taken(text)
    assert [cells for _, _, _, cells in found[1:]] == expected
    for _, start, characters, _ in found:
        assert text[start - 3 :].startswith(characters)


def test_rows_and_lines_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINES", 4)
    assert taken('a,b\n1,"' + "x\n" * 9 + '"\nC,D\n')[1][3] == (
        "has too many lines or cells for a row, or a quote that stays open, and 9 lines after it are passed over"
    )
    monkeypatch.setattr(lines, "LONGEST_ROW", 20)
    assert [cells for _, _, _, cells in taken("a,b\n" + "1," * 20 + "\nC,D\n")[1:]] == [
        "has too many lines or cells for a row, or a quote that stays open, and nothing after it is read"
    ]


def test_rows_are_not_looked_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "TRIED", 300)
    assert taken('a,b\n1,"x "y"\n' + "some\n" * 9 + "3,4\n")[-1][3] == f"{BAD}, and nothing after it is read"


def test_a_cell_has_a_limit() -> None:
    text = 'a,b,c\n1,2,"' + "x" * (rows.CAP + 1) + '"\nC,D,E\n'
    assert [cells for _, _, _, cells in taken(text)[1:]] == [
        "has a cell of more than 16 MB, or a quote that stays open",
        ["C", "D", "E"],
    ]


def test_a_file_that_ends_within_a_character() -> None:
    text = io.TextIOWrapper(io.BytesIO("a,b\n1,2\n".encode("utf-16-le") + b"x"), "utf-16-le", newline="")
    *_, last = read_rows(text, Marks(","), "utf-16-le", 0, 0)
    assert str(last.refusal) == "ends within a character"
