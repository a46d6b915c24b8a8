"""What holds between the numbers that decide which differences are told."""

from __future__ import annotations

from provstore.match.differ import thresholds
from provstore.match.same.thresholds import PAIR_SCORE


def test_scores_and_days_follow_each_other() -> None:
    assert PAIR_SCORE < thresholds.OTHER_NAME_SCORE < thresholds.OTHER_DAY_SCORE < 1
    assert PAIR_SCORE < thresholds.STRENGTH_SCORE <= thresholds.ABSENT_SCORE <= thresholds.FAR_NUMBERS_SCORE < 1
    assert PAIR_SCORE < thresholds.WORDING_SCORE < 1
    assert thresholds.DAYS_TO_PRINT <= thresholds.ONE_EVENT_DAYS < thresholds.TWO_EVENTS_DAYS
    assert 0 < thresholds.QUOTED_SHARE < thresholds.REPORTED_SHARE < 1
