"""Two articles side by side: what they share, where they differ, what only one has."""

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

from provstore.errors import UsageError
from provstore.forms.answers import COMPARE, ComparisonJson, DivergenceJson, PairJson, PassageJson, ToldClaimJson
from provstore.forms.parts import SpanJson, shape_sources
from provstore.match.provenance.evidence import covers
from provstore.query.appearances import Held, divergences_between, load_held
from provstore.query.changes import are_editions, changes_between
from provstore.query.cited import passages_between
from provstore.query.stories import story_of
from provstore.records import Source, Span
from provstore.store.decided import is_rejected
from provstore.store.models.pairs import claim_pairs, divergences, inferred_wires
from provstore.store.pairs import rows_between, rows_of
from provstore.store.rows import as_span
from provstore.store.sightings import first_capture
from provstore.store.sources import load_sources

_Side = TypeVar("_Side")
_TURNED = {"a from b": "b from a", "b from a": "a from b", None: None}  # as it is told from the other side


def compare_documents(connection: Connection, a: str, b: str) -> ComparisonJson:
    """The comparison of two documents, by their ids, `a` on the left; raises UsageError where they are one."""
    if a == b:
        raise UsageError(f"{a[:12]} is one document: a comparison needs two")
    one, other = load_held(connection, a), load_held(connection, b)
    turned = b < a  # in the store the smaller id is on the left
    low, high = (other, one) if turned else (one, other)

    def sides(in_low: _Side, in_high: _Side) -> tuple[_Side, _Side]:
        """What is so of each document, that of `a` first."""
        return (in_high, in_low) if turned else (in_low, in_high)

    def rows(table: Table) -> list[Any]:
        """Of what the two share, that of which both claims are those of the newest extractions."""
        if table is divergences:
            found = divergences_between(connection, low, high)
        else:
            found = rows_between(connection, table, low.row, high.row)
        return [row for row in found if stands(low, row.a_key) and stands(high, row.b_key)]

    def stands(held: Held, claim_id: str) -> bool:
        return claim_id in held.claims and not held.is_rejected(claim_id)

    def parts(row: Any) -> tuple[SpanJson | None, SpanJson | None]:
        return sides(low.maybe(as_span(row.a_start, row.a_end)), high.maybe(as_span(row.b_start, row.b_end)))

    pairs: list[PairJson] = []
    for row in rows(claim_pairs):
        left, right = sides(low.claim(row.a_key), high.claim(row.b_key))
        a_part, b_part = parts(row)
        if row.relation != "opposite" and not is_rejected(low.holds, "same", f"{row.a_key}={row.b_key}"):
            pairs.append(
                {
                    "a": left,
                    "b": right,
                    "a_part": a_part,
                    "b_part": b_part,
                    "relation": row.relation,
                    "score": row.score,
                    "rests_on": row.rests_on,
                }
            )
    differ: list[DivergenceJson] = []
    for row in rows(divergences):
        in_a, in_b = parts(row)
        numbers = list(sides(low.number(row.a_key), high.number(row.b_key)))
        differ.append(
            {
                "kind": row.kind,
                "a": in_a,
                "b": in_b,
                "claims": list(sides(row.a_key, row.b_key)),
                "certain": bool(row.certain),
                "id": row.key,
                "handle": f"{a[:12]}#{numbers[0]}={b[:12]}#{numbers[1]}:{row.handle.rpartition(':')[2]}",
                "numbers": numbers,
            }
        )
    same_words: list[PassageJson] = []
    agencies = shape_sources(_common_agencies(connection, low, high))
    for row in passages_between(connection, low.row, high.row):
        here, there = sides(low.span(Span(row.a_start, row.a_end)), high.span(Span(row.b_start, row.b_end)))
        copied = _TURNED[row.copied] if turned else row.copied
        same_words.append(
            {"a": here, "b": there, "kind": row.kind, "copied": copied, "rule": row.rule, "both_from": agencies}
        )
    met = {claim["id"] for pair in pairs for claim in (pair["a"], pair["b"])}
    return {
        "schema": COMPARE,
        "a": a,
        "b": b,
        "story": story_of(connection, a, b),
        "a_published": one.account.published,
        "b_published": other.account.published,
        "a_captured": first_capture(connection, one.row),
        "b_captured": first_capture(connection, other.row),
        "edition": are_editions(connection, one, other),
        "changes": changes_between(connection, one, other),
        "passages": sorted(same_words, key=lambda found: _place(found["a"], found["b"])),
        "claims": sorted(pairs, key=lambda pair: (pair["a"]["number"], pair["b"]["number"])),
        "divergences": sorted(
            differ, key=lambda found: (_place(found["a"], found["b"]), found["kind"], found["claims"])
        ),
        "only_a": _only(one, met, [passage["a"] for passage in same_words]),
        "only_b": _only(other, met, [passage["b"] for passage in same_words]),
    }


def _common_agencies(connection: Connection, *both: Held) -> list[Source]:
    """The agencies whose copy both documents print, by their credits or as the text tells."""
    inferred = rows_of(connection, inferred_wires, [held.row for held in both], ("document_row",))
    sources = load_sources(connection, {row.to_row for row in inferred})
    one, other = (
        {link.to.key: link.to for link in held.account.wires()}
        | {sources[row.to_row].key: sources[row.to_row] for row in inferred if row.document_row == held.row}
        for held in both
    )
    return sorted((one[key] for key in one.keys() & other.keys()), key=lambda agency: agency.name)


def _only(held: Held, met: Collection[str], printed: Sequence[SpanJson]) -> list[ToldClaimJson]:
    """The claims of a document that are in no pair, and not in the text that both print."""
    return [
        held.claim(id)
        for id, claim in held.claims.items()
        if id not in met
        and not held.is_rejected(id)
        and not any(covers(Span(part["start"], part["end"]), claim.content) for part in printed)
    ]


def _place(*sides: SpanJson | None) -> list[int]:
    """Sorts by where it stands in a, then in b; what a has not comes last."""
    return [side["start"] if side else 1 << 62 for side in sides]
