"""Who publishes, who is cited, whose pictures are shown."""

from sqlalchemy import Connection

from provstore.query.views import read_view
from provstore.table import Table


def list_outlets(connection: Connection) -> Table:
    """Every outlet the store knows of; those with documents first."""
    return read_view(connection, "v_outlets", order='documents DESC, cited_by + credited DESC, outlet, "key"')
