"""The index: any batching holds the same, in few segments, and its bytes are all of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.fingerprints import NUMBER_BITS, Fingerprints
from provstore.match.reuse.postings import Lookup, Segment, look_up, make_segment, merge_tail


def prints(hashes: set[int]) -> Fingerprints:
    keys = np.array(sorted(hashes), np.uint64) << np.uint64(NUMBER_BITS)
    return Fingerprints(keys, np.zeros(len(hashes), np.int32))


documents = st.lists(st.sets(st.integers(0, 30), max_size=8), min_size=1, max_size=40)


@given(documents, st.integers(1, 9))
def test_segments_hold_what_was_put_in(hashes: list[set[int]], batch: int) -> None:
    segments: list[Segment] = []
    for start in range(0, len(hashes), batch):
        segments.append(make_segment({n: prints(hashes[n]) for n in range(start, min(start + batch, len(hashes)))}))
        kept, merged = merge_tail(segments)
        if merged:
            segments[kept:] = [Segment.from_bytes(merged.to_bytes())]
    hits = look_up(segments, np.arange(40, dtype=np.uint64))
    found = set(zip(hits.asked.tolist(), hits.documents.tolist(), strict=True))
    assert found == {(value, number) for number, each in enumerate(hashes) for value in each}
    assert len(hits.asked) == len(found)


def test_segments_stay_few() -> None:
    segments: list[Segment] = []
    for number in range(1_000):
        segments.append(make_segment({number: prints({number, number + 1})}))
        kept, merged = merge_tail(segments)
        segments[kept:] = [merged] if merged else segments[kept:]
        assert len(segments) <= 11


def test_only_common_hashes_are_told_where_asked() -> None:
    segments = [make_segment({0: prints({1, 2})}), make_segment({1: prints({2, 3})})]
    hits = look_up(segments, np.array([1, 2, 3], np.uint64), fewest=2)
    assert sorted(zip(hits.asked.tolist(), hits.documents.tolist(), strict=True)) == [(1, 0), (1, 1)]


@given(documents, st.lists(st.tuples(st.sets(st.integers(0, 35)), st.integers(1, 3)), min_size=1, max_size=4))
def test_what_was_asked_before_changes_no_answer(hashes: list[set[int]], questions: list[tuple[set[int], int]]) -> None:
    segments = [make_segment({number: prints(each)}) for number, each in enumerate(hashes)]
    index = Lookup(segments)
    for wanted, fewest in questions:
        asked = np.array(sorted(wanted), np.uint64)
        again, afresh = index.find(asked, fewest), look_up(segments, asked, fewest)
        assert sorted(zip(*map(np.ndarray.tolist, again), strict=True)) == sorted(
            zip(*map(np.ndarray.tolist, afresh), strict=True)
        )


def test_a_number_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="documents are numbered from 0 to 16777215"):
        make_segment({1 << 24: prints({1})})
