"""Unpacking within limits: what is more than a document can be, or grows beyond measure, is a trap."""

import zlib

from provstore.errors import RefusedInput
from provstore.text.files import CAP, limit_by

MOST_TIMES = limit_by("PROVSTORE_MOST_TIMES", 200)  # how many times as large as what is packed its content may be
CHUNK = 1024 * 1024  # bytes


def inflate_within(data: bytes, window: int) -> bytes:
    """One stream of zlib, with `window` as `zlib.decompressobj` takes it; one cut short ends with what there is.

    Raises RefusedInput with the reason "too large" beyond the limits, and zlib.error for what is no such stream.
    """
    limit = limit_for(len(data))
    engine = zlib.decompressobj(window)
    content = engine.decompress(data, limit + 1)
    if len(content) > limit:
        raise too_large(limit)
    return content


def limit_for(packed: int) -> int:
    """How many bytes may come out of so many that are packed."""
    return min(CAP, MOST_TIMES * packed)


def too_large(limit: int) -> RefusedInput:
    if limit == CAP:
        return RefusedInput("too large", f"holds more than {CAP // 1024 // 1024} MB when it is unpacked")
    return RefusedInput("too large", f"would be more than {MOST_TIMES} times as large when it is unpacked")


def unbrotli(data: bytes) -> bytes:
    """A stream of brotli; its library is an extra, since hardly any file but archives of the web has it."""
    try:
        import brotli
    except ImportError:
        raise RefusedInput(
            "carrier", "is packed with br (brotli), which is read by the extra: pip install 'provstore[brotli]'"
        ) from None
    limit = limit_for(len(data))
    engine = brotli.Decompressor()
    try:
        content: bytes = engine.process(data, output_buffer_limit=limit + 1)
    except brotli.error as error:
        raise RefusedInput("carrier", "is a damaged stream of br (brotli)") from error
    if len(content) > limit or not engine.is_finished():
        raise too_large(limit) if len(content) > limit else RefusedInput("carrier", "is br (brotli) that is cut short")
    return content
