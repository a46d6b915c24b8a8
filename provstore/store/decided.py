"""What holds of the findings of one document as persons decided, beside what the machine found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from provstore.records import Claim, FindingKind, Span, read_amended
from provstore.store.standing import Stands

_HOLDS = """
SELECT z.of, z."key", z.verdict, z.told, z.spans FROM _reviewed AS z JOIN reviews AS r ON r.id = z.review_row
WHERE r.document_id = :id OR r.other_document_id = :id
"""


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds of one finding: `told` is what `provstore.store.reviews.tell_standing` says of it.

    `content` are the words said as a person amended them; None where nobody did.
    """

    verdict: Stands
    told: Mapping[str, Any]
    content: tuple[Span, ...] | None = None

    def of(self, claim: Claim) -> Claim:
        """The claim as it holds: what a person amended wins."""
        amended = read_amended({one["field"]: one["value"] for one in self.told["amended"]})
        changed: dict[str, Any] = {}
        if amended.speakers is not None:
            first, others = amended.speakers[:1], amended.speakers[1:]
            changed |= {"speaker": first[0] if first else None, "other_speakers": others, "speaker_inferred": False}
        if self.content is not None:
            changed["content"] = self.content
        changed |= {name: value for name in ("mode", "voice") if (value := getattr(amended, name)) is not None}
        if amended.voice == "outlet":  # its own words are in nobody's mouth
            changed |= {"mode": None, "cue": (), "source": (), "via": ()}
        return replace(claim, **changed)


Holds = Mapping[tuple[FindingKind, str], Decided]  # by kind and id of what was found


def load_decided(connection: Connection, document: str) -> Holds:
    """What holds of what is found in a document, for that of which somebody decided."""
    found: dict[tuple[FindingKind, str], Decided] = {}
    for row in connection.execute(text(_HOLDS), {"id": document}):
        spans = json.loads(row.spans) if row.spans else None
        content = None if spans is None else tuple(Span(start, end) for start, end in spans)
        found[row.of, row.key] = Decided(row.verdict, json.loads(row.told), content)
    return found


def is_rejected(holds: Holds, kind: FindingKind, key: str) -> bool:
    return (kind, key) in holds and holds[kind, key].verdict == "reject"
