"""What the store's file says of itself."""

from sqlalchemy import Connection

from provstore.query.views import to_table
from provstore.store.events import show_path
from provstore.store.guard import find_file
from provstore.table import Table

STATEMENT = """
SELECT 'path' AS name, :path AS value
UNION ALL SELECT 'size', (page_count * page_size) || ' bytes' FROM pragma_page_count, pragma_page_size
UNION ALL SELECT 'migration', version_num FROM _alembic_version
UNION ALL SELECT * FROM (SELECT name, value FROM _about ORDER BY name)
"""


def describe_store(connection: Connection) -> Table:
    """Name and value of everything the file tells: schema, program, units, where to begin."""
    return to_table(connection, STATEMENT, {"path": show_path(find_file(connection))})
