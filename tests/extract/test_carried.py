"""What carriers state of a document counts in whatever order they come."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.extract.carried import read_carried, read_moment, unread_date
from provstore.readers import read
from provstore.records import NOTHING_CARRIED, Carried, CarrierValue, Stated
from provstore.text.decode import decode

MOMENTS = [
    ("2024-03-12", "2024-03-12", "ISO"),
    ("2024-03-12T11:30:00+02:00", "2024-03-12T11:30+02:00", "with a zone"),
    ("Tue, 12 Mar 2024 11:30:00 +0200", "2024-03-12T11:30+02:00", "as in feeds and mails"),
    ("1710235800", None, "a number is no date"),
    ("12 March 2024", "2024-03-12", "in words"),
    ("March 2024", "2024-03", "a month"),
    ("03/04/2024", None, "two readings are none"),
    ("yesterday", None, "nothing to count from"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("value", "moment", "why"), MOMENTS, ids=[why for _, _, why in MOMENTS])
def test_moments_as_programs_write_them(value: str, moment: str | None, why: str) -> None:
    assert read_moment(value) == moment


def values(*stated: tuple[str, str]) -> list[CarrierValue]:
    return [CarrierValue(field, value, f"csv {field}") for field, value in stated]  # type: ignore[arg-type]


def test_the_earliest_day_and_the_first_name_count_in_any_order() -> None:
    stated = values(
        ("published", "2024-03-14"), ("published", "2024-03-12"), ("site", "The Brenna Post"), ("site", "Old Post")
    )
    either = read_carried(stated), read_carried(reversed(stated))

    assert either[0] == either[1]
    assert either[0].published == "2024-03-12"
    assert either[0].outlet and either[0].outlet.name == "Old Post"


def test_the_earliest_moment_is_told_by_the_hours_from_utc() -> None:
    stated = values(("published", "2024-03-12T23:00:00-05:00"), ("published", "2024-03-13T01:00:00+02:00"))
    assert read_carried(stated).published == "2024-03-13T01:00+02:00"


def test_an_outlet_that_is_known_counts_before_others_and_a_domain_after_names() -> None:
    known = read_carried(values(("site", "A Blog")), ["https://www.reuters.com/world/x"])
    assert known.outlet and known.outlet.name == "Reuters"
    unknown = read_carried([], ["https://www.brenna-post.example/x"])
    assert unknown.outlet and unknown.outlet.name == "brenna-post.example"
    assert read_carried(values(("title", "Fire"))) == NOTHING_CARRIED


def test_days_are_counted_from_what_the_carrier_states_where_nobody_else_says() -> None:
    document = decode(b"The mill burned on Monday, Anna Holt said on Tuesday.\n")
    carried = Carried(published="2024-03-14")
    found = extract(document, carried=carried)

    assert found.carried == carried
    assert [claim.date.value for claim in found.claims if claim.date] == ["2024-03-12"]
    stated = extract(document, Stated(published="2024-03-21"), carried=carried)
    assert [claim.date.value for claim in stated.claims if claim.date] == ["2024-03-19"]


def test_days_are_counted_from_the_day_that_readers_see() -> None:
    """The markup tells the hour in UTC, where it is tomorrow already; another day altogether is another matter."""
    page = (
        '<head><meta property="article:published_time" content="{}"></head><h1>Mill burns down in Brenna</h1>'
        '<p class="date">December 22, 2016 6:47 PM</p><p>The mill burned down, Anna Holt, who owns it, said today.'
    )
    for stamp, day in (
        ("2016-12-23T00:47:00Z", "2016-12-22"),
        ("2016-12-23T00:47:00+01:00", "2016-12-23"),
        ("2016-12-25T00:47:00Z", "2016-12-25"),
    ):
        document = read(page.format(stamp).encode())
        assert [claim.date.value for claim in extract(document).claims if claim.date] == [day]


def test_a_date_is_unread_where_none_of_those_stated_can_be_read() -> None:
    assert unread_date(values(("published", "03/04/2024"), ("title", "Fire"))) == "03/04/2024"
    assert unread_date(values(("published", "03/04/2024"), ("published", "2024-03-12"))) is None
    assert unread_date(values(("modified", "03/04/2024"))) is None
