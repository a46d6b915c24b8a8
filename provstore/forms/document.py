"""A document and its findings as JSON: `provstore.document/1`, a line of an export, and what `show --json` prints."""

from typing import NotRequired, TypedDict

from provstore.forms.parts import SourceJson, SpanJson, SpeakerJson
from provstore.forms.reviews import ElsewhereJson, ReviewJson
from provstore.records import (
    CarrierField,
    CarrierKind,
    CueClass,
    Method,
    Mode,
    PageField,
    Precision,
    ReadingNote,
    SegmentKind,
    SourceKind,
    StatedField,
    Voice,
)

SCHEMA = "provstore.document/1"


class DateJson(SpanJson):
    """A date as it stands in the text; `value` is ISO 8601 cut to `precision`, or null with a `reason`."""

    value: str | None
    precision: Precision | None
    base: str | None
    reason: str | None


class OutletJson(SourceJson):
    evidence: SpanJson
    rule: str
    domains: NotRequired[list[str]]  # of a page, from the address that it states


class PlaceJson(TypedDict):
    """A stretch of the source: the decoded bytes of a document."""

    start: int
    end: int


class PageValueJson(TypedDict):
    """Something that a page states of itself, or a carrier of it; `counts` where the reading goes by it."""

    field: CarrierField | PageField
    value: str
    where: str
    place: PlaceJson | None
    counts: bool


class CarrierJson(TypedDict):
    """What the file was, where it is not the document itself; `record` is the part of it that the document is."""

    kind: CarrierKind
    sha256: str
    record: str | None
    steps: list[list[str | int]]


class BoxJson(TypedDict):
    """A rectangle of a page of a PDF, counted from 1, in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class RecordPlaceJson(TypedDict):
    """Where a record of a document stands: in its text, in the source that the text was made of, and in the bytes."""

    record: str
    number: int | None
    text: SpanJson
    source: list[PlaceJson]
    bytes: list[PlaceJson]  # none of a PDF, whose characters stand in no bytes of their own
    boxes: NotRequired[list[BoxJson]]  # of a PDF


class DatelineJson(SpanJson):
    place: str | None
    agency: str | None
    date: DateJson | None


class CarriedJson(TypedDict):
    """What carriers state of outlet and date: it counts where neither a person nor the page says any."""

    outlet: SourceJson | None
    published: str | None


class ContestedJson(TypedDict):
    """One of several statements that contradict each other: none of them holds."""

    field: StatedField
    value: str
    by: str | None
    at: str | None


class StatedJson(TypedDict):
    outlet: SourceJson | None
    published: str | None
    by: str | None
    at: str | None
    outlet_by: str | None  # who stated the outlet, where somebody else stated something later
    outlet_at: str | None
    published_by: str | None
    published_at: str | None
    encoding: str | None
    encoding_by: str | None
    encoding_at: str | None
    disputed: list[ContestedJson]


class SegmentJson(SpanJson):
    kind: SegmentKind


class CreditJson(SpanJson):
    outlet: SourceJson | None
    photographer: str | None


class CaptionJson(SpanJson):
    credits: list[CreditJson]
    taken: DateJson | None
    place: str | None
    file_photo: bool
    review: NotRequired[ReviewJson | None]  # in an export


class ReadingJson(TypedDict):
    method: Method
    content: list[SpanJson]
    cue: list[SpanJson]
    source: list[SpanJson]


class DecidedJson(SourceJson):
    by: str | None
    at: str | None


class SaidByJson(SourceJson):
    """One of those who say a claim; `decided` is who it is as a person decided, in an export."""

    decided: NotRequired[DecidedJson | None]


class ClaimJson(TypedDict):
    id: str
    number: NotRequired[int]  # its place in the document, in `show`
    voice: Voice
    mode: Mode | None
    content: list[SpanJson]
    cue: list[SpanJson]
    source: list[SpanJson]
    speaker: SpeakerJson | None
    speakers: list[SaidByJson]
    speaker_decided: NotRequired[DecidedJson | None]
    review: NotRequired[ReviewJson | None]  # in an export
    decided_elsewhere: NotRequired[list[ElsewhereJson]]  # as `show` has it, where there is any
    via: list[SourceJson]
    medium: str | None
    addressees: list[str]
    date: DateJson | None
    rule: str
    confidence: float
    needs_review: bool
    methods: list[Method]
    cue_class: CueClass | None
    readings: list[ReadingJson]


class TargetJson(TypedDict):
    """What a link leads to; `id` is that of a held document."""

    name: str
    kind: SourceKind
    held: NotRequired[bool]
    id: str | None


class LinkJson(TypedDict):
    id: str
    kind: str
    to: TargetJson
    evidence: SpanJson | None
    to_evidence: SpanJson | None
    rule: str
    inferred: bool
    review: NotRequired[ReviewJson | None]  # in an export, of a link that the document itself has


class TaggerJson(TypedDict):
    name: str
    weights: str
    backend: str


class SightingJson(TypedDict):
    """Where the document was seen, and when (UTC)."""

    path: str
    seen_at: str
    url: NotRequired[str | None]  # in a carrier: the address it was had from, and when
    captured_at: NotRequired[str | None]
    captured_in: NotRequired[str | None]  # where the carrier says so
    carrier: NotRequired[CarrierJson]


class RunJson(TypedDict):
    """The run that made the findings, in `show`; times are UTC."""

    command: str
    program_version: str
    rules_digest: str
    options: str
    started_at: str
    ended_at: str | None
    outcome: str | None


class DocumentJson(TypedDict):
    schema: str
    id: str
    encoding: str
    language: str | None
    text: str
    outlet: OutletJson | None
    timezone: str | None  # of its outlet, in which a time of day without hours from UTC stands
    headline: SpanJson | None
    byline: SpanJson | None
    section: SpanJson | None
    dateline: DatelineJson | None
    published: DateJson | None
    stated: StatedJson | None
    segments: list[SegmentJson]
    captions: list[CaptionJson]
    claims: list[ClaimJson]
    links: list[LinkJson]
    tagger: TaggerJson | None
    edition_of: NotRequired[str | None]
    sightings: NotRequired[list[SightingJson]]
    carried: NotRequired[CarriedJson]  # with sightings, as the values of carriers in `page`
    story: NotRequired[str | None]  # in an export: id of the story that it and others tell of
    reader: NotRequired[str]  # of a page, as all of the following: name and version of what made its text
    url: NotRequired[str | None]
    authors: NotRequired[list[str]]
    page: NotRequired[list[PageValueJson]]
    page_notes: NotRequired[list[ReadingNote]]
    map: NotRequired[list[list[int | str]]]  # with --maps: start, start and end in the source, kind
    places: NotRequired[list[RecordPlaceJson]]  # in `show --places`
    run: NotRequired[RunJson]
    notes: NotRequired[list[str]]  # in `show`: what a reader should know of how it was read
