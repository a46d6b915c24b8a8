"""The values provstore works with: frozen, and ignorant of where they are stored.

Offsets are Unicode code points of `Document.text`; `end` is exclusive, so that
``text[span.start:span.end]`` is exactly what stands there.
"""

from provstore.records.claims import Claim, CueClass, Method, Mode, Reading, Voice
from provstore.records.decisions import Decision, Stated, Verdict
from provstore.records.extractions import Extraction, LinkKind, SourceLink, TaggerIdentity, claim_id, identify, link_id
from provstore.records.matches import Account, ChangeKind
from provstore.records.pages import (
    Dateline,
    DateMention,
    DecodedBy,
    Document,
    OutletSighting,
    PhotoCaption,
    PhotoCredit,
    Precision,
    Segment,
    SegmentKind,
)
from provstore.records.sources import Source, SourceKind
from provstore.records.spans import Span

__all__ = [
    "Account", "ChangeKind", "Claim", "CueClass", "DateMention", "Dateline", "Decision", "DecodedBy", "Document",
    "Extraction",
    "LinkKind", "Method", "Mode", "OutletSighting", "PhotoCaption", "PhotoCredit", "Precision", "Reading", "Segment",
    "SegmentKind", "Source", "SourceKind", "SourceLink", "Span", "Stated", "TaggerIdentity", "Verdict", "Voice",
    "claim_id", "identify", "link_id",
]  # fmt: skip
