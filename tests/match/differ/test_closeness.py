"""How close two claims are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.differ.closeness import closeness, containment
from tests.match.differ.claims import between, profile

ALIGNMENT = between(profile("Guards searched the ship."), profile("Guards searched the ship."))
weights = st.floats(0, 50)


@pytest.mark.parametrize(
    ("shared", "a_rest", "b_rest", "close", "contained"),
    [(2.0, 0.0, 0.0, 1.0, 1.0), (2.0, 2.0, 0.0, 0.5, 1.0), (2.0, 0.0, 2.0, 0.5, 1.0), (1.0, 3.0, 1.0, 0.25, 0.5), (0.0, 0.0, 0.0, 0.0, 0.0)],
)  # fmt: skip
def test_shares(shared: float, a_rest: float, b_rest: float, close: float, contained: float) -> None:
    alignment = replace(ALIGNMENT, shared=shared, a_rest=a_rest, b_rest=b_rest)
    assert (closeness(alignment), containment(alignment)) == (close, contained)


@given(weights, weights, weights)
def test_neither_side_counts_more(shared: float, a_rest: float, b_rest: float) -> None:
    there, back = (
        replace(ALIGNMENT, shared=shared, a_rest=x, b_rest=y) for x, y in ((a_rest, b_rest), (b_rest, a_rest))
    )
    assert closeness(there) == closeness(back) <= containment(there) == containment(back) <= 1
