"""Dates as programs write them."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.moments import captured_moment, plain_moment

PLAIN = [
    ("1717400000", "2024-06-03T07:33:20Z", "seconds"),
    ("1717400000.25", "2024-06-03T07:33:20Z", "with parts of them"),
    ("1717400000123", "2024-06-03T07:33:20Z", "thousandths"),
    ("20240603", "2024-06-03", "a day without hyphens"),
    ("20240603T101500Z", "2024-06-03T10:15:00Z", "a moment without them"),
    ("20240603101500", "2024-06-03T10:15:00", "and without a letter"),
    ("202406031015", "2024-06-03T10:15:00", "and without seconds, and no thousandths of 1976"),
    ("20241303", "20241303", "no month"),
    ("20240231", "20240231", "no day"),
    ("5000000000", "5000000000", "seconds beyond this century"),
    ("12345678", "12345678", "eight digits that are no day"),
    ("2024-06-03", "2024-06-03", "a date as it is"),
    ("3 June 2024", "3 June 2024", "in words"),
    (" 2024 ", "2024", "a year"),
]


@pytest.mark.parametrize(("value", "moment", "why"), PLAIN, ids=[case[2] for case in PLAIN])
def test_a_moment_is_told_plainly(value: str, moment: str, why: str) -> None:
    assert plain_moment(value) == moment


CAPTURED = [
    ("2024-06-03T10:00:00+02:00", "2024-06-03T08:00:00Z"),
    ("2024-06-03T10:00:00Z", "2024-06-03T10:00:00Z"),
    ("1717400000", "2024-06-03T07:33:20Z"),
    ("20240603T101500Z", "2024-06-03T10:15:00Z"),
    ("2024-06-03 10:00:00", None),
    ("2024-06-03", None),
    ("yesterday", None),
]


@pytest.mark.parametrize(("value", "moment"), CAPTURED)
def test_a_page_was_captured_at_a_moment_whose_zone_is_known(value: str, moment: str | None) -> None:
    assert captured_moment(value) == moment
