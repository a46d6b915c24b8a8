"""The JSON of what persons decided of something found."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from provstore.forms.parts import SourceJson, SpanJson, shape_sources, shape_span
from provstore.records import Claim, PhotoCaption, Span


class AmendedJson(TypedDict):
    """A field that a person amended; `found` is the machine's.

    Of a claim speakers (sources), content (spans), mode or voice; of a caption outlets (sources) or photographers.
    """

    field: Literal["speakers", "content", "mode", "voice", "outlets", "photographers"]
    value: list[SourceJson] | list[SpanJson] | list[str] | str | None
    found: list[SourceJson] | list[SpanJson] | list[str] | str | None
    by: str | None
    at: str | None


class DisputedJson(TypedDict):
    """One of several decisions that contradict each other."""

    verdict: str
    by: str | None
    at: str | None
    note: str | None


class ReviewJson(TypedDict):
    """What holds of something found: who decided last, when (UTC) and why."""

    verdict: Literal["accept", "reject", "amend", "disputed"]
    by: str | None
    at: str | None
    note: str | None
    amended: NotRequired[list[AmendedJson]]  # of a claim, of a caption
    disputed: list[DisputedJson]


def shape_review(told: Mapping[str, Any]) -> ReviewJson:
    """The decision on what cannot be amended, or what all decisions have; `told` is what the store keeps of it."""
    disputed: list[DisputedJson] = [
        {"verdict": one["verdict"], "by": one["by"], "at": one["at"], "note": one["note"]} for one in told["disputed"]
    ]
    return {
        "verdict": told["verdict"], "by": told["by"], "at": told["at"], "note": told["note"], "disputed": disputed
    }  # fmt: skip


def _sources(told: Sequence[Mapping[str, Any]]) -> list[SourceJson]:
    """Sources, as a decision has them, with what the public JSON tells of each."""
    return [{"name": one["name"], "kind": one["kind"]} for one in told]


def shape_claim_review(
    told: Mapping[str, Any], found: Claim, content: tuple[Span, ...] | None, text: str
) -> ReviewJson:
    """The decision on a claim that was `found`; `content` is where amended words stand in the text."""
    shaped = shape_review(told)
    shaped["amended"] = []
    for one in told["amended"]:
        value, was = one["value"], getattr(found, one["field"])
        if one["field"] == "speakers":
            value = _sources(value)
            was = shape_sources(was)
        if one["field"] == "content":
            value = [shape_span(span, text) for span in content or ()]
            was = [shape_span(span, text) for span in was]
        shaped["amended"].append(
            {"field": one["field"], "value": value, "found": was, "by": one["by"], "at": one["at"]}
        )
    return shaped


def shape_caption_review(told: Mapping[str, Any], found: PhotoCaption) -> ReviewJson:
    """The decision on a caption that was `found`."""
    shaped = shape_review(told)
    shaped["amended"] = []
    for one in told["amended"]:
        value = one["value"]
        was: list[SourceJson] | list[str] = [credit.photographer for credit in found.credits if credit.photographer]
        if one["field"] == "outlets":
            value = _sources(value)
            was = shape_sources([credit.outlet for credit in found.credits if credit.outlet])
        shaped["amended"].append(
            {"field": one["field"], "value": value, "found": was, "by": one["by"], "at": one["at"]}
        )
    return shaped


class ElsewhereJson(TypedDict):
    """A claim of another document that has the same words, and what persons decided of it; `amended` are fields."""

    document: str
    claim: str
    number: int
    verdict: Literal["accept", "reject", "amend", "disputed"]
    amended: list[str]
    by: str | None
    at: str | None
    note: str | None


class PieceJson(TypedDict):
    """Words of a paragraph, and what they are in a claim; null where they are nothing of it."""

    text: str
    role: Literal["content", "cue", "source"] | None


class DoubtfulJson(TypedDict):
    """A claim that a person should look at, in its paragraph, with the head of its document."""

    document: str
    outlet: str | None
    published: str | None
    title: str
    number: int
    pieces: list[PieceJson]
    speakers: list[SourceJson]
    cue: str
    mode: str | None
    voice: str
    confidence: float
    decided_elsewhere: list[ElsewhereJson]
