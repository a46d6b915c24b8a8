"""Who published what, who says what, whose pictures, who uses whom, who publishes: the views as lists, with filters."""

from sqlalchemy import Connection

from provstore.query.documents import find_document
from provstore.query.stories import find_story
from provstore.query.views import read_view
from provstore.table import Table

# The moment of a date with its hours from UTC; a date without them stands where its own words put it.
_MOMENT = "CASE WHEN length(published) > 16 THEN strftime('%Y-%m-%dT%H:%M', published) ELSE published END"


def list_documents(connection: Connection, *, story: str | None = None) -> Table:
    """Every document, or those of a story: who published it, when, under which headline."""
    return read_view(
        connection,
        "v_documents",
        order=f"published IS NULL, {_MOMENT}, published, path, document_id",
        equal={"story": story and find_story(connection, story)},
    )


def list_claims(
    connection: Connection,
    *,
    document: str | None = None,
    outlet: str | None = None,
    speaker: str | None = None,
    voice: str | None = None,
    mode: str | None = None,
    content: str | None = None,
    needs_review: bool = False,
    no_speaker: bool = False,
) -> Table:
    """The claims in the order of their documents; words may stand anywhere in outlet, speaker and content.

    `needs_review`: only those that a person should look at; `no_speaker`: only what others say, nobody knows who.
    """
    equal = {"document_id": document and find_document(connection, document), "voice": voice, "mode": mode}
    return read_view(
        connection,
        "v_claims",
        order="document_id, number",
        equal={**equal, "needs_review": 1 if needs_review else None},
        where="voice = 'attributed' AND speaker IS NULL" if no_speaker else None,
        holding={("outlet",): outlet, ("speakers", "speakers_decided"): speaker, ("content",): content},
    )


def list_captions(connection: Connection, *, credit: str | None = None) -> Table:
    """The photo captions; `credit` are words of a credit: an agency, an outlet, a photographer."""
    return read_view(
        connection, "v_captions", order="document_id, number", holding={("credits", "outlets", "photographers"): credit}
    )


def list_links(
    connection: Connection, *, kind: str | None = None, from_outlet: str | None = None, to: str | None = None
) -> Table:
    """The source links; `from_outlet` and `to` are words of the names at their two ends."""
    return read_view(
        connection,
        "v_links",
        order='document_id, kind, "to", link, to_document_id, evidence, to_evidence',
        equal={"kind": kind},
        holding={("outlet",): from_outlet, ("to",): to},
    )


def list_changes(
    connection: Connection,
    *,
    document: str | None = None,
    kind: str | None = None,
    outlet: str | None = None,
    editions: bool = False,
) -> Table:
    """What versions of a text have otherwise; of a document as either version, of outlets with these words.

    With `editions`, only what an edition of a page has otherwise than the one before.
    """
    found = document and find_document(connection, document)
    return read_view(
        connection,
        "v_changes",
        order='a_document_id, b_document_id, "start" IS NULL, "start", kind, b_text',
        equal={"kind": kind},
        where="edition" if editions else None,
        holding={("a_outlet", "b_outlet"): outlet, ("a_document_id", "b_document_id"): found},
    )


def list_outlets(connection: Connection) -> Table:
    """Every outlet the store knows of; those with documents first."""
    return read_view(connection, "v_outlets", order='documents DESC, cited_by + credited DESC, outlet, "key"')
