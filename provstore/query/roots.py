"""How many independent sources a claim has, and why others are none."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from provstore.forms.parts import Json, shape_source
from provstore.match.provenance.roots import Merged, find_circles, find_roots
from provstore.match.provenance.traces import Appearance, trace
from provstore.query.appearances import Held, covers, load_appearance, load_held, shape_held
from provstore.records import Source, Span
from provstore.store.models import claim_pairs, passages
from provstore.store.pairs import rows_between, rows_of

SCHEMA = "provstore.sources/1"
_OTHERS = """
SELECT a_claim AS claim, a_document_id AS document FROM v_same_claims WHERE b_claim = :claim
UNION SELECT b_claim, b_document_id FROM v_same_claims WHERE a_claim = :claim ORDER BY document, claim
"""
_HELD = 'SELECT "key", owner FROM v_outlets WHERE documents > 0'
_OF_OUTLET = """
SELECT d.sha256 FROM _current AS c JOIN documents AS d ON d.id = c.document_id JOIN sources AS s ON s.id = c.outlet_id
WHERE s."key" = :key
"""


def count_sources(connection: Connection, key: str, document: str) -> Json:
    """Where a claim appears, by its id and that of its document, and on how many independent sources it rests."""
    held = {document: load_held(connection, document)}
    found = [load_appearance(connection, held[document], key)]
    for other in connection.execute(text(_OTHERS), {"claim": key}):
        if other.document not in held:
            held[other.document] = load_held(connection, other.document)
        found.append(load_appearance(connection, held[other.document], other.claim))
    found.sort(key=lambda one: (one.account.id != document, one.account.id, one.key != key, one.key))
    owners: dict[str, str | None] = {row.key: row.owner for row in connection.execute(text(_HELD))}

    def share_text(one: Appearance, other: Appearance) -> Span | None:
        return _share_text(connection, held, one, other)

    rests = find_roots(found, share_text)
    pages = {one.page().key: one.page() for one in found}
    return {
        "schema": SCHEMA,
        "claim": held[document].claim(key),
        "documents": len(held),
        "outlets": len(pages),
        "owners": len({owners.get(page) or page for page in pages}),
        "independent_roots": len(rests.roots),
        "roots": [{**shape_held(root.source, owners), "told": root.told} for root in rests.roots],
        "appearances": [
            {
                "document": one.account.id,
                "outlet": one.account.outlet and shape_source(one.account.outlet),
                "claim": one.key,
                "speaker": one.claim.speaker and shape_source(one.claim.speaker),
            }
            for one in found
        ],
        "merged": [_merged(one, held) for one in rests.merged],
        "circular": [[shape_source(outlet) for outlet in circle] for circle in find_circles(found)],
        "speaks_for_owner": list(_speak_for_owner(found, owners)),
        "not_in_cited": list(_not_in_cited(connection, found, held)),
    }


def _merged(merged: Merged, held: dict[str, Held]) -> Json:
    return {
        "between": [shape_source(merged.one.page()), shape_source(merged.other.page())],
        "why": merged.why,
        "evidence": held[merged.other.account.id].maybe(merged.evidence),
    }


def _share_text(connection: Connection, held: dict[str, Held], one: Appearance, other: Appearance) -> Span | None:
    """The words of the second that both documents have, where they are half of either claim."""
    mine, theirs = held[one.account.id], held[other.account.id]
    turned = theirs.document.id < mine.document.id
    low, high = (theirs, mine) if turned else (mine, theirs)
    if low.row == high.row:
        return None
    for row in rows_between(connection, passages, low.row, high.row):
        sides = [Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)]
        here, there = reversed(sides) if turned else sides
        if covers(here, one.claim.content) and covers(there, other.claim.content):
            return there
    return None


def _speak_for_owner(found: list[Appearance], owners: dict[str, str | None]) -> Iterator[Json]:
    """Outlets that quote whoever owns them, or a part of that."""
    told: set[tuple[str, str]] = set()
    for one in found:
        speaker, outlet = one.claim.speaker, one.account.outlet
        owner = owners.get(outlet.key) if outlet else None
        if speaker is None or outlet is None or owner is None or (outlet.key, speaker.key) in told:
            continue
        whole: Source | None = speaker
        while whole is not None:
            if whole.name.casefold() == owner.casefold():
                told.add((outlet.key, speaker.key))
                yield {"outlet": shape_source(outlet), "speaker": shape_source(speaker)}
                break
            whole = whole.part_of


def _not_in_cited(connection: Connection, found: list[Appearance], held: dict[str, Held]) -> Iterator[Json]:
    """Outlets that a document names for the claim, and documents of theirs on the same matter that do not have it.

    On the same matter is a document that shares another claim or a passage with the one that names it.
    """
    here = {(one.account.outlet.key if one.account.outlet else None) for one in found}
    told: set[tuple[str, str]] = set()
    for one in found:
        row = held[one.account.id].row
        near = {
            number
            for table in (claim_pairs, passages)
            for pair in rows_of(connection, table, [row])
            for number in (pair.a_id, pair.b_id)
        }
        for step in trace(one):
            cited = step.to
            if step.relation == "issued" or cited.kind != "outlet" or cited.key in here:
                continue
            query = f"{_OF_OUTLET} AND d.id IN ({', '.join(map(str, sorted(near - {row})))})"
            for id in connection.execute(text(query), {"key": cited.key}).scalars():
                if (cited.key, id) not in told:
                    told.add((cited.key, id))
                    yield {"cited": shape_source(cited), "document": id}
