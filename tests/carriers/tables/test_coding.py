"""In which encoding a table is written, whatever stands in a cell of it."""

from __future__ import annotations

import io

import pytest

from provstore.carriers.tables.coding import (
    SAMPLE,
    encoding_of,
    fits,
    is_by_byte,
    open_table,
    size_of,
    to_bytes,
    to_characters,
    to_text,
)
from provstore.errors import RefusedInput, UsageError

TEXT = "titel;text\r\nGröße;„Wir können nicht“\r\n"

ENCODINGS = [
    ("utf-8", "utf-8", 0),
    ("utf-8-sig", "utf-8", 3),
    ("utf-16", "utf-16-le", 2),
    ("utf-16-le", "utf-16-le", 0),
    ("utf-16-be", "utf-16-be", 0),
    ("cp1252", "cp1252", 0),
]


@pytest.mark.parametrize(("written", "encoding", "mark"), ENCODINGS, ids=[case[0] for case in ENCODINGS])
def test_the_encoding_is_found_and_all_characters_come(written: str, encoding: str, mark: int) -> None:
    table = open_table(io.BytesIO(TEXT.encode(written)))
    characters = table.characters.read()

    assert (table.encoding, table.mark, table.whole) == (encoding, mark, True)
    assert to_text(characters, encoding) == TEXT
    assert to_bytes(characters, encoding) == TEXT.encode(written)[mark:]
    assert size_of(characters, encoding) == len(TEXT.encode(written)) - mark


@pytest.mark.parametrize("written", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("shift", range(4))
def test_a_sample_that_cuts_a_character(written: str, shift: int) -> None:
    data = ("x" * shift + "schöner;" * SAMPLE).encode(written)
    assert encoding_of(data[:SAMPLE], whole=False).startswith(written)


def test_a_stream_is_read_on_where_the_sample_ends() -> None:
    data = b"title,text\n" + b"A,word\n" * SAMPLE
    table = open_table(io.BytesIO(data))

    assert not table.whole and len(table.sample) == SAMPLE
    assert to_bytes(table.characters.read(), table.encoding) == data


class Slow(io.RawIOBase):
    """A stream that gives a few bytes at a time, and cannot go back."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        return self._data.readinto(memoryview(buffer)[:7])


def test_a_stream_may_be_slow_and_need_not_go_back() -> None:
    table = open_table(Slow(TEXT.encode()))  # type: ignore[arg-type]
    assert to_text(table.characters.read(), "utf-8") == TEXT


def test_a_cell_in_another_encoding_than_the_rest() -> None:
    characters = to_characters("Größe".encode("cp1252"), "utf-8")
    assert to_text(characters, "utf-8") == "Größe" and to_bytes(characters, "utf-8") == "Größe".encode("cp1252")
    assert not fits("Größe".encode("cp1252"), "utf-8") and fits("Größe".encode(), "utf-8")


def test_zero_bytes_in_a_cell_do_not_hide_the_encoding() -> None:
    assert encoding_of("title,text\nA,Gr\0öße\n".encode(), whole=True) == "utf-8"


def test_bytes_of_several_encodings() -> None:
    data = "".join("größer;" for _ in range(99)).encode() + "größer;".encode("cp1252") * 20 + b"\x81\x8d"
    assert encoding_of(data, whole=True) in ("utf-8", "iso8859-1")


def test_what_a_person_says_counts() -> None:
    assert encoding_of("Größe;a".encode("cp1250"), True, "cp1250") == "cp1250"
    with pytest.raises(UsageError):
        encoding_of(b"a;b", True, "no such")
    with pytest.raises(RefusedInput):
        encoding_of("Größe".encode("utf-16"), True, "cp1252")


def test_nothing() -> None:
    with pytest.raises(RefusedInput, match="is empty"):
        open_table(io.BytesIO(b""))


def test_signs_of_tables_are_single_bytes_of_most_encodings() -> None:
    assert is_by_byte("utf-8") and is_by_byte("cp1251") and is_by_byte("gb18030")
    assert not is_by_byte("utf-16-le") and not is_by_byte("cp037")
