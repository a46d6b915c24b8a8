"""Bytes → documents, each by the reader for its kind; no reader knows a store.

plain     text that is its decoded bytes: `provstore.text.decode`
html      pages: a text derived from the markup, its map, zones and stated values
places    from a span of the text back to the characters and bytes of the source
"""

from dataclasses import replace
from hashlib import sha256
from typing import get_args

from provstore.errors import RefusedInput
from provstore.readers.charset import find_declared, name_charset
from provstore.readers.html import READER as HTML_READER
from provstore.readers.html import read_html
from provstore.readers.places import read_source
from provstore.records import PLAIN, Document, Kind, Page
from provstore.text.decode import decode, decode_bytes
from provstore.text.formats import HTML, MARKED_UP, name_format

KINDS: tuple[Kind, ...] = get_args(Kind)

_NEWEST = (HTML_READER,)
_NAMES = tuple(reader.partition("/")[0] for reader in _NEWEST)

__all__ = ["KINDS", "read", "read_again", "read_newly"]


def read(
    data: bytes,
    encoding: str | None = None,
    kind: Kind | None = None,
    told: str | None = None,
    in_carrier: bool = False,
) -> Document:
    """Read a document by its kind, which its bytes tell.

    `encoding` and `kind` are what a person says of it, and `told` how its carrier says that it is encoded, by any name
    that the web knows.  What stands `in_carrier` with some HTML in it is HTML; of a file a person has to say so.
    Raises RefusedInput with a reason of `decode`, or "format" or "no text"; UsageError for an unknown encoding.
    """
    by_carrier = name_charset(told) if told else None
    if kind == "plain" or (kind is None and by_carrier and _name(data) is None):
        declares = (lambda _: by_carrier) if by_carrier else None
        return Document(sha256(data).hexdigest(), data, *decode_bytes(data, encoding, declares))
    if kind is None and (form := _name(data)) != HTML and not (form == MARKED_UP and in_carrier):
        if form == MARKED_UP:
            raise RefusedInput("format", f"is {form}: say with --as whether to read it as html or as plain text")
        return decode(data, encoding)
    source, used, how, damage = decode_bytes(data, encoding, (lambda _: by_carrier) if by_carrier else find_declared)
    text, page = read_html(source)
    return Document(sha256(data).hexdigest(), data, text, used, how, damage, page)


def read_newly(document: Document) -> Document | None:
    """The document as the readers of today read it; None where that is how it was read."""
    page = document.page
    if page is None or page.reader in _NEWEST or page.reader.partition("/")[0] not in _NAMES:
        return None
    text, now = read_html(read_source(document))
    return replace(document, text=text, page=now)


def read_again(source: str, reader: str) -> tuple[str, Page | None] | None:
    """What a reader makes of a source now; None where this version has another, or none of the name."""
    if reader == PLAIN:
        return source, None
    return read_html(source) if reader == HTML_READER else None


def _name(data: bytes) -> str | None:
    """The format of bytes that may be in an encoding of wide characters."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return name_format(data.decode("utf-16").encode())
        except UnicodeError:
            return None
    return name_format(data)
