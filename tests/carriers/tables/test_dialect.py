"""Delimiters, headers, and rows that stand above them."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.dialect import Dialect, count_known, find_dialect, is_remark
from provstore.carriers.tables.rows import Marks

CASES = [
    ("title,text\nA,b\n", Dialect(Marks(","), 0), "a comma"),
    ("title;text\nA, b, c;d\n", Dialect(Marks(";"), 0), "a semicolon, though commas stand in the text"),
    ("title\ttext\nA\tb;c\n", Dialect(Marks("\t"), 0), "a tab"),
    ("sep=|\ntitle|text\nA|b\n", Dialect(Marks("|"), 1, told=True), "what the first line says"),
    ("# by me\n\ntitle,text\nA,b\n", Dialect(Marks(","), 2), "below a remark"),
    ("#title,text\nA,b\n", Dialect(Marks(","), 0), "a header that is marked as a remark"),
    ("Export of Monday\ntitle,text\nA,b\n", Dialect(Marks(","), 1), "below a name of the table"),
    ('title, text\nA, "b, c"\n', Dialect(Marks(", "), 0), "quotes behind a blank"),
    ('title\ttext\nA\t"b" c\nB\tc\n', Dialect(Marks("\t", False), 0), "quotes that are part of the text"),
    ('title\ttext\nA\t"b" c\nB\t"c\nd"\nC\te\n', Dialect(Marks("\t"), 0), "quotes around line ends, and one out of place"),
    ('title\ttext\n"A"\t"b" c\n"B"\t"d"\n', Dialect(Marks("\t"), 0), "quotes around cells, and one out of place"),
    ('title,text\n" ""A", b\n', Dialect(Marks(","), 0), "a blank and a quote that are part of a cell"),
    ("alpha,beta,gamma\n1,2,3\n4,5,6\n", Dialect(Marks(","), 0), "names that nobody knows"),
    ("It rained, and it snowed.\nIt was cold, and wet.\n", None, "sentences"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dialect", "why"), CASES, ids=[case[2] for case in CASES])
def test_how_a_table_is_written(text: str, dialect: Dialect | None, why: str) -> None:
    assert find_dialect(text, "utf-8") == dialect


def test_how_many_names_of_a_row_are_known() -> None:
    assert count_known(["title", "headline", "text", "id"]) == 2
    assert count_known(["title", "text", "x" * 61]) == 0
    assert count_known(["title", "text", "<p>"]) == 0


def test_a_remark() -> None:
    assert is_remark(["# by me"]) and is_remark(["# by me", ""])
    assert not is_remark(["#1", "text"]) and not is_remark(["by me"])
