"""Which run of the program found what a document shows."""

from sqlalchemy import Connection, text

from provstore.forms.document import RunJson

STATEMENT = """
SELECT r.command, r.program_version, r.rules_digest, r.options, r.started_at, r.ended_at, r.outcome
FROM v_documents AS v JOIN runs AS r ON r.id = v.run
WHERE v.document_id = :document
"""


def read_run(connection: Connection, document: str) -> RunJson:
    """The run that made the current extraction of a document, by its id."""
    run = connection.execute(text(STATEMENT), {"document": document}).one()
    return {
        "command": run.command,
        "program_version": run.program_version,
        "rules_digest": run.rules_digest,
        "options": run.options,
        "started_at": run.started_at,
        "ended_at": run.ended_at,
        "outcome": run.outcome,
    }
