"""The JSON of the smallest things, alike in every answer and export."""

from collections.abc import Iterable
from typing import TypedDict

from provstore.records import Source, SourceKind, Span


class SpanJson(TypedDict):
    """Where words stand, `[start, end)`, and the words."""

    start: int
    end: int
    text: str


class SourceJson(TypedDict):
    """Whoever information comes from."""

    name: str
    kind: SourceKind


class SpeakerJson(SourceJson):
    """The speaker of a claim; `inferred` where the text leaves a part of the name to be concluded."""

    inferred: bool


def shape_span(span: Span, text: str) -> SpanJson:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def shape_source(source: Source) -> SourceJson:
    return {"name": source.name, "kind": source.kind}


def shape_sources(sources: Iterable[Source]) -> list[SourceJson]:
    """Sources in their order."""
    return [shape_source(source) for source in sources]


def source_or_null(source: Source | None) -> SourceJson | None:
    return shape_source(source) if source else None


def shape_speaker(speaker: Source | None, inferred: bool) -> SpeakerJson | None:
    """The speaker of a claim; null where nobody is sure who it is."""
    return {"name": speaker.name, "kind": speaker.kind, "inferred": inferred} if speaker else None
