"""The links of a document to others of the store, as they stand in its line."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, text

from provstore.forms.document import LinkJson
from provstore.forms.parts import SpanJson, shape_span
from provstore.records import Span, identify
from provstore.store.rows import as_span

_SAME_TEXT = """
SELECT other.sha256 AS other, s.name AS outlet, y.rule
FROM documents AS d JOIN _same_texts AS y ON y.document_row = d.id JOIN documents AS other ON other.id = y.to_row
JOIN _current AS t ON t.document_row = other.id LEFT JOIN sources AS s ON s.id = t.outlet_row
WHERE d.sha256 = :id
"""
_COPIES = """
SELECT
  CASE WHEN p.copied IS NULL THEN 'shares_text'
    WHEN p.kind = 'verbatim' THEN 'quoted_from' ELSE 'derived_from' END AS kind,
  p."start", p."end", p.to_start, p.to_end, p.rule, p.inferred, other.sha256 AS other, other.text, s.name AS outlet
FROM _copies AS p JOIN documents AS d ON d.id = p.document_row JOIN documents AS other ON other.id = p.to_row
JOIN _current AS t ON t.document_row = other.id LEFT JOIN sources AS s ON s.id = t.outlet_row
WHERE d.sha256 = :id
"""
_WIRES = """
SELECT s.name, s.kind, s."key", w."start", w."end", w.rule
FROM inferred_wires AS w JOIN documents AS d ON d.id = w.document_row JOIN sources AS s ON s.id = w.to_row
WHERE d.sha256 = :id
"""
_EDITION_OF = """
SELECT min(b.sha256) FROM _editions AS v JOIN documents AS b ON b.id = v.before_row WHERE v.document_row = :row
"""
_SAME_CLAIM = """
SELECT coalesce(p."start", mine."start") AS "start", coalesce(p."end", mine."end") AS "end",
  coalesce(p.to_start, theirs."start") AS to_start, coalesce(p.to_end, theirs."end") AS to_end,
  other.sha256 AS other, other.text, s.name AS outlet
FROM (
  SELECT id AS pair_row, a_row AS document_row, a_key AS "key", a_start AS "start", a_end AS "end",
    b_row AS to_row, b_key AS to_key, b_start AS to_start, b_end AS to_end FROM claim_pairs WHERE relation = 'same'
  UNION ALL
  SELECT id, b_row, b_key, b_start, b_end, a_row, a_key, a_start, a_end FROM claim_pairs WHERE relation = 'same'
) AS p
JOIN _claim_pairs AS z ON z.pair_row = p.pair_row
JOIN documents AS d ON d.id = p.document_row
JOIN _current AS c ON c.document_row = d.id
JOIN claims AS k ON k."key" = p."key" AND k.extraction_row = c.extraction_row
JOIN claim_spans AS mine ON mine.claim_row = k.id AND mine.role = 'content' AND mine.position = 0
JOIN documents AS other ON other.id = p.to_row
JOIN _current AS t ON t.document_row = other.id
JOIN claims AS tk ON tk."key" = p.to_key AND tk.extraction_row = t.extraction_row
JOIN claim_spans AS theirs ON theirs.claim_row = tk.id AND theirs.role = 'content' AND theirs.position = 0
LEFT JOIN sources AS s ON s.id = t.outlet_row
WHERE d.sha256 = :id AND z.review IS NOT 'reject'
"""


def edition_of(connection: Connection, row: int) -> str | None:
    """The id of the edition before a document, by its row; None for the first one, and where there are no others."""
    return connection.execute(text(_EDITION_OF), {"row": row}).scalar()


def links_across(connection: Connection, id: str, words: str, held: frozenset[str]) -> list[LinkJson]:
    """The links of a document to others, in one fixed order; `words` is its text, `held` the outlets of the store."""
    found = [*_to_documents(connection, id, words), *_wires(connection, id, words, held)]
    return sorted(found, key=lambda link: (link["kind"], link["to"]["id"] or "", link["id"]))


def _to_documents(connection: Connection, id: str, words: str) -> Iterator[LinkJson]:
    def rows(statement: str) -> Iterator[Any]:
        yield from connection.execute(text(statement), {"id": id})

    for row in rows(_SAME_TEXT):
        yield _link(id, "same_text", row, None, None, row.rule, False)
    for row in rows(_COPIES):
        mine, theirs = as_span(row.start, row.end), as_span(row.to_start, row.to_end)
        evidence = shape_span(mine, words) if mine else None
        to_evidence = shape_span(theirs, row.text) if theirs else None
        yield _link(id, row.kind, row, evidence, to_evidence, row.rule, bool(row.inferred))
    for row in rows(_SAME_CLAIM):
        mine, theirs = Span(row.start, row.end), Span(row.to_start, row.to_end)
        yield _link(id, "same_claim", row, shape_span(mine, words), shape_span(theirs, row.text), "same_claim", False)


def _link(
    id: str, kind: str, to: Any, evidence: SpanJson | None, to_evidence: SpanJson | None, rule: str, inferred: bool
) -> LinkJson:
    spans = [end for span in (evidence, to_evidence) if span for end in (span["start"], span["end"])]
    return {
        "id": identify(id, "link", kind, to.other, *spans),
        "kind": kind,
        "to": {"name": to.outlet or to.other[:12], "kind": "document", "held": True, "id": to.other},
        "evidence": evidence,
        "to_evidence": to_evidence,
        "rule": rule,
        "inferred": inferred,
    }


def _wires(connection: Connection, id: str, words: str, held: frozenset[str]) -> Iterator[LinkJson]:
    """The agency whose copy it is, where only the text tells."""
    for row in connection.execute(text(_WIRES), {"id": id}):
        yield {
            "id": identify(id, "link", "wire", row.key, row.start, row.end),
            "kind": "wire",
            "to": {"name": row.name, "kind": row.kind, "held": row.key in held, "id": None},
            "evidence": shape_span(Span(row.start, row.end), words),
            "to_evidence": None,
            "rule": row.rule,
            "inferred": True,
        }
