"""Who copied whom, and whose copy a page prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from provstore.extract.sources.outlets import named_outlet
from provstore.match.provenance.directions import (
    days_between,
    find_direction,
    find_wire,
    is_mostly_in,
    is_surely_older,
    published_between,
    read_moments,
)
from provstore.records import Account, Span
from tests.match.provenance.test_roots import AP, CREDITED, STORY, account

LETTER = "Mill burns down\n\nIn a letter to the League, the Foreign Ministry of Tamsa said the mill in Brenna burned."
QUOTING = "Mill burns down\n\nThe old mill in Brenna burned down, the Guardian reported."


POST, STAR, AGENCY = "Kesmar Daily Post", "Ostrela Star", "Associated Press"


@pytest.mark.parametrize(
    ("a", "b", "copy", "rule", "why"),
    [
        ((STORY, POST, "2024-03-01"), (STORY, STAR, "2024-03-05"), None, "passage.text", "a later date alone tells nothing"),
        ((STORY, POST, None), (STORY, STAR, "2024-03-05"), None, "passage.text", "nor a date that the other has not"),
        ((STORY, POST, "2024-03-01"), (STORY, STAR, "2024-03-13"), None, "passage.text", "twelve days: they may still report one event"),
        ((STORY, POST, "2024-03-01"), (STORY, STAR, "2024-03-14"), None, "passage.stock", "words repeated weeks later"),
        ((STORY, POST, "2024-03-14"), (STORY, STAR, "2024-03-01"), None, "passage.stock", "whichever has the smaller id"),
        ((STORY, POST, "2024-03-01"), (STORY, POST, "2024-03-05"), None, "passage.one-outlet", "editions, or what an outlet repeats"),
        ((CREDITED, POST, "2024-03-02"), (STORY, AGENCY, "2024-03-01"), "a", "passage.credit", "a credit, of the next day"),
        ((CREDITED, POST, "2024-03-01"), (STORY, AGENCY, "2024-03-01"), "a", "passage.credit", "a credit, of the same day"),
        ((CREDITED, POST, None), (STORY, AGENCY, "2024-03-05"), "a", "passage.credit", "a credit, and no date speaks against it"),
        ((CREDITED, POST, "2024-03-01"), (STORY, AGENCY, "2024-03-02"), "a", "passage.credit", "days that overlap somewhere on earth"),
        ((CREDITED, POST, "2024-03-03"), (STORY, AGENCY, "2024-03-01"), None, "passage.wire", "an older page of the agency: it repeats its background"),
        ((CREDITED, POST, "2024-03-01"), (STORY, AGENCY, "2024-03-05"), None, "passage.wire", "nobody copies what was printed later"),
        ((QUOTING, POST, None), (STORY, "The Guardian", None), "a", "passage.credit", "a citation beside the passage"),
        ((QUOTING, POST, "2024-03-09"), (STORY, "The Guardian", "2024-03-01"), "a", "passage.credit", "of what a newspaper had days before"),
        ((QUOTING, POST, "2024-03-01"), (STORY, "The Guardian", "2024-03-09"), None, "passage.text", "but not of what it had days later"),
        ((CREDITED, POST, "2024-03-01"), (CREDITED, STAR, "2024-03-05"), None, "passage.same-wire", "one agency"),
        ((CREDITED, POST, "2024-03-01"), (CREDITED, STAR, "2024-04-05"), None, "passage.same-wire", "one agency's background"),
        ((CREDITED, POST, "2024-03-01"), (STORY, STAR, "2024-03-05"), None, "passage.wire", "the later one may have it from the agency"),
    ],
)  # fmt: skip
def test_direction(
    a: tuple[str, str, str | None], b: tuple[str, str, str | None], copy: str | None, rule: str, why: str
) -> None:
    one, other = account(*a), account(*b)
    one, other = (replace(each, is_agency=each.outlet is not None and each.outlet == AP) for each in (one, other))
    found = find_direction(one, other, one.body[-1], other.body[-1])
    assert (found.copier, found.rule, found.inferred) == (copy, rule, False), why
    turned = find_direction(other, one, other.body[-1], one.body[-1])
    assert (turned.copier, turned.rule) == ({"a": "b", "b": "a", None: None}[copy], rule), why
    assert (found.because is not None) == (rule == "passage.credit")


def test_a_page_that_is_mostly_in_another_is_no_stock_however_much_later() -> None:
    one, other = account(STORY, POST, "2024-03-01"), account(STORY, STAR, "2024-09-01")
    assert find_direction(one, other, one.body[-1], other.body[-1], most=True).rule == "passage.text"


FILLER = "Nobody saw it. " * 20


@pytest.mark.parametrize(
    ("before", "after", "is_credit", "why"),
    [
        ("The harbor was sold, the Guardian reported.\n\n", "", True, "right before it, in the paragraph above"),
        ("", " The harbor was sold, the Guardian reported.", True, "right after it, in its own paragraph"),
        ("", "\n\nThe harbor was sold, the Guardian reported.", False, "after it, in another paragraph"),
        (f"The harbor was sold, the Guardian reported. {FILLER}", "", False, "long before it in its own paragraph"),
        ("", f" {FILLER}The harbor was sold, the Guardian reported.", False, "long after it in its own paragraph"),
    ],
)
def test_a_citation_counts_for_the_passage_that_it_stands_at(
    before: str, after: str, is_credit: bool, why: str
) -> None:
    words = "The old mill in Brenna burned down in the night."
    text = f"Mill burns down\n\n{before}{words}{after}"
    one, other = account(text, POST, None), account(STORY, "The Guardian", None)
    passage = Span(text.index(words), text.index(words) + len(words))
    found = find_direction(one, other, passage, other.body[-1])
    assert (found.copier, found.rule) == (("a", "passage.credit") if is_credit else (None, "passage.text")), why


def test_pages_that_report_one_letter_have_it_from_there() -> None:
    one, other = account(LETTER, "Kesmar Daily Post", "2024-03-01"), account(LETTER, "Ostrela Star", "2024-03-05")
    assert find_direction(one, other, one.body[-1], other.body[-1]).rule == "passage.same-primary-source"


def test_pages_of_one_outlet_do_not_credit_each_other() -> None:
    one, other = account(QUOTING, "The Guardian", None), account(STORY, "The Guardian", None)
    assert find_direction(one, other, one.body[-1], other.body[-1]).copier is None


@pytest.mark.parametrize("text", [QUOTING, CREDITED])
def test_pages_that_credit_each_other_leave_open_who_copied(text: str) -> None:
    other_name = "The Guardian" if text == QUOTING else "Associated Press"
    crediting = "Mill burns down\n\nThe old mill in Brenna burned down, the Kesmar Daily Post reported."
    one, other = account(text, POST, None), account(crediting, other_name, None)
    credit = replace(other.links[0], kind="cites", to=one.outlet, evidence=other.body[-1])
    other = replace(other, links=(credit,))
    for a, b in ((one, other), (other, one)):
        found = find_direction(a, b, a.body[-1], b.body[-1])
        assert (found.copier, found.because) == (None, None)
    one, other = replace(one, published="2024-03-01"), replace(other, published="2024-03-05")
    assert find_direction(one, other, one.body[-1], other.body[-1]).copier == "b", "unless one is younger"


@pytest.mark.parametrize(
    ("one", "other", "older", "apart", "why"),
    [
        ("2024-03-01", "2024-03-04", True, 3, "days apart"),
        ("2024-03-04", "2024-03-01", False, -3, "the other way round"),
        ("2024-03-01", "2024-03-02", False, 1, "days that overlap somewhere on earth"),
        ("2024-03-01", "2024-03-01", False, 0, "of one day"),
        ("2024-03-01T10:00", "2024-03-03T10:00", True, 2, "two moments"),
        (None, "2024-03-04", False, None, "one without a date"),
        ("2024-03-01", "2024", False, None, "a year only"),
        ("2023-03-01", "2024", True, None, "another year"),
        ("2023-03-01", "no date", False, None, "what is no date"),
    ],
)
def test_older(one: str | None, other: str | None, older: bool, apart: int | None, why: str) -> None:
    pages = account(STORY, POST, one), account(STORY, STAR, other)
    assert is_surely_older(*pages) is older, why
    assert days_between(*pages) == apart, why


def test_a_day_later_is_later_from_its_first_minute() -> None:
    pages = [
        replace(account(STORY, outlet, day), zone="UTC") for outlet, day in ((POST, "2024-03-01"), (STAR, "2024-03-02"))
    ]
    assert is_surely_older(*pages) and not is_surely_older(*reversed(pages))


def test_a_page_of_an_unknown_outlet_can_credit_and_not_be_credited() -> None:
    unknown, guardian = (
        replace(account(QUOTING, "Ostrela Star", None), outlet=None),
        account(STORY, "The Guardian", None),
    )
    assert find_direction(unknown, guardian, unknown.body[-1], guardian.body[-1]).copier == "a"
    nobody = replace(guardian, outlet=None)
    assert find_direction(unknown, nobody, unknown.body[-1], nobody.body[-1]).rule == "passage.text"


def test_whoever_prints_agency_copy_has_it_from_the_agency() -> None:
    plain, credited = account(STORY, "Ostrela Star", None), account(CREDITED, "Kesmar Daily Post", None)
    agency = account(STORY, "Associated Press", None)
    assert find_wire(plain, credited, plain.body) == AP, "as the credit of the other page tells"
    assert find_wire(plain, agency, plain.body) == AP, "as the agency's own page tells"
    assert find_wire(plain, credited, plain.body[:1]) is None, "only the headline is shared"
    assert find_wire(credited, agency, credited.body) is None, "who gives a credit needs none inferred"
    assert find_wire(agency, credited, agency.body) is None, "the agency has it from nobody"
    assert find_wire(plain, account(STORY, "Kesmar Daily Post", None), plain.body) is None, "a newspaper is no agency"
    assert find_wire(replace(plain, outlet=None), agency, plain.body) == AP, "whoever printed it"
    assert find_wire(plain, replace(agency, outlet=None), plain.body) is None, "an agency that nobody knows"
    assert (
        find_wire(replace(plain, published="2024-03-01"), replace(agency, published="2024-03-05"), plain.body) is None
    ), "whoever printed it before the agency did"
    two = replace(credited, links=(*credited.links, replace(credited.links[0], to=named_outlet(POST))))
    assert find_wire(plain, two, plain.body) is None, "two agencies: nobody knows which"


def page(*body: tuple[int, int]) -> Account:
    return replace(account(STORY, "Ostrela Star", None), body=tuple(Span(*part) for part in body))


@pytest.mark.parametrize(
    ("shared", "is_most", "why"),
    [
        ([(0, 50)], True, "half"),
        ([(0, 49)], False, "less than half"),
        ([(50, 100), (0, 10)], True, "in any order"),
        ([(0, 30), (10, 40)], False, "what overlaps counts once"),
        ([(0, 30), (10, 60)], True, "what overlaps counts once, and the rest"),
        ([(100, 300)], False, "beside the body"),
        ([], False, "nothing"),
    ],
)
def test_mostly_in(shared: list[tuple[int, int]], is_most: bool, why: str) -> None:
    assert is_mostly_in(page((0, 40), (40, 100)), [Span(*part) for part in shared]) is is_most, why
    assert not is_mostly_in(page(), [Span(0, 9)]), "a page without a body"


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
        ("2024-03-05T09:00+05:30", "America/New_York", "2024-03-05T03:30", "2024-03-05T03:31", "what the page itself says of its zone"),
    ],
)  # fmt: skip
def test_moments(value: str, zone: str | None, first: str, last: str, why: str) -> None:
    assert read_moments(value, zone) == (datetime.fromisoformat(first), datetime.fromisoformat(last)), why


def test_a_page_without_a_date_has_none() -> None:
    assert published_between(account("Nothing.", "Ostrela Star", None)) is None
    found = published_between(account("Nothing.", "Ostrela Star", "2024-03-05"))
    assert found == (datetime(2024, 3, 4, 10), datetime(2024, 3, 6, 12))
