"""What a page for an editor is made of: the answers of other commands, with the paragraphs that they point into."""

from typing import Literal, TypedDict

from provstore.forms.answers import ComparisonJson, DiffersJson, SourcesJson, StepJson, ToldClaimJson
from provstore.forms.document import RunJson, StatedJson
from provstore.forms.parts import SourceJson, SpanJson
from provstore.forms.reviews import ReviewJson
from provstore.records import FindingKind
from provstore.table import Cell


class ParagraphJson(SpanJson):
    """A part of a text; `follows` says whether it comes next after the part before it, with nothing left out."""

    follows: bool


class ShownDocumentJson(TypedDict):
    """A document that the page tells of, with those of its paragraphs in which words stand that it points at."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    published_by: str | None  # page, person or carrier
    language: str | None
    url: str | None
    path: str | None
    reader: str
    stated: StatedJson | None
    run: RunJson
    paragraphs: list[ParagraphJson]


class AccountJson(TypedDict):
    """A claim where it appears, with the words that attribute it."""

    document: str
    claim: ToldClaimJson
    cue: list[SpanJson]
    source: list[SpanJson]
    needs_review: bool


class LedgerJson(TypedDict):
    """The last event of the store's log, whose digest covers all before it; `at` is UTC."""

    number: int
    at: str
    digest: str


class DecidedFindingJson(TypedDict):
    """What holds of something found that a person decided of.

    `called` is the kind of a divergence, or kind and target of a link; `words` are those of the claim, of the link, of
    the caption, or of both sides of a pair of claims or of a divergence, where one may have none.
    """

    of: FindingKind
    id: str
    called: str | None
    speakers: list[SourceJson]  # of a claim
    words: list[str | None]
    review: ReviewJson


class _PageJson(TypedDict):
    documents: list[ShownDocumentJson]  # in the order in which the page tells of them
    decided: list[DecidedFindingJson]  # on what is found in what it tells, the oldest first
    decisions: list[dict[str, Cell]]  # on the speakers of what it tells, as v_decisions has them
    ledger: LedgerJson


class ClaimPageJson(_PageJson):
    """The page of one claim; `accounts` are its appearances, in the order of `sources`.

    `differs` is, by the ids of documents, where their accounts differ from that of the claim, and what is changed in
    the words of the claim where one document is a version of the other.
    """

    subject: Literal["claim"]
    sources: SourcesJson
    steps: list[StepJson]
    accounts: list[AccountJson]
    differs: dict[str, list[DiffersJson]]


class ComparisonPageJson(_PageJson):
    """The page of two documents."""

    subject: Literal["comparison"]
    comparison: ComparisonJson


class StoryPageJson(_PageJson):
    """The page of a story: its documents in the order of time, and where their accounts differ."""

    subject: Literal["story"]
    story: dict[str, Cell]
    timeline: list[dict[str, Cell]]
    divergences: list[dict[str, Cell]]


PageJson = ClaimPageJson | ComparisonPageJson | StoryPageJson
