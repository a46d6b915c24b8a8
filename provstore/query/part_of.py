"""What a place in a text is part of: a segment of the page, a claim; and what stands around it."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from provstore.query.words import literal
from provstore.records import Span

AROUND = 60  # characters of context before and after, cut to whole words
_ROLES = {"content": 0, "source": 1, "cue": 2}  # of parts of claims, the one that is told first
# A row for each place, which comes as [row of a document, start, end].
_PLACES = """
(SELECT "key" AS number, json_extract(value, '$[0]') AS document_row, json_extract(value, '$[1]') AS first,
  json_extract(value, '$[2]') AS last FROM json_each(:places)) AS p
CROSS JOIN _current AS c ON c.document_row = p.document_row
"""
_SEGMENTS = (
    f'SELECT p.number, s."start", s."end", s.kind FROM {_PLACES} CROSS JOIN segments AS s'
    ' ON s.extraction_row = c.extraction_row AND s."start" <= p.first AND s."end" > p.first'
)
_PARTS = (
    f'SELECT p.number, k."key", w.role, w."start", w."end" FROM {_PLACES}'
    " CROSS JOIN claims AS k ON k.extraction_row = c.extraction_row"
    ' CROSS JOIN claim_spans AS w ON w.claim_row = k.id AND w."start" < p.last AND w."end" > p.first'
)
_TOLD = (
    "SELECT claim, number, coalesce(voice_decided, voice) AS voice, speakers, speakers_decided FROM v_claims"
    " WHERE claim IN (SELECT value FROM json_each(:claims)) AND review IS NOT 'reject'"
)

Places = Sequence[tuple[int, Span]]  # a document, by its row, and a place in its text


def load_segments(connection: Connection, places: Places) -> dict[int, tuple[int, int, str]]:
    """Number of a place → start, end and kind of the segment in which it begins."""
    rows = connection.exec_driver_sql(_SEGMENTS, {"places": _as_json(places)})
    return {number: (start, end, kind) for number, start, end, kind in rows}


class ClaimPart(NamedTuple):
    """A part of a claim; `speakers` as a person decided, or else as found."""

    claim: str
    number: int
    voice: str
    speakers: str | None
    role: str
    span: Span


def tell_part(kind: str, claim: ClaimPart | None) -> str:
    """What a place is part of, in words; that an outlet says it is not worth a word."""
    if claim is None or claim.voice == "outlet":
        return kind
    if claim.role != "content":
        return f"{kind}, {claim.role} of claim {claim.number}"
    return f"{kind}, claim {claim.number} of {claim.speakers or 'somebody not named'}"


def claim_of(parts: Sequence[ClaimPart]) -> ClaimPart | None:
    """Of the parts of claims in which a place stands the one that is told: what others say before what the outlet says,
    the content before the rest, the innermost of several."""

    def rank(one: ClaimPart) -> tuple[bool, int, int]:
        return one.voice == "outlet", _ROLES.get(one.role, len(_ROLES)), one.span.end - one.span.start

    return min(parts, key=rank, default=None)


def load_claims(
    connection: Connection, places: Places, voice: str | None = None, speaker: str | None = None
) -> dict[int, list[ClaimPart]]:
    """Number of a place → the parts of claims in which it stands, if only in part.

    Of all claims, or of those of a voice, of speakers with these words in the name.
    """
    parts = connection.exec_driver_sql(_PARTS, {"places": _as_json(places)}).all()
    if not parts:
        return {}
    told = connection.exec_driver_sql(_TOLD, {"claims": json.dumps(sorted({part.key for part in parts}))})
    named = literal(speaker) if speaker is not None else None
    known = {
        one.claim: one
        for one in told
        if voice in (None, one.voice)
        and (named is None or any(named.search(name) for name in (one.speakers, one.speakers_decided) if name))
    }
    claims = defaultdict[int, list[ClaimPart]](list)
    for number, key, role, start, end in parts:
        if one := known.get(key):
            speakers = one.speakers if one.speakers_decided is None else one.speakers_decided or None
            claims[number].append(ClaimPart(key, one.number, one.voice, speakers, role, Span(start, end)))
    return claims


def _as_json(places: Places) -> str:
    return json.dumps([(row, span.start, span.end) for row, span in places])


def context_of(content: str, span: Span, first: int, last: int) -> str:
    """The words in brackets with what stands around them between `first` and `last`."""
    before, after = (
        content[max(first, span.start - AROUND) : span.start],
        content[span.end : min(span.end + AROUND, last)],
    )
    if span.start - AROUND > first:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < last:
        after = after.rpartition(" ")[0] + " …"
    return " ".join(f"{before}[{span.of(content)}]{after}".split())
