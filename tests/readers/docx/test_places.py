"""Bytes and characters of one text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.readers.docx.places import Places


@given(st.text(max_size=50), st.lists(st.integers(0, 50)))
def test_places(text: str, asked: list[int]) -> None:
    places = Places(text.encode())
    for number in sorted(min(one, len(text)) for one in asked):
        assert places.of(len(text[:number].encode())) == number
