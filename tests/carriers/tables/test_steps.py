"""The steps from a file to a document, and what they lead to nowhere."""

from __future__ import annotations

import io

import pytest

from provstore.carriers.tables.steps import encode_string, parse, recode, take_cell, take_member, take_string


def test_a_member() -> None:
    assert take_member(io.BytesIO(b"abcdef"), 2, 3) == b"cde"
    with pytest.raises(ValueError, match="ends before"):
        take_member(io.BytesIO(b"abcdef"), 4, 3)


def test_a_cell() -> None:
    assert take_cell(b'a,"b ""c""\r\nd"\r\n', 2, ",", "utf-8") == b'b "c"\r\nd'
    assert take_cell(b'a, "b, c"\n', 2, ", ", "utf-8") == b"b, c"
    assert take_cell(b'a\t"b" c\n', 2, "\t", "utf-8", "unquoted") == b'"b" c'
    assert take_cell("a;ö\n".encode("utf-16-le"), 2, ";", "utf-16-le") == "ö".encode("utf-16-le")
    assert take_cell(b"a;\xf6\n", 2, ";", "utf-8") == b"\xf6", "bytes that are no UTF-8"
    for row, number in ((b"a,b", 3), (b"a,b", 0), (b"", 1), (b'"a" b', 1)):
        with pytest.raises(ValueError, match=r"no such cell|expected after"):
            take_cell(row, number, ",", "utf-8")


def test_a_string() -> None:
    assert take_string('{"a": {"b": "\\u00f6ö"}}'.encode(), "a", "b") == "öö".encode()
    assert take_string(b'{"a": ["x", "y"]}', "a") == b"x\n\ny"
    for record in (b'{"a": 1}', b'{"b": "x"}', b"x"):
        with pytest.raises(ValueError, match=r"no string|Expecting"):
            take_string(record, "a")


def test_strings_that_utf_8_cannot_hold_keep_what_they_are() -> None:
    assert take_string(b'{"a": "x\\ud83dy"}', "a") == b"x\xed\xa0\xbdy", "half a pair of surrogates"
    assert take_string(b'{"a": "x\xf6y"}', "a") == b"x\xf6y", "a byte of another encoding"
    assert encode_string("\U0001f600") == "\U0001f600".encode()


def test_another_encoding() -> None:
    assert recode(b"\xf6\x84", "cp1252") == "ö„".encode()
    assert recode("ö".encode("utf-16-le"), "utf-16-le") == "ö".encode()
    assert recode(b"\xf6", "utf-8") == b"\xf6"
    assert parse(recode(b'{"a": "\xf6"}', "cp1252")) == {"a": "ö"}
