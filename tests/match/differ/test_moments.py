"""Another month, year, hour or time of day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ import thresholds as limits
from provstore.match.differ.moments import compare_moments
from tests.match.differ.claims import between, compared, profile

TRIAL = "The trial of the harbor master of Orlin began {} at the old court."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("in March", "in June", [("March", "June")], "two months"),
        ("in March", "in March", [], "one month"),
        ("in Mar", "in March", [], "one month, cut short"),
        ("in March", "from June", [("March", "June")], "another word before it"),
        ("since March", "until June", [], "both may be so"),
        ("in March", "last winter", [], "only one tells a month"),
        ("in March and in May", "in June", [], "nobody knows which"),
        ("in 1921", "in 1931", [("1921", "1931")], "two years"),
        ("in March 1921", "in June 1921", [], "a month with its year is a date, and another module's"),
        ("at 6 p.m.", "at 9 p.m.", [("6 p.m.", "9 p.m.")], "two hours"),
        ("at 6 p.m.", "at 6.00 pm", [], "one hour in two hands"),
        ("at 630 a.m.", "at 6:30 a.m.", [], "no hour that a clock has"),
        ("at dawn", "at dusk", [("dawn", "dusk")], "two times of day"),
        ("at night", "at midnight", [], "one may be the other"),
        ("early", "late", [], "no moment"),
    ],
)
def test_moments(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_moments, profile(TRIAL.format(one)), profile(TRIAL.format(other))) == found, why


@pytest.mark.parametrize(
    ("close", "told"),
    [
        (limits.OTHER_DAY_CLOSENESS, [True]),
        (limits.OTHER_DAY_CLOSENESS - 0.01, [False]),
        (limits.MOMENT_CLOSENESS, [False]),
        (limits.MOMENT_CLOSENESS - 0.01, []),
    ],
)
def test_how_sure_another_month_is(close: float, told: list[bool]) -> None:
    a, b = profile(TRIAL.format("in March")), profile(TRIAL.format("in June"))
    alignment = replace(between(a, b), shared=close, a_rest=1 - close, b_rest=0.0)
    assert [one.certain for one in compare_moments(a, b, alignment)] == told


def test_times_of_day_are_never_certain() -> None:
    a, b = profile(TRIAL.format("at dawn")), profile(TRIAL.format("at dusk"))
    assert [one.certain for one in compare_moments(a, b, between(a, b))] == [False]
