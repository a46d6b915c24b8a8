"""Files that hold documents → the documents in them, each with the way that leads to it; no carrier knows a store.

    kinds         which carrier a file is, told by its first bytes
    gzips zips    wrappings and archives of files
    warcs         web archives: `warc_records` finds the records, `http` reads the answers in them
    docx          the text of a Word document, a file in a ZIP
    tables        CSV, TSV, JSON Lines, JSON: a document in each row
    feeds         RSS and Atom: a document in each item (`feed_items`, `feed_names`, `feed_values`; `xml_text`,
                  `xml_window`)
    mail          mails, one or many in a file: their texts and what is attached (`mail_headers`, `mail_parts`)
    mhtml         pages saved with their pictures
    steps         the way to a document, taken again
    limits        unpacking within bounds
    found         one record of a carrier

Nothing is fetched, and nothing in a carrier is run or followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import BinaryIO, TypeGuard, cast, get_args

from provstore.carriers.docx import is_docx, read_docx
from provstore.carriers.feeds import read_feed
from provstore.carriers.found import Found
from provstore.carriers.gzips import gunzip, peek_into, unpacked
from provstore.carriers.kinds import LOOKED_THROUGH, name_carrier
from provstore.carriers.mail import read_mail
from provstore.carriers.mhtml import read_mhtml
from provstore.carriers.steps import take
from provstore.carriers.tables import DayOrder, TableForm, read_table
from provstore.carriers.warcs import read_warc
from provstore.carriers.zips import is_wacz, open_zip, read_zip
from provstore.errors import RefusedInput
from provstore.records import CarrierKind, Kind
from provstore.text.files import CAP, too_large

__all__ = ["Asked", "DayOrder", "Found", "name_carrier", "take", "unpack"]

MOST_NESTED = 5  # carriers in carriers
# A part of these may be a carrier again; a cell of a table that looks like a table is what somebody wrote.
_OF_FILES = ("gzip", "zip", "wacz", "mail")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says of files: what they are, where their bytes mislead, which columns of a table hold what, and in
    which order these write days and months."""

    kind: Kind | CarrierKind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    dates: DayOrder | None = None


def unpack(stream: BinaryIO, size: int, asked: Asked = Asked()) -> Iterator[tuple[CarrierKind | None, Found]]:
    """The documents in a file of `size` bytes, each with the kind of the carrier that the file is.

    A file that is a document has no carrier, and is all that is found.  Raises RefusedInput where the file as a whole
    cannot be read, or not to its end; what was found before stands.
    """
    yield from _open(stream, size, asked, MOST_NESTED)


def _open(stream: BinaryIO, size: int, asked: Asked, deep: int) -> Iterator[tuple[CarrierKind | None, Found]]:
    kind = asked.kind or name_carrier(_head(stream))
    if kind is None or kind in get_args(Kind):
        yield None, Found(content=_all(stream), kind=cast(Kind | None, kind))
        return
    if deep == 0:
        raise RefusedInput("carrier", f"holds files in files in files, more than {MOST_NESTED} deep")
    for carrier, found in _parts(cast(CarrierKind, kind), stream, size, asked):
        if found.content is None or found.kind or carrier not in _OF_FILES:
            yield carrier, replace(found, content=found.content and _bytes(found.content))
            continue
        inside = found.content if not isinstance(found.content, bytes) else BytesIO(found.content)
        try:
            for inner, part in _open(inside, _size(inside), Asked(columns=asked.columns, dates=asked.dates), deep - 1):
                yield (inner if inner and carrier == "gzip" else carrier), _within(found, part)
        except RefusedInput as error:
            yield carrier, replace(found, content=None, refusal=error)


def _is_table(kind: CarrierKind | None) -> TypeGuard[TableForm]:
    return kind in get_args(TableForm)


def _parts(kind: CarrierKind, stream: BinaryIO, size: int, asked: Asked) -> Iterator[tuple[CarrierKind, Found]]:
    """The parts of a carrier of this kind."""
    if kind == "gzip":
        yield from _unpacked_parts(stream, size, asked)
    elif kind == "warc":
        yield from (("warc", found) for found in read_warc(stream, size))
    elif _is_table(kind):
        yield from ((kind, found) for found in read_table(stream, kind, asked.columns, asked.encoding, asked.dates))
    elif kind == "feed":
        yield from (("feed", found) for found in read_feed(stream))
    elif kind == "mail":
        yield from (("mail", found) for found in read_mail(stream))
    elif kind == "mhtml":
        yield from (("mhtml", found) for found in read_mhtml(stream))
    else:
        archive = open_zip(stream)
        if is_docx(archive):
            yield "docx", read_docx(archive)
            return
        packed: CarrierKind = "wacz" if is_wacz(archive) else "zip"
        yield from ((packed, found) for found in read_zip(archive))


def _unpacked_parts(stream: BinaryIO, size: int, asked: Asked) -> Iterator[tuple[CarrierKind, Found]]:
    """What a gzip holds: archives and tables as long as they like, everything else as one file in it."""
    inside = name_carrier(peek_into(stream, LOOKED_THROUGH))
    if inside == "warc":  # which knows the members of a gzip
        yield from (("warc", found) for found in read_warc(stream, size))
    elif _is_table(inside):
        for found in read_table(unpacked(stream, size), inside, asked.columns, asked.encoding, asked.dates):
            yield inside, replace(found, steps=(("unpacked",), *found.steps))
    else:
        yield "gzip", Found(steps=(("gunzip",),), content=gunzip(_all(stream)))


def _within(outer: Found, inner: Found) -> Found:
    """A part of a carrier that is a part of another."""
    return replace(
        inner,
        record=", ".join(filter(None, (outer.record, inner.record))),
        steps=(*outer.steps, *inner.steps),
        url=inner.url or outer.url,
        captured_at=inner.captured_at or outer.captured_at,
        captured_in=inner.captured_in if inner.captured_at else outer.captured_in,
        around=inner.around or outer.around,
        values=(*outer.values, *inner.values),
    )


def _head(stream: BinaryIO) -> bytes:
    head = stream.read(LOOKED_THROUGH)
    stream.seek(0)
    return head


def _size(stream: BinaryIO) -> int:
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def _all(stream: BinaryIO) -> bytes:
    data = stream.read(CAP + 1)
    if len(data) > CAP:
        raise too_large()
    return data


def _bytes(content: bytes | BinaryIO) -> bytes:
    return content if isinstance(content, bytes) else _all(content)
