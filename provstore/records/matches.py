"""What the comparison of documents needs to know of each."""

from dataclasses import dataclass
from typing import Literal

from provstore.records.extractions import SourceLink
from provstore.records.sources import Source
from provstore.records.spans import Span

ChangeKind = Literal[
    "quantity", "place", "date", "person", "speaker", "relay", "quoted words", "quotation marks", "negation", "cue",
    "hedge", "object", "credit", "anonymity", "dropped", "added", "order", "wording",
]  # fmt: skip


# What the store says of a part of a draft.
DraftVerdict = Literal["exact", "altered", "other speaker", "relayed", "differs", "not held"]


@dataclass(frozen=True, slots=True)
class Account:
    """What matching needs to know of a document: little enough to load thousands.

    `shown_by` are the words of the page that name its outlet, `published_words` its date; None where a
    person stated it.  `zone` is the outlet's default time zone, `body` are headline and paragraphs.
    """

    id: str
    outlet: Source | None
    is_agency: bool
    shown_by: Span | None
    zone: str | None
    published: str | None
    published_words: Span | None
    headline: Span | None
    body: tuple[Span, ...]
    links: tuple[SourceLink, ...]

    def credits(self, outlet: Source) -> list[SourceLink]:
        """Its links that say it has something from an outlet: credits, datelines and citations, not pictures."""
        return [link for link in self.links if link.kind in ("wire", "cites") and link.to.key == outlet.key]

    def wires(self) -> list[SourceLink]:
        """The credits that say whose copy it is."""
        return [link for link in self.links if link.kind == "wire"]
