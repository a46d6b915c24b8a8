"""Whose pictures."""

from sqlalchemy import Connection

from provstore.query.views import read_view
from provstore.table import Table


def list_captions(connection: Connection, *, credit: str | None = None) -> Table:
    """The photo captions; `credit` are words of a credit: an agency, an outlet, a photographer."""
    return read_view(
        connection, "v_captions", order="document_id, number", holding={("credits", "outlets", "photographers"): credit}
    )
