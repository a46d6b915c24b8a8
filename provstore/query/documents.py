"""Which documents are here, and which of them a person means."""

import os
import re
from collections.abc import Collection

from sqlalchemy import Connection, bindparam, text

from provstore.errors import UnknownDocument, list_some

SHORTEST_PREFIX = 4


def find_document(connection: Connection, name: str) -> str:
    """The id of the document that `name` means: the beginning of its id, or a path it was seen at,
    however that is spelled.

    Raises UnknownDocument where that is no document, or more than one.
    """
    path = os.fsencode(name)
    found = _named(connection, name, {path, os.path.normpath(path)}) or _named(
        connection, name, _other_spellings(connection, path)
    )
    if not found:
        raise UnknownDocument(
            f"no document is called {name!r}: give a path it was seen at,"
            f" or at least the first {SHORTEST_PREFIX} digits of its id"
        )
    if len(found) > 1:
        listed = list_some([f"{id[:12]} ({headline or 'no headline'})" for id, headline in found])
        raise UnknownDocument(f"{name!r} means more than one document: {listed}")
    return found[0][0]


def _named(connection: Connection, name: str, paths: Collection[bytes]) -> list[tuple[str, str | None]]:
    """Id and headline of the documents whose ids begin with `name`, or that were seen at one of `paths`."""
    statement = text(
        "SELECT document_id, headline FROM v_documents WHERE substr(document_id, 1, length(:prefix)) = :prefix"
        " OR document_id IN (SELECT d.sha256 FROM documents AS d JOIN sightings AS s ON s.document_row = d.id"
        " WHERE s.path IN :paths) ORDER BY document_id"
    ).bindparams(bindparam("paths", expanding=True))
    prefix = name.lower() if re.fullmatch(f"[0-9a-fA-F]{{{SHORTEST_PREFIX},64}}", name) else "no prefix"
    found = connection.execute(statement, {"prefix": prefix, "paths": list(paths)})
    return [(id, headline) for id, headline in found]


def _other_spellings(connection: Connection, path: bytes) -> set[bytes]:
    """The paths of sightings that lead to the same place as `path`: both are counted from the folder of today."""
    if b"\0" in path:
        return set()
    place = os.path.realpath(path)
    # Folders can have several names, but to resolve every path of a large store would take long.
    ends = {os.path.basename(os.path.normpath(path)), os.path.basename(place)}
    statement = text("SELECT DISTINCT path FROM sightings WHERE substr(path, -length(:end)) = :end")
    seen = {one for end in ends for (one,) in connection.execute(statement, {"end": end})}
    return {one for one in seen if b"\0" not in one and os.path.realpath(one) == place}
