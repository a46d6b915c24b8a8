"""What holds between the numbers by which two readings become one."""

from __future__ import annotations

import pytest

from provstore.extract.vote import thresholds


def test_shares_and_likelihoods_lie_between_0_and_1() -> None:
    shares = {name: value for name, value in vars(thresholds).items() if name.isupper() and isinstance(value, float)}
    assert len(shares) >= 10
    assert all(0 < value < 1 for value in shares.values())


def test_what_one_method_alone_saw_is_looked_at_sooner() -> None:
    assert thresholds.REVIEW_BELOW < thresholds.REVIEW_BELOW_ALONE


def test_two_contents_that_are_one_also_compete() -> None:
    """Else both would be kept where the vote did not join them."""
    assert thresholds.RIVALS < thresholds.SAME


def test_no_share_is_without_a_logarithm() -> None:
    assert pytest.approx(1 - thresholds.MOST_SHARE) == thresholds.LEAST_SHARE
    assert 0 < thresholds.LEAST_LIKELIHOOD < thresholds.LEAST_SHARE
