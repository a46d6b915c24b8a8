"""Which pages of a group of copies all others are compared with."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from provstore.match.provenance.copies import Standing, arrange
from provstore.match.provenance.thresholds import MOST_KEPT
from provstore.records import Account
from tests.match.provenance.test_roots import CREDITED, STORY, account

POST, STAR, AGENCY = "Kesmar Daily Post", "Ostrela Star", "Associated Press"
PAGES = {
    1: account(STORY, STAR, "2024-03-02"),
    2: account(CREDITED, POST, "2024-03-03"),
    3: account(STORY + " ", POST, "2024-03-04"),
    4: account(STORY, AGENCY, "2024-03-05"),
    5: replace(account(STORY + "  ", STAR, None), outlet=None),
    6: account(STORY + "\n", POST, None),
}


def test_the_earliest_and_who_is_credited_are_kept_and_pages_of_an_outlet_follow_each_other() -> None:
    assert arrange(PAGES) == {
        1: Standing("earliest", None),
        2: Standing("agency", None),
        3: Standing(None, 2),
        4: Standing("credited", None),
        5: Standing(None, None),
        6: Standing(None, 3),
    }


@given(st.permutations(sorted(PAGES)))
def test_numbers_and_order_change_nothing(numbers: list[int]) -> None:
    renamed = dict(zip(PAGES, numbers, strict=True))
    found = arrange({renamed[number]: PAGES[number] for number in sorted(PAGES, key=renamed.__getitem__)})
    assert {number: found[renamed[number]].kept for number in PAGES} == {
        number: one.kept for number, one in arrange(PAGES).items()
    }


def test_few_are_kept_however_many_are_credited() -> None:
    names = [f"The {town} Courier" for town in ("Orlin", "Brenna", "Torvik", "Mirovac", "Tamsa", "Kesmar", "Lindau")]
    credits = [account(CREDITED.replace("AP", name), STAR, "2024-03-01") for name in names]
    pages: dict[int, Account] = dict(enumerate([*credits, *(account(STORY, name, "2024-03-02") for name in names)]))
    found = arrange(pages)
    assert len(found) == 2 * len(names)
    assert sum(one.kept is not None for one in found.values()) <= MOST_KEPT
