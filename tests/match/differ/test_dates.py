"""Other days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.dates import compare_dates, compare_days_of_saying, compare_days_told
from provstore.match.same.profiles import DocumentProfile
from tests.match.differ.claims import profile, words
from tests.match.same.accounts import account


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("on 3 March 2021", "on 5 March 2021", [("3 March 2021", "5 March 2021")], "two days"),
        ("on 3 March 2021", "on March 3, 2021", [], "one day"),
        ("on Tuesday", "on 5 March 2021", [("on Tuesday", "5 March 2021")], "counted from the page"),
        ("on Friday", "on 5 March 2021", [], "that Friday"),
        ("on 3 March 2021 and 4 March 2021", "on 5 March 2021", [], "nobody knows which"),
        ("in March 2021", "on 5 March 2021", [], "a month is no day"),
        ("at 10:30", "on 5 March 2021", [], "one tells none"),
        ("in March 2021 and on 3 March 2021", "on 5 March 2021", [("3 March 2021", "5 March 2021")], "the only day"),
    ],
)
def test_dates(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (profile(f"Ferries sank {when} near Mirel.", day="2021-03-06") for when in (one, other))
    assert words(compare_dates(a, b), a, b) == found, why
    assert words(compare_dates(b, a), b, a) == [(theirs, mine) for mine, theirs in found]


def test_the_same_words_on_pages_of_two_days_are_no_difference() -> None:
    a, b = profile("Ferries sank on Tuesday.", day="2021-03-06"), profile("Ferries sank on Tuesday.", day="2021-03-20")
    assert a.dates[0].value != b.dates[0].value
    assert list(compare_dates(a, b)) == []
    a, b = profile("Ferries sank yesterday.", day="2021-03-06"), profile("Yesterday ferries sank.", day="2021-03-20")
    assert a.dates[0].value != b.dates[0].value
    assert list(compare_dates(a, b)) == [], "nor with another capital"
    unknown = profile("Ferries sank on Tuesday.")
    known = profile("Ferries sank on 5 March 2021.")
    assert list(compare_dates(unknown, known)) == list(compare_dates(known, unknown)) == []


def letter(when: str, page: str, day: str | None = None) -> DocumentProfile:
    return account(
        "Ferry seized",
        page,
        f"In a letter to the league{when}, the ministry condemned the blockade of Port Mirel.",
        day=day,
    )


def said(a: DocumentProfile, b: DocumentProfile) -> list[tuple[str | None, str | None]]:
    (one,), (other,) = ([claim for claim in page.claims if claim.claim.medium] for page in (a, b))
    found = list(compare_days_of_saying(a, one, b, other))
    assert all((difference.kind, difference.certain) == ("date", False) for difference in found)
    return words(iter(found), one, other)


TUESDAY, FRIDAY = "2 March 2021", "5 March 2021"


def test_a_letter_of_some_day_that_another_page_prints_too_late() -> None:
    a, b = letter(" on Tuesday", TUESDAY), letter("", FRIDAY)
    assert said(a, b) == [("on Tuesday", FRIDAY)]
    assert said(b, a) == [(FRIDAY, "on Tuesday")]
    assert said(a, letter("", "4 March 2021")) == [], "two days late is not too late"
    assert said(a, letter(" on Wednesday", FRIDAY)) == [], "it names a day of its own"
    assert said(letter("", TUESDAY), b) == [], "nobody names a day"
    assert said(a, letter("", "Nothing here", day="2021-03-05")) == [], "the page prints no date"
    assert said(a, replace(b, day=None)) == [], "nobody knows the day of the page"
    assert said(letter(" on Tuesday", "Nothing here"), b) == [("on Tuesday", FRIDAY)], "counted from the other page"


def test_only_where_both_name_what_it_was_said_in() -> None:
    a = letter(" on Tuesday", TUESDAY)
    b = account("Ferry seized", FRIDAY, "The ministry said the blockade of Port Mirel was shameful.")
    (one,) = (claim for claim in a.claims if claim.claim.medium)
    (other,) = (claim for claim in b.claims if claim.claim.voice == "attributed")
    assert list(compare_days_of_saying(a, one, b, other)) == list(compare_days_of_saying(b, other, a, one)) == []


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("said on Monday that", "said on Tuesday that", [("on Monday", "on Tuesday")], "beside the cue"),
        (
            "said in an interview Tuesday that",
            "said on Monday that",
            [("Tuesday", "on Monday")],
            "beside the interview",
        ),
        ("said on Monday that", "said that", [], "one tells none"),
        ("said on Monday that", "said on Monday that", [], "one day"),
        ("said on Monday and on Tuesday that", "said on Sunday that", [], "nobody knows which"),
    ],
)
def test_days_on_which_it_was_said(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (account(f"Captain Orrin {cue} the ferry was lost.", day="2021-03-10") for cue in (one, other))
    mine, theirs = (next(claim for claim in page.claims if claim.claim.cue) for page in (a, b))
    assert words(compare_days_told(a, mine, b, theirs), mine, theirs) == found, why
    assert words(compare_days_told(b, theirs, a, mine), theirs, mine) == [(y, x) for x, y in found]


def test_a_day_of_what_is_told_is_not_that_of_saying() -> None:
    texts = (
        "Captain Orrin said the ferry was lost near Velko on Monday.",
        "Captain Orrin said on Tuesday the ferry was lost.",
    )
    a, b = (account(text, day="2021-03-10") for text in texts)
    mine, theirs = (next(claim for claim in page.claims if claim.claim.cue) for page in (a, b))
    assert not [*compare_days_told(a, mine, b, theirs)]
