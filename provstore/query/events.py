"""What happened to the store, and by which run."""

from sqlalchemy import Connection

from provstore.query.views import to_table
from provstore.table import Table

STATEMENT = """
SELECT e.seq, e.at, e.kind, e.reason, e.path_shown AS path, substr(e.sha256, 1, 12) AS document,
  CASE WHEN e.kind IN ('created', 'upgraded') THEN substr(e.detail, 1, instr(e.detail || ';', ';') - 1)
    WHEN e.kind IN ('stated', 'decided', 'refused') THEN e.detail END AS note,
  r.command, r.program_version, r.rules_digest, r.outcome, e.run_row AS run, e.detail, e.sha256 AS document_id
FROM events AS e LEFT JOIN runs AS r ON r.id = e.run_row
ORDER BY e.seq
"""


def list_events(connection: Connection) -> Table:
    """The events in their order; `note` is what in `detail` is for people (the rest are digests)."""
    return to_table(connection, STATEMENT)
