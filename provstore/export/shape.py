"""Records → the JSON object that is the public form of a document: `provstore.document/1`.

A span is ``{"start", "end", "text"}`` in code points of the document's text, a source is
``{"name", "kind"}``.  Every key is always there: what is not known is null, what there is none
of is an empty list.
"""

from __future__ import annotations

from provstore.forms.parts import Json, shape_source, shape_span
from provstore.records import (
    Claim,
    DateMention,
    Document,
    Extraction,
    PhotoCaption,
    SourceLink,
    Span,
    Stated,
    claim_id,
    link_id,
)

SCHEMA = "provstore.document/1"


def shape_document(document: Document, extraction: Extraction, stated: Stated | None) -> Json:
    """All that is known of a document by itself: without sightings, without what others add."""
    shape = _Shape(document)
    found = extraction.outlet
    dateline, tagger = extraction.dateline, extraction.tagger
    return {
        "schema": SCHEMA,
        "id": document.id,
        "encoding": document.encoding,
        "language": extraction.language,
        "text": document.text,
        "outlet": found and {**shape_source(found.outlet), "evidence": shape.span(found.evidence), "rule": found.rule},
        "headline": extraction.headline and shape.span(extraction.headline),
        "byline": extraction.byline and shape.span(extraction.byline),
        "section": extraction.section and shape.span(extraction.section),
        "dateline": dateline
        and {
            **shape.span(dateline.span),
            "place": dateline.place,
            "agency": dateline.agency and dateline.agency.name,
            "date": shape.date(dateline.date),
        },
        "published": shape.date(extraction.published),
        "stated": stated
        and {
            "outlet": stated.outlet and shape_source(stated.outlet),
            "published": stated.published,
            "by": stated.by,
            "at": stated.at,
        },
        "segments": [{**shape.span(segment.span), "kind": segment.kind} for segment in extraction.segments],
        "captions": [shape.caption(caption) for caption in extraction.captions],
        "claims": [shape.claim(claim) for claim in extraction.claims],
        "links": [shape.link(link) for link in extraction.links],
        "tagger": tagger and {"name": tagger.name, "weights": tagger.weights, "backend": tagger.backend},
    }


class _Shape:
    """Shapes what refers to the characters of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def span(self, span: Span) -> Json:
        return shape_span(span, self.document.text)

    def spans(self, spans: tuple[Span, ...]) -> list[Json]:
        return [self.span(span) for span in spans]

    def date(self, date: DateMention | None) -> Json | None:
        if date is None:
            return None
        return {
            **self.span(date.span),
            "value": date.value,
            "precision": date.precision,
            "base": date.base,
            "reason": date.reason,
        }

    def caption(self, caption: PhotoCaption) -> Json:
        return {
            **self.span(caption.span),
            "credits": [
                {
                    **self.span(credit.span),
                    "outlet": credit.outlet and shape_source(credit.outlet),
                    "photographer": credit.photographer,
                }
                for credit in caption.credits
            ],
            "taken": self.date(caption.taken),
            "place": caption.place,
            "file_photo": caption.file_photo,
        }

    def claim(self, claim: Claim) -> Json:
        return {
            "id": claim_id(self.document.id, claim),
            "voice": claim.voice,
            "mode": claim.mode,
            "content": self.spans(claim.content),
            "cue": self.spans(claim.cue),
            "source": self.spans(claim.source),
            "speaker": claim.speaker and {**shape_source(claim.speaker), "inferred": claim.speaker_inferred},
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

    def link(self, link: SourceLink) -> Json:
        return {
            "id": link_id(self.document.id, link),
            "kind": link.kind,
            "to": {**shape_source(link.to), "id": None},
            "evidence": self.span(link.evidence),
            "to_evidence": None,
            "rule": link.rule,
            "inferred": link.inferred,
        }
