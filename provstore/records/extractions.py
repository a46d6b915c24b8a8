"""All that one run finds in one document, and ids that are the same in every store."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from provstore.records.carriers import NOTHING_CARRIED, Carried
from provstore.records.claims import Claim
from provstore.records.pages import Dateline, DateMention, OutletSighting, PhotoCaption, Segment
from provstore.records.sources import Source
from provstore.records.spans import Span

LinkKind = Literal["cites", "photo_credit", "wire", "primary_source"]


@dataclass(frozen=True, slots=True)
class SourceLink:
    """From the document to an outlet or document that it uses."""

    kind: LinkKind
    to: Source
    evidence: Span
    rule: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class TaggerIdentity:
    """Which trained tagger read a document: its name with version, SHA-256 of its weights, what ran them."""

    name: str
    weights: str
    backend: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one run of the rules finds in one document."""

    document: str
    language: str | None
    outlet: OutletSighting | None
    headline: Span | None
    byline: Span | None
    section: Span | None
    dateline: Dateline | None
    published: DateMention | None
    segments: tuple[Segment, ...]
    captions: tuple[PhotoCaption, ...]
    claims: tuple[Claim, ...]
    links: tuple[SourceLink, ...]
    tagger: TaggerIdentity | None = None  # None where the rules alone read
    carried: Carried = NOTHING_CARRIED


def identify(document: str, *parts: object) -> str:
    """An id that is the same in every store: the document's hash with spans and kinds.

    Returns 20 hexadecimal digits of a SHA-256.
    """
    return sha256("\n".join((document, *map(str, parts))).encode()).hexdigest()[:20]


def claim_id(document: str, claim: Claim) -> str:
    """The id of a claim: its document and the spans of content, cue and source."""
    spans = (
        f"{role} {span.start} {span.end}"
        for role, parts in (("content", claim.content), ("cue", claim.cue), ("source", claim.source))
        for span in parts
    )
    return identify(document, "claim", claim.voice, *spans)


def link_id(document: str, link: SourceLink) -> str:
    """The id of a link: its document, kind, target and evidence."""
    return identify(document, "link", link.kind, link.to.key, link.evidence.start, link.evidence.end)
