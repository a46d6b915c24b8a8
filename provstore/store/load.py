"""Rows → records: the documents and extractions as they were written.

Whatever is missing or contradicts itself raises DamageFound: nothing is shown as evidence that is not what was stored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, select

from provstore import records
from provstore.errors import DamageFound, UnknownDocument
from provstore.records import Carried, PhotoCredit, Source, SourceLink, Span, TaggerIdentity
from provstore.store.models import extractions
from provstore.store.models.claims import (
    claim_addressees,
    claim_readings,
    claim_relays,
    claim_spans,
    claim_speakers,
    claims,
)
from provstore.store.models.documents import documents
from provstore.store.prepare import digest
from provstore.store.readings import load_page
from provstore.store.rows import as_span, columns_of
from provstore.store.sources import load_sources
from provstore.text.decode import parse_damage

_Record = TypeVar("_Record")


def find_document(connection: Connection, document_id: str) -> int:
    """The row of a document; raises UnknownDocument."""
    found = connection.execute(select(documents.c.id).where(documents.c.sha256 == document_id)).scalar()
    if found is None:
        raise UnknownDocument(f"there is no document {document_id}")
    return int(found)


def holds_document(connection: Connection, document_id: str) -> bool:
    return connection.execute(select(documents.c.id).where(documents.c.sha256 == document_id)).first() is not None


def load_document(connection: Connection, document_id: str) -> records.Document:
    """The document of an id, its bytes and text proved by their digests; raises UnknownDocument too."""
    row = connection.execute(select(documents).where(documents.c.id == find_document(connection, document_id))).one()
    with _read_back("documents", document_id):
        data = row.text.encode() if row.bytes is None else row.bytes
        if sha256(data).hexdigest() != document_id or sha256(row.text.encode()).hexdigest() != row.text_sha256:
            raise DamageFound(f"the text of {document_id[:12]} is not what was stored: run provstore verify")
        damage = parse_damage(row.damage)
    page = load_page(connection, row.id)
    return records.Document(document_id, data, row.text, row.encoding, row.decoded_by, damage, page)


def current_extraction(connection: Connection, document_id: str) -> int:
    """The row of the newest extraction of a document, the one that the views show; raises UnknownDocument."""
    row = find_document(connection, document_id)
    query = select(func.max(extractions.extractions.c.id)).where(extractions.extractions.c.document_row == row)
    found = connection.execute(query).scalar()
    if found is None:
        raise DamageFound(f"documents: {document_id[:12]} has no extraction")
    return int(found)


def load_grounds(connection: Connection, row: int) -> Carried:
    """What the carriers had stated of a document when the extraction of a row was made."""
    query = select(extractions.extraction_grounds).where(extractions.extraction_grounds.c.extraction_row == row)
    grounds = connection.execute(query).first()
    if grounds is None:
        return Carried()
    outlets = load_sources(connection, {grounds.outlet_row} - {None})
    return Carried(_known(outlets, grounds.outlet_row), grounds.published)


def load_extraction(connection: Connection, row: int) -> records.Extraction:
    """The extraction of a row, proved by its digest; equal to what was saved but for the spelling of names."""
    found, told = read_extraction(connection, row)
    if digest(found) != told:
        raise DamageFound(f"what was found in {found.document[:12]} is not what is stored: run provstore verify")
    return found


def read_extraction(connection: Connection, row: int) -> tuple[records.Extraction, str]:
    """The extraction of a row as it stands there, and the digest that it should have."""
    query = (
        select(extractions.extractions, documents.c.sha256).join(documents).where(extractions.extractions.c.id == row)
    )
    head = connection.execute(query).first()
    if head is None:
        raise DamageFound(f"extractions: row {row} or its document is missing")
    with _read_back("extractions", row):
        found = _Rows(connection, row, head.published_row, head.outlet_row)
        return _build(head, found), head.digest


def _build(head: Any, found: _Rows) -> records.Extraction:
    return records.Extraction(
        document=head.sha256,
        language=head.language,
        outlet=_outlet(head, found.sources),
        headline=as_span(head.headline_start, head.headline_end),
        byline=as_span(head.byline_start, head.byline_end),
        section=as_span(head.section_start, head.section_end),
        dateline=next((_dateline(row, found) for row in found.datelines), None),
        published=_known(found.dates, head.published_row),
        segments=tuple(records.Segment(Span(row.start, row.end), row.kind, row.rule) for row in found.segments),
        captions=tuple(_caption(row, found) for row in found.captions),
        claims=tuple(_claim(row, found) for row in found.claims),
        links=tuple(
            SourceLink(row.kind, found.sources[row.to_row], Span(row.start, row.end), row.rule, bool(row.inferred))
            for row in found.links
        ),
        tagger=TaggerIdentity(head.tagger, head.tagger_weights, head.tagger_backend) if head.tagger_weights else None,
        carried=_carried(found),
    )


class _Rows:
    """All rows of one extraction: one query for each table."""

    def __init__(self, connection: Connection, extraction_row: int, *head: int | None) -> None:
        def of(table: Table) -> list[Any]:
            query = select(table).where(table.c.extraction_row == extraction_row)
            return list(connection.execute(query.order_by(table.c.position) if "position" in table.c else query))

        def below(parent: Table, up: str, table: Table) -> dict[int, list[Any]]:
            """The rows of a child table by the column `up`, which leads to their parent."""
            query = select(table).join(parent, parent.c.id == table.c[up])
            query = query.where(parent.c.extraction_row == extraction_row)
            grouped = defaultdict(list)
            for row in connection.execute(query.order_by(*table.primary_key)):
                grouped[getattr(row, up)].append(row)
            return grouped

        of_claims = partial(below, claims, "claim_row")
        self.datelines, self.segments, self.links = (
            of(extractions.datelines),
            of(extractions.segments),
            of(extractions.source_links),
        )
        self.captions, self.claims = of(extractions.photo_captions), of(claims)
        self.credits = below(extractions.photo_captions, "caption_row", extractions.photo_credits)
        self.spans, self.readings = of_claims(claim_spans), of_claims(claim_readings)
        self.relays, self.addressees = of_claims(claim_relays), of_claims(claim_addressees)
        self.other_speakers = of_claims(claim_speakers)
        grounds = select(extractions.extraction_grounds).where(
            extractions.extraction_grounds.c.extraction_row == extraction_row
        )
        self.grounds = connection.execute(grounds).first()
        published, outlet = head
        dated = {
            published,
            *(row.date_row for row in self.datelines + self.claims),
            *(row.taken_row for row in self.captions),
        }
        query = select(extractions.dates).where(extractions.dates.c.id.in_(dated - {None}))
        self.dates = {
            row.id: records.DateMention(Span(row.start, row.end), row.value, row.precision, row.base, row.reason)
            for row in connection.execute(query)
        }
        named = {outlet, *(row.agency_row for row in self.datelines), *(row.to_row for row in self.links)}
        named |= {row.speaker_row for row in self.claims} | {self.grounds.outlet_row if self.grounds else None}
        named |= {row.outlet_row for rows in self.credits.values() for row in rows}
        named |= {row.source_row for of in (self.relays, self.other_speakers) for rows in of.values() for row in rows}
        self.sources = load_sources(connection, named - {None})


def _claim(row: Any, found: _Rows) -> records.Claim:
    return records.Claim(
        **columns_of(row, "voice", "mode", "medium", "rule", "confidence", "cue_class"),
        **_parts(found.spans.get(row.id, ())),
        speaker=_known(found.sources, row.speaker_row),
        speaker_inferred=bool(row.speaker_inferred),
        via=tuple(found.sources[relay.source_row] for relay in found.relays.get(row.id, ())),
        addressees=tuple(addressee.name for addressee in found.addressees.get(row.id, ())),
        date=_known(found.dates, row.date_row),
        needs_review=bool(row.needs_review),
        methods=tuple(row.methods.split("+")) if row.methods else (),
        readings=tuple(_readings(found.readings.get(row.id, ()))),
        other_speakers=tuple(found.sources[other.source_row] for other in found.other_speakers.get(row.id, ())),
    )


def _readings(rows: Sequence[Any]) -> Iterator[records.Reading]:
    for method in dict.fromkeys(row.method for row in rows):
        yield records.Reading(method, **_parts([row for row in rows if row.method == method]))


def _parts(rows: Sequence[Any]) -> dict[str, Any]:
    return {
        role: tuple(Span(row.start, row.end) for row in rows if row.role == role)
        for role in ("content", "cue", "source")
    }


def _caption(row: Any, found: _Rows) -> records.PhotoCaption:
    credits = tuple(
        PhotoCredit(Span(credit.start, credit.end), _known(found.sources, credit.outlet_row), credit.photographer)
        for credit in found.credits.get(row.id, ())
    )
    taken = _known(found.dates, row.taken_row)
    return records.PhotoCaption(Span(row.start, row.end), credits, taken, row.place, bool(row.file_photo), row.rule)


def _dateline(row: Any, found: _Rows) -> records.Dateline:
    agency, date = _known(found.sources, row.agency_row), _known(found.dates, row.date_row)
    return records.Dateline(Span(row.start, row.end), row.place, agency, date, row.rule)


def _carried(found: _Rows) -> Carried:
    if found.grounds is None:
        return Carried()
    return Carried(_known(found.sources, found.grounds.outlet_row), found.grounds.published)


def _outlet(head: Any, sources: dict[int, Source]) -> records.OutletSighting | None:
    if head.outlet_row is None:
        return None
    return records.OutletSighting(sources[head.outlet_row], Span(head.outlet_start, head.outlet_end), head.outlet_rule)


@contextmanager
def _read_back(table: str, row: object) -> Iterator[None]:
    """A null where there cannot be one, a letter in a number: whatever the reading stumbles over is damage."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise DamageFound(f"{table}: row {row} cannot be read back ({error}): run provstore verify") from error


def _known(known: Mapping[int, _Record], row: int | None) -> _Record | None:
    """The record of a row that is referred to, if one is; a reference into nothing is damage."""
    if row is None:
        return None
    if row not in known:
        raise DamageFound(f"there is no row {row} where one is referred to")
    return known[row]
