"""The chain's arithmetic against all paths written out."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.tagger.decode import Chain, best_paths, ranges

LABELS = 3


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_best_path_and_its_probability(length: int, seed: int) -> None:
    dice = np.random.default_rng(seed)
    chain = Chain(dice.normal(size=LABELS).astype(np.float32), dice.normal(size=(LABELS, LABELS)).astype(np.float32))
    scores = dice.normal(size=(2, 5, LABELS)).astype(np.float32)  # a row of that length beside one of full length
    labels, likelihood = best_paths(chain, scores, np.array([length, 5]))
    for row, size in enumerate((length, 5)):
        paths = {
            path: chain.begin[path[0]]
            + sum(scores[row, i, label] for i, label in enumerate(path))
            + sum(chain.follow[a, b] for a, b in pairwise(path))
            for path in product(range(LABELS), repeat=size)
        }
        best = max(paths, key=lambda path: paths[path])
        assert tuple(labels[row, :size]) == best
        assert not labels[row, size:].any()
        total = np.log(sum(np.exp(np.float64(score)) for score in paths.values()))
        assert likelihood[row] == pytest.approx(paths[best] - total, abs=1e-4)


def test_ranges_of_a_role() -> None:
    names = ("O", "B-content", "I-content", "B-source", "I-source")
    assert ranges([1, 2, 1, 0, 3, 4, 4], names, "content") == [(0, 2), (2, 3)]
    assert ranges([1, 2, 1, 0, 3, 4, 4], names, "source") == [(4, 7)]
    assert ranges([0, 2, 2], names, "content") == [], "what goes on must have begun"
