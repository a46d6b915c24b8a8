"""What an account credits: whom it says it has its words from."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from provstore.records import Account, LinkKind, Source, SourceLink, Span

REUTERS, AFP = Source("Reuters", "outlet"), Source("AFP", "outlet")


def account(*links: SourceLink) -> Account:
    return Account("d" * 64, None, False, None, None, None, None, None, (Span(0, 9),), links)


def link(kind: LinkKind, to: Source = REUTERS, at: int = 0) -> SourceLink:
    return SourceLink(kind, to, Span(at, at + 3), "a rule")


@pytest.mark.parametrize(
    ("kind", "credits", "wires"),
    [
        ("wire", True, True),  # a dateline or credit: the copy is the agency's
        ("cites", True, False),  # it says that it has it from there, in words of its own
        ("photo_credit", False, False),  # the picture came from there, and the words did not
        ("primary_source", False, False),  # a report or a letter, not an outlet
    ],
)
def test_which_links_credit_an_outlet(kind: LinkKind, credits: bool, wires: bool) -> None:
    one = link(kind)
    assert list(account(one).credits(REUTERS)) == ([one] if credits else [])
    assert account(one).wires() == ([one] if wires else [])


def test_every_kind_of_link_is_in_the_table_above() -> None:
    assert set(get_args(LinkKind)) == {"wire", "cites", "photo_credit", "primary_source"}


def test_credits_are_those_of_one_outlet_in_the_order_of_the_page() -> None:
    links = link("cites", AFP, 0), link("wire", REUTERS, 10), link("wire", AFP, 20), link("cites", REUTERS, 30)
    assert list(account(*links).credits(REUTERS)) == [links[1], links[3]]
    assert account(*links).wires() == [links[1], links[2]]


def test_the_outlet_is_known_by_its_key_and_not_by_its_spelling() -> None:
    one = link("wire", replace(REUTERS, name="REUTERS"))
    assert list(account(one).credits(REUTERS)) == [one]
    assert list(account(one).credits(replace(REUTERS, country="GB"))) == []
