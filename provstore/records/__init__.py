"""The values provstore works with: frozen, and ignorant of where they are stored.

Offsets are Unicode code points of `Document.text`; `end` is exclusive, so that
``text[span.start:span.end]`` is exactly what stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

SourceKind = Literal["person", "organization", "government", "outlet", "anonymous", "document"]
SegmentKind = Literal[
    "headline", "section", "byline", "timestamp", "dateline", "subheading", "paragraph",
    "caption", "credit", "boilerplate", "blank",
]  # fmt: skip
Voice = Literal["attributed", "outlet"]
Method = Literal["rules", "tagger"]
CueClass = Literal["speech", "stance", "other"]
Mode = Literal["direct", "mixed", "indirect"]
LinkKind = Literal["cites", "photo_credit", "wire", "primary_source"]
Precision = Literal["minute", "day", "month", "year"]
Verdict = Literal["merge", "split"]
DecodedBy = Literal["given", "bom", "utf-8", "damaged utf-8", "declared", "detected"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact characters of the span."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One text, identified by the SHA-256 of its bytes.

    `damage` lists the byte ranges `(start, end)` that are not valid in `encoding`; each
    stands in the text as one U+FFFD.  Without damage, ``text.encode(encoding) == data``.
    """

    id: str
    data: bytes
    text: str
    encoding: str
    decoded_by: DecodedBy
    damage: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever information comes from.

    `scope` is the id of the document inside which alone the source is known: two groups of
    "local sources" in two articles are two sources, and so are two letters nobody signed.
    """

    name: str
    kind: SourceKind
    country: str | None = None  # ISO 3166 alpha-2
    part_of: Source | None = None  # a ministry is part of its government
    scope: str | None = None

    @property
    def key(self) -> str:
        """Names the same source in every store; made from content, not from row numbers."""
        return "|".join((self.kind, self.name.casefold(), self.country or "", self.scope or ""))


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
    """Where and by whom a story was filed: ``Damascus, SANA``."""

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


@dataclass(frozen=True, slots=True)
class Reading:
    """How one method read a claim on whose words another method disagrees."""

    method: Method
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the document says, or says that somebody says; never what is true.

    With voice "outlet", `cue`, `source` and `via` are empty and `mode` is None.  `methods` found it, in alphabetical
    order; `readings` are what they marked where that is not what the claim has.  `confidence` is between 0 and 1.
    """

    voice: Voice
    mode: Mode | None
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Source | None
    speaker_inferred: bool
    via: tuple[Source, ...]
    medium: str | None
    addressees: tuple[str, ...]
    date: DateMention | None
    rule: str
    confidence: float
    needs_review: bool
    methods: tuple[Method, ...] = ()
    cue_class: CueClass | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class TaggerIdentity:
    """Which trained tagger read a document: its name with version, SHA-256 of its weights, what ran them."""

    name: str
    weights: str
    backend: str


@dataclass(frozen=True, slots=True)
class SourceLink:
    """From the document to an outlet or document that it uses."""

    kind: LinkKind
    to: Source
    evidence: Span
    rule: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person says of a document: its outlet, its date of publication."""

    outlet: Source | None = None
    published: str | None = None  # ISO 8601, to the year, month, day or minute
    by: str | None = None
    at: str | None = None  # UTC


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides of two speakers, each named by its key: that they are one, or that they are not.

    `kept` is the one whose name both go by; where the verdict is split, the two are those of the
    merge that is undone.
    """

    verdict: Verdict
    kept: str
    merged: str
    note: str | None = None
    by: str | None = None
    at: str | None = None  # UTC


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

    def credits(self, outlet: Source) -> Iterator[SourceLink]:
        """Its links that say it has something from an outlet: credits, datelines and citations, not pictures."""
        for link in self.links:
            if link.kind in ("wire", "cites") and link.to.key == outlet.key:
                yield link

    def wires(self) -> list[SourceLink]:
        """The credits that say whose copy it is."""
        return [link for link in self.links if link.kind == "wire"]


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
