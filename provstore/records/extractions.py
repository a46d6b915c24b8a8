"""All that one run finds in one document."""

from dataclasses import dataclass

from provstore.records.claims import Claim
from provstore.records.links import SourceLink
from provstore.records.pages import Dateline, DateMention, OutletSighting, PhotoCaption, Segment
from provstore.records.spans import Span


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
