"""What `check` prints as JSON: a list of parts of a draft, each with what the store has of it."""

from typing import Literal, TypedDict

from provstore.forms.parts import SourceJson, SpanJson
from provstore.records import DraftVerdict


class HeldWordsJson(TypedDict):
    """Where a held document has what a draft has, or tells otherwise; `quoted`: in quotation marks there."""

    document: str
    outlet: SourceJson | None
    span: SpanJson
    speaker: SourceJson | None
    via: list[SourceJson]
    quoted: bool


class ChangedJson(TypedDict):
    """Words of a draft and what a held document has in their place; `at` is where in the draft, if that has none."""

    at: int
    draft: SpanJson | None
    held: SpanJson | None


class CheckedJson(TypedDict):
    """What the store says of a part of a draft; `verdict` is null where a few common words may be anybody's.

    `sentence` is what it stands in.  `words` are those that differ, of the draft and of the held document, from the
    first to the last; [] where none do.
    `others`: how many other documents have it, or tell the same.
    """

    span: SpanJson
    sentence: SpanJson
    kind: Literal["quotation", "number", "date", "place", "claim"]
    verdict: DraftVerdict | None
    speaker: SourceJson | None
    held: HeldWordsJson | None
    words: list[SpanJson | None]
    changes: list[ChangedJson]
    others: int
