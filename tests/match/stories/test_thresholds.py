"""What holds between the numbers that decide which pages are one story."""

from __future__ import annotations

from provstore.match.stories import thresholds as limits


def test_what_speaks_for_one_event_is_added_and_what_speaks_against_it_taken_away() -> None:
    assert min(limits.LESS_COVERED, limits.MORE_COVERED, limits.BOTH_LEADS) > 0
    against = (limits.OTHER_NUMBER, limits.OTHER_DAY, limits.DAY_APART, limits.SAME_OUTLET, limits.NO_NAME)
    assert max(against) < 0
    assert limits.FLOOR < limits.LEAST_LIKENESS


def test_the_days_of_an_event_are_no_background() -> None:
    assert 0 < limits.EVENT_DAYS <= limits.NEAR_DAYS < limits.BACKGROUND_DAYS
    assert limits.MOST_COMPARED < limits.ALL_COMPARED
