"""A document and its findings: `provstore.document/1`, a line of an export, and what `show --json` prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NotRequired, TypedDict

from provstore.forms.parts import (
    SourceJson,
    SpanJson,
    SpeakerJson,
    shape_source,
    shape_span,
    shape_speaker,
    source_or_null,
)
from provstore.records import (
    Claim,
    CueClass,
    Dateline,
    DateMention,
    Document,
    Extraction,
    Method,
    Mode,
    OutletSighting,
    PhotoCaption,
    Precision,
    SegmentKind,
    SourceKind,
    SourceLink,
    Span,
    Stated,
    TaggerIdentity,
    Voice,
    claim_id,
    link_id,
)

SCHEMA = "provstore.document/1"


class DateJson(SpanJson):
    """A date as it stands in the text; `value` is ISO 8601 cut to `precision`, or null with a `reason`."""

    value: str | None
    precision: Precision | None
    base: str | None
    reason: str | None


class OutletJson(SourceJson):
    """Who publishes the page, and the words that say it."""

    evidence: SpanJson
    rule: str


class DatelineJson(SpanJson):
    """Where and by whom the story was filed."""

    place: str | None
    agency: str | None
    date: DateJson | None


class StatedJson(TypedDict):
    """What a person says of the document."""

    outlet: SourceJson | None
    published: str | None
    by: str | None
    at: str | None


class SegmentJson(SpanJson):
    """A stretch of the page with one function."""

    kind: SegmentKind


class CreditJson(SpanJson):
    """One credit of a caption."""

    outlet: SourceJson | None
    photographer: str | None


class CaptionJson(SpanJson):
    """A photo caption with its credits."""

    credits: list[CreditJson]
    taken: DateJson | None
    place: str | None
    file_photo: bool


class ReadingJson(TypedDict):
    """How one method read a claim otherwise."""

    method: Method
    content: list[SpanJson]
    cue: list[SpanJson]
    source: list[SpanJson]


class DecidedJson(SourceJson):
    """Who the speaker is as a person decided, and when."""

    by: str | None
    at: str | None


class ClaimJson(TypedDict):
    """Something the document says, or says that somebody says."""

    id: str
    number: NotRequired[int]  # its place in the document, in `show`
    voice: Voice
    mode: Mode | None
    content: list[SpanJson]
    cue: list[SpanJson]
    source: list[SpanJson]
    speaker: SpeakerJson | None
    speaker_decided: NotRequired[DecidedJson | None]
    via: list[SourceJson]
    medium: str | None
    addressees: list[str]
    date: DateJson | None
    rule: str
    confidence: float
    needs_review: bool
    methods: list[Method]
    cue_class: CueClass | None
    readings: list[ReadingJson]


class TargetJson(TypedDict):
    """What a link leads to; `id` is that of a held document."""

    name: str
    kind: SourceKind
    held: NotRequired[bool]
    id: str | None


class LinkJson(TypedDict):
    """From the document to an outlet or document that it uses."""

    id: str
    kind: str
    to: TargetJson
    evidence: SpanJson | None
    to_evidence: SpanJson | None
    rule: str
    inferred: bool


class TaggerJson(TypedDict):
    """Which trained tagger read the document."""

    name: str
    weights: str
    backend: str


class SightingJson(TypedDict):
    """Where the document was seen, and when (UTC)."""

    path: str
    seen_at: str


class RunJson(TypedDict):
    """The run that made the findings, in `show`; times are UTC."""

    command: str
    program_version: str
    rules_digest: str
    options: str
    started_at: str
    ended_at: str | None
    outcome: str | None


class DocumentJson(TypedDict):
    """All that is known of a document."""

    schema: str
    id: str
    encoding: str
    language: str | None
    text: str
    outlet: OutletJson | None
    headline: SpanJson | None
    byline: SpanJson | None
    section: SpanJson | None
    dateline: DatelineJson | None
    published: DateJson | None
    stated: StatedJson | None
    segments: list[SegmentJson]
    captions: list[CaptionJson]
    claims: list[ClaimJson]
    links: list[LinkJson]
    tagger: TaggerJson | None
    sightings: NotRequired[list[SightingJson]]
    run: NotRequired[RunJson]


def shape_document(document: Document, extraction: Extraction, stated: Stated | None) -> DocumentJson:
    """All that is known of a document by itself: without sightings, without what others add."""
    shape = _Shape(document)
    return {
        "schema": SCHEMA,
        "id": document.id,
        "encoding": document.encoding,
        "language": extraction.language,
        "text": document.text,
        "outlet": shape.outlet(extraction.outlet),
        "headline": shape.span_or_null(extraction.headline),
        "byline": shape.span_or_null(extraction.byline),
        "section": shape.span_or_null(extraction.section),
        "dateline": shape.dateline(extraction.dateline),
        "published": shape.date(extraction.published),
        "stated": _stated(stated),
        "segments": [{**shape.span(segment.span), "kind": segment.kind} for segment in extraction.segments],
        "captions": [shape.caption(caption) for caption in extraction.captions],
        "claims": [shape.claim(claim) for claim in extraction.claims],
        "links": [shape.link(link) for link in extraction.links],
        "tagger": _tagger(extraction.tagger),
    }


def _stated(stated: Stated | None) -> StatedJson | None:
    if stated is None:
        return None
    outlet = source_or_null(stated.outlet)
    return {"outlet": outlet, "published": stated.published, "by": stated.by, "at": stated.at}


def _tagger(tagger: TaggerIdentity | None) -> TaggerJson | None:
    return {"name": tagger.name, "weights": tagger.weights, "backend": tagger.backend} if tagger else None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Shapes what refers to the characters of one document."""

    document: Document

    def span(self, span: Span) -> SpanJson:
        return shape_span(span, self.document.text)

    def span_or_null(self, span: Span | None) -> SpanJson | None:
        return self.span(span) if span else None

    def spans(self, spans: tuple[Span, ...]) -> list[SpanJson]:
        return [self.span(span) for span in spans]

    def outlet(self, found: OutletSighting | None) -> OutletJson | None:
        if found is None:
            return None
        return {**shape_source(found.outlet), "evidence": self.span(found.evidence), "rule": found.rule}

    def dateline(self, found: Dateline | None) -> DatelineJson | None:
        if found is None:
            return None
        agency = found.agency.name if found.agency else None
        return {**self.span(found.span), "place": found.place, "agency": agency, "date": self.date(found.date)}

    def date(self, found: DateMention | None) -> DateJson | None:
        if found is None:
            return None
        return {
            **self.span(found.span),
            "value": found.value,
            "precision": found.precision,
            "base": found.base,
            "reason": found.reason,
        }

    def caption(self, caption: PhotoCaption) -> CaptionJson:
        return {
            **self.span(caption.span),
            "credits": [
                {
                    **self.span(credit.span),
                    "outlet": source_or_null(credit.outlet),
                    "photographer": credit.photographer,
                }
                for credit in caption.credits
            ],
            "taken": self.date(caption.taken),
            "place": caption.place,
            "file_photo": caption.file_photo,
        }

    def claim(self, claim: Claim) -> ClaimJson:
        return {
            "id": claim_id(self.document.id, claim),
            "voice": claim.voice,
            "mode": claim.mode,
            "content": self.spans(claim.content),
            "cue": self.spans(claim.cue),
            "source": self.spans(claim.source),
            "speaker": shape_speaker(claim.speaker, claim.speaker_inferred),
            "via": [shape_source(relay) for relay in claim.via],
            "medium": claim.medium,
            "addressees": list(claim.addressees),
            "date": self.date(claim.date),
            "rule": claim.rule,
            "confidence": round(claim.confidence, 4),
            "needs_review": claim.needs_review,
            "methods": list(claim.methods),
            "cue_class": claim.cue_class,
            "readings": [
                {
                    "method": reading.method,
                    "content": self.spans(reading.content),
                    "cue": self.spans(reading.cue),
                    "source": self.spans(reading.source),
                }
                for reading in claim.readings
            ],
        }

    def link(self, link: SourceLink) -> LinkJson:
        return {
            "id": link_id(self.document.id, link),
            "kind": link.kind,
            "to": {"name": link.to.name, "kind": link.to.kind, "id": None},
            "evidence": self.span(link.evidence),
            "to_evidence": None,
            "rule": link.rule,
            "inferred": link.inferred,
        }
