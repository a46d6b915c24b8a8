"""What lists are made of: a class for each view, with a field for each of its columns.

What a column holds is said once, in the view: the file itself says so, in `v_columns`, and the reference does.
"""

from __future__ import annotations

from dataclasses import dataclass

from provstore.api.spans import TextSpan, spans_of
from provstore.records import CueClass, DecodedBy, Mode, Precision, SourceKind, Voice
from provstore.store.standing import Stands


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document: who published it, and when."""

    document: str
    outlet: str | None
    outlet_by: str | None
    published: str | None
    published_precision: Precision | None
    published_by: str | None
    page_published: str | None
    headline: str | None
    byline: str | None
    section: str | None
    dateline: str | None
    place: str | None
    agency: str | None
    language: str | None
    claims: int
    captions: int
    links: int
    path: str | None
    sightings: int
    encoding: str
    decoded_by: DecodedBy
    damaged: bool
    characters: int
    edition_of: str | None
    newest: bool
    run: int
    story: str | None
    reader: str
    url: str | None
    authors: str | None
    title: str | None
    notes: str | None
    timezone: str | None
    disputed: str | None
    captured: str | None
    captured_in: str | None
    document_id: str
    document_row: int


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim: who says what in which document; `said_by` and `said` are that as it holds, by a person's decision if
    there is one."""

    document: str
    number: int
    outlet: str | None
    voice: Voice
    mode: Mode | None
    speaker: str | None
    speaker_kind: SourceKind | None
    speaker_inferred: bool
    speaker_decided: str | None
    speakers: str | None
    speakers_decided: str | None
    via: str | None
    content: str
    cue: str | None
    source: str | None
    medium: str | None
    addressees: str | None
    date: str | None
    date_precision: Precision | None
    date_text: str | None
    date_base: str | None
    date_reason: str | None
    rule: str
    confidence: float
    needs_review: bool
    methods: str | None
    cue_class: CueClass | None
    readings: str | None
    content_at: str
    cue_at: str | None
    source_at: str | None
    run: int
    claim: str
    document_id: str
    review: Stands | None
    review_by: str | None
    review_at: str | None
    review_note: str | None
    voice_decided: Voice | None
    mode_decided: Mode | None
    content_decided: str | None
    published: str | None
    published_precision: Precision | None
    path: str | None
    url: str | None
    sentence: str
    start: int
    end: int
    said_by: str | None
    said: str

    @property
    def content_spans(self) -> tuple[TextSpan, ...]:
        """What is said, part by part."""
        return spans_of(self.content, self.content_at)

    @property
    def cue_spans(self) -> tuple[TextSpan, ...]:
        """The words that attribute it."""
        return spans_of(self.cue, self.cue_at)

    @property
    def source_spans(self) -> tuple[TextSpan, ...]:
        """The words that name who says it."""
        return spans_of(self.source, self.source_at)


@dataclass(frozen=True, slots=True)
class ListedCaption:
    """A photo caption: whose picture; `picture_by` is that as it holds, by a person's decision if there is one."""

    document: str
    number: int
    outlet: str | None
    caption: str
    credits: str | None
    outlets: str | None
    photographers: str | None
    taken: str | None
    taken_precision: Precision | None
    taken_text: str | None
    taken_reason: str | None
    place: str | None
    file_photo: bool
    rule: str
    start: int
    end: int
    run: int
    document_id: str
    id: str
    handle: str
    review: Stands | None
    review_by: str | None
    outlets_decided: str | None
    photographers_decided: str | None
    picture_by: str | None

    @property
    def span(self) -> TextSpan:
        """The caption where it stands."""
        return TextSpan(self.start, self.end, self.caption)


@dataclass(frozen=True, slots=True)
class ListedStory:
    """An event that several documents tell of."""

    id: str
    label: str
    first: str | None
    last: str | None
    size: int
    documents: tuple[str, ...]
    outlets: tuple[str, ...]
    claims: int
    divergences: int
    run: int


@dataclass(frozen=True, slots=True)
class ListedOutlet:
    """An outlet that publishes, is cited or is credited."""

    outlet: str
    kind: str | None
    country: str | None
    owner: str | None
    aliases: str | None
    domains: str | None
    timezone: str | None
    documents: int
    claims: int
    speaks: int
    cited_by: int
    credited: int
    in_registry: bool
    key: str


@dataclass(frozen=True, slots=True)
class ListedSpeaker:
    """Somebody to whom claims are attributed."""

    speaker: str
    kind: SourceKind
    country: str | None
    part_of: str | None
    claims: int
    documents: int
    inferred: int
    names: str | None
    outlets: str | None
    only_in: str | None
    key: str
    also: str | None
    disputed: str | None


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A place at which words stand that were looked for; `context` is for reading, with the words in brackets.

    `part` says what it is part of; `claim`, `number`, `role`, `voice`, `speakers` tell of the claim in which it stands,
    and `spelling` by which other spelling of a name it was found.
    """

    document: str
    outlet: str | None
    kind: str
    start: int
    end: int
    words: str
    context: str
    document_id: str
    published: str | None
    part: str
    claim: str | None
    number: int | None
    role: str | None
    voice: Voice | None
    speakers: str | None
    spelling: str | None

    @property
    def span(self) -> TextSpan:
        """The words where they stand."""
        return TextSpan(self.start, self.end, self.words)
