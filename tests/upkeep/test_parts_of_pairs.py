"""Pairs of documents in parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.upkeep.parts_of_pairs import in_parts

ROWS = st.integers(0, 20)


@given(st.sets(st.tuples(ROWS, ROWS).filter(lambda pair: pair[0] < pair[1])), st.integers(1, 9))
def test_each_pair_once_whatever_the_parts(pairs: set[tuple[int, int]], at_once: int) -> None:
    parts = list(in_parts(pairs, at_once))
    assert sorted(tuple(sorted(pair)) for part in parts for pair in part) == sorted(pairs)
    assert all(len(part) == at_once for part in parts[:-1])


def test_a_document_that_is_in_many_pairs_is_not_read_in_between() -> None:
    pairs = {(1, row) for row in range(10, 30)} | {(10, 11)}
    firsts = [first for part in in_parts(pairs, 4) for first, _ in part]
    assert 1 not in firsts and firsts == sorted(firsts)
