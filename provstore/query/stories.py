"""Which documents tell of one event."""

import json
from dataclasses import replace

from sqlalchemy import Connection, text

from provstore.errors import UnknownStory, list_some
from provstore.query.documents import SHORTEST_PREFIX, begins, find_document, prefix_of
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.views import read_view
from provstore.table import Cell, Table

_LISTS = ("documents", "outlets")  # columns that the view has as JSON arrays
_NAMED = f"SELECT id, label FROM v_stories WHERE {begins('id')} ORDER BY id"
_OF_BOTH = """
SELECT s."key" FROM stories AS s
JOIN story_documents AS one ON one.story_row = s.id JOIN documents AS a ON a.id = one.document_row
JOIN story_documents AS other ON other.story_row = s.id JOIN documents AS b ON b.id = other.document_row
WHERE a.sha256 = :a AND b.sha256 = :b
"""


def list_stories(
    connection: Connection,
    *,
    document: str | None = None,
    outlet: str | None = None,
    content: str | None = None,
    selection: Selection = EVERYTHING,
) -> Table:
    """Every event that several documents tell of, in the order of their first days.

    `document` is one of its documents; `outlet` and `content` are words of one who publishes it, of its label.
    """
    found = read_view(
        connection,
        "v_stories",
        order="first IS NULL, first, id",
        holding={
            ("documents",): document and find_document(connection, document),
            ("outlets",): outlet,
            ("label",): content,
        },
        selection=selection,
    )
    listed = [column in _LISTS for column in found.columns]
    rows = (tuple(map(_listed, row, listed)) for row in found.rows)
    return replace(found, rows=rows if selection.streamed else tuple(rows))


def _listed(cell: Cell, is_list: bool) -> Cell:
    return tuple(json.loads(cell)) if is_list and isinstance(cell, str) else cell


def find_story(connection: Connection, name: str) -> str:
    """The id of the story that `name` means, the beginning of its id.

    Raises UnknownStory where that is no story, or more than one.
    """
    found = connection.execute(text(_NAMED), {"prefix": prefix_of(name)}).all()
    if not found:
        raise UnknownStory(f"no story is called {name!r}: give {SHORTEST_PREFIX} digits of its id or more")
    if len(found) > 1:
        listed = list_some([f"{one.id} ({' '.join(one.label.split())})" for one in found])
        raise UnknownStory(f"{name!r} means more than one story: {listed}")
    return str(found[0].id)


def story_of(connection: Connection, a: str, b: str) -> str | None:
    """The id of the story that two documents tell of, by their ids; None where they tell of none in common."""
    return connection.execute(text(_OF_BOTH), {"a": a, "b": b}).scalar()
