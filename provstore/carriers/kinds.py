"""Which carrier a file is, told by its first bytes and never by its name."""

from provstore.carriers.feeds import find_feed
from provstore.carriers.mail import find_mail
from provstore.carriers.mhtml import find_mhtml
from provstore.carriers.tables import find_table
from provstore.records import CarrierKind
from provstore.text.formats import name_beginning

LOOKED_THROUGH = 65_536  # bytes

_BY_BEGINNING: dict[str, CarrierKind] = {"gzip": "gzip", "ZIP": "zip", "DOCX": "zip", "WARC": "warc"}


def name_carrier(head: bytes) -> CarrierKind | None:
    """The kind of carrier that begins with these bytes; None of one that is a document, or nothing that can be read.

    Mails and tables are looked for before a page: a part or a row may hold a page.
    """
    if find_feed(head):
        return "feed"
    if beginning := name_beginning(head):
        return _BY_BEGINNING.get(beginning)
    if find_mail(head):
        return "mhtml" if find_mhtml(head) else "mail"
    return find_table(head, len(head) < LOOKED_THROUGH)
