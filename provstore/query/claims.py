"""Who says what."""

from sqlalchemy import Connection

from provstore.query.documents import find_document
from provstore.query.views import read_view
from provstore.table import Table


def list_claims(
    connection: Connection,
    *,
    document: str | None = None,
    outlet: str | None = None,
    speaker: str | None = None,
    voice: str | None = None,
    mode: str | None = None,
    text: str | None = None,
) -> Table:
    """The claims in the order of their documents; words may stand anywhere in outlet, speaker and content."""
    return read_view(
        connection,
        "v_claims",
        order="document_id, number",
        equal={"document_id": document and find_document(connection, document), "voice": voice, "mode": mode},
        holding={("outlet",): outlet, ("speaker", "speaker_decided"): speaker, ("content",): text},
    )
