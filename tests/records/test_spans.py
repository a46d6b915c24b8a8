"""A span is the set of its positions: what it yields, meets and holds follows from that."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.records import Span

PLACES = st.integers(0, 12)  # small, so that ends often coincide
SPANS = st.tuples(PLACES, PLACES).map(lambda ends: Span(min(ends), max(ends) + 1))


def positions(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(SPANS, SPANS)
def test_two_touch_where_they_have_a_position_in_common(one: Span, other: Span) -> None:
    assert one.touches(other) == bool(positions(one) & positions(other))
    assert one.touches(other) == other.touches(one)


@given(SPANS, SPANS)
def test_one_holds_another_where_it_has_all_its_positions(one: Span, other: Span) -> None:
    assert one.holds(other) == (positions(one) >= positions(other))
    assert (one.holds(other) and other.holds(one)) == (one == other)


@given(st.text(max_size=14), SPANS)
def test_it_yields_the_characters_at_its_positions(text: str, span: Span) -> None:
    assert span.of(text) == "".join(text[at] for at in sorted(positions(span)) if at < len(text))


@pytest.mark.parametrize(
    ("one", "other", "touches", "holds", "why"),
    [
        (Span(2, 5), Span(5, 8), False, False, "the end is exclusive: side by side is not together"),
        (Span(5, 8), Span(2, 5), False, False, "the same from the other side"),
        (Span(2, 5), Span(4, 8), True, False, "one character in common"),
        (Span(2, 5), Span(2, 5), True, True, "it holds itself"),
        (Span(2, 5), Span(2, 4), True, True, "from the beginning"),
        (Span(2, 5), Span(3, 5), True, True, "to the end"),
        (Span(2, 5), Span(1, 5), True, False, "one character more before it"),
        (Span(2, 5), Span(2, 6), True, False, "one character more after it"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_neighbors(one: Span, other: Span, touches: bool, holds: bool, why: str) -> None:
    assert (one.touches(other), one.holds(other)) == (touches, holds), why


def test_characters_are_code_points() -> None:
    text = "e\u0301 \U0001f600!"  # an accent of its own, and a character beyond the first 65,536
    assert Span(1, 2).of(text) == "\u0301"
    assert Span(3, 5).of(text) == "\U0001f600!"


@given(st.lists(SPANS))
def test_spans_are_in_the_order_of_the_text_the_shorter_first(spans: list[Span]) -> None:
    assert sorted(spans) == sorted(spans, key=lambda span: (span.start, span.end))


def test_a_span_cannot_be_moved() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 1
