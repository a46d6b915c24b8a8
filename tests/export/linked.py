"""Documents as the command line hands them to exports: the line, the row of v_documents, the run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from provstore.export.jsonl import export_lines
from provstore.query.contents import read_run
from provstore.query.lists import list_documents


def documents_of(connection: Connection) -> Iterator[tuple[dict[str, Any], dict[str, Any], Any]]:
    rows = {row["document_id"]: row for row in list_documents(connection).objects()}
    for line in export_lines(connection):
        document = json.loads(line)
        yield document, rows[document["id"]], read_run(connection, document["id"])
