"""From the places of a parser to the characters of the file."""

from __future__ import annotations

from provstore.carriers.xml_text import Piece
from provstore.carriers.xml_window import Window

PIECES = [Piece("\n", ""), Piece("é<a>", "é<a>"), Piece("&", "&amp;"), Piece("b\nc", "b\nc")]
READ = "é<a>&amp;b\nc".encode()


def made() -> Window:
    window = Window()
    assert b"".join(map(window.add, PIECES)) == READ
    return window


def test_each_byte_leads_to_its_character() -> None:
    window = made()

    assert [window.find(READ.index(sign)) for sign in (b"<", b"&", b"b", b"c")] == [2, 5, 6, 8]
    assert window.find(len(READ)) == 9
    assert window.text(1, 6) == "é<a>&"
    assert window.text(6) == "b\nc"


def test_line_and_column() -> None:
    window = made()

    assert window.place(READ.index(b"<")) == (2, 2)
    assert window.place(READ.index(b"c")) == (3, 1)


def test_what_is_forgotten_is_counted() -> None:
    window = made()
    window.forget(READ.index(b"\n"))

    assert window.size() == 3
    assert window.find(READ.index(b"c")) == 8
    assert window.text(6) == "b\nc"
    assert window.place(READ.index(b"c")) == (3, 1)


def test_an_empty_window() -> None:
    assert Window().size() == 0
    assert Window().place(0) == (1, 1)
