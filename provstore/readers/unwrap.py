"""From the bytes of a file to those of the document in it: gzip is taken off, within limits."""

import zlib
from hashlib import sha256

from provstore.errors import RefusedInput
from provstore.records import Carrier
from provstore.text.files import CAP
from provstore.text.formats import GZIP, name_format

MOST_TIMES = 200  # how many times as large as the file its content may be: more is a trap, and no page
CHUNK = 1024 * 1024


def unwrap(data: bytes) -> tuple[bytes, Carrier | None]:
    """The bytes of the document, and what they were wrapped in; None where the file is the document itself.

    Raises RefusedInput with the reason "carrier" where the wrapping is damaged, and "too large" beyond the limits.
    """
    if name_format(data[:64]) != GZIP:
        return data, None
    return _gunzip(data), Carrier("gzip", sha256(data).hexdigest(), steps=(("gunzip",),))


def _gunzip(data: bytes) -> bytes:
    """All members of a gzip, one after the other."""
    limit = min(CAP, MOST_TIMES * len(data))
    parts: list[bytes] = []
    size = 0
    rest = data
    try:
        while rest.strip(b"\0"):  # zeros pad what tapes hold
            member = zlib.decompressobj(wbits=31)
            while not member.eof:
                part = member.decompress(rest, CHUNK)
                rest = member.unconsumed_tail
                size += len(part)
                if size > limit:
                    raise RefusedInput("too large", _too_large(limit))
                if not part and not rest and not member.eof:
                    raise RefusedInput("carrier", "is a gzip that is cut short")
                parts.append(part)
            rest = member.unused_data
    except zlib.error as error:
        raise RefusedInput("carrier", f"is a damaged gzip: {error}") from error
    return b"".join(parts)


def _too_large(limit: int) -> str:
    if limit == CAP:
        return f"holds more than {CAP // 1024 // 1024} MB when it is unpacked"
    return f"would be more than {MOST_TIMES} times as large when it is unpacked"
