"""The JSON of the smallest things, alike in every answer and export."""

from __future__ import annotations

from typing import Any

from provstore.records import Source, Span

Json = dict[str, Any]


def shape_span(span: Span, text: str) -> Json:
    """Where the words stand, and the words."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def shape_source(source: Source) -> Json:
    return {"name": source.name, "kind": source.kind}
