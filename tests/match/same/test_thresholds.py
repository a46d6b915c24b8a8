"""What holds between the numbers that decide when two claims are the same."""

from __future__ import annotations

from provstore.match.same import thresholds


def test_shares_and_scores_lie_between_0_and_1() -> None:
    numbers = {name: value for name, value in vars(thresholds).items() if name.isupper()}
    bounded = {
        name: value for name, value in numbers.items() if name.endswith(("_SHARE", "_SCORE", "_BONUS", "_PENALTY"))
    }
    assert len(bounded) > 15
    assert all(0 < value < 1 for value in bounded.values())
    assert all(value > 0 for name, value in numbers.items() if not name.startswith("CLOSE"))


def test_what_is_surer_asks_for_more() -> None:
    assert thresholds.LEAST_LIKELIHOOD < thresholds.SAME_LIKELIHOOD < 1
    assert thresholds.PAIR_SCORE < thresholds.SURE_SCORE < thresholds.SURE_SCORE_UNDATED
    assert thresholds.LEAST_COMPARED_WEIGHT < thresholds.LEAST_ALIKE_WEIGHT < thresholds.ONE_EVENT_WEIGHT
    assert thresholds.CIRCUMSTANCE_WEIGHT < thresholds.LEAST_TERM_WEIGHT <= thresholds.SHORT_NUMBER_WEIGHT
