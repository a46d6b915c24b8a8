"""Gzip: one document in a wrapping, or a stream of a table that is longer than any document."""

import gzip
import zlib
from contextlib import suppress
from typing import BinaryIO, cast

from provstore.carriers.limits import CHUNK, MOST_TIMES, limit_for, too_large
from provstore.errors import RefusedInput

_PEEKED = 256  # bytes unpacked at once: where there is damage in what they are made of, none of them come out


def gunzip(data: bytes) -> bytes:
    """All members of a gzip, one after the other.

    Raises RefusedInput with the reason "carrier" where it is damaged, and "too large" beyond the limits.
    """
    limit = limit_for(len(data))
    parts: list[bytes] = []
    size = 0
    rest = data
    try:
        while rest.strip(b"\0"):  # zeros pad what tapes hold
            member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            while not member.eof:
                part = member.decompress(rest, CHUNK)
                rest = member.unconsumed_tail
                size += len(part)
                if size > limit:
                    raise too_large(limit)
                if not part and not rest and not member.eof:
                    raise RefusedInput("carrier", "is a gzip that is cut short")
                parts.append(part)
            rest = member.unused_data
    except zlib.error as error:
        raise RefusedInput("carrier", f"is a damaged gzip: {error}") from error
    return b"".join(parts)


def peek_into(stream: BinaryIO, size: int) -> bytes:
    """The first bytes of the content, as many as can be had; the stream stands at its beginning afterwards."""
    engine = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    content = b""
    with suppress(zlib.error):  # what stands before the damage counts
        while len(content) < size and not engine.eof and (packed := engine.unconsumed_tail or stream.read(CHUNK)):
            content += engine.decompress(packed, min(_PEEKED, size - len(content)))
    stream.seek(0)
    return content


def unpacked(stream: BinaryIO, size: int) -> BinaryIO:
    """The content of a gzip of `size` bytes as a stream, however long, as long as it does not grow beyond measure."""
    stream.seek(0)
    return cast(BinaryIO, _Unpacked(stream, size))


class _Unpacked(gzip.GzipFile):
    """Reads raise RefusedInput with the reason "too large" or "carrier"."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        super().__init__(fileobj=stream, mode="rb")
        self._most = MOST_TIMES * size

    def read(self, size: int | None = -1) -> bytes:
        try:
            content = super().read(size)
        except EOFError as error:
            raise RefusedInput("carrier", "is a gzip that is cut short") from error
        except (OSError, zlib.error) as error:
            raise RefusedInput("carrier", f"is a damaged gzip: {error}") from error
        if self.tell() > self._most:
            raise too_large(self._most)
        return content
