"""Two articles side by side: what they share, where they differ, what only one has."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.forms.parts import Json
from provstore.match.provenance.evidence import covers
from provstore.query.appearances import Held, load_held
from provstore.records import Span
from provstore.store.models import claim_pairs, divergences, passages
from provstore.store.pairs import rows_between
from provstore.store.rows import as_span

SCHEMA = "provstore.compare/1"


def compare_documents(connection: Connection, a: str, b: str) -> Json:
    """The comparison of two documents, by their ids, `a` on the left; raises UsageError where they are one."""
    if a == b:
        raise UsageError(f"{a[:12]} is one document: a comparison needs two")
    one, other = load_held(connection, a), load_held(connection, b)
    turned = b < a  # in the store the smaller id is on the left
    low, high = (other, one) if turned else (one, other)

    def sides(in_low: Any, in_high: Any) -> Json:
        return {"a": in_high, "b": in_low} if turned else {"a": in_low, "b": in_high}

    shared = [row for row in rows_between(connection, claim_pairs, low.row, high.row) if _stand(row, low, high)]
    met = {row.a_key for row in shared} | {row.b_key for row in shared}
    pairs = [
        {
            **sides(low.claim(row.a_key), high.claim(row.b_key)),
            **{
                f"{side}_part": part
                for side, part in sides(
                    low.maybe(as_span(row.a_start, row.a_end)), high.maybe(as_span(row.b_start, row.b_end))
                ).items()
            },
            "score": row.score,
            "rests_on": row.rests_on,
        }
        for row in shared
    ]
    differ = [
        {
            "kind": row.kind,
            **sides(low.maybe(as_span(row.a_start, row.a_end)), high.maybe(as_span(row.b_start, row.b_end))),
            "claims": [row.b_key, row.a_key] if turned else [row.a_key, row.b_key],
            "certain": bool(row.certain),
        }
        for row in rows_between(connection, divergences, low.row, high.row)
        if _stand(row, low, high)
    ]
    texts = rows_between(connection, passages, low.row, high.row)
    same_words = [
        {
            **sides(low.span(Span(row.a_start, row.a_end)), high.span(Span(row.b_start, row.b_end))),
            "kind": row.kind,
            "copied": row.copied and _turn(row.copied) if turned else row.copied,
            "rule": row.rule,
        }
        for row in texts
    ]
    printed = sides([Span(row.a_start, row.a_end) for row in texts], [Span(row.b_start, row.b_end) for row in texts])
    return {
        "schema": SCHEMA,
        "a": a,
        "b": b,
        "passages": sorted(same_words, key=_place),
        "claims": sorted(pairs, key=lambda pair: (pair["a"]["number"], pair["b"]["number"])),
        "divergences": sorted(differ, key=lambda found: (_place(found), found["kind"], found["claims"])),
        "only_a": _only(one, met, printed["a"]),
        "only_b": _only(other, met, printed["b"]),
    }


def _only(held: Held, met: Collection[str], printed: Sequence[Span]) -> list[Json]:
    """The claims of a document that are in no pair, and not in the text that both print."""
    return [
        held.claim(key)
        for key, claim in held.claims.items()
        if key not in met and not any(covers(passage, claim.content) for passage in printed)
    ]


def _stand(row: Any, low: Held, high: Held) -> bool:
    """Whether both claims are those of the newest extractions."""
    return row.a_key in low.claims and row.b_key in high.claims


def _turn(copied: str) -> str:
    return {"a from b": "b from a", "b from a": "a from b"}[copied]


def _place(found: Json) -> tuple[int, int]:
    """Sorts by where it stands in a, then in b; what a has not comes last."""
    a, b = (found[side]["start"] if found[side] else 1 << 62 for side in ("a", "b"))
    return a, b
