"""Answers across documents: what `compare`, `sources`, `trace` and `speakers show` print as JSON."""

from typing import Literal, TypedDict

from provstore.forms.parts import SourceJson, SpanJson, SpeakerJson
from provstore.forms.reviews import ReviewJson
from provstore.records import ChangeKind, Mode, Voice
from provstore.table import Cell

COMPARE = "provstore.compare/1"
SOURCES = "provstore.sources/1"
TRACE = "provstore.trace/1"
SPEAKER = "provstore.speaker/1"


class ToldClaimJson(TypedDict):
    """A claim as the answers across documents show it, as it holds; `number` is its place in its document."""

    id: str
    number: int
    voice: Voice
    content: list[SpanJson]
    speaker: SpeakerJson | None
    speakers: list[SourceJson]
    mode: Mode | None
    review: ReviewJson | None


class PassageJson(TypedDict):
    """Text that both documents have; `copied` says which has it from the other, where that is known.

    `both_from` are the agencies whose copy both print.
    """

    a: SpanJson
    b: SpanJson
    kind: str
    copied: str | None
    rule: str
    both_from: list[SourceJson]


class PairJson(TypedDict):
    """Claims of both that tell of the same thing; the parts narrow them to what corresponds, in them or beside them."""

    a: ToldClaimJson
    b: ToldClaimJson
    a_part: SpanJson | None
    b_part: SpanJson | None
    relation: Literal["same", "related"]
    score: float
    rests_on: str


class DivergenceJson(TypedDict):
    """Where the accounts of a claim differ; a side is null where it says nothing of it.

    `handle` is what `review` calls it, `numbers` are those of the claims.
    """

    kind: str
    a: SpanJson | None
    b: SpanJson | None
    claims: list[str]
    certain: bool
    id: str
    handle: str
    numbers: list[int]


class ChangeJson(TypedDict):
    """What `b` has otherwise than `a`; a side is null where it has nothing."""

    kind: ChangeKind
    a: SpanJson | None
    b: SpanJson | None


class ComparisonJson(TypedDict):
    schema: str
    a: str
    b: str
    story: str | None
    a_published: str | None
    b_published: str | None
    a_captured: str | None
    b_captured: str | None
    edition: bool
    changes: list[ChangeJson]
    passages: list[PassageJson]
    claims: list[PairJson]
    divergences: list[DivergenceJson]
    only_a: list[ToldClaimJson]
    only_b: list[ToldClaimJson]


class RootJson(SourceJson):
    """An independent source: whether a document of it is in the store, and whether the text names it."""

    held: bool
    told: bool


class DiffersJson(TypedDict):
    """Where an account of a claim differs: the words of the claim that was asked for, and those of this one."""

    kind: str
    words: list[SpanJson | None]


class AppearanceJson(TypedDict):
    document: str
    outlet: SourceJson | None
    published: str | None
    claim: str
    speaker: SourceJson | None
    speakers: list[SourceJson]
    differs: list[DiffersJson]


class MergedJson(TypedDict):
    between: list[SourceJson]
    why: str
    evidence: SpanJson | None


class UndecidedJson(TypedDict):
    """Two roots that may be one source."""

    between: list[SourceJson]
    why: str


class SpeaksForOwnerJson(TypedDict):
    """An outlet that quotes whoever owns it."""

    outlet: SourceJson
    speaker: SourceJson


class NotInCitedJson(TypedDict):
    """A document of a cited outlet, on the same matter, that does not have the claim."""

    cited: SourceJson
    document: str


class SourcesJson(TypedDict):
    schema: str
    claim: ToldClaimJson
    documents: int
    outlets: int
    owners: int
    independent_roots: int
    at_least: int
    at_most: int
    roots: list[RootJson]
    appearances: list[AppearanceJson]
    merged: list[MergedJson]
    undecided: list[UndecidedJson]
    circular: list[list[SourceJson]]
    speaks_for_owner: list[SpeaksForOwnerJson]
    not_in_cited: list[NotInCitedJson]


# "from" is a word of Python, so this type cannot be written as a class.
StepJson = TypedDict(
    "StepJson",
    {
        "from": SourceJson,
        "to": SourceJson,
        "relation": Literal["observed", "relayed", "reported", "issued"],
        "evidence": SpanJson,
    },
)


class TraceJson(TypedDict):
    schema: str
    claim: ToldClaimJson
    document: str
    steps: list[StepJson]


class ToldSpeakerJson(TypedDict):
    schema: str
    speaker: SourceJson
    key: str
    also: list[str]
    merged: list[str]
    mentions: list[dict[str, Cell]]
    decisions: list[dict[str, Cell]]
