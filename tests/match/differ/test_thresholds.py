"""What holds between the numbers that decide which differences are told."""

from __future__ import annotations

from provstore.match.differ import thresholds


def test_what_is_compared_loosely_is_not_told_of_two_incidents() -> None:
    places = thresholds.TWO_PAGE_DAYS_CLOSENESS, thresholds.TWO_PLACES_CLOSENESS, thresholds.OTHER_NUMBER_CLOSENESS
    assert 0 < places[0] < places[1] < places[2] < thresholds.FAR_NUMBERS_CLOSENESS
    assert thresholds.OTHER_NAME_CLOSENESS < thresholds.OTHER_DAY_CLOSENESS < 1
    assert thresholds.DAYS_TO_PRINT <= thresholds.ONE_EVENT_DAYS < thresholds.TWO_EVENTS_DAYS
    assert 0 < thresholds.QUOTED_SHARE < thresholds.REPORTED_SHARE < 1
