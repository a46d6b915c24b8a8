"""What a page says of itself: segments, outlet, dateline, dates, captions."""

from dataclasses import dataclass
from typing import Literal

from provstore.records.sources import Source
from provstore.records.spans import Span

SegmentKind = Literal[
    "headline", "section", "byline", "timestamp", "dateline", "subheading", "paragraph",
    "caption", "credit", "boilerplate", "blank",
]  # fmt: skip
Precision = Literal["minute", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as it stands in the text, and what it means where that can be known.

    `value` is ISO 8601 cut to `precision`; `base` says what a relative date was resolved
    from; without a value `reason` says why there is none.
    """

    span: Span
    value: str | None
    precision: Precision | None = None
    base: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the page with one function; segments partition the text."""

    span: Span
    kind: SegmentKind
    rule: str


@dataclass(frozen=True, slots=True)
class OutletSighting:
    """Who publishes the page, as the page itself says, and the words that say it."""

    outlet: Source
    evidence: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by whom a story was filed: ``Warsaw, PAP``."""

    span: Span
    place: str | None
    agency: Source | None
    date: DateMention | None
    rule: str


@dataclass(frozen=True, slots=True)
class PhotoCredit:
    """One credit of a caption: agency, photographer or both."""

    span: Span
    outlet: Source | None
    photographer: str | None


@dataclass(frozen=True, slots=True)
class PhotoCaption:
    """A caption with its credits and what it states of the picture."""

    span: Span
    credits: tuple[PhotoCredit, ...]
    taken: DateMention | None
    place: str | None
    file_photo: bool
    rule: str
