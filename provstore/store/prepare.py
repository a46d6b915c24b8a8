"""What can be worked out about an extraction before the store's lock is taken."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

from provstore import records
from provstore.store.sentences import Ends, Sentences

_BODY = ("subheading", "dateline", "paragraph")
SHORTEST_BODY = 200  # letters


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document and what one run found in it, with the ids of claims and links and the digest of it all."""

    document: records.Document
    text_sha256: str
    extraction: records.Extraction
    claim_ids: tuple[str, ...]
    link_ids: tuple[str, ...]
    sentences: tuple[Ends, ...]  # in which the content of each claim stands
    digest: str
    body_sha256: str | None


def prepare(document: records.Document, extraction: records.Extraction) -> Prepared:
    """Join the two with all that can be computed from them alone."""
    return Prepared(
        document,
        sha256(document.text.encode()).hexdigest(),
        extraction,
        tuple(records.claim_id(document.id, claim) for claim in extraction.claims),
        tuple(records.link_id(document.id, link) for link in extraction.links),
        _find_sentences(document.text, extraction),
        digest(extraction),
        digest_body(document.text, extraction.segments),
    )


def _find_sentences(text: str, found: records.Extraction) -> tuple[Ends, ...]:
    sentences = Sentences(text, [(part.span.start, part.span.end) for part in found.segments])
    return tuple(sentences.around([(part.start, part.end) for part in claim.content]) for claim in found.claims)


def digest_body(text: str, segments: Iterable[records.Segment]) -> str | None:
    """SHA-256 over the letters and digits of an article; None of one so short that others may say the same."""
    words = "".join(one.span.of(text) for one in segments if one.kind in _BODY)
    letters = "".join(filter(str.isalnum, words.casefold()))
    return sha256(letters.encode()).hexdigest() if len(letters) >= SHORTEST_BODY else None


def digest(extraction: records.Extraction) -> str:
    """SHA-256 over everything in the record, in the order of its fields; sources count by their keys.

    `verify` builds the record from the rows again and compares: one number changed behind our
    back, and the digests differ.
    """
    return sha256(json.dumps(extraction, default=_plain).encode()).hexdigest()


def _plain(record: object) -> object:
    """What JSON makes of a record inside another, or of all."""
    if isinstance(record, records.Claim) and isinstance(record.confidence, int):
        record = replace(record, confidence=float(record.confidence))  # as it comes back from its column
    fields = _fields(type(record))(record)  # type: ignore[arg-type]  # mypy asks an object's hash of its class
    # What an older provstore stored knows no carriers, tagger, methods, several speakers: its digest stays what it was.
    if isinstance(record, records.Extraction) and record.carried == records.Carried():
        return fields[: -1 if record.tagger else -len(("tagger", "carried"))]
    if isinstance(record, records.Claim) and not record.other_speakers:
        fields = fields[:-1]
        if not record.methods:
            return fields[: -len(("methods", "cue_class", "readings"))]
    return fields


@cache
def _fields(kind: Any) -> Callable[[Any], Any]:
    """Reads from records of a kind what the digest is made of."""
    if kind is records.Source:
        return attrgetter("key")
    if kind is records.Segment:
        return attrgetter("span.start", "span.end", "kind", "rule")
    return attrgetter(*kind.__slots__)
