"""When an archive captured a page, as it writes that down."""

from __future__ import annotations

import pytest

from provstore.text.captured import read_captured

MOMENTS = [
    ("12:44:01 Mar 16, 2023", "2023-03-16T12:44:01Z", "an archive writes UTC without saying so"),
    ("20230316124401", "2023-03-16T12:44:01Z", "so it does in its addresses"),
    ("20230316124401123", "2023-03-16T12:44:01Z", "with thousandths"),
    ("Tue Jun 18 2024 10:02:03 GMT+0200 (Central European Summer Time)", "2024-06-18T08:02:03Z", "a browser's clock"),
    ("Tue Jun 18 2024 01:02:03 GMT+0200", "2024-06-17T23:02:03Z", "the day before in UTC"),
    ("Sat, 02 Mar 2024 10:11:12 GMT", "2024-03-02T10:11:12Z", "a header of HTTP"),
    ("2024-03-02T10:11:12Z", "2024-03-02T10:11:12Z", "as standards have it"),
    ("2024-03-02T10:11:12", None, "nobody says of which zone"),
    ("Tue Jun 18 2024", None, "no time of day"),
    ("20231316124401", None, "no month"),
    ("yesterday", None, "no moment"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("words", "moment", "why"), MOMENTS, ids=[case[2] for case in MOMENTS])
def test_moments(words: str, moment: str | None, why: str) -> None:
    assert read_captured(words) == moment, why
