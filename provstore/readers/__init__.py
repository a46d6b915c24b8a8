"""Bytes → documents, each by the reader for its kind; no reader knows a store.

plain     text that is its decoded bytes: `provstore.text.decode`
html      pages: a text derived from the markup, its map, zones and stated values
docx      the text of a Word document, from its XML
pdf       the pages of a PDF, with the extra
places    from a span of the text back to the characters and bytes of the source
"""

import re
from dataclasses import replace
from hashlib import sha256
from typing import get_args

from provstore.errors import RefusedInput, UsageError
from provstore.readers.charset import find_declared
from provstore.readers.docx import READER as DOCX_READER
from provstore.readers.docx import read_docx
from provstore.readers.html import READER as HTML_READER
from provstore.readers.html import read_html
from provstore.readers.pdf import ENCODING as PDF_ENCODING
from provstore.readers.pdf import VERSION as PDF_VERSION
from provstore.readers.pdf import has_library, read_pdf, reader_name
from provstore.readers.places import read_source
from provstore.records import PLAIN, Document, Kind, Page
from provstore.text.charsets import name_charset
from provstore.text.decode import Damage, decode, decode_bytes, read_back
from provstore.text.formats import HTML, MARKED_UP, PDF, name_format

KINDS: tuple[Kind, ...] = get_args(Kind)

# A tag, or a character by its name or number.
_MARK = re.compile(rb"<[A-Za-z/!?]|&(?:[A-Za-z]{2,}|#\d+|#[xX][\dA-Fa-f]+);")

__all__ = ["KINDS", "kind_by_bytes", "read", "read_again", "read_newly", "read_otherwise"]


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
    encoding = None if encoding == PDF_ENCODING else encoding  # what it was read as before is no name for bytes
    by_carrier = name_charset(told) if told else None
    declares = (lambda _: by_carrier) if by_carrier else None
    form = None if kind else _name(data)
    id = sha256(data).hexdigest()
    if kind == "pdf" or form == PDF:
        text, page = read_pdf(data)
        return Document(id, data, text, PDF_ENCODING, "declared", (), page)
    if kind in ("html", "docx") or form == HTML or (form == MARKED_UP and in_carrier):
        by_itself = None if kind == "docx" else find_declared
        source, used, how, damage = decode_bytes(data, encoding, declares or by_itself)
        text, page = read_docx(source) if kind == "docx" else read_html(source)
        return Document(id, data, text, used, how, damage, page)
    if form == MARKED_UP:
        raise RefusedInput("format", f"is {form}: say with --as whether to read it as html or as plain text")
    if kind == "plain" or (by_carrier and form is None):
        return Document(id, data, *decode_bytes(data, encoding, declares))
    return decode(data, encoding)


def kind_by_bytes(data: bytes, told: Kind | None) -> Kind | None:
    """The kind that a carrier tells, unless the bytes tell better: so a document is read alike wherever it was found.

    What is marked up as a page is one, whatever a mail calls it; words without any mark of HTML are plain.
    """
    if told == "plain" and _name(data) == HTML:
        return "html"
    return "plain" if told == "html" and not _MARK.search(data) and b"\0" not in data else told


def read_newly(document: Document) -> Document | None:
    """The document as the readers of today read it; None where that is how it was read."""
    reader = document.page.reader if document.page else PLAIN
    if reader.startswith(PDF_VERSION):
        if reader == reader_name() or not has_library():
            return None
        text, page = read_pdf(document.data)
    elif reader.startswith("html/") and reader != HTML_READER:
        text, page = read_html(read_source(document))
    elif reader.startswith("docx/") and reader != DOCX_READER:
        text, page = read_docx(read_source(document))
    else:
        return None
    return replace(document, text=text, page=page)


def read_otherwise(document: Document, encoding: str, damage: Damage | None = None) -> Document:
    """The document with its bytes read in the encoding that a person gives, by the reader of today for its kind.

    `damage` are the bytes that are invalid in it, where that is known since they were read so before.  Raises
    UsageError for a PDF or a Word document, and RefusedInput as `read` does.
    """
    is_page = document.page is not None
    if document.page and not document.page.reader.startswith("html/"):
        what = "a PDF" if document.page.reader.startswith(PDF_VERSION) else "a Word document"
        raise UsageError(f"{document.id[:12]} is {what}, which says itself which characters it has: state no encoding")
    if damage is None:
        return read(document.data, encoding, "html" if is_page else "plain")
    source = read_back(document.data, encoding, damage)
    text, page = read_html(source) if is_page else (source, None)
    return replace(document, text=text, encoding=encoding, decoded_by="given", damage=damage, page=page)


def read_again(source: str, reader: str, data: bytes = b"") -> tuple[str, Page | None] | None:
    """What a reader makes of a source now; None where this version has another, or none of the name.

    Of a PDF the `data`, its bytes, are read again: its pages tell more than the characters on them.
    """
    if reader == PLAIN:
        return source, None
    if reader.startswith(PDF_VERSION):
        return read_pdf(data) if reader == reader_name() else None
    if reader == DOCX_READER:
        return read_docx(source)
    return read_html(source) if reader == HTML_READER else None


def _name(data: bytes) -> str | None:
    """The format of bytes that may be in an encoding of wide characters."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return name_format(data.decode("utf-16").encode())
        except UnicodeError:
            return None
    return name_format(data)
