"""What persons decided of claims with the same words in other documents: it holds there, and is worth knowing here."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, text

from provstore.forms.reviews import ElsewhereJson
from provstore.store.findings import list_findings

_DECIDED = """
SELECT r.words, r.document_id, k."key" AS claim, k.position + 1 AS number, z.told
FROM _reviewed AS z
JOIN reviews AS r ON r.id = z.review_row
JOIN claims AS k ON k."key" = z."key"
JOIN _current AS c ON c.extraction_row = k.extraction_row
WHERE z.of = 'claim' AND r.document_id <> :document
ORDER BY r.document_id, k.position
"""

_Words = tuple[str, ...]  # the voice, and what is said


def find_decided_elsewhere(connection: Connection, document: str) -> dict[str, list[ElsewhereJson]]:
    """Id of a claim of a document → the claims of other documents with the same words that somebody decided of.

    What is said is the same, whatever the white space in it, and said in the same voice, as in a copy or an edition.
    How it is attributed may differ: two readings of one sentence need not agree on that.
    """
    rows = connection.execute(text(_DECIDED), {"document": document}).all()
    if not rows:
        return {}
    decided = defaultdict[_Words, list[Any]](list)
    for row in rows:
        decided[_words(row.words)].append(row)
    claims = (one for one in list_findings(connection, [document]) if one.kind == "claim")
    return {one.key: [*map(_tell, decided[words])] for one in claims if (words := _words(one.words)) in decided}


def _tell(row: Any) -> ElsewhereJson:
    told = json.loads(row.told)
    return {
        "document": row.document_id,
        "claim": row.claim,
        "number": row.number,
        "verdict": told["verdict"],
        "amended": [one["field"] for one in told["amended"]],
        "by": told["by"],
        "at": told["at"],
        "note": told["note"],
    }


def _words(written: str) -> _Words:
    told = json.loads(written)
    return (told["voice"], *(" ".join(part.split()) for part in told["content"]))
