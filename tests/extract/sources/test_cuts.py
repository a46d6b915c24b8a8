"""A source that was cut is whole again, and only where it was cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.sources.cuts import LONGEST_CUT, whole_source
from provstore.records import Span

CUT = [
    ("The Forests, |Pastures and Water Authority| said", "The Forests, Pastures and Water Authority", "a list in a name"),
    ("The Forests, |Pastures Authority| said", "Pastures Authority", "but no list without and"),
    ("It rained in the Forests, |Pastures and Water Authority| said", "Pastures and Water Authority", "inside a sentence it may be a place"),
    ("In May, |Pastures and Water Authority| said", "Pastures and Water Authority", "a time before it is none of it"),
    ("The commander of the Coast Corps (CC) |Navy| said", "The commander of the Coast Corps (CC) Navy", "letters in brackets"),
    ("It rained (as seen) |Navy| said", "Navy", "a remark in brackets"),
    ("The dockers' |union| said", "The dockers' union", "an apostrophe that looks like a mark"),
    ("the northern dockers’ |union| said", "the northern dockers’ union", "with a word before it"),
    ("‘It rained’ |union| said", "union", "a mark that closes a quotation"),
    ("|Rep. G.K|. Lee said", "Rep. G.K. Lee", "initials"),
    ("|Rep. G.K|. Lee Jr. left", "Rep. G.K. Lee Jr.", "initials and a generation"),
    ("|Rep. Lee|. Ann left", "Rep. Lee", "a full stop that ends the sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected", "why"), CUT, ids=[case[2] for case in CUT])
def test_whole_sources(marked: str, expected: str, why: str) -> None:
    before, source, after = marked.split("|")
    text = before + source + after
    assert whole_source(text, Span(len(before), len(before) + len(source))).of(text) == expected, why


@given(st.text(alphabet="Aa .,()’'\n", max_size=200), st.integers(0, 200), st.integers(1, 20))
def test_a_source_only_grows_and_never_far(text: str, start: int, length: int) -> None:
    text += "Ann said it."
    source = Span(min(start, len(text) - 1), min(start + length, len(text)))
    source = Span(source.start, max(source.end, source.start + 1))
    whole = whole_source(text, source)
    assert max(0, source.start - LONGEST_CUT) <= whole.start <= source.start
    assert source.end <= whole.end <= len(text)
