"""What is found in documents today and can be decided of: claims, links, captions, pairs of claims, divergences."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, text

from provstore.records import Found, Span

_IDS = "(SELECT value FROM json_each(:ids))"  # one value, since SQLite takes only so many in a statement
_CLAIMS = f"""
SELECT d.sha256, k."key", k.voice, s.role, substr(d.text, s."start" + 1, s."end" - s."start") AS words
FROM documents AS d JOIN _current AS c ON c.document_row = d.id
JOIN claims AS k ON k.extraction_row = c.extraction_row
LEFT JOIN claim_spans AS s ON s.claim_row = k.id
WHERE d.sha256 IN {_IDS} ORDER BY k.id, s.role, s.position
"""
_LINKS = f"""
SELECT d.sha256, l."key", l.kind, o."key" AS "to", substr(d.text, l."start" + 1, l."end" - l."start") AS words
FROM documents AS d JOIN _current AS c ON c.document_row = d.id
JOIN source_links AS l ON l.extraction_row = c.extraction_row JOIN sources AS o ON o.id = l.to_row
WHERE d.sha256 IN {_IDS}
"""
_CAPTIONS = f"""
SELECT document_id AS sha256, id, caption FROM v_captions WHERE document_id IN {_IDS}
"""
_PAIRS = f"""
SELECT a.sha256 AS a, b.sha256 AS b, p.a_key, p.b_key
FROM claim_pairs AS p JOIN documents AS a ON a.id = p.a_row JOIN documents AS b ON b.id = p.b_row
WHERE p.relation <> 'opposite' AND a.sha256 IN {_IDS} AND b.sha256 IN {_IDS}
"""
_DIVERGENCES = f"""
SELECT id, kind, a_document_id AS a, b_document_id AS b, a_claim AS a_key, b_claim AS b_key, a_text, b_text
FROM v_divergences WHERE a_document_id IN {_IDS} AND b_document_id IN {_IDS}
"""


def list_findings(connection: Connection, documents: Collection[str]) -> Iterator[Found]:
    """All that is found today in documents, by their ids, and between two of them."""

    ids = json.dumps(sorted(documents))

    def ask(statement: str) -> Iterator[Any]:
        return iter(connection.execute(text(statement), {"ids": ids}))

    claims: dict[str, Any] = {}
    for row in ask(_CLAIMS):
        told = claims.setdefault(row.key, (row.sha256, {"voice": row.voice, "content": [], "cue": [], "source": []}))
        if row.role:
            told[1][row.role].append(row.words)
    for key, (document, told) in claims.items():
        yield Found("claim", key, (document,), _written(told))
    for row in ask(_LINKS):
        yield Found("link", row.key, (row.sha256,), _written({"kind": row.kind, "to": row.to, "evidence": row.words}))
    for row in ask(_CAPTIONS):
        yield Found("caption", row.id, (row.sha256,), _written({"caption": row.caption}))
    for row in ask(_PAIRS):
        if row.a_key in claims and row.b_key in claims:
            both = {"a": claims[row.a_key][1], "b": claims[row.b_key][1]}
            yield Found("same", f"{row.a_key}={row.b_key}", (row.a, row.b), _written(both))
    for row in ask(_DIVERGENCES):
        if row.a_key in claims and row.b_key in claims:
            both = {"a": claims[row.a_key][1], "b": claims[row.b_key][1]}
            told = {**both, "kind": row.kind, "a_text": row.a_text, "b_text": row.b_text}
            yield Found("divergence", row.id, (row.a, row.b), _written(told))


def caption_key(document: str, span: Span) -> str:
    """The id of a caption: as the view v_captions has it."""
    return f"{document[:20]}:{span.start}-{span.end}"


class Findings:
    """What is found today, looked for by its words."""

    def __init__(self, connection: Connection, documents: Collection[str]) -> None:
        self._keys: dict[tuple[str, tuple[str, ...], str], set[str]] = defaultdict(set)
        for one in list_findings(connection, documents):
            self._keys[one.kind, one.documents, one.words].add(one.key)

    def place(self, found: Found) -> str | None:
        """The key of what has the same words today; None where nothing has them, or several others have."""
        keys = self._keys.get((found.kind, found.documents, found.words), set())
        if found.key in keys:
            return found.key
        return min(keys) if len(keys) == 1 else None


def _written(told: dict[str, Any]) -> str:
    return json.dumps(told, sort_keys=True, ensure_ascii=False)
