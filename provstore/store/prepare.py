"""What can be worked out about an extraction before the store's lock is taken."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from provstore import records

Plain = list[object] | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document and what one run found in it, with the ids of claims and links and the digest of it all."""

    document: records.Document
    text_sha256: str
    extraction: records.Extraction
    claim_ids: tuple[str, ...]
    link_ids: tuple[str, ...]
    digest: str


def prepare(document: records.Document, extraction: records.Extraction) -> Prepared:
    """Join the two with all that can be computed from them alone."""
    return Prepared(
        document,
        sha256(document.text.encode()).hexdigest(),
        extraction,
        tuple(records.claim_id(document.id, claim) for claim in extraction.claims),
        tuple(records.link_id(document.id, link) for link in extraction.links),
        digest(extraction),
    )


def digest(extraction: records.Extraction) -> str:
    """SHA-256 over everything in the record, in one fixed order; sources count by their keys.

    `verify` builds the record from the rows again and compares: one number changed behind our
    back, and the digests differ.
    """
    outlet = extraction.outlet
    plain: list[object] = [
        extraction.document,
        extraction.language,
        [outlet.outlet.key, _span(outlet.evidence), outlet.rule] if outlet else None,
        _span(extraction.headline),
        _span(extraction.byline),
        _span(extraction.section),
        _dateline(extraction.dateline),
        _date(extraction.published),
        [[segment.span.start, segment.span.end, segment.kind, segment.rule] for segment in extraction.segments],
        [_caption(caption) for caption in extraction.captions],
        [_claim(claim) for claim in extraction.claims],
        [[link.kind, link.to.key, _span(link.evidence), link.rule, bool(link.inferred)] for link in extraction.links],
    ]
    if tagger := extraction.tagger:
        plain.append([tagger.name, tagger.weights, tagger.backend])
    return sha256(json.dumps(plain).encode()).hexdigest()


def _dateline(line: records.Dateline | None) -> Plain:
    return [_span(line.span), line.place, _key(line.agency), _date(line.date), line.rule] if line else None


def _claim(claim: records.Claim) -> Plain:
    plain: list[object] = [
        claim.voice,
        claim.mode,
        _spans(claim.content),
        _spans(claim.cue),
        _spans(claim.source),
        _key(claim.speaker),
        bool(claim.speaker_inferred),
        [relay.key for relay in claim.via],
        claim.medium,
        list(claim.addressees),
        _date(claim.date),
        claim.rule,
        float(claim.confidence),
        bool(claim.needs_review),
    ]
    # What an older provstore stored knows no methods, and its digest stays what it was.
    if claim.methods:
        readings = [[one.method, _spans(one.content), _spans(one.cue), _spans(one.source)] for one in claim.readings]
        plain += [list(claim.methods), claim.cue_class, readings]
    return plain


def _caption(caption: records.PhotoCaption) -> Plain:
    credits = [[_span(credit.span), _key(credit.outlet), credit.photographer] for credit in caption.credits]
    return [_span(caption.span), credits, _date(caption.taken), caption.place, bool(caption.file_photo), caption.rule]


def _date(date: records.DateMention | None) -> Plain:
    return [_span(date.span), date.value, date.precision, date.base, date.reason] if date else None


def _spans(spans: Sequence[records.Span]) -> Plain:
    return [_span(span) for span in spans]


def _span(span: records.Span | None) -> Plain:
    return [span.start, span.end] if span else None


def _key(source: records.Source | None) -> str | None:
    return source.key if source else None
