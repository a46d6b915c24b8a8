"""What can be decided of, by the names that a person gives it; what was decided; what should be looked at next."""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, text

from provstore.errors import UnknownClaim, UnknownDocument, UnknownSpeaker, list_some
from provstore.forms.parts import shape_sources
from provstore.forms.reviews import DoubtfulJson, PieceJson
from provstore.query.appearances import find_claim, load_held
from provstore.query.choices import FINDINGS, STATES, check_choice
from provstore.query.documents import begins, find_document, prefix_of
from provstore.query.elsewhere import find_decided_elsewhere
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.speakers import find_speaker
from provstore.query.views import read_view
from provstore.records import FindingKind, Found, Source, SourceKind, Span
from provstore.store.decisions import find_speakers
from provstore.store.findings import list_findings
from provstore.table import Table

_LINKS = f"""
SELECT l."key" AS id, d.sha256 AS document_id FROM source_links AS l
JOIN _current AS c ON c.extraction_row = l.extraction_row JOIN documents AS d ON d.id = c.document_row
WHERE {begins('l."key"')}
"""
_CAPTIONS = "SELECT id, document_id FROM v_captions WHERE document_id = :document AND (number = :number OR id = :id)"
_PAIRS = "SELECT DISTINCT id FROM _claim_pairs WHERE a_key = :in_a AND b_key = :in_b AND relation <> 'opposite'"
# By the documents, which have an index; either the id of a divergence, or its kind between two claims.
_DIVERGENCES = """
SELECT DISTINCT id, handle FROM v_divergences
WHERE a_document_id = :a AND b_document_id = :b AND (
  id = :name
  OR a_claim = :in_a AND b_claim = :in_b AND :differs IN (kind, substr(handle, instr(handle, ':') + 1)))
ORDER BY id
"""
_ALL_DIVERGENCES = """
SELECT DISTINCT id, handle, kind, a_text, b_text FROM v_divergences
WHERE a_document_id = :a AND b_document_id = :b ORDER BY handle
"""
_TOLD = "SELECT claim, content || ' ' || coalesce(sentence, '') AS words FROM v_claims WHERE claim IN (:in_a, :in_b)"
_NAMED = 'SELECT name, "key" FROM sources'  # whoever is named anywhere, as an outlet that publishes
# The most doubtful first: what persons contradict each other of, then what others say and nobody knows who, then by
# how often such a finding is right.
_DOUBTFUL = """
SELECT claim, document_id FROM v_claims
WHERE needs_review
ORDER BY review IS NULL, voice = 'attributed' AND speaker IS NULL DESC, confidence, document_id, number
"""


_HANDLES: Mapping[FindingKind, str] = {
    "caption": "SELECT handle FROM v_captions WHERE id = :key",
    "divergence": "SELECT handle FROM _divergences WHERE id = :key",
    "same": "SELECT group_concat(document || '#' || number, '=') FROM ("
    "SELECT document, number FROM v_claims WHERE claim IN (:one, :other) ORDER BY claim = :other)",
}


def find_found(connection: Connection, name: str) -> Found:
    """What is found today and called so.

    A claim: the beginning of its id, or DOC#number.  A link: the beginning of its id.  A caption: its id, or
    DOC#c and its number.  Two claims that tell of the same: CLAIM=CLAIM.  A divergence: its id, or CLAIM=CLAIM:kind.
    Raises UnknownClaim where that is nothing, or more than one thing.
    """
    if "=" in name:
        return _between(connection, name)
    if caption := re.fullmatch(r"(.+)#c(\d+)", name):
        document = find_document(connection, caption[1])
        return _caption(connection, name, document=document, number=int(caption[2]), id="")
    if place := re.fullmatch(r"([0-9a-f]{20}):\d+-\d+", name):
        return _caption(connection, name, document=find_document(connection, place[1]), number=0, id=name)
    links = connection.execute(text(_LINKS), {"prefix": prefix_of(name)}).all()
    try:
        claim, document = find_claim(connection, name)
    except UnknownClaim:
        if len(links) != 1:
            _refuse_document(connection, name)
            raise
        return _get(connection, "link", links[0].id, [links[0].document_id])
    if links:
        raise UnknownClaim(f"{name!r} means a claim and a link: give more digits of its id")
    return _get(connection, "claim", claim, [document])


def handle_of(connection: Connection, found: Found) -> str:
    """What lists call something that was found: of a claim and a link its id."""
    if found.kind in ("claim", "link"):
        return found.key
    asked = {"key": found.key, **dict(zip(("one", "other"), found.key.split("="), strict=False))}
    return str(connection.execute(text(_HANDLES[found.kind]), asked).scalar() or found.key)


def _refuse_document(connection: Connection, name: str) -> None:
    """Raise UnknownClaim with what to do instead where `name` means a document."""
    with suppress(UnknownDocument):
        id = find_document(connection, name)
        raise UnknownClaim(
            f"{name!r} is a document: provstore state says who publishes it, and when;"
            f" what was found in it is called {id[:12]}#1, {id[:12]}#c1"
        )


def _between(connection: Connection, name: str) -> Found:
    """Two claims that tell of the same, CLAIM=CLAIM, or a divergence of their accounts, CLAIM=CLAIM:kind, or its id."""
    one, _, rest = name.partition("=")
    other, _, differs = rest.partition(":")
    claims = [find_claim(connection, claim) for claim in (one, other)]
    (in_a, a), (in_b, b) = sorted(claims, key=lambda claim: claim[1])  # the store has the smaller id on the left
    asked = {"in_a": in_a, "in_b": in_b, "a": a, "b": b, "name": name, "differs": differs}

    def ask(statement: str) -> list[Any]:
        return list(connection.execute(text(statement), asked).all())

    if not differs:
        rows = ask(_PAIRS)
        if not rows:
            raise UnknownClaim(f"nothing was found between the claims of {name!r}")
        return _get(connection, "same", rows[0].id, [a, b])
    rows, others = ask(_DIVERGENCES), ask(_ALL_DIVERGENCES)
    if not rows:
        # Several pairs may tell of the same, and it is found of one of them: then it is meant by the claims of another.
        told = {row.claim: row.words for row in ask(_TOLD)}
        rows = [
            row
            for row in others
            if row.kind == differs and (row.a_text or "") in told[in_a] and (row.b_text or "") in told[in_b]
        ]
    if len(rows) > 1:
        raise UnknownClaim(f"{name!r} means more than one divergence: {list_some([row.handle for row in rows])}")
    if not rows:
        instead = f"; the documents differ in {list_some([row.handle for row in others])}" if others else ""
        raise UnknownClaim(f"no such divergence was found between the claims of {name!r}{instead}")
    return _get(connection, "divergence", rows[0].id, [a, b])


def _caption(connection: Connection, name: str, **asked: str | int) -> Found:
    row = connection.execute(text(_CAPTIONS), asked).first()
    if row is None:
        raise UnknownClaim(f"no caption is called {name!r}: give its id, or DOC#c and its number")
    return _get(connection, "caption", row.id, [row.document_id])


def _get(connection: Connection, kind: FindingKind, key: str, documents: Collection[str]) -> Found:
    for one in list_findings(connection, documents):
        if (one.kind, one.key) == (kind, key):
            return one
    raise UnknownClaim(f"{key} is found no more")


class Waiting(NamedTuple):
    """A claim that a person should look at, by its id and that of its document."""

    id: str
    document_id: str


def list_doubtful(connection: Connection) -> list[Waiting]:
    """The claims that a person should look at: nobody has decided of them, or several contradict each other.

    The most doubtful come first.
    """
    return [Waiting(row.claim, row.document_id) for row in connection.execute(text(_DOUBTFUL))]


def tell_doubtful(connection: Connection, claim_id: str, document_id: str) -> DoubtfulJson:
    """A claim as somebody who is to decide of it reads it, by its id and that of its document."""
    held = load_held(connection, document_id)
    claim = held.claims[claim_id]
    words, headline = held.document.text, held.extraction.headline
    roles: list[tuple[Span, Literal["content", "cue", "source"]]] = sorted(
        [
            *((span, "content") for span in claim.content),
            *((span, "cue") for span in claim.cue),
            *((span, "source") for span in claim.source),
        ],
        key=lambda one: (one[0].start, one[0].end),
    )
    around = [
        part.span
        for part in held.extraction.segments
        if any(part.span.start < span.end and span.start < part.span.end for span, _ in roles)
    ]
    pieces: list[PieceJson] = []
    done, end = around[0].start, around[-1].end
    for span, role in roles:
        start = max(done, span.start)  # the words of a source may stand inside those of a cue
        pieces += [
            {"text": words[done:start], "role": None},
            {"text": words[start : max(start, span.end)], "role": role},
        ]
        done = max(start, span.end)
    pieces.append({"text": words[done:end], "role": None})
    return {
        "document": held.document.id[:12],
        "outlet": held.account.outlet.name if held.account.outlet else None,
        "published": held.account.published,
        "title": " ".join(headline.of(words).split()) if headline else "no headline",
        "number": list(held.claims).index(claim_id) + 1,
        "pieces": [one for one in pieces if one["text"]],
        "speakers": shape_sources(claim.speakers),
        "cue": " … ".join(span.of(words) for span in claim.cue),
        "mode": claim.mode,
        "voice": claim.voice,
        "confidence": claim.confidence,
        "decided_elsewhere": find_decided_elsewhere(connection, document_id).get(claim_id, []),
    }


def meant_speaker(connection: Connection, name: str, kind: SourceKind | None, document: str) -> Source:
    """The speaker that a person means: one of the store, or with a `kind` a new one.

    An unnamed source or a document is known in the `document` of the claim alone.  Raises UnknownSpeaker.
    """
    words = " ".join(name.split())
    if kind and words:
        scope = document if kind in ("anonymous", "document") else None
        new = Source(words, kind, scope=scope)
        return find_speakers(connection, {new.key}).get(new.key, new)
    try:
        key = find_speaker(connection, name)
    except UnknownSpeaker as error:
        named = [one for one in connection.execute(text(_NAMED)).all() if one.name.casefold() == words.casefold()]
        if len(named) != 1:
            raise UnknownSpeaker(f"{error}; of somebody who is not in the store say --kind") from error
        key = named[0].key
    return find_speakers(connection, {key})[key]


def list_reviews(
    connection: Connection,
    *,
    document: str | None = None,
    of: str | None = None,
    state: str | None = None,
    by: str | None = None,
    selection: Selection = EVERYTHING,
) -> Table:
    """What was decided of findings, each decision, the oldest first; `state` is one of v_reviews."""
    return read_view(
        connection,
        "v_reviews",
        order='"at", run, review',  # of one second the run tells which came first
        equal={
            "of": check_choice("sort of finding", of, FINDINGS),
            "state": check_choice("state", state, STATES),
            "by": by,
        },
        holding={("document_id", "other_document_id"): document and find_document(connection, document)},
        selection=selection,
    )
