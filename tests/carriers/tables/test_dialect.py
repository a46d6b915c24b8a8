"""Delimiters, headers, and rows that stand above them."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.dialect import (
    Dialect,
    count_known,
    dialect_told,
    find_dialect,
    is_remark,
    may_be_header,
)
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
    ('It rained.,"It rained, and it snowed."\nSun.,"It shone, and all left."\n', Dialect(Marks(","), 0, named=False), "no header above sentences"),
    ('A,"It\nrained."\nB\nC,"It\nsnowed.",2024\n', Dialect(Marks(","), 0, named=False), "cells over lines, and ragged rows"),
    ('A1,"Snow, deep",2024-01-02\n', Dialect(Marks(","), 0, named=False), "a single row"),
    ('It rained.\tIt snowed.\nSun.\tAll left.\n', Dialect(Marks("\t"), 0, named=False), "tabs without a header"),
    ('"It ""rained"", they said."\n"All left, he said."\n', Dialect(Marks(","), 0, named=False), "a single column"),
    ('text\n"It rained, they said."\n"All left, he said."\n', Dialect(Marks(","), 0), "a single column with its name"),
    ('nr,text\n1,"2,000 came, he said."\n2,"No, 3,000 came."\n', Dialect(Marks(","), 0), "numbers in cells with quotes"),
    ('"It rained, they said."\n"All left, he said."\n', None, "lines that are quotations"),
    ('"It rained," they said.\n"All left," he said.\n', None, "lines that begin with quotations"),
    ("Rain\tSnow.\n", None, "a tab in a line"),
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


def test_the_last_row_of_a_beginning_may_go_on() -> None:
    rows = "Rain.;It fell.;2024\n" * 4
    assert find_dialect(rows + "Rain.;It", "utf-8") == Dialect(Marks(";"), 0, named=False)


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("Rain;snow\nSun;wind\n", Dialect(Marks(";"), 0)),
        ("Rain.;It fell\nSun.;It shone\n", Dialect(Marks(";"), 0, named=False)),
        ("word\n", Dialect(Marks(","), 0)),
        ("It rained.\n", Dialect(Marks(","), 0, named=False)),
        ("", Dialect(Marks(","), 0)),
    ],
)
def test_what_a_person_calls_a_table(text: str, dialect: Dialect) -> None:
    assert dialect_told(text, "utf-8", [",", ";"]) == dialect


def test_which_rows_may_be_headers() -> None:
    assert may_be_header(["alpha", "beta", ""])
    assert may_be_header(["title", "2024"]), "one name is known"
    assert not may_be_header(["alpha", "alpha"]) and not may_be_header(["alpha", "x" * 61])
    assert not may_be_header(["alpha", "It rained."]) and not may_be_header(["alpha", "13/02/2024"])
