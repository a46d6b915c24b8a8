"""Which documents are here, and which of them a person means."""

from __future__ import annotations

import os
import re

from sqlalchemy import Connection, text

from provstore.errors import UnknownDocument
from provstore.query.views import read_view
from provstore.table import Table

SHORTEST_PREFIX = 4
LISTED = 5


def list_documents(connection: Connection) -> Table:
    """Every document: who published it, when, under which headline."""
    return read_view(connection, "v_documents", order="published IS NULL, published, path, document_id")


def find_document(connection: Connection, name: str) -> str:
    """The id of the document that `name` means: the beginning of its id, or a path it was seen at.

    Raises UnknownDocument where that is no document, or more than one.
    """
    found = list(
        connection.execute(
            text(
                "SELECT document_id, headline FROM v_documents WHERE substr(document_id, 1, length(:prefix)) = :prefix"
                " OR document_id IN (SELECT d.sha256 FROM documents AS d JOIN sightings AS s ON s.document_id = d.id"
                " WHERE s.path IN (:path, :tidy)) ORDER BY document_id LIMIT :most"
            ),
            {
                "prefix": name.lower() if re.fullmatch(f"[0-9a-fA-F]{{{SHORTEST_PREFIX},64}}", name) else "no prefix",
                "path": os.fsencode(name),
                "tidy": os.fsencode(os.path.normpath(name)),
                "most": LISTED + 1,
            },
        )
    )
    if not found:
        raise UnknownDocument(
            f"no document is called {name!r}: give a path it was seen at,"
            f" or at least the first {SHORTEST_PREFIX} digits of its id"
        )
    if len(found) > 1:
        listed = "; ".join(f"{id[:12]} ({headline or 'no headline'})" for id, headline in found[:LISTED])
        more = " and more" if len(found) > LISTED else ""
        raise UnknownDocument(f"{name!r} means more than one document: {listed}{more}")
    document: str = found[0][0]
    return document
