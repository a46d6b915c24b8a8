"""Lines that can be given back, and carriage returns that end none."""

from __future__ import annotations

import io

import pytest

from provstore.carriers.tables import lines
from provstore.carriers.tables.lines import Lines, hide, line_end, show
from provstore.errors import RefusedInput


def made(text: str) -> Lines:
    return Lines(io.StringIO(text, newline="\n"))


def test_lines_can_be_given_back() -> None:
    source = made("a\nb\nc\n")
    assert [next(source), next(source)] == ["a\n", "b\n"]
    assert source.give_back() == "a\n", "the first line of a row that could not be read is gone"
    assert source.peek() == "b\n" and next(source) == "b\n"
    assert source.give_back(whole=True) == "" and list(source) == ["b\n", "c\n"]
    assert source.peek() == "" and source.drop() == ""


def test_a_row_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINES", 2)
    source = made("a\nb\nc\nd\n")
    with pytest.raises(RefusedInput, match="too many lines or cells"):
        list(source)
    assert source.taken == ["a\n", "b\n", "c\n"] and not source.ended
    monkeypatch.setattr(lines, "LONGEST_ROW", 3)
    with pytest.raises(RefusedInput, match="too many lines or cells"):
        list(made("abcdef\n"))


HIDDEN = [
    ("a\n", "a\n", "none"),
    ("a\r\n", "a\r\n", "one at the end of a line"),
    ("a\r", "a\r", "the end of a line of old"),
    ("a\rb\r\n", "a\udc0db\r\n", "one within"),
    ("a\r\r\n", "a\udc0d\r\n", "one before the end"),
    ("a\rb", "a\udc0db", "one within the last line"),
    ("a\r\nb\n", "a\udc0d\nb\n", "lines of a cell"),
]


@pytest.mark.parametrize(("line", "hidden", "why"), HIDDEN, ids=[case[2] for case in HIDDEN])
def test_a_carriage_return_that_ends_no_line(line: str, hidden: str, why: str) -> None:
    assert hide(line) == hidden and show([hidden]) == [line]


def test_what_ends_lines() -> None:
    assert line_end("a\rb\r") == "\r" and line_end("a\r\nb") == "\n" and line_end("a") == "\n"
