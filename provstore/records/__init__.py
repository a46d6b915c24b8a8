"""The values provstore works with: frozen, and ignorant of where they are stored.

Offsets are Unicode code points of `Document.text`; `end` is exclusive, so that
``text[span.start:span.end]`` is exactly what stands there.
"""

from provstore.records.carriers import NOTHING_CARRIED, Carried, Carrier, CarrierField, CarrierKind, CarrierValue, Step
from provstore.records.claims import Claim, CueClass, Method, Mode, Reading, Voice
from provstore.records.decisions import Decision, Stated, Verdict
from provstore.records.documents import DecodedBy, Document
from provstore.records.extractions import Extraction, LinkKind, SourceLink, TaggerIdentity, claim_id, identify, link_id
from provstore.records.matches import Account, ChangeKind
from provstore.records.pages import (
    Dateline,
    DateMention,
    OutletSighting,
    PhotoCaption,
    PhotoCredit,
    Precision,
    Segment,
    SegmentKind,
)
from provstore.records.readings import (
    AUTHOR_LINE,
    BLOCKQUOTE,
    DATE_LINE,
    DOMAIN_LINE,
    GOES_ON,
    OUTLET_LINE,
    PLAIN,
    POST,
    PULL_QUOTE,
    QUOTED_BY,
    STANDFIRST,
    TITLE_LINE,
    Kind,
    MapPiece,
    Page,
    PageField,
    PageValue,
    PieceKind,
    ReadingNote,
    Zone,
    domain_of,
)
from provstore.records.sources import Source, SourceKind
from provstore.records.spans import Span

__all__ = [
    "AUTHOR_LINE",
    "BLOCKQUOTE",
    "DATE_LINE",
    "DOMAIN_LINE",
    "GOES_ON",
    "NOTHING_CARRIED",
    "OUTLET_LINE",
    "PLAIN",
    "POST",
    "PULL_QUOTE",
    "QUOTED_BY",
    "STANDFIRST",
    "TITLE_LINE",
    "Account",
    "Carried",
    "Carrier",
    "CarrierField",
    "CarrierKind",
    "CarrierValue",
    "ChangeKind",
    "Claim",
    "CueClass",
    "DateMention",
    "Dateline",
    "Decision",
    "DecodedBy",
    "Document",
    "Extraction",
    "Kind",
    "LinkKind",
    "MapPiece",
    "Method",
    "Mode",
    "OutletSighting",
    "Page",
    "PageField",
    "PageValue",
    "PhotoCaption",
    "PhotoCredit",
    "PieceKind",
    "Precision",
    "Reading",
    "ReadingNote",
    "Segment",
    "SegmentKind",
    "Source",
    "SourceKind",
    "SourceLink",
    "Span",
    "Stated",
    "Step",
    "TaggerIdentity",
    "Verdict",
    "Voice",
    "Zone",
    "claim_id",
    "domain_of",
    "identify",
    "link_id",
]  # fmt: skip
