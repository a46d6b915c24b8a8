"""Between which moments a page was published."""

from __future__ import annotations

from datetime import datetime

import pytest

from provstore.match.provenance.moments import moments, read_moment
from tests.match.provenance.test_roots import account


@pytest.mark.parametrize(
    ("value", "zone", "first", "last", "why"),
    [
        ("2024-03-05T10:30", "UTC", "2024-03-05T10:30", "2024-03-05T10:31", "a minute"),
        ("2024-03-05T10:30", "Asia/Tehran", "2024-03-05T07:00", "2024-03-05T07:01", "east of Greenwich it is later there, so it was earlier"),
        ("2024-03-05T10:30", "America/New_York", "2024-03-05T15:30", "2024-03-05T15:31", "west of it"),
        ("2024-07-05T10:30", "America/New_York", "2024-07-05T14:30", "2024-07-05T14:31", "in summer time"),
        ("2024-03-05", "UTC", "2024-03-05T00:00", "2024-03-06T00:00", "a day"),
        ("2024-03-05", "Asia/Tehran", "2024-03-04T20:30", "2024-03-05T20:30", "a day elsewhere"),
        ("2024-02", "UTC", "2024-02-01T00:00", "2024-03-01T00:00", "a month, of a leap year"),
        ("2023-12", "UTC", "2023-12-01T00:00", "2024-01-01T00:00", "the last month"),
        ("2024", "UTC", "2024-01-01T00:00", "2025-01-01T00:00", "a year"),
        ("2024-03-31", "Europe/Paris", "2024-03-30T23:00", "2024-03-31T22:00", "a day of 23 hours"),
        ("2024-03-05T10:30", None, "2024-03-04T20:30", "2024-03-05T22:31", "a clock that may be anywhere: 14 hours before to 12 after"),
        ("2024-03-05", None, "2024-03-04T10:00", "2024-03-06T12:00", "a day that may be anywhere"),
    ],
)  # fmt: skip
def test_moments(value: str, zone: str | None, first: str, last: str, why: str) -> None:
    assert read_moment(value, zone) == (datetime.fromisoformat(first), datetime.fromisoformat(last)), why


def test_a_page_without_a_date_has_none() -> None:
    assert moments(account("Nothing.", "Ostrela Star", None)) is None
    found = moments(account("Nothing.", "Ostrela Star", "2024-03-05"))
    assert found == (datetime(2024, 3, 4, 10), datetime(2024, 3, 6, 12))
