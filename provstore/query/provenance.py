"""Where a claim comes from: its way to whoever says it, and how many independent sources it has."""

from sqlalchemy import Connection, text

from provstore.forms.answers import SOURCES, TRACE, SourcesJson, TraceJson
from provstore.forms.parts import shape_source, shape_sources, source_or_null
from provstore.match.provenance.evidence import Shared, count_owners, not_in_cited, shared_words, speak_for_owner
from provstore.match.provenance.roots import find_circles, find_roots
from provstore.match.provenance.traces import Appearance, trace
from provstore.query.appearances import Held, load_appearance, load_held
from provstore.query.changes import newest_editions
from provstore.records import Source, Span
from provstore.store.models.pairs import claim_pairs, passages
from provstore.store.pairs import rows_between, rows_of

_OTHERS = """
SELECT a_claim AS claim, a_document_id AS document FROM v_same_claims WHERE b_claim = :claim
UNION SELECT b_claim, b_document_id FROM v_same_claims WHERE a_claim = :claim ORDER BY document, claim
"""
_OWNERS_OF_HELD = 'SELECT "key", owner FROM v_outlets WHERE documents > 0'
_OF_OUTLET = """
SELECT d.sha256 FROM _current AS c JOIN documents AS d ON d.id = c.document_row JOIN sources AS s ON s.id = c.outlet_row
WHERE s."key" = :key
"""


def trace_claim(connection: Connection, claim_id: str, document_id: str) -> TraceJson:
    """The steps of a claim, by its id and that of its document, each with the words that prove it."""
    held = load_held(connection, document_id)
    return {
        "schema": TRACE,
        "claim": held.claim(claim_id),
        "document": document_id,
        "steps": [
            {
                "from": shape_source(step.origin),
                "to": shape_source(step.to),
                "relation": step.relation,
                "evidence": held.span(step.evidence),
            }
            for step in trace(load_appearance(connection, held, claim_id))
        ],
    }


def count_sources(connection: Connection, claim_id: str, document_id: str) -> SourcesJson:
    """Where a claim appears, by its id and that of its document, and on how many independent sources it rests."""
    loaded = {document_id: load_held(connection, document_id)}
    found = [load_appearance(connection, loaded[document_id], claim_id)]
    for other in connection.execute(text(_OTHERS), {"claim": claim_id}):
        if other.document not in loaded:
            loaded[other.document] = load_held(connection, other.document)
        found.append(load_appearance(connection, loaded[other.document], other.claim))
    found.sort(key=lambda one: (one.account.id != document_id, one.account.id, one.id != claim_id, one.id))
    owners: dict[str, str | None] = {row.key: row.owner for row in connection.execute(text(_OWNERS_OF_HELD))}
    newest = newest_editions(connection, [one.row for one in loaded.values()])
    counted = [one for one in found if loaded[one.account.id].row in newest]
    held = owners.keys()  # outlets of which the store has a document

    def words_of_both(one: Appearance, other: Appearance) -> Span | None:
        return shared_words(one, other, _passages(connection, loaded[one.account.id], loaded[other.account.id]))

    def near(one: Appearance, outlet: Source) -> list[str]:
        return _near(connection, loaded[one.account.id].row, outlet)

    rests = find_roots(counted, words_of_both)
    pages = {one.page().key for one in counted}
    return {
        "schema": SOURCES,
        "claim": loaded[document_id].claim(claim_id),
        "documents": len(newest),
        "outlets": len(pages),
        "owners": count_owners(pages, owners),
        "independent_roots": len(rests.roots),
        "roots": [
            {**shape_source(root.source), "held": root.source.key in held, "told": root.told} for root in rests.roots
        ],
        "appearances": [
            {
                "document": one.account.id,
                "outlet": source_or_null(one.account.outlet),
                "claim": one.id,
                "speaker": source_or_null(one.claim.speaker),
                "speakers": shape_sources(one.claim.speakers),
            }
            for one in found
        ],
        "merged": [
            {
                "between": shape_sources([merged.one.page(), merged.other.page()]),
                "why": merged.why,
                "evidence": loaded[merged.other.account.id].maybe(merged.evidence),
            }
            for merged in rests.merged
        ],
        "circular": [shape_sources(circle) for circle in find_circles(found)],
        "speaks_for_owner": [
            {"outlet": shape_source(voice.outlet), "speaker": shape_source(voice.speaker)}
            for voice in speak_for_owner(found, owners)
        ],
        "not_in_cited": [
            {"cited": shape_source(one.cited), "document": one.document_id} for one in not_in_cited(found, near)
        ],
    }


def _passages(connection: Connection, one: Held, other: Held) -> list[Shared]:
    """What two documents both print, that of the first on the left."""
    turned = other.document.id < one.document.id
    low, high = (other, one) if turned else (one, other)
    rows = rows_between(connection, passages, low.row, high.row) if low.row != high.row else ()
    sides = [(Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)) for row in rows]
    return [Shared(b, a) if turned else Shared(a, b) for a, b in sides]


def _near(connection: Connection, row: int, outlet: Source) -> list[str]:
    """The documents of an outlet, by their ids, that share another claim or a passage with a document, by its row."""
    pairs = [pair for table in (claim_pairs, passages) for pair in rows_of(connection, table, [row])]
    others = {number for pair in pairs for number in (pair.a_row, pair.b_row)} - {row}
    query = f"{_OF_OUTLET} AND d.id IN ({', '.join(map(str, sorted(others)))})"
    return [str(id) for id in connection.execute(text(query), {"key": outlet.key}).scalars()]
