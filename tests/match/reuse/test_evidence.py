"""Evidence: as a reader counts it, letter by letter; and which texts it is another for when more come."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.evidence import are_enough, find_affected
from provstore.match.reuse.postings import Lookup, make_segment
from provstore.match.reuse.thresholds import COMMON_FROM, MAX_APART, MIN_COMMON_EVIDENCE, MIN_FINGERPRINT_EVIDENCE

EVIDENCE = np.cumsum([0, *([1, 1, 0] * 300)]).astype(np.int32)
Runs = dict[int, bool]  # the place of a run, and whether it is common


def letters(places: list[int]) -> int:
    """Letters of evidence under runs, each counted once."""
    covered = {letter for place in places for letter in range(place, place + 25)}
    return sum(int(EVIDENCE[letter + 1] - EVIDENCE[letter]) for letter in covered)


def is_enough(runs: Runs) -> bool:
    """The same, slowly: the sum of those that few texts have, or of all that follow each other closely."""
    if letters([place for place, common in runs.items() if not common]) >= MIN_FINGERPRINT_EVIDENCE:
        return True
    near: list[list[int]] = []
    for place in sorted(runs):
        if near and place - near[-1][-1] <= MAX_APART:
            near[-1].append(place)
        else:
            near.append([place])
    return any(runs.values()) and any(letters(some) >= MIN_COMMON_EVIDENCE for some in near)


@given(st.lists(st.dictionaries(st.integers(0, 800), st.booleans(), min_size=1, max_size=6), max_size=5))
def test_for_many_pairs_it_is_what_a_reader_counts(pairs: list[Runs]) -> None:
    runs = [(number, place, of[place]) for number, of in enumerate(pairs) for place in sorted(of)]
    numbers, starts, common = (np.array([run[at] for run in runs], np.int64) for at in range(3))
    found = are_enough(starts, numbers, common.astype(np.bool_), EVIDENCE, len(pairs))
    assert found.tolist() == [is_enough(of) for of in pairs]


@pytest.mark.parametrize(
    ("before", "batch", "affected", "why"),
    [
        (COMMON_FROM - 2, 1, False, "too few have it"),
        (COMMON_FROM - 1, 1, True, "now as many have it"),
        (COMMON_FROM - 2, 4, True, "it has become common inside the batch"),
        (COMMON_FROM, 1, False, "it was common before"),
    ],
)
def test_who_has_what_becomes_common_is_compared_again(before: int, batch: int, affected: bool, why: str) -> None:
    prints = make_comparable("The harbor master of Varnholm said that the ferry had left the quay.").prints
    other = make_comparable("Nobody on the other side had been told of the storm that came up in the evening.").prints
    held = dict.fromkeys(range(before + batch), prints.different)
    index = Lookup([make_segment({**held, 900: other.different})])
    found = find_affected([prints] * batch, index)
    assert found == (set(held) if affected else set()), why
    assert find_affected([], index) == set()
