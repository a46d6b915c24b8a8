"""Records → the JSON object that is the public form of a document."""

from dataclasses import dataclass

from provstore import records
from provstore.forms import document as form
from provstore.forms.parts import SpanJson, shape_source, shape_span, shape_speaker, source_or_null


def shape_document(
    document: records.Document, extraction: records.Extraction, stated: records.Stated | None
) -> form.DocumentJson:
    """A document by itself; `export` adds sightings, and links to others, which alone have `id` and `to_evidence`."""
    shape = _Shape(document)
    return {
        "schema": form.SCHEMA,
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


def _stated(stated: records.Stated | None) -> form.StatedJson | None:
    if stated is None:
        return None
    outlet = source_or_null(stated.outlet)
    return {"outlet": outlet, "published": stated.published, "by": stated.by, "at": stated.at}


def _tagger(tagger: records.TaggerIdentity | None) -> form.TaggerJson | None:
    return {"name": tagger.name, "weights": tagger.weights, "backend": tagger.backend} if tagger else None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Shapes what refers to the characters of one document."""

    document: records.Document

    def span(self, span: records.Span) -> SpanJson:
        return shape_span(span, self.document.text)

    def span_or_null(self, span: records.Span | None) -> SpanJson | None:
        return self.span(span) if span else None

    def spans(self, spans: tuple[records.Span, ...]) -> list[SpanJson]:
        return [self.span(span) for span in spans]

    def outlet(self, found: records.OutletSighting | None) -> form.OutletJson | None:
        if found is None:
            return None
        return {**shape_source(found.outlet), "evidence": self.span(found.evidence), "rule": found.rule}

    def dateline(self, found: records.Dateline | None) -> form.DatelineJson | None:
        if found is None:
            return None
        agency = found.agency.name if found.agency else None
        return {**self.span(found.span), "place": found.place, "agency": agency, "date": self.date(found.date)}

    def date(self, found: records.DateMention | None) -> form.DateJson | None:
        if found is None:
            return None
        return {
            **self.span(found.span),
            "value": found.value,
            "precision": found.precision,
            "base": found.base,
            "reason": found.reason,
        }

    def caption(self, caption: records.PhotoCaption) -> form.CaptionJson:
        return {
            **self.span(caption.span),
            "credits": [
                {**self.span(credit.span), "outlet": source_or_null(credit.outlet), "photographer": credit.photographer}
                for credit in caption.credits
            ],
            "taken": self.date(caption.taken),
            "place": caption.place,
            "file_photo": caption.file_photo,
        }

    def claim(self, claim: records.Claim) -> form.ClaimJson:
        return {
            "id": records.claim_id(self.document.id, claim),
            "voice": claim.voice,
            "mode": claim.mode,
            "content": self.spans(claim.content),
            "cue": self.spans(claim.cue),
            "source": self.spans(claim.source),
            "speaker": shape_speaker(claim.speaker, claim.speaker_inferred),
            "speakers": [{"name": speaker.name, "kind": speaker.kind} for speaker in claim.speakers],
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

    def link(self, link: records.SourceLink) -> form.LinkJson:
        return {
            "id": records.link_id(self.document.id, link),
            "kind": link.kind,
            "to": {"name": link.to.name, "kind": link.to.kind, "id": None},
            "evidence": self.span(link.evidence),
            "to_evidence": None,
            "rule": link.rule,
            "inferred": link.inferred,
        }
