"""JSON Lines: one document a line, the same bytes for the same documents.

Nothing in a line depends on the order or number of ingests but `sightings`, and nothing on the
other documents of the store but what stands in `links` across documents; both can be left out.
What a person stated of a document, or decided of its speakers, is a part of the line.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, text

from provstore.export.across import edition_of, links_across
from provstore.forms.document import DecidedJson, DocumentJson, PageValueJson, SightingJson
from provstore.forms.parts import shape_source
from provstore.forms.reviews import shape_caption_review, shape_claim_review, shape_review
from provstore.forms.shapes import shape_document
from provstore.records import Carried, Extraction, Source
from provstore.store.decided import Holds, load_decided
from provstore.store.decisions import DecidedSpeaker, load_decided_speakers
from provstore.store.findings import caption_key
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.opening import let_go, version_of
from provstore.store.sightings import load_stated
from provstore.store.statements import load_statement

# Characters of lines that are made of one snapshot and held in memory: some hundred documents, half a second.
AT_ONCE = 8_000_000
WRITTEN_MEANWHILE = (
    "others wrote to the store meanwhile: the lines are of several moments, and links may lead to documents that have"
    " no line; `provstore db backup` makes a copy of one moment"
)


def export_lines(
    connection: Connection,
    documents: Iterable[str] | None = None,
    *,
    sightings: bool = True,
    across: bool = True,
    maps: bool = False,
    notice: Callable[[str], None] = lambda _: None,
) -> Iterator[str]:
    """A line for each of `documents` (ids; all of the store where None), in the order of their ids.

    While whoever takes the lines is at work, others can write to the store: each line, and with it up to `AT_ONCE`
    characters of others, is of one moment.  Where others wrote between two such moments, `notice` is told in the end.
    """
    if documents is None:
        documents = connection.execute(text("SELECT document_id FROM v_documents")).scalars().all()
    around = _look_around(connection, across=across)
    began = version_of(connection)
    gathered: list[str] = []
    size = 0
    for id in sorted(set(documents)):
        document = _export(connection, id, around, sightings=sightings, across=across, maps=maps)
        gathered.append(json.dumps(document, ensure_ascii=False, sort_keys=True) + "\n")
        size += len(gathered[-1])
        if size > AT_ONCE:
            let_go(connection)
            yield from gathered
            gathered, size = [], 0
    is_later = version_of(connection) != began
    let_go(connection)
    yield from gathered
    if is_later:
        notice(WRITTEN_MEANWHILE)


def export_document(connection: Connection, id: str) -> DocumentJson:
    """The object that stands in a document's line."""
    return _export(connection, id, _look_around(connection, across=True), sightings=True, across=True)


_STORY = "SELECT story FROM v_documents WHERE document_id = :id"
_TIMEZONE = "SELECT timezone FROM v_documents WHERE document_id = :id"


class _Around(NamedTuple):
    held: frozenset[str]  # keys of the outlets of which a document is here
    decided: Mapping[str, DecidedSpeaker]  # by the keys of the speakers that the rules found


def _export(
    connection: Connection, id: str, around: _Around, *, sightings: bool, across: bool, maps: bool = False
) -> DocumentJson:
    row = connection.execute(text("SELECT id FROM documents WHERE sha256 = :id"), {"id": id}).scalar_one()
    extraction = load_extraction(connection, current_extraction(connection, id))
    stated, _ = load_statement(connection, row)
    document = shape_document(load_document(connection, id), extraction, stated, maps=maps)
    for said, claim in zip(document["claims"], extraction.claims, strict=True):
        for told, speaker in zip(said["speakers"], claim.speakers, strict=True):
            told["decided"] = _decided(speaker, around)
        said["speaker_decided"] = said["speakers"][0]["decided"] if claim.speakers else None
    _add_reviews(document, extraction, load_decided(connection, id), around)
    document["timezone"] = connection.execute(text(_TIMEZONE), {"id": id}).scalar_one()
    if sightings:
        document["sightings"] = _sightings(connection, row)
        _add_carried(connection, document, extraction.carried, row)
    if across:
        for used, link in zip(document["links"], extraction.links, strict=True):
            used["to"]["held"] = link.to.key in around.held
        document["edition_of"] = edition_of(connection, row)
        document["story"] = connection.execute(text(_STORY), {"id": id}).scalar_one()
        document["links"] += links_across(connection, id, document["text"], around.held)
    return document


def _look_around(connection: Connection, *, across: bool) -> _Around:
    query = text('SELECT "key" FROM v_outlets WHERE documents > 0')
    held = connection.execute(query).scalars().all() if across else ()
    return _Around(frozenset(held), load_decided_speakers(connection))


def _decided(speaker: Source, around: _Around) -> DecidedJson | None:
    """Who a speaker is as a person decided, beside whom the rules found; null where nobody did."""
    found = around.decided.get(speaker.key)
    if not found:
        return None
    return {"name": found.speaker.name, "kind": found.speaker.kind, "by": found.by, "at": found.at}


def _add_reviews(document: DocumentJson, extraction: Extraction, holds: Holds, around: _Around) -> None:
    """Add what persons decided of claims, captions and links; an amended speaker is the one that was decided."""
    for said, claim in zip(document["claims"], extraction.claims, strict=True):
        decided = holds.get(("claim", said["id"]))
        if decided is None:
            said["review"] = None
            continue
        review = said["review"] = shape_claim_review(decided.told, claim, decided.content, document["text"])
        for one in review["amended"]:
            if one["field"] == "speakers":
                speaker = decided.of(claim).speaker
                shown = shape_source(_shown(around, speaker)) if speaker else None
                said["speaker_decided"] = {**shown, "by": one["by"], "at": one["at"]} if shown else None
    for caption, of in zip(document["captions"], extraction.captions, strict=True):
        held = holds.get(("caption", caption_key(document["id"], of.span)))
        caption["review"] = shape_caption_review(held.told, of) if held else None
    for used in document["links"]:
        held = holds.get(("link", used["id"]))
        used["review"] = shape_review(held.told) if held else None


def _shown(around: _Around, speaker: Source) -> Source:
    """The speaker, or the one that a person merged it with."""
    found = around.decided.get(speaker.key)
    return found.speaker if found else speaker


def _sightings(connection: Connection, row: int) -> list[SightingJson]:
    statement = (
        "SELECT s.path_shown AS path, s.record, s.seen_at, c.* FROM sightings AS s"
        " LEFT JOIN carriers AS c ON c.sighting_row = s.id WHERE s.document_row = :row ORDER BY s.path, s.record"
    )
    told: list[SightingJson] = []
    for seen in connection.execute(text(statement), {"row": row}):
        told.append({"path": seen.path, "seen_at": seen.seen_at})
        if seen.kind:
            told[-1] |= {"url": seen.url, "captured_at": seen.captured_at, "captured_in": seen.captured_in}
            steps = json.loads(seen.steps)
            told[-1]["carrier"] = {
                "kind": seen.kind, "sha256": seen.sha256, "record": seen.record or None, "steps": steps
            }  # fmt: skip
    return told


def _add_carried(connection: Connection, document: DocumentJson, carried: Carried, row: int) -> None:
    """Add what the carriers state, where there are any."""
    values, addresses = load_stated(connection, [row])[row]
    if not values and not addresses:
        return
    stated: list[PageValueJson] = [
        {"field": one.field, "value": one.value, "where": one.where, "place": None, "counts": False}
        for one in sorted(values)
    ]
    document["page"] = [*document.get("page", []), *stated]
    document["carried"] = {
        "outlet": shape_source(carried.outlet) if carried.outlet else None, "published": carried.published
    }  # fmt: skip
    if not document.get("url"):
        document["url"] = min({*addresses, *(one.value for one in values if one.field == "url")}, default=None)
    if not document.get("authors"):
        document["authors"] = sorted({one.value for one in values if one.field == "author"})
