"""What two texts of many copies share that are not compared while they come: found when somebody asks for these two."""

from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, text

from provstore.english.calendar import day_of
from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.furniture import UNKNOWN, Catalog
from provstore.match.reuse.passages import Passage
from provstore.match.reuse.postings import Lookup, make_segment
from provstore.match.reuse.shared import SharedText, find_shared_text
from provstore.records import Document, Extraction, Span
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents
from provstore.store.pairs import load_accounts
from provstore.store.sightings import load_captures
from provstore.upkeep.changed_text import Versions
from provstore.upkeep.known_texts import load_furniture
from provstore.upkeep.shared_text import passage_rows

_LEFT_OUT = """
SELECT 1 FROM copies AS a, copies AS b
WHERE a.document_row = :a AND b.document_row = :b AND CASE
  WHEN a.group_row <> b.group_row THEN a.kept IS NULL OR b.kept IS NULL
  ELSE a.kept IS NULL AND b.kept IS NULL
    AND a.before_row IS NOT b.document_row AND b.before_row IS NOT a.document_row
  END
"""
_OUTLET = "SELECT outlet_row FROM _current WHERE document_row = :row"


class _Version(NamedTuple):
    document: Document
    extraction: Extraction
    day: str | None


def find_passages_left_out(connection: Connection, a: int, b: int) -> list[Any]:
    """Rows as of `passages` between documents, by their rows, that the store leaves out; `a` has the smaller id."""
    if a == b or connection.execute(text(_LEFT_OUT), {"a": a, "b": b}).first() is None:
        return []
    found = _find_shared(connection, a, b)
    return [SimpleNamespace(**row) for row in passage_rows(found, load_accounts(connection, [a, b]))]


def find_changes_left_out(connection: Connection, a: int, b: int) -> tuple[list[Any], bool]:
    """Rows as of `changes` between two such documents, and whether the two are editions of one page."""
    rows = find_passages_left_out(connection, a, b)
    if not rows:
        return [], False
    between = [Passage(Span(row.a_start, row.a_end), Span(row.b_start, row.b_end), row.kind) for row in rows]
    accounts = load_accounts(connection, [a, b])

    def read(row: int) -> _Version:
        id = accounts[row].id
        extraction = load_extraction(connection, current_extraction(connection, id))
        return _Version(load_document(connection, id), extraction, day_of(accounts[row].published))

    def outlet_of(row: int) -> int | None:
        return connection.execute(text(_OUTLET), {"row": row}).scalar_one()  # type: ignore[no-any-return]

    versions = Versions(read, outlet_of, load_captures(connection, [a, b]))
    one, other, passages = versions.in_order(a, b, between)
    changed = [SimpleNamespace(**row) for row in versions.changes(one, other, passages)]
    return changed, versions.are_editions(one, other, passages)


def _find_shared(connection: Connection, a: int, b: int) -> list[SharedText]:
    """What the two share, as if they alone were in the index; what outlets repeat is that of the store."""
    query = select(documents.c.id, documents.c.text).where(documents.c.id.in_([a, b]))
    texts = {row.id: make_comparable(row.text) for row in connection.execute(query)}
    outlets = {row: connection.execute(text(_OUTLET), {"row": row}).scalar_one() for row in (a, b)}
    catalog = Catalog.empty().with_documents({row: (outlets[row], made.size) for row, made in texts.items()})
    furniture = load_furniture(connection, [UNKNOWN if one is None else one for one in outlets.values()])
    index = Lookup([make_segment({row: made.prints.different for row, made in texts.items()})])
    return list(find_shared_text(texts, index, catalog, furniture, texts.__getitem__))
