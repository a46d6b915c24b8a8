"""What `show` answers, put together from what is exported of a document and what is asked of it."""

from __future__ import annotations

from sqlalchemy import Connection

from provstore.export.jsonl import export_document
from provstore.forms.document import DocumentJson
from provstore.query.contents import read_run
from provstore.query.documents import find_document
from provstore.query.elsewhere import find_decided_elsewhere
from provstore.query.notes import note_reading
from provstore.query.places import list_places


def show_document(connection: Connection, doc: str, *, places: bool = False) -> DocumentJson:
    """The document that `doc` means, with the numbers of its claims, the run that read it, and notes.

    A claim whose words stand in other documents, too, has what was decided of it there.
    `places`: with the characters of the source and the bytes in which each record stands.  Raises UnknownDocument.
    """
    id = find_document(connection, doc)
    document = export_document(connection, id)
    document["run"] = read_run(connection, id)
    document["notes"] = note_reading(document)
    elsewhere = find_decided_elsewhere(connection, id)
    for number, claim in enumerate(document["claims"], 1):
        claim["number"] = number
        if claim["id"] in elsewhere:
            claim["decided_elsewhere"] = elsewhere[claim["id"]]
    if places:
        document["places"] = list_places(connection, id, document)
    return document
