"""Sentences of two accounts of one event that tell of the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.same.closely import Rarity, pair_sentences
from provstore.match.same.profiles import DocumentProfile
from tests.match.same.accounts import account

ONE = account(
    "The old drawbridge over the Tamsin canal collapsed on Monday.",
    "Three workers were hurt when a crane fell into the water.",
    "The mayor promised a new bridge by autumn.",
    "Shops on the quay stayed closed.",
)
OTHER = account(
    "A drawbridge that crossed the Tamsin canal gave way early on Monday.",
    "A falling crane injured three workers.",
    "A new bridge will stand there by autumn, the mayor said.",
    "The ferry to Selmar was late.",
)


def pairs(a: DocumentProfile = ONE, b: DocumentProfile = OTHER) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in pair_sentences(a, b, Rarity(a, b))]


def test_each_sentence_finds_the_one_that_tells_the_same() -> None:
    assert pairs() == [(0, 0), (1, 1), (2, 2)]


def test_the_places_change_with_the_documents_and_nothing_else() -> None:
    assert sorted((j, i) for i, j in pairs(OTHER, ONE)) == pairs()
    assert pairs(ONE, ONE) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_a_sentence_that_has_a_better_partner_is_left_to_it() -> None:
    twice = account(
        "The mayor promised a new bridge to the island by autumn.", "The mayor promised a new school for 200 children."
    )
    assert pairs(twice, twice) == [(0, 0), (1, 1)]


def test_nothing_is_paired_with_nothing() -> None:
    nothing = account("1")
    assert pairs(nothing, ONE) == pairs(ONE, nothing) == []


@given(st.integers(1, 30))
def test_what_all_sentences_have_tells_nothing(number: int) -> None:
    """The more sentences have a word, the less it tells; never more than all and never less than nothing."""
    page = account(*["The Tamsin canal was closed."] * number, "The mayor left.")
    sentences, rarity = page.sentences, Rarity(page, account("1"))
    common, rare = (
        rarity[next(c for c in one.concepts if "'" in c or "mayor" in c)] for one in (sentences[0], sentences[-1])
    )
    assert 0 < common <= rare == 1


CRANE = "Three workers were hurt when a crane fell into the water."
PULLED = "Rescuers pulled the workers out of the water."
HOOKS = "Rescuers with long hooks pulled the workers out of the water."
PROMISED, WILL_STAND = (
    "The mayor promised a new bridge by autumn.",
    "A new bridge will stand by autumn, the mayor promised.",
)
RAIN = (
    "Rain fell on the islands for days.",
    "Farmers sold their apples early.",
    "A painter opened her studio.",
    "The choir sang until midnight.",
)
SNOW = (
    "Snow closed two schools.",
    "The museum bought a clock.",
    "Dogs barked at the ferry.",
    "A baker baked for sailors.",
)


@pytest.mark.parametrize(
    ("above", "one", "other", "paired", "why"),
    [
        (0, (CRANE,), (PULLED,), True, "both begin their page"),
        (0, (CRANE,), (HOOKS,), True, "also where one of them says more"),
        (2, (CRANE,), (PULLED,), False, "further down two words in common are too little"),
        (2, (CRANE, PROMISED), (PULLED, WILL_STAND), True, "right before two that surely are a pair"),
        (2, (PROMISED, CRANE), (WILL_STAND, PULLED), True, "right behind them"),
        (2, (CRANE, RAIN[2], PROMISED), (PULLED, SNOW[2], WILL_STAND), False, "but not two sentences away"),
    ],
)  # fmt: skip
def test_little_in_common_is_enough_where_the_place_tells_too(
    above: int, one: tuple[str, ...], other: tuple[str, ...], paired: bool, why: str
) -> None:
    first, second = ((*side[:above], *own, *side[above:]) for side, own in ((RAIN, one), (SNOW, other)))
    place = first.index(CRANE), next(at for at, words in enumerate(second) if words in (PULLED, HOOKS))
    assert (place in pairs(account(*first), account(*second))) is paired, why


def test_a_headline_puts_no_sentence_out_of_place() -> None:
    """What leads a page tells what leads the other, though the headline is closer to both."""
    title = "Drawbridge over Tamsin canal collapses"
    lead = "The drawbridge over the Tamsin canal {}."
    one, other = (
        account(title, lead.format(told), "Shops on the quay stayed closed.")
        for told in ("fell into the water while children were watching from the quay", "gave way at dawn, divers said")
    )
    assert (1, 1) in pairs(one, other)


def test_those_who_quote_the_same_words_are_a_pair() -> None:
    quoted = "“We will all be on the quay by night,” {}."
    one = account("Shops stayed closed.", "Boats were late.", quoted.format("she said after a long meal in Brenna"))
    other = account(
        quoted.format("was what one heard from the woman beside the ferry"), "It rained.", "Bread was sold."
    )
    assert pairs(one, other) == [(2, 0)]
    assert [pair.quoted for pair in pair_sentences(one, other, Rarity(one, other))] == [True]
