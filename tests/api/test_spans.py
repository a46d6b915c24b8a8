"""Spans that know their text, read off what the views join."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.api.spans import TextSpan, span_of, spans_of

TEXT = "He said … “a … b” … and 𝒳 left."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 12))))
def test_parts_are_those_that_were_joined(places: list[tuple[int, int]]) -> None:
    """Whatever stands in them, the mark between parts too."""
    spans = [(start, min(start + length, len(TEXT))) for start, length in places]
    joined = " … ".join(TEXT[start:end] for start, end in spans)
    written = " ".join(f"{start}:{end}" for start, end in spans)
    assert spans_of(joined, written) == tuple(TextSpan(start, end, TEXT[start:end]) for start, end in spans)


def test_nothing_stands_nowhere() -> None:
    assert spans_of(None, None) == ()
    assert span_of(None, None, None) is None
    assert span_of("He", 0, 2) == TextSpan(0, 2, "He")
