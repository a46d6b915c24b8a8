"""How far an account vouches for what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.vouching import compare_blame, compare_hedges, compare_strength, find_hedges
from provstore.match.same.profiles import Profile
from provstore.records import Span
from tests.match.differ.claims import between, profile, words
from tests.match.same.accounts import account


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("admitted", "said", [("admitted", "said")], "told as true against the speaker's interest"),
        ("claimed", "said", [("claimed", "said")], "told as doubtful"),
        ("claimed", "admitted", [("claimed", "admitted")], "two sides"),
        ("said", "stated", [], "neither takes a side"),
        ("said", "stressed", [], "firmness is the speaker's, not the outlet's"),
        ("admitted", "stressed", [], "firmness says nothing of who vouches"),
        ("claimed", "alleged", [], "one force"),
        ("demanded", "said", [], "a demand is no fact"),
        ("shrugged", "said", [], "nobody knows the force"),
    ],
)
def test_strength(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (
        next(iter(account(f"The company {cue} that waste had leaked into the Orla river.").claims))
        for cue in (one, other)
    )
    assert words(compare_strength(a, b), a, b) == found, why
    assert words(compare_strength(b, a), b, a) == [(theirs, mine) for mine, theirs in found]
    longer = replace(a, claim=replace(a.claim, cue=(*a.claim.cue, Span(0, 3))))
    assert words(compare_strength(longer, b), a, b) == found, "of a cue in two parts the first"
    assert words(compare_strength(b, longer), b, a) == [(theirs, mine) for mine, theirs in found]


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("criticized the sale of the mine.", "slammed the sale of the mine.", [("criticized", "slammed")], "a remark, an assault"),
        ("criticized the sale of the mine.", "faulted the sale of the mine.", [], "two remarks"),
        ("criticized the sale of the mine.", "praised the sale of the mine.", [], "no fault is found"),
        ("criticized the sale of the mine.", "used the radio to blast the sale of the mine.", [("criticized", "blast")], "no cue, but in its words"),
        ("criticized the sale of the mine.", "slammed the sale. He criticized the price of the mine.", [], "one page has both"),
    ],
)  # fmt: skip
def test_blame(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = (account(f"The mayor {does}") for does in (one, other))
    mine, theirs = a.claims[0], b.claims[0]
    assert words(compare_blame(a, mine, b, theirs), mine, theirs) == found, why
    assert words(compare_blame(b, theirs, a, mine), theirs, mine) == [(y, x) for x, y in found], why


SALE = "The council urged the owner of the mine at Velko on Tuesday to {} the copper mine."
GAS = "The {} on the town of Velko killed nine people on Tuesday."


def hedged(
    one: Profile, other: Profile, open_there: frozenset[str] = frozenset()
) -> list[tuple[str | None, str | None]]:
    there = words(compare_hedges(one, other, between(one, other), (frozenset(), open_there)), one, other)
    back = words(compare_hedges(other, one, between(other, one), (open_there, frozenset())), other, one)
    assert back == [(theirs, mine) for mine, theirs in there]
    return there


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (GAS.format("suspected gas attack"), GAS.format("gas attack"), [("suspected gas attack", "gas attack")], "a hedge"),
        (GAS.format("suspected gas attack"), GAS.format("alleged gas attack"), [], "both leave it open"),
        (GAS.format("suspected gas attack"), GAS.format("apparent use of gas, which may have been an attack,"), [], "the other doubts it too"),
        (GAS.format("gas attack"), GAS.format("gas attack"), [], "neither does"),
        (SALE.format("consider selling"), SALE.format("sell"), [("consider selling", "sell")], "it may not come to that"),
        (SALE.format("consider selling"), SALE.format("think of selling, or weigh selling,"), [], "both leave it open"),
        (SALE.format("consider the price of"), SALE.format("lower the price of"), [], "it is no act that is left open"),
        (GAS.format("gas believed to be chlorine"), GAS.format("gas that was believed to be old"), [], "both believe"),
        (GAS.format("suspected old use of yellow gas"), GAS.format("gas attack"), [], "what is left open is another word"),
        (GAS.format("gas believed to be chlorine"), GAS.format("gas"), [("gas believed", "gas")], "what it was is left open"),
        ("Arson may have caused the blaze in Velko on Tuesday.", "Arson caused the blaze in Velko on Tuesday.", [("may have caused", "caused")], "what may have been"),
        ("The firm may have its arson blaze in Velko soon.", "The firm has its arson blaze in Velko soon.", [("may have its arson", "arson")], "a word for what may be had is left open too"),
        ("The strike was believed to have been flown by Velkan crews there.", "The strike believed to be flown by Velkan crews ended there.", [], "both believe, in other places"),
        (GAS.format("gas attack that troops believed in"), GAS.format("gas attack by troops"), [], "they believed"),
    ],
)  # fmt: skip
def test_hedges(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert hedged(profile(one), profile(other)) == found, why


def test_a_page_that_leaves_it_open_elsewhere_tells_it_as_so_nowhere() -> None:
    one, other = profile(GAS.format("suspected gas attack")), profile(GAS.format("gas attack"))
    (at,) = (at for _, at in find_hedges(one))
    assert hedged(one, other, frozenset({one.tokens[at].concept})) == []


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("reportedly said", "said", [("reportedly said", "said")], "whether it was said is left open"),
        ("reportedly said", "reportedly said", [], "by both"),
        ("said", "said", [], "by neither"),
    ],
)
def test_whether_it_was_said(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    pages = (account(f"The mayor {cue} that the harbour of Brenna was sold to strangers.") for cue in (one, other))
    a, b = (next(claim for claim in page.claims if claim.claim.cue) for page in pages)
    assert hedged(a, b) == found, why


def test_who_names_a_source_leaves_it_to_the_source() -> None:
    one = profile("The harbour of Brenna was reportedly sold to strangers.")
    (other,) = account("The mayor said that the harbour of Brenna was sold to strangers.").claims
    assert hedged(one, other) == []
