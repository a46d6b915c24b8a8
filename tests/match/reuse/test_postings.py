"""The index: any batching holds the same, in few segments, and its bytes are all of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse import postings
from provstore.match.reuse.fingerprints import Hashes
from provstore.match.reuse.postings import HIGHEST_NUMBER, Hits, IndexSegment, Lookup, make_segment, merge_tail


def hashes(values: Iterable[int]) -> Hashes:
    return np.array(sorted(values), np.uint64)


def segment_of(*keys: int) -> IndexSegment:
    return IndexSegment(hashes(keys))


def listed(hits: Hits) -> list[tuple[int, int]]:
    """Place in the question and number of document, in order."""
    return sorted(zip(hits.asked.tolist(), hits.numbers.tolist(), strict=True))


LARGE = (1 << 40) - 1  # the largest hash
VALUES = st.one_of(st.integers(0, 30), st.integers(LARGE - 2, LARGE))
documents = st.lists(st.sets(VALUES, max_size=8), min_size=1, max_size=40)


@given(documents, st.integers(1, 9))
def test_segments_hold_what_was_put_in(held: list[set[int]], batch: int) -> None:
    segments: list[IndexSegment] = []
    for start in range(0, len(held), batch):
        numbers = range(start, min(start + batch, len(held)))
        segments.append(make_segment({n: hashes(held[n]) for n in numbers}))
        kept, merged = merge_tail(segments)
        if merged:
            segments[kept:] = [IndexSegment.from_bytes(merged.to_bytes())]
    assert all((each.keys[1:] > each.keys[:-1]).all() for each in segments)
    asked = [*range(32), *range(LARGE - 3, LARGE + 1)]
    expected = [(asked.index(value), number) for number, each in enumerate(held) for value in each]
    assert listed(Lookup(segments).find(hashes(asked))) == sorted(expected)


@given(documents, st.sets(st.integers(0, 39)))
def test_the_hashes_of_some_documents_are_read_from_the_index(held: list[set[int]], wanted: set[int]) -> None:
    segments = [make_segment({number: hashes(each)}) for number, each in enumerate(held)]
    chosen = np.array([number in wanted for number in range(len(held))])
    found = Lookup(segments).hashes_of(chosen)
    assert sorted(found.tolist()) == sorted(
        value for number, each in enumerate(held) if number in wanted for value in each
    )


def test_segments_stay_few() -> None:
    segments: list[IndexSegment] = []
    for number in range(1_000):
        segments.append(make_segment({number: hashes({number, number + 1})}))
        kept, merged = merge_tail(segments)
        segments[kept:] = [merged] if merged else segments[kept:]
        assert len(segments) <= 11
        assert all(len(one.keys) > len(other.keys) for one, other in itertools.pairwise(segments))


@pytest.mark.parametrize(
    ("sizes", "kept", "merged", "why"),
    [
        ([], 0, None, "no segments"),
        ([3], 1, None, "one is as few as can be"),
        ([3, 2], 2, None, "the one before is larger: writing it again costs more than looking into two"),
        ([2, 2], 0, 4, "the one before is no larger"),
        ([5, 2, 2], 1, 4, "together they are still smaller than the first"),
        ([4, 2, 2], 0, 8, "together they are as large as the first"),
        ([3, 3, 3], 1, 6, "all three would be more than a segment may hold"),
        ([4, 4], 0, 8, "just as many as a segment may hold"),
        ([5, 5], 2, None, "more than it may hold"),
    ],
)
def test_the_tail_is_merged(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int], kept: int, merged: int | None, why: str
) -> None:
    monkeypatch.setattr(postings, "LARGEST", 8)
    keys = iter(range(100))
    segments = [segment_of(*(next(keys) for _ in range(size))) for size in sizes]
    stays, tail = merge_tail(segments)
    assert (stays, tail and len(tail.keys)) == (kept, merged), why
    if tail:
        assert tail.keys.tolist() == [key for segment in segments[kept:] for key in segment.keys.tolist()]


def test_only_common_hashes_are_told_where_asked() -> None:
    index = Lookup([make_segment({0: hashes({1, 2})}), make_segment({1: hashes({2, 3}), 2: hashes({3, 4, 5})})])
    asked = hashes({1, 2, 3, 4})
    assert listed(index.find(asked, fewest=2)) == [(1, 0), (1, 1), (2, 1), (2, 2)]
    assert listed(index.find(asked, fewest=3)) == []
    assert listed(index.find(asked)) == [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]


@given(documents, st.lists(st.tuples(st.sets(st.integers(0, 35)), st.integers(1, 3)), min_size=1, max_size=4))
def test_what_was_asked_before_changes_no_answer(held: list[set[int]], questions: list[tuple[set[int], int]]) -> None:
    index = Lookup([make_segment({number: hashes(each)}) for number, each in enumerate(held)])
    for wanted, fewest in questions:
        asked = hashes(wanted)
        assert listed(index.find(asked, fewest)) == listed(index.afresh().find(asked, fewest))


def test_what_was_asked_before_is_not_looked_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    index = Lookup([make_segment({0: hashes({1, 2, 3})})])
    index.find(hashes({1, 2}))
    asked: list[list[int]] = []
    search = postings._find
    monkeypatch.setattr(postings, "_find", lambda keys, new: asked.append(new.tolist()) or search(keys, new))
    assert listed(index.find(hashes({1, 2, 3}))) == [(0, 0), (1, 0), (2, 0)]
    assert asked == [[3]]


def test_the_bytes_of_a_segment_are_its_keys() -> None:
    segment = make_segment({1: hashes({2}), 0: hashes({2})})
    assert segment.to_bytes() == bytes([0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0])
    assert IndexSegment.from_bytes(segment.to_bytes()).keys.tolist() == segment.keys.tolist()


def test_an_index_of_nothing_answers() -> None:
    assert listed(Lookup([make_segment({})]).find(hashes({1}))) == []
    assert listed(Lookup([]).find(hashes({1}))) == []
    assert listed(Lookup([make_segment({0: hashes({1})})]).find(hashes(()))) == []


@pytest.mark.parametrize("number", [-1, HIGHEST_NUMBER + 1])
def test_a_number_that_does_not_fit_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="documents are numbered from 0 to 16777215"):
        make_segment({number: hashes({1})})
    assert len(make_segment({HIGHEST_NUMBER: hashes({1})}).keys) == 1
