"""Whether two claims tell of one incident."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ import thresholds as limits
from provstore.match.differ.difference import DivergenceKind
from provstore.match.differ.facts import Facts, facts_of
from provstore.match.differ.incidents import are_two_incidents, tell_of_their_own_days, tell_of_two_days
from provstore.match.same.pairs import pair_claims
from provstore.match.same.scores import ClaimMatch
from tests.match.differ.claims import between, profile
from tests.match.same.accounts import account, differences

BUS = "Ten people were killed when a bus plunged into a gorge"


def pair(
    one: str,
    other: str,
    close: float = 0.5,
    days: tuple[str, str] = ("2021-03-06", "2021-03-06"),
    more: str = "Fog came.",
) -> tuple[ClaimMatch, tuple[Facts, Facts]]:
    """Two claims so close, and their pages."""
    a, b = account(one, more, day=days[0]), account(other, more, day=days[1])
    alignment = replace(between(a.claims[0], b.claims[0]), shared=close, a_rest=1 - close, b_rest=0.0)
    return ClaimMatch(a.claims[0], b.claims[0], alignment, 0.9, ()), (facts_of(a), facts_of(b))


@pytest.mark.parametrize(
    ("one", "other", "two", "why"),
    [
        (f"{BUS} on 3 March 2021.", f"{BUS} on 4 March 2021.", True, "two days"),
        (f"{BUS} on 3 March 2021.", f"{BUS} on 3 March 2021.", False, "one day"),
        (f"{BUS} on 3 March 2021.", f"{BUS} on 3 March and 4 March 2021.", False, "one of two"),
        (f"{BUS} on 3 March 2021.", f"{BUS}.", False, "one names none"),
        (f"{BUS} in March 2021.", f"{BUS} on 4 March 2021.", False, "a month is no day"),
        (f"{BUS} on 8 March 2021.", f"{BUS}.", True, "it had not come when the other page was published"),
    ],
)
def test_two_days(one: str, other: str, two: bool, why: str) -> None:
    assert tell_of_two_days(*pair(one, other)) is two, why
    assert tell_of_two_days(*pair(other, one)) is two, why


@pytest.mark.parametrize(
    ("differ", "least"),
    [({"place"}, limits.OTHER_NAME_CLOSENESS), ({"person"}, limits.OTHER_NAME_CLOSENESS)],
)
def test_how_much_they_must_share_besides(differ: set[DivergenceKind], least: float) -> None:
    assert not are_two_incidents(*pair(f"{BUS}.", f"{BUS}.", least), differ, several_days=False)
    assert are_two_incidents(*pair(f"{BUS}.", f"{BUS}.", least - 0.01), differ, several_days=False)


def test_days_need_the_most() -> None:
    days = f"{BUS} on 3 March 2021.", f"{BUS} on 4 March 2021."
    assert not are_two_incidents(*pair(*days, limits.OTHER_DAY_CLOSENESS), {"date"}, several_days=False)
    assert are_two_incidents(*pair(*days, limits.OTHER_DAY_CLOSENESS - 0.01), {"date"}, several_days=False)


def test_two_things_that_differ_are_two_incidents() -> None:
    assert are_two_incidents(*pair(f"{BUS}.", f"{BUS}.", 1.0), {"place", "quantity"}, several_days=False)


@pytest.mark.parametrize(
    ("one", "other", "more", "days", "least", "why"),
    [
        (f"{BUS}.", f"{BUS}.", "Fog came.", ("2021-03-06", "2021-03-06"), 0.0, "one day, and no place"),
        (f"{BUS}.", f"{BUS}.", "Fog came.", ("2021-03-06", "2021-03-07"), limits.TWO_PAGE_DAYS_CLOSENESS, "pages of two days"),
        (f"{BUS} near Velko.", f"{BUS} near Tamsa.", "Fog came.", ("2021-03-06", "2021-03-06"), limits.TWO_PLACES_CLOSENESS, "two places"),
        (f"{BUS} near Velko.", f"{BUS}.", "Fog came.", ("2021-03-06", "2021-03-06"), 0.0, "one names none"),
        (f"{BUS} near Velko.", f"{BUS} near Tamsa.", "Fog came to Velko.", ("2021-03-06", "2021-03-06"), 0.0, "the other page knows the place"),
    ],
)  # fmt: skip
def test_a_number_needs_one_place_and_day_or_much_besides(
    one: str, other: str, more: str, days: tuple[str, str], least: float, why: str
) -> None:
    assert not are_two_incidents(*pair(one, other, least, days, more), {"quantity"}, several_days=False)
    if least:
        assert are_two_incidents(*pair(one, other, least - 0.01, days, more), {"quantity"}, several_days=False), why


def test_where_pages_tell_of_several_days_each_claim_must_name_its_own() -> None:
    assert are_two_incidents(*pair(f"{BUS}.", f"{BUS}.", 1.0), set(), several_days=True)
    named = f"{BUS} on 3 March 2021."
    assert not are_two_incidents(*pair(named, named, 1.0), set(), several_days=True)


BURNED = "Eleven barns burned near Mirel {} when the army shelled the hills."


@pytest.mark.parametrize(
    ("one", "other", "days", "own", "why"),
    [
        ("on Thursday", "on Saturday", ("2021-03-04", "2021-03-06"), True, "each page has its own fire"),
        ("on Thursday", "on Saturday", ("2021-03-06", "2021-03-06"), False, "pages of one day"),
        ("on Thursday", "on Friday", ("2021-03-04", "2021-03-06"), False, "one tells of a day before"),
        ("on Thursday", "at noon", ("2021-03-04", "2021-03-06"), False, "one tells no day"),
        ("on Thursday", "on Saturday", ("2021-03-04", None), False, "nobody knows when one came out"),
    ],
)
def test_two_pages_that_tell_of_their_own_days(
    one: str, other: str, days: tuple[str | None, str | None], own: bool, why: str
) -> None:
    a, b = (profile(BURNED.format(when), day=day) for when, day in zip((one, other), days, strict=True))
    assert tell_of_their_own_days(a, b, days) is own, why
    assert tell_of_their_own_days(b, a, (days[1], days[0])) is own, why


def test_nothing_is_told_of_two_days_news() -> None:
    days = "2021-03-04", "2021-03-06"
    one, other = (
        account(BURNED.format(when), day=day) for when, day in zip(("on Thursday", "on Saturday"), days, strict=True)
    )
    assert pair_claims(one, other) and differences(one, other) == []
