"""Where a claim comes from: its way to whoever says it, and how many independent sources it has."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, text

from provstore.forms.answers import SOURCES, TRACE, DiffersJson, SourcesJson, TraceJson
from provstore.forms.parts import shape_source, shape_sources, source_or_null
from provstore.match.provenance.circles import find_circles
from provstore.match.provenance.cited import not_in_cited
from provstore.match.provenance.directions import published_between
from provstore.match.provenance.evidence import count_owners, shared_words, speak_for_owner
from provstore.match.provenance.roots import find_roots
from provstore.match.provenance.traces import Appearance, trace
from provstore.query.appearances import Held, divergences_between, load_appearance, load_held, load_merges
from provstore.query.changes import newest_editions
from provstore.query.cited import find_silent, shared_passages
from provstore.records import Source, Span
from provstore.store.rows import as_span

_OTHERS = """
SELECT a_claim AS claim, a_document_id AS document FROM v_same_claims
WHERE b_claim = :claim AND review IS NOT 'reject'
UNION SELECT b_claim, b_document_id FROM v_same_claims
WHERE a_claim = :claim AND review IS NOT 'reject' ORDER BY document, claim
"""
_GROUP = """
SELECT d.sha256, other.kept FROM documents AS asked
JOIN copies AS mine ON mine.document_row = asked.id JOIN copies AS other ON other.group_row = mine.group_row
JOIN documents AS d ON d.id = other.document_row WHERE asked.sha256 = :document
"""
_OWNERS = 'SELECT "key", owner, documents FROM v_outlets'


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
            for step in trace(load_appearance(connection, held, claim_id, load_merges(connection)))
        ],
    }


def count_sources(connection: Connection, claim_id: str, document_id: str) -> SourcesJson:
    """Where a claim appears, by its id and that of its document, and on how many independent sources it rests."""
    merges = load_merges(connection)
    loaded = {document_id: load_held(connection, document_id)}
    asked = load_appearance(connection, loaded[document_id], claim_id, merges)
    found = [asked]
    for other, document in find_others(connection, claim_id, document_id):
        if document not in loaded:
            loaded[document] = load_held(connection, document)
        found.append(load_appearance(connection, loaded[document], other, merges))
    found.sort(key=_time)
    outlets = connection.execute(text(_OWNERS)).all()
    owners: dict[str, str | None] = {row.key: row.owner for row in outlets}
    held = {row.key for row in outlets if row.documents}
    newest = newest_editions(connection, [one.row for one in loaded.values()])
    counted = [one for one in found if loaded[one.account.id].row in newest]

    def words_of_both(one: Appearance, other: Appearance) -> Span | None:
        return shared_words(one, other, shared_passages(connection, loaded[one.account.id], loaded[other.account.id]))

    def near(one: Appearance, outlet: Source) -> list[str]:
        return find_silent(connection, one, loaded[one.account.id], outlet)

    rests = find_roots(counted, words_of_both, owners)
    known = {one.account.outlet.key for one in counted if one.account.outlet}
    return {
        "schema": SOURCES,
        "claim": loaded[document_id].claim(claim_id),
        "documents": len(newest),
        "outlets": len(known),
        "owners": count_owners(known, owners),
        "independent_roots": rests.at_least,
        "at_least": rests.at_least,
        "at_most": len(rests.roots),
        "roots": [
            {**shape_source(root.source), "held": root.source.key in held, "told": root.told} for root in rests.roots
        ],
        "appearances": [
            {
                "document": one.account.id,
                "outlet": source_or_null(one.account.outlet),
                "published": one.account.published,
                "claim": one.id,
                "speaker": source_or_null(one.claim.speaker),
                "speakers": shape_sources(one.claim.speakers),
                "differs": _differs(connection, asked, one, loaded),
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
        "undecided": [
            {"between": shape_sources([open.one.source, open.other.source]), "why": open.why}
            for open in rests.undecided
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


def find_others(connection: Connection, claim_id: str, document_id: str) -> list[tuple[str, str]]:
    """The claims that say the same, with the ids of their documents; of copies of one text also those that say the same
    as the earliest of these does, with which alone each is compared."""
    found = {(row.claim, row.document) for row in connection.execute(text(_OTHERS), {"claim": claim_id})}
    group = connection.execute(text(_GROUP), {"document": document_id}).all()
    members = {row.sha256 for row in group}
    earliest = {row.sha256 for row in group if row.kept == "earliest"} - {document_id}
    for claim, _ in [one for one in found if one[1] in earliest]:
        again = connection.execute(text(_OTHERS), {"claim": claim})
        found |= {(row.claim, row.document) for row in again if row.document in members - {document_id}}
    return sorted(found, key=lambda one: (one[1], one[0]))


def _time(found: Appearance) -> tuple[datetime, str, str]:
    """Sorts appearances by when they were published; those of which nobody says it come last."""
    when = published_between(found.account)
    return (when.earliest if when else datetime.max), found.account.id, found.id


def _differs(
    connection: Connection, asked: Appearance, other: Appearance, loaded: Mapping[str, Held]
) -> list[DiffersJson]:
    """Where the account of an appearance differs from the one that was asked for; the words of that one come first."""
    if asked.account.id == other.account.id:
        return []
    sides = sorted((asked, other), key=lambda one: one.account.id)
    low, high = (loaded[one.account.id] for one in sides)
    turned = sides[0] is other
    found: list[DiffersJson] = []
    for row in divergences_between(connection, low, high):
        if (row.a_key, row.b_key) == (sides[0].id, sides[1].id):
            words = [low.maybe(as_span(row.a_start, row.a_end)), high.maybe(as_span(row.b_start, row.b_end))]
            found.append({"kind": row.kind, "words": words[::-1] if turned else words})
    return found
