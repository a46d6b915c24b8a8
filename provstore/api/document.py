"""What `show` answers: `provstore.forms.document` as frozen values.

What a key means is said once, in the reference of the JSON.
"""

from __future__ import annotations

from dataclasses import dataclass

from provstore.api.answers import DecidedElsewhere, NamedSource, NamedSpeaker, Reviewed
from provstore.api.spans import Place, TextSpan
from provstore.records import (
    CarrierField,
    CarrierKind,
    Contested,
    CueClass,
    Method,
    Mode,
    PageField,
    Precision,
    ReadingNote,
    SegmentKind,
    SourceKind,
    Voice,
)


@dataclass(frozen=True, slots=True)
class ShownDate(TextSpan):
    """A date as it stands in the text; `value` is ISO 8601 cut to `precision`, or None with a `reason`."""

    value: str | None
    precision: Precision | None
    base: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class ShownOutlet(NamedSource):
    """Who publishes the document, as the page says."""

    evidence: TextSpan
    rule: str
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownPageValue:
    """Something that a page states of itself, or a carrier of it; `counts` where the reading goes by it."""

    field: CarrierField | PageField
    value: str
    where: str
    place: Place | None
    counts: bool


@dataclass(frozen=True, slots=True)
class ShownCarrier:
    """What the file was, where it is not the document itself; `record` is the part of it that the document is."""

    kind: CarrierKind
    sha256: str
    record: str | None
    steps: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a page of a PDF, counted from 1, in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record of a document stands: in its text, in the source that the text was made of, and in the bytes."""

    record: str
    number: int | None
    text: TextSpan
    source: tuple[Place, ...]
    bytes: tuple[Place, ...]
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownDateline(TextSpan):
    """Where and by whom a story was filed."""

    place: str | None
    agency: str | None
    date: ShownDate | None


@dataclass(frozen=True, slots=True)
class ShownCarried:
    """What carriers state of outlet and date."""

    outlet: NamedSource | None
    published: str | None


@dataclass(frozen=True, slots=True)
class ShownStated:
    """What a person states of the document."""

    outlet: NamedSource | None
    published: str | None
    by: str | None
    at: str | None
    outlet_by: str | None
    outlet_at: str | None
    published_by: str | None
    published_at: str | None
    encoding: str | None
    encoding_by: str | None
    encoding_at: str | None
    disputed: tuple[Contested, ...]


@dataclass(frozen=True, slots=True)
class ShownSegment(TextSpan):
    """A stretch of the page with one function; together they are the text."""

    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class ShownCredit(TextSpan):
    """A credit of a caption: agency, photographer or both."""

    outlet: NamedSource | None
    photographer: str | None


@dataclass(frozen=True, slots=True)
class ShownCaption(TextSpan):
    """A photo caption."""

    credits: tuple[ShownCredit, ...]
    taken: ShownDate | None
    place: str | None
    file_photo: bool
    review: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class ShownReading:
    """How one method read a claim on whose words another method disagrees."""

    method: Method
    content: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    source: tuple[TextSpan, ...]


@dataclass(frozen=True, slots=True)
class Decided(NamedSource):
    """Who a speaker is as a person decided."""

    by: str | None
    at: str | None


@dataclass(frozen=True, slots=True)
class SaidBy(NamedSource):
    """One of those who say a claim."""

    decided: Decided | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """A claim of the document."""

    id: str
    number: int | None = None
    voice: Voice
    mode: Mode | None
    content: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    source: tuple[TextSpan, ...]
    speaker: NamedSpeaker | None
    speakers: tuple[SaidBy, ...]
    speaker_decided: Decided | None = None
    via: tuple[NamedSource, ...]
    medium: str | None
    addressees: tuple[str, ...]
    date: ShownDate | None
    rule: str
    confidence: float
    needs_review: bool
    methods: tuple[Method, ...]
    cue_class: CueClass | None
    readings: tuple[ShownReading, ...]
    review: Reviewed | None = None
    decided_elsewhere: tuple[DecidedElsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a link leads to; `id` is that of a held document."""

    name: str
    kind: SourceKind
    held: bool | None = None
    id: str | None


@dataclass(frozen=True, slots=True)
class ShownLink:
    """Something that the document uses."""

    id: str
    kind: str
    to: Target
    evidence: TextSpan | None
    to_evidence: TextSpan | None
    rule: str
    inferred: bool
    review: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class ShownTagger:
    """Which trained tagger read the document."""

    name: str
    weights: str
    backend: str


@dataclass(frozen=True, slots=True)
class ShownSighting:
    """Where the document was seen, and when (UTC)."""

    path: str
    seen_at: str
    url: str | None = None
    captured_at: str | None = None
    captured_in: str | None = None
    carrier: ShownCarrier | None = None


@dataclass(frozen=True, slots=True)
class ShownRun:
    """The run that made the findings; times are UTC."""

    command: str
    program_version: str
    rules_digest: str
    options: str
    started_at: str
    ended_at: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document with all that was found in it."""

    schema: str
    id: str
    encoding: str
    language: str | None
    text: str
    outlet: ShownOutlet | None
    timezone: str | None
    headline: TextSpan | None
    byline: TextSpan | None
    section: TextSpan | None
    dateline: ShownDateline | None
    published: ShownDate | None
    stated: ShownStated | None
    segments: tuple[ShownSegment, ...]
    captions: tuple[ShownCaption, ...]
    claims: tuple[ShownClaim, ...]
    links: tuple[ShownLink, ...]
    tagger: ShownTagger | None
    edition_of: str | None = None
    sightings: tuple[ShownSighting, ...] = ()
    carried: ShownCarried | None = None
    story: str | None = None
    reader: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    page: tuple[ShownPageValue, ...] = ()
    page_notes: tuple[ReadingNote, ...] = ()
    map: tuple[tuple[int | str, ...], ...] = ()
    places: tuple[RecordPlace, ...] = ()
    run: ShownRun | None = None
    notes: tuple[str, ...] = ()
