"""Who is quoted."""

from __future__ import annotations

from sqlalchemy import Connection

from provstore.query.views import read_view
from provstore.table import Table


def list_speakers(connection: Connection) -> Table:
    """Everybody to whom claims are attributed; the most quoted first."""
    return read_view(connection, "v_speakers", order='claims DESC, speaker, "key"')
