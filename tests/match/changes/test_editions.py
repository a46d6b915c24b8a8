"""Versions of one page by one outlet."""

from __future__ import annotations

import pytest

from provstore.match.changes.editions import Moment, are_editions, read_moment
from tests.match.changes.versions import ARTICLE, page, passages


@pytest.mark.parametrize(
    ("one", "other", "before", "why"),
    [
        (Moment("2018-03-02", None), Moment("2018-09-02", None), True, "an earlier day"),
        (Moment("2018-03-02", "2018-12-01"), Moment("2018-09-02", "2018-01-01"), True, "days count before stamps"),
        (Moment("2018-03-02", "2018-03-02T09:00"), Moment("2018-03-02", "2018-03-02T11:00"), True, "a later stamp"),
        (Moment(None, "2018-03-02"), Moment(None, "2018-03-03"), True, "stamps alone"),
        (Moment("2018-03-02", None), Moment("2018-03-02", None), False, "one day"),
        (Moment("2018-03-02", "2018-03-02"), Moment("2018-03-02", "2018-03-02T11:00"), False, "a day alone may be later"),
        (Moment("2018-03-02", None), Moment(None, "2018-09-02"), False, "nothing to compare"),
        (Moment("2018-03-02", None, "2018-03-02T09:00"), Moment("2018-03-02", None, "2018-03-03T09:00"), True, "changed later"),
        (Moment("2018-03-02", None, None, "2018-03-02T09:00"), Moment("2018-03-02", None, None, "2018-03-02T10:00"), True, "had later"),
        (Moment("2018-03-02", None, "2018-03-02T09:00", "2018-05"), Moment("2018-03-02", None, "2018-03-02T10:00", "2018-04"), True, "what the page says of itself counts first"),
    ],
)  # fmt: skip
def test_which_one_is_earlier(one: Moment, other: Moment, before: bool, why: str) -> None:
    assert one.is_before(other) is before, why
    assert not other.is_before(one)


def test_the_latest_stamp_of_a_page_counts() -> None:
    of = page("Mill burns in Orlen", "Published: 2 March 2018 09:00\nUpdated: 3 March 2018 11:00", *ARTICLE)
    assert read_moment(of.text, of.extraction, "2018-03-02") == Moment("2018-03-02", "2018-03-03T11:00")
    without = page(*ARTICLE)
    assert read_moment(without.text, without.extraction, None) == Moment(None, None)


def test_what_the_markup_and_the_archive_say_of_a_page_counts() -> None:
    of = page(*ARTICLE)
    changed = ["2018-03-03T11:00+02:00", "2018-03-02T12:00Z", "soon"]
    moment = read_moment(of.text, of.extraction, None, changed, "2018-03-04T10:00")
    assert moment == Moment(None, None, "2018-03-03T09:00", "2018-03-04T10:00")


def test_one_address_is_one_page_whatever_it_says() -> None:
    first, other = page(*ARTICLE), page("Another page about a bakery that was sold.")
    assert are_editions(first, other, passages(first, other), same_address=True)


BULLETIN = "The reservoir of {} stood at {} metres on {}, and {} boats passed the lock at {}. "


def test_editions_keep_most_sentences_and_bulletins_do_not() -> None:
    first = page(*ARTICLE)
    updated = page(ARTICLE[0], "The army came on Tuesday with two pumps. " + ARTICLE[1])
    assert are_editions(first, updated, passages(first, updated))
    monday, tuesday = (
        page("".join(BULLETIN.format(town, number + at, day, at + number * 2, town) for at, town in enumerate(["Orlen", "Mirel", "Brenna", "Kesmar"])))
        for day, number in (("Monday", 3), ("Tuesday", 40))
    )  # fmt: skip
    assert not are_editions(monday, tuesday, passages(monday, tuesday))
    other = page("Another page about a bakery that was sold.")
    assert not are_editions(first, other, passages(first, other))
