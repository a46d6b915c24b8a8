"""Which run of the program found what a document shows."""

from __future__ import annotations

from sqlalchemy import Connection, text

from provstore.table import Cell

STATEMENT = """
SELECT r.command, r.program_version, r.rules_digest, r.options, r.started_at, r.ended_at, r.outcome
FROM v_documents AS v JOIN runs AS r ON r.id = v.run
WHERE v.document_id = :document
"""


def read_run(connection: Connection, document: str) -> dict[str, Cell]:
    """The run that made the current extraction of a document, by its id."""
    return dict(connection.execute(text(STATEMENT), {"document": document}).one()._mapping)
