"""The numbers of a page, and which of them count the same as a number of another."""

from __future__ import annotations

import pytest

from provstore.match.differ.numbers import are_one_number, find_alike, numbers_of, only_numbers
from tests.match.same.accounts import account


def alike(one: str, other: str) -> list[str]:
    """The numbers of the second that count the same as the first number of the first; they do so the other way too."""
    a, b = account(one), account(other)
    mine, theirs = numbers_of(a), numbers_of(b)
    found = find_alike(mine.told[0], theirs)
    assert all(0 in find_alike(theirs.told[at], mine) for at in found)
    return [theirs.told[at].quantity.span.of(b.document.text) for at in found]


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("Thirty trucks left Velko.", "A ferry brought 40 trucks and 12 boats.", ["40 trucks"], "one sort of things"),
        ("Thirty trucks left Velko.", "Nine boats left Velko.", [], "two sorts of things"),
        ("Six reporters were killed.", "Some 8 journalists were killed.", ["Some 8 journalists"], "two words for them"),
        ("Six reporters were killed.", "Some 8 journalists were wounded.", [], "something else befell them"),
        ("Six were killed.", "Some 8 farmers were killed.", ["Some 8 farmers"], "whoever they are"),
        ("Forty houses burned.", "Some 50 homes burned.", ["Some 50 homes"], "one sort of sites"),
    ],
)
def test_numbers_that_count_the_same(one: str, other: str, found: list[str], why: str) -> None:
    assert alike(one, other) == found, why


def test_how_old_somebody_is_is_no_number_of_a_page() -> None:
    assert numbers_of(account("Lee, 47, bought nine boats.")).told[0].quantity.low == 9


def test_a_number_is_the_only_one_where_no_other_may_count_the_same() -> None:
    page = account("The fleet has 30 trucks and nine boats.", "Of these 12 trucks burned.", "It has thirty trucks.")
    told = numbers_of(page).told
    counted = [one.quantity.span.of(page.document.text) for one in told]
    assert [counted[at] for at in sorted(only_numbers(page))] == ["nine boats"]
    assert are_one_number(told[counted.index("30 trucks")], told[counted.index("thirty trucks")])
