"""Who uses whom."""

from sqlalchemy import Connection

from provstore.query.views import read_view
from provstore.table import Table


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
