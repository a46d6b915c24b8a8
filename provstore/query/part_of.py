"""What a place in a text is part of: a segment of the page, a claim; and what stands around it."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, text

from provstore.query.words import literal
from provstore.records import Span

AROUND = 60  # characters of context before and after, cut to whole words
_ROLES = {"content": 0, "source": 1, "cue": 2}  # of parts of claims, the one that is told first
_SEGMENTS = text(
    'SELECT s."start", s."end", s.kind FROM _current AS c JOIN segments AS s USING (extraction_row)'
    " WHERE c.document_row = :document ORDER BY s.position"
)
_PARTS = text(
    'SELECT k.position + 1 AS number, w.role, w."start", w."end" FROM _current AS c'
    " JOIN claims AS k ON k.extraction_row = c.extraction_row JOIN claim_spans AS w ON w.claim_row = k.id"
    ' WHERE c.document_row = :document AND w."start" < :last AND w."end" > :first'
)
_TOLD = text(
    "SELECT number, claim, voice, speakers, speakers_decided FROM v_claims"
    " WHERE document_id = :id AND number IN :numbers"
).bindparams(bindparam("numbers", expanding=True))


def load_segments(connection: Connection, document_row: int) -> list[tuple[int, int, str]]:
    """Start, end and kind of the segments of a document, in their order."""
    return [(start, end, kind) for start, end, kind in connection.execute(_SEGMENTS, {"document": document_row})]


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


def claim_at(claims: Sequence[ClaimPart], span: Span) -> ClaimPart | None:
    """The claim in which a place stands: what others say before what the outlet says, the content before the rest, the
    innermost of several."""

    def rank(one: ClaimPart) -> tuple[bool, int, int]:
        return one.voice == "outlet", _ROLES.get(one.role, len(_ROLES)), one.span.end - one.span.start

    standing = (one for one in claims if one.span.start < span.end and span.start < one.span.end)
    return min(standing, key=rank, default=None)


def load_claims(
    connection: Connection,
    document_row: int,
    id: str,
    found: Collection[Span],
    voice: str | None = None,
    speaker: str | None = None,
) -> list[ClaimPart]:
    """The parts of the claims of a document, by its row and id, in which places that were found stand.

    Of all its claims, or of those of a voice, of speakers with these words in the name.
    """
    ordered = sorted(found, key=lambda one: one.start)
    starts, ends = [one.start for one in ordered], [*accumulate((one.end for one in ordered), max)]
    values = {"document": document_row, "first": starts[0], "last": ends[-1]}
    parts = [
        (row.number, row.role, Span(row.start, row.end))
        for row in connection.execute(_PARTS, values)
        if (before := bisect_left(starts, row.end)) and ends[before - 1] > row.start
    ]
    if not parts:
        return []
    numbers = sorted({number for number, _, _ in parts})
    told = connection.execute(_TOLD, {"id": id, "numbers": numbers})
    named = literal(speaker) if speaker is not None else None
    known = {
        row.number: row
        for row in told
        if voice in (None, row.voice)
        and (named is None or any(named.search(name) for name in (row.speakers, row.speakers_decided) if name))
    }
    return [
        ClaimPart(one.claim, number, one.voice, one.speakers_decided or one.speakers, role, span)
        for number, role, span in parts
        if (one := known.get(number))
    ]


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
