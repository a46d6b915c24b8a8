"""The steps from a carrier to a document in it, each a function of bytes that can be done again.

member OFFSET LENGTH    so many bytes from a place on
gunzip, inflate, unbrotli, dechunk
zip NAME (WHICH)        the file of this name in a ZIP; of several the last, or that one, from 0
warc-block              of a record of a web archive what stands behind its head
http-body               of an answer of HTTP what stands behind its head
element N NAME WHICH    the text of an element of a feed's item
mail N, part NUMBER     of several mails one, and of a mail one part
cell, recode, json      of a row or an object of a table its text: `provstore.carriers.tables.steps`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, BinaryIO

from provstore.carriers.feeds import element
from provstore.carriers.gzips import gunzip, unpacked
from provstore.carriers.http import DECODINGS, parse_head
from provstore.carriers.mail import mail, part
from provstore.carriers.tables.steps import recode, take_cell, take_member, take_string
from provstore.carriers.warc_records import warc_block
from provstore.carriers.zips import unzip
from provstore.errors import RefusedInput
from provstore.records import Step

# What takes a stream, since all of it may be longer than memory; all others take bytes.
_OF_STREAMS: dict[str, Callable[..., Any]] = {
    "member": take_member,
    "zip": unzip,
    "unpacked": lambda stream: unpacked(stream, stream.seek(0, 2)),
}
_OF_BYTES: dict[str, Callable[..., bytes]] = {
    **DECODINGS,
    "gunzip": gunzip,
    "warc-block": warc_block,
    "http-body": lambda block: block[parse_head(block).size :],
    "element": element,
    "mail": mail,
    "part": part,
    "cell": take_cell,
    "recode": recode,
    "json": take_string,
}


def take(stream: BinaryIO, steps: Sequence[Step]) -> bytes:
    """The bytes to which the steps lead.  Raises RefusedInput where one of them leads nowhere (any more)."""
    at: BinaryIO | bytes = stream
    for step in steps:
        try:
            name, *arguments = step
            if run := _OF_STREAMS.get(str(name)):
                at = run(BytesIO(at) if isinstance(at, bytes) else at, *arguments)
            else:
                at = _OF_BYTES[str(name)](at if isinstance(at, bytes) else _all(at), *arguments)
        except (LookupError, ValueError, TypeError, OSError, RecursionError) as error:
            raise RefusedInput("carrier", f"has nothing where the step {step[:1]} leads: {error}") from error
    return at if isinstance(at, bytes) else _all(at)


def _all(stream: BinaryIO) -> bytes:
    stream.seek(0)
    return stream.read()
