"""In which encoding a table is written, and its characters as a stream that leads back to bytes.

A table is taken apart *byte for character*: in every encoding in which the signs of CSV and JSON are the bytes of
ASCII, each byte is read as one character (Latin-1), so that nothing is lost where some cell is written otherwise than
the rest.  Only encodings of wide characters (UTF-16, UTF-32) are decoded first.
"""

import io
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from provstore.errors import RefusedInput
from provstore.text.decode import decode_bytes, find_encoding

SAMPLE = 262_144  # bytes from which the encoding and the columns are told

_SIGNS = '\r\n\t,;|"#{}[]:\\'
_OTHERS = ("cp1252", "iso8859-1")
_MARKS = {"utf-8": 3, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}  # bytes of a byte order mark


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is being read: its encoding, its first bytes, and all its characters, byte for character.

    `mark` is how many bytes its byte order mark takes, which `characters` leave out; `whole` says that `sample` is all.
    """

    encoding: str
    sample: bytes
    whole: bool
    mark: int
    characters: io.TextIOWrapper


def open_table(stream: BinaryIO, encoding: str | None = None) -> Table:
    """Look at the beginning of a table, as a person says that it is encoded or as its bytes show."""
    sample = _read(stream, SAMPLE)
    if not sample:
        raise RefusedInput("empty", "is empty")
    whole = len(sample) < SAMPLE
    used = encoding_of(sample, whole, encoding)
    mark = mark_of(sample, used)
    rest = io.BufferedReader(_Again(sample[mark:], stream))
    characters = io.TextIOWrapper(rest, *_by_character(used), newline="\n")
    return Table(used, sample, whole, mark, characters)


def sample_of(table: Table) -> str:
    """The first characters of a table, byte for character."""
    return whole_characters(table.sample[table.mark :], table.encoding)


def whole_characters(data: bytes, encoding: str) -> str:
    """The characters of bytes that may end within one."""
    try:
        return to_characters(data, encoding)
    except UnicodeError:
        even = len(data) // 4 * 4
        return data[:even].decode(encoding, "ignore")


def encoding_of(sample: bytes, whole: bool, encoding: str | None = None) -> str:
    """The encoding of a table by its beginning; raises RefusedInput where the bytes are those of no text."""
    refused: RefusedInput | None = None
    for part in _parts(sample, whole):
        try:
            return decode_bytes(part, encoding, _declares_nothing).encoding
        except RefusedInput as error:
            refused = refused or error
    if encoding is None and refused and refused.reason == "encoding":
        return "utf-8"  # no encoding fits all of it: each cell is read by its own bytes
    raise refused or RefusedInput("empty", "is empty")


def mark_of(sample: bytes, encoding: str) -> int:
    """How many bytes the byte order mark at the beginning takes; 0 where there is none."""
    size = _MARKS.get(encoding, 0)
    return size if size and sample[:size] == "\ufeff".encode(encoding) else 0


@cache
def is_by_byte(encoding: str) -> bool:
    """Whether the signs of CSV and JSON are single bytes of ASCII in this encoding."""
    return _SIGNS.encode(encoding, "replace") == _SIGNS.encode()


def to_characters(data: bytes, encoding: str) -> str:
    """Bytes as characters to take apart; raises UnicodeError where wide characters are cut."""
    return data.decode(*_by_character(encoding))


def to_bytes(characters: str, encoding: str) -> bytes:
    """The bytes that such characters stand for."""
    return characters.encode(*_by_character(encoding))


def size_of(characters: str, encoding: str) -> int:
    """How many bytes such characters stand for."""
    return len(characters) if is_by_byte(encoding) else len(to_bytes(characters, encoding))


def to_text(characters: str, encoding: str) -> str:
    """What such characters say: in the encoding of the table, else as Western text, since a cell is short."""
    if characters.isascii():
        return characters
    data = to_bytes(characters, encoding)
    for one in (encoding, *_OTHERS):
        with suppress(UnicodeError):
            return data.decode(one)
    return data.decode(encoding, "replace")


def fits(data: bytes, encoding: str) -> bool:
    """Whether all of the bytes are characters of the encoding."""
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _by_character(encoding: str) -> tuple[str, str]:
    if is_by_byte(encoding):
        return "latin-1", "strict"
    return encoding, "surrogatepass" if find_encoding(encoding).startswith("utf-") else "strict"


def _parts(sample: bytes, whole: bool) -> list[bytes]:
    """The sample, as far as no character is cut; then without zero bytes, of which a cell may hold some."""
    if whole:
        cut = [sample]
    else:
        even = len(sample) // 4 * 4
        line = sample.rfind(b"\n") + 1
        cut = [sample[: line or even].rstrip(_HIGH) or sample, sample[:even], sample[: even - 2]]
        if b"\0" in sample[:64]:
            cut = cut[1:]
    return [*cut, cut[0].replace(b"\0", b" ")] if sample.count(b"\0") * 16 < len(sample) else cut


_HIGH = bytes(range(0x80, 0x100))


def _declares_nothing(_: bytes) -> str | None:
    """A table declares no encoding: what looks like it belongs to a page in one of its cells."""
    return None


def _read(stream: BinaryIO, size: int) -> bytes:
    """As many bytes as are asked for, of a stream that may give fewer at once."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class _Again(io.RawIOBase):
    """A stream whose beginning has been read, from that beginning."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data: bytes | memoryview = self._head[: len(buffer)]
        if data:
            self._head = self._head[len(data) :]
        else:
            data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
