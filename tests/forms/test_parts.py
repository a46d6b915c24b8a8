"""The smallest things of JSON: alike wherever they stand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.forms import parts
from provstore.forms.parts import (
    SourceJson,
    SpanJson,
    SpeakerJson,
    shape_source,
    shape_sources,
    shape_span,
    shape_speaker,
    source_or_null,
)
from provstore.records import Source, Span
from tests.forms.conforms import find_faults
from tests.forms.conftest import types_of

MINISTRY = Source("Foreign Ministry", "government", "FR", part_of=Source("France", "government", "FR"), scope="d" * 64)
NAMED = {"name": "Foreign Ministry", "kind": "government"}


@pytest.mark.parametrize(
    ("shaped", "form", "shown"),
    [
        (shape_source(MINISTRY), SourceJson, NAMED),  # country and whole are in the store, not in every answer
        (source_or_null(MINISTRY), SourceJson, NAMED),
        (shape_speaker(MINISTRY, True), SpeakerJson, {**NAMED, "inferred": True}),
        (shape_speaker(MINISTRY, False), SpeakerJson, {**NAMED, "inferred": False}),
    ],
)
def test_a_source(shaped: object, form: Any, shown: dict[str, object]) -> None:
    assert shaped == shown
    assert list(find_faults(shaped, form)) == []


def test_sources_keep_their_order() -> None:
    assert shape_sources([MINISTRY, Source("Ann Lee", "person")]) == [NAMED, {"name": "Ann Lee", "kind": "person"}]
    assert shape_sources(()) == []


def test_nobody_is_null() -> None:
    assert source_or_null(None) is None
    assert shape_speaker(None, True) is None


@given(st.text(min_size=1), st.data())
def test_a_span_has_its_place_and_exactly_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shaped = shape_span(Span(start, end), text)
    assert shaped == {"start": start, "end": end, "text": text[start:end]}
    assert list(find_faults(shaped, SpanJson)) == []


def test_the_parts_are_those_tested_here() -> None:
    assert {form.__name__ for form in types_of(parts)} == {"SpanJson", "SourceJson", "SpeakerJson"}
