"""What the document uses: outlets it cites or credits, documents it reports."""

from dataclasses import dataclass
from typing import Literal

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
