"""The records of a WARC with their places: packed record by record, or not packed.

Read by code of our own, which the tests hold against warcio: that reads a line of any length into memory, writes to
standard error, and takes a member that cannot be unpacked for the end of a record.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from provstore.carriers.limits import CHUNK, limit_for, too_large
from provstore.errors import RefusedInput
from provstore.text.files import CAP

LONGEST_HEAD = 65_536  # bytes of the head of a record; an address is the longest thing in it
MARK = b"WARC/"
MEMBER = b"\x1f\x8b\x08"
_FED = 65_536  # bytes at once
_BEHIND = 16  # bytes that may stand behind a record: two line ends, and some to spare
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"(?im)^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$")

Read = Callable[[int], bytes]  # the next bytes, as many as asked for unless there are no more


@dataclass(frozen=True, slots=True)
class Record:
    """A stretch of the archive that is a record, packed or not; its head and block, or why these cannot be read."""

    offset: int
    length: int = 0
    head: bytes = b""
    block: bytes = b""
    refusal: RefusedInput | None = None


def scan_plain(stream: BinaryIO) -> Iterator[Record]:
    """The records of an archive that is not packed; behind one that is damaged the next beginning is looked for."""
    at = 0
    while (start := _find(stream, MARK, at)) is not None:
        stream.seek(start)
        try:
            head, block, _ = _read(stream.read)
        except RefusedInput as error:
            yield Record(start, refusal=error)
            at = start + len(MARK)
            continue
        at = start + len(head) + len(block)
        yield Record(start, at - start, head, block)


def scan_packed(stream: BinaryIO) -> Iterator[Record]:
    """The records of an archive in which each is a member of the gzip; of a damaged one the next is looked for."""
    at = 0
    is_told = False  # of the stretch that is no record
    while (start := _find(stream, MEMBER, at)) is not None:
        member = _Member(stream, start)
        try:
            head, block, behind = _read(member.read)
            behind += member.read(_BEHIND)
            if behind.strip() or not member.is_at_end:
                raise RefusedInput("carrier", "is followed by something else in the same member of the gzip")
            if len(head) + len(block) + len(behind) > (limit := limit_for(member.used)):
                raise too_large(limit)
        except RefusedInput as error:
            if member.is_record or (not is_told and start == at):
                yield Record(start, refusal=error)
                is_told = True
            at = start + 1
            continue
        is_told = False
        at = start + member.used
        yield Record(start, member.used, head, block)


def is_one_member(stream: BinaryIO) -> bool:
    """Whether the archive is packed as one, and not record by record: behind the first record the next one begins."""
    member = _Member(stream, 0)
    try:
        _, _, behind = _read(member.read)
        return (behind + member.read(_BEHIND)).lstrip().startswith(MARK)
    except RefusedInput:
        return False


def warc_block(data: bytes) -> bytes:
    """The block of a record from the bytes of it all."""
    at = 0

    def read(size: int) -> bytes:
        nonlocal at
        at += size
        return data[at - size : at]

    return _read(read)[1]


def _read(read: Read) -> tuple[bytes, bytes, bytes]:
    """Head, to the blank line behind it, and block of the record that begins here, and what was read behind these."""
    start = read(len(MARK))
    if start != MARK:
        raise RefusedInput("carrier", "is no record of a web archive")
    head = start
    while not (blank := _BLANK_LINE.search(head)):
        more = read(1024) if len(head) < LONGEST_HEAD else b""
        if not more:
            raise RefusedInput("carrier", "has a head without an end: the file is cut short or damaged")
        head += more
    head, block = head[: blank.end()], head[blank.end() :]
    told = _LENGTH.search(head)
    if not told:
        raise RefusedInput("carrier", "does not say how long it is")
    length = int(told[1])
    if length > CAP:
        raise RefusedInput("too large", f"says that it is {length:,} bytes long: more than {CAP // 1024 // 1024} MB")
    parts = [block]
    size = len(block)
    while size < length and (part := read(min(CHUNK, length - size))):
        parts.append(part)
        size += len(part)
    if size < length:
        raise RefusedInput(
            "carrier", f"is cut short: {size:,} of its {length:,} bytes are there; other records are read"
        )
    block = b"".join(parts)
    return head, block[:length], block[length:]


def _find(stream: BinaryIO, mark: bytes, at: int) -> int | None:
    """Where the mark stands next, from a place on."""
    stream.seek(at)
    before = b""
    size = 64  # it mostly stands at once
    while part := stream.read(size):
        size = min(2 * size, CHUNK)
        window = before + part
        if (found := window.find(mark)) >= 0:
            return at - len(before) + found
        at += len(part)
        before = window[1 - len(mark) :]
    return None


class _Member:
    """One member of a gzip, unpacked as far as is asked for."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream = stream
        self._at = start
        self._engine = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        self._waiting = b""
        self._fed = 0
        self.is_record = False
        self.is_at_end = False

    @property
    def used(self) -> int:
        """Bytes of the archive that the member takes, once it has been read to its end."""
        return self._fed - len(self._engine.unused_data)

    def read(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0 and not self._engine.eof:
            if not self._waiting:
                self._stream.seek(self._at)
                self._waiting = self._stream.read(_FED)
                self._at += len(self._waiting)
                self._fed += len(self._waiting)
            try:
                part = self._engine.decompress(self._waiting, size)
            except zlib.error as error:
                raise RefusedInput("carrier", f"cannot be unpacked: {error}") from error
            if not part and not self._waiting:
                break  # the file ends here
            self._waiting = self._engine.unconsumed_tail
            parts.append(part)
            size -= len(part)
        self.is_at_end = self._engine.eof
        content = b"".join(parts)
        self.is_record = self.is_record or content == MARK
        return content
