"""A table as somebody looks at it before it is read."""

from __future__ import annotations

import io

import pytest

from provstore.carriers.tables import Described, describe_table
from provstore.errors import UsageError


def test_a_table_of_rows() -> None:
    data = "\ufeffTitel;Text;Nummer\r\nA;" + "word " * 40 + ";1\r\nB;\r\nC;x;3;4\r\nD;y;4\r\n"
    assert describe_table(io.BytesIO(data.encode()), "csv", {}) == Described(
        "csv",
        "utf-8",
        ";",
        (("Titel", "title"), ("Text", "text"), ("Nummer", None)),
        "Text",
        (("A", "word " * 11 + "word…", "1"), ("B", "", ""), ("C", "x", "3")),
    )


def test_a_table_of_objects() -> None:
    data = b'{"a": {"body": "word"}, "authors": ["Ann", "Bo"]}\n{"title": "T"}\nno\n'
    found = describe_table(io.BytesIO(data), "jsonl", {"text": "a.body"})
    assert found == Described(
        "jsonl",
        "utf-8",
        None,
        (("a.body", "text"), ("authors[]", "author"), ("title", "title")),
        "a.body",
        (("word", "Ann; Bo", ""), ("", "", "T")),
    )


def test_rows_without_a_header_are_all_shown() -> None:
    found = describe_table(io.BytesIO(b"Rain.;It fell.\nSun.;It shone.\nFog.;It lay.\n"), "csv", {"text": "2"})
    assert (found.columns, found.text, found.named) == ((("column 1", None), ("column 2", "text")), "column 2", False)
    assert found.rows == (("Rain.", "It fell."), ("Sun.", "It shone."), ("Fog.", "It lay."))


def test_a_table_whose_text_nobody_knows_is_shown() -> None:
    found = describe_table(io.BytesIO(b"alpha,beta\nx,y\n"), "csv", {})
    assert (found.text, found.columns) == (None, (("alpha", None), ("beta", None)))


def test_a_column_that_there_is_not() -> None:
    with pytest.raises(UsageError, match="there are alpha; beta"):
        describe_table(io.BytesIO(b"alpha,beta\nx,y\n"), "csv", {"text": "gamma"})


def test_a_table_that_has_nothing() -> None:
    assert describe_table(io.BytesIO(b"\n"), "csv", {}).columns == ()


def test_names_of_columns_in_any_letters() -> None:
    table = describe_table(io.BytesIO("заголовок,text\nA,One said.\n".encode()), "csv", {})
    assert [name for name, _ in table.columns] == ["заголовок", "text"]
