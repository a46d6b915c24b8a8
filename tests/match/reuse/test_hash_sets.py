"""Sets of hashes as arrays, against sets of Python."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.hash_sets import NO_HASHES, is_in, union

VALUES = st.lists(st.integers(0, 12) | st.integers((1 << 40) - 3, (1 << 40) - 1), max_size=12)


@given(st.lists(VALUES, max_size=4))
def test_a_union_has_each_value_once_in_order(lists: list[list[int]]) -> None:
    arrays = [np.array(values, np.uint64) for values in lists]
    assert union(*arrays).tolist() == sorted({value for values in lists for value in values})


@given(VALUES, VALUES)
def test_what_is_in_a_set_is_told_for_each_value(values: list[int], members: list[int]) -> None:
    found = is_in(np.array(values, np.uint64), union(np.array(members, np.uint64)))
    assert found.tolist() == [value in members for value in values]


def test_nothing_is_in_no_set() -> None:
    assert is_in(np.array([1, 2], np.uint64), NO_HASHES).tolist() == [False, False]
    assert union().tolist() == []
