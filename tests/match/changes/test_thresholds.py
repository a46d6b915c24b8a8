"""The numbers that decide which changes are told keep their order."""

from provstore.match.changes import thresholds


def test_thresholds_fit_each_other() -> None:
    assert 0.5 < thresholds.COPY_SHARE < 1, "a copy has most of the text"
    assert 0 < thresholds.REWRITTEN_SHARE < thresholds.EDITION_SHARE < 1
    assert 1 < thresholds.SHORTEST_CLAUSE <= thresholds.LONGEST_TYPED < thresholds.LONGEST_MARKED < thresholds.WINDOW
