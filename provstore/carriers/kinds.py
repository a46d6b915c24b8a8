"""Which carrier a file is, told by its first bytes and never by its name."""

from provstore.records import CarrierKind
from provstore.text.formats import name_beginning

LOOKED_THROUGH = 65_536  # bytes

_BY_BEGINNING: dict[str | None, CarrierKind] = {"gzip": "gzip", "ZIP": "zip", "WARC": "warc"}


def name_carrier(head: bytes) -> CarrierKind | None:
    """The kind of carrier that begins with these bytes; None of one that is a document, or nothing that can be read."""
    return _BY_BEGINNING.get(name_beginning(head))
