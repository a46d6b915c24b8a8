"""What a writer keeps of each piece that it writes."""

from __future__ import annotations

from provstore.readers.writer import Writer


def test_pieces() -> None:
    writer = Writer("a&amp;b  c")
    writer.part(0)
    writer.write("a", 0, 1)
    writer.write("&", 1, 6)
    writer.write("b", 6, 7)
    writer.write(" ", 7, 9)
    writer.part(9)
    writer.write("", 9, 9)
    writer.write("c", 9, 10)

    assert writer.text == "a&b \n\nc"
    assert writer.length == len(writer.text)
    assert writer.map == (
        (0, 0, 1, "same"), (1, 1, 6, "replaced"), (2, 6, 7, "same"), (3, 7, 9, "replaced"), (4, 9, 9, "inserted"), (6, 9, 10, "same"),
    )  # fmt: skip


def test_what_is_the_same_side_by_side_is_one_piece() -> None:
    writer = Writer("abc")
    writer.write("a", 0, 1)
    writer.write("b", 1, 2)
    writer.write("a", 0, 1)
    assert writer.map == ((0, 0, 2, "same"), (2, 0, 1, "same"))
