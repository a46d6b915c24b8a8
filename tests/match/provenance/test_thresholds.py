"""The numbers by which provenance is told."""

from __future__ import annotations

from provstore.match.provenance import thresholds


def test_a_copy_is_of_the_days_before_and_stock_of_weeks() -> None:
    assert 0 < thresholds.PRINTED_SHARE <= 1
    assert 0 < thresholds.DAYS_OF_COPY < thresholds.DAYS_OF_STOCK
    assert thresholds.AT_PASSAGE > 0
