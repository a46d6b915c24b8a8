"""Which documents are here, and which of them a person means."""

import os
import re
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from provstore.errors import UnknownDocument, list_some
from provstore.store.models.statements import forgotten

SHORTEST_PREFIX = 4


def prefix_of(name: str) -> str:
    """The beginning of an id that `name` is, SHORTEST_PREFIX digits or more; else words with which no id begins."""
    return name.lower() if re.fullmatch(rf"[0-9a-fA-F]{{{SHORTEST_PREFIX},64}}", name) else "no prefix"


def begins(column: str) -> str:
    """The condition, in SQL, that an id begins with `:prefix`, as an index can find it; g comes behind all digits."""
    return f"{column} >= :prefix AND {column} < :prefix || 'g'"


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
        for tombstone in _tombstones(connection, name)[:1]:
            said_by = f" by {tombstone.by}" if tombstone.by else ""
            raise UnknownDocument(f"{name!r} was forgotten on {tombstone.at[:10]}{said_by}: {tombstone.why}")
        raise UnknownDocument(
            f"no document is called {name!r}: give a path it was seen at,"
            f" or at least the first {SHORTEST_PREFIX} digits of its id"
        )
    if len(found) > 1:
        listed = list_some([f"{id[:12]} ({headline or 'no headline'})" for id, headline in found])
        raise UnknownDocument(f"{name!r} means more than one document: {listed}")
    return found[0][0]


def find_document_or_tombstone(connection: Connection, name: str) -> str:
    """The id of the document that `name` means; of one that was forgotten too, by the beginning of its id."""
    try:
        return find_document(connection, name)
    except UnknownDocument:
        ids: set[str] = {tombstone.sha256 for tombstone in _tombstones(connection, name)}
        if len(ids) != 1:
            raise
        return ids.pop()


def describe_forgettable(connection: Connection, id: str) -> str:
    """A sentence on the document that is to be forgotten: its title, what was found in it, and what stays elsewhere."""
    row = connection.execute(text(_FORGETTABLE), {"id": id}).first()
    if row is None:
        return f"{id[:12]} is forgotten already; its store is written anew"
    named = f"{id[:12]} “{row.title}”" if row.title else id[:12]
    stay = "1 copy of its text in other bytes stays" if row.copies == 1 else f"{row.copies} copies in other bytes stay"
    copies = f"; {stay}" if row.copies else ""
    claims = "1 claim" if row.claims == 1 else f"{row.claims} claims"
    places = "1 place" if row.places == 1 else f"{row.places} places"
    return f"{named}, with {claims}, seen at {places}{copies}"


_FORGETTABLE = """
SELECT v.title, v.claims, (SELECT count(*) FROM sightings AS s WHERE s.document_row = d.id) AS places,
  (SELECT count(*) FROM documents AS o WHERE o.text_sha256 = d.text_sha256 AND o.id <> d.id) AS copies
FROM documents AS d JOIN v_documents AS v ON v.document_id = d.sha256 WHERE d.sha256 = :id
"""


def _tombstones(connection: Connection, name: str) -> list[Any]:
    """What is left of the forgotten documents whose ids begin with `name`, the newest first."""
    query = select(forgotten).where(forgotten.c.sha256.startswith(prefix_of(name))).order_by(forgotten.c.id.desc())
    return list(connection.execute(query))


def _named(connection: Connection, name: str, paths: Collection[bytes]) -> list[tuple[str, str | None]]:
    """Id and headline of the documents whose ids begin with `name`, or that were seen at one of `paths`."""
    statement = text(
        f"SELECT document_id, headline FROM v_documents WHERE {begins('document_id')}"
        " OR document_id IN (SELECT d.sha256 FROM documents AS d JOIN sightings AS s ON s.document_row = d.id"
        " WHERE s.path IN :paths) ORDER BY document_id"
    ).bindparams(bindparam("paths", expanding=True))
    found = connection.execute(statement, {"prefix": prefix_of(name), "paths": list(paths)})
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
