"""Two contents side by side: what meets, what corresponds, what is left over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from provstore.match.same.alignment import Alignment, align
from provstore.match.same.profiles import Profile
from provstore.match.same.thresholds import OUTSIDE_SHARE, PARAPHRASE_SHARE
from provstore.records import Span
from tests.match.same.accounts import account

EQUAL: defaultdict[str, float] = defaultdict(lambda: 1.0)  # every concept with its own weight


def profile(content: str) -> Profile:
    """The profile of a statement in the page's own voice."""
    (one,) = account(content).claims
    return one


def aligned(one: str, other: str) -> Alignment:
    found = align(profile(one), profile(other), EQUAL)
    assert found is not None
    return found


FERRY = "The ferry Orlanda sank near Mirel with nine sheep."


def test_all_meets_in_the_same_words() -> None:
    one = profile(FERRY)
    found = align(one, one, EQUAL)
    assert found is not None
    assert [(meeting.a, meeting.b) for meeting in found.meetings] == [(at, at) for at in range(len(one.tokens))]
    assert found.words == tuple(token.form for token in one.tokens)
    assert found.shared == pytest.approx(sum(token.weight for token in one.tokens))
    assert found.asserted == pytest.approx(sum(token.weight for token in one.tokens if token.asserts))
    assert (found.a_rest, found.b_rest, found.a_part, found.b_part) == (0, 0, None, None)
    assert (found.opposed, found.no_name_meets, found.names_left, found.a_name_meets) == (False, False, False, True)


def test_nothing_meets() -> None:
    assert align(profile(FERRY), profile("Bakers in Velko burned bread."), EQUAL) is None


def test_too_little_meets() -> None:
    one, other = profile(FERRY), profile("The ferry Orlanda burned there.")
    found = align(one, other, EQUAL)
    assert found is not None
    assert align(one, other, EQUAL, found.shared + 0.01) is None
    assert align(one, other, EQUAL, found.shared - 0.01) is not None


def test_what_is_left_over_is_counted_once_for_each_concept() -> None:
    found = aligned(
        "The ferry Orlanda sank near Mirel with sheep, goats and sheep.", "The ferry Orlanda sank near Mirel."
    )
    assert found.b_rest == 0
    sheep, goats = (
        token.weight for token in profile("They saw sheep and goats.").tokens if token.form in ("sheep", "goats")
    )
    assert found.a_rest == pytest.approx(sheep + goats)


def test_paraphrases_are_worth_less_than_the_same_word() -> None:
    same, other = (
        aligned("The sailors drowned.", "The sailors drowned."),
        aligned("The sailors drowned.", "The sailors died."),
    )
    weight = next(token.weight for token in profile("The sailors drowned.").tokens if token.concept == "=kill")
    assert same.shared - other.shared == pytest.approx((1 - PARAPHRASE_SHARE) * weight)


def test_what_stands_often_in_both_tells_less() -> None:
    one = profile(FERRY)
    halved = defaultdict(lambda: 0.5)
    whole, half = align(one, one, EQUAL), align(one, one, halved)
    assert whole and half and half.shared == pytest.approx(whole.shared / 2)


SHEEP = "drowned sheep floated along the cold harbour wall"
GOATS = "hungry goats devoured every garden near the monastery"


def test_only_the_clauses_that_correspond_count() -> None:
    one, other = f"In Mirel {SHEEP}, while {GOATS}.", f"In Mirel {SHEEP}."
    found = aligned(one, other)
    assert found.a_part is not None and found.a_part.of(one) == f"In Mirel {SHEEP}"
    assert found.b_part is None
    goats = sum(token.weight for token in profile(one).tokens if token.clause == 1)
    assert found.a_rest == pytest.approx(OUTSIDE_SHARE * goats)
    turned = aligned(other, one)
    assert (turned.b_part, turned.a_rest, turned.b_rest) == (found.a_part, found.b_rest, found.a_rest)


@pytest.mark.parametrize(
    ("one", "other", "opposed", "why"),
    [
        ("The union dismissed the miners.", "The union did not dismiss the miners.", True, "negated"),
        ("The union did not dismiss the miners.", "The union did not dismiss the miners.", False, "negated in both"),
        ("The miners shovelled coal, stone and gravel without helmets.", "The miners shovelled coal, stone and gravel with helmets.", False, "a small part of it"),
    ],
)  # fmt: skip
def test_opposed(one: str, other: str, opposed: bool, why: str) -> None:
    assert aligned(one, other).opposed is opposed, why


@pytest.mark.parametrize(
    ("one", "other", "once", "why"),
    [
        ("The union will dismiss the miners.", "The union dismissed the miners.", True, "one is still to come"),
        ("The union will dismiss the miners.", "The union would dismiss the miners.", False, "both are"),
        ("The union dismissed the miners.", "The union dismissed the miners.", False, "neither is"),
        ("The union will not dismiss the miners.", "The union did not dismiss the miners.", True, "negated or not"),
    ],
)
def test_planned_once(one: str, other: str, once: bool, why: str) -> None:
    assert aligned(one, other).planned_once is once, why


@pytest.mark.parametrize(
    ("one", "other", "no_name_meets", "names_left", "name_meets", "why"),
    [
        ("Ferries sank near Mirel.", "Ferries sank near Tamsa.", True, True, False, "two names"),
        ("Ferries sank near Mirel.", "Ferries sank near Mirel.", False, False, True, "one name"),
        ("Ferries sank near Mirel.", "Ferries sank at night.", False, False, False, "one side names nothing"),
        ("Ferries sank near Mirel and Velko.", "Ferries sank near Mirel and Tamsa.", False, True, True, "one meets, one of each is left"),
        ("Ferries sank near Mirel and Velko.", "Ferries sank near Mirel.", False, False, True, "only one side has more"),
        ("Ferries of Syria sank near Mirel.", "Ferries of Syria sank near Tamsa.", True, True, False, "a country is no name"),
        ("Ferries sank near Harbour Orlanda.", "Ferries sank near a harbour.", False, False, True, "a word that is part of a name on one side"),
        ("Ferries sank near a harbour.", "Ferries sank near Harbour Orlanda.", False, False, True, "on the other side"),
        ("Ferries sank near Tamarin.", "Ferries sank near Tamaris.", False, True, False, "two spellings that are close"),
    ],
)  # fmt: skip
def test_names(one: str, other: str, no_name_meets: bool, names_left: bool, name_meets: bool, why: str) -> None:
    found = aligned(one, other)
    assert (found.no_name_meets, found.names_left, found.a_name_meets) == (no_name_meets, names_left, name_meets), why


def test_letters_meet_the_name_that_they_abbreviate() -> None:
    for one, other in [("Grain from the World Harvest Fund arrived late.", "Grain from the WHF arrived late.")]:
        there, back = aligned(one, other), aligned(other, one)
        assert {"world", "harvest", "fund"} <= set(there.words), "each word of the longer name meets the letters"
        assert back.words.count("whf") == 3
        assert there.a_rest == there.b_rest == back.a_rest == back.b_rest == 0
    both = aligned("Grain from the World Harvest Fund and the WHF arrived.", "Grain from the WHF arrived.")
    assert "whf" in both.words and "harvest" not in both.words, "letters that meet themselves meet no name too"


def test_spellings_of_one_name_meet_word_by_word() -> None:
    found = aligned("Rebels shelled Qalat al-Hosna overnight.", "Rebels shelled Qal'at el-Hosna overnight.")
    assert {"qalat", "al-hosna"} <= set(found.words)


def test_what_follows_a_content_is_part_of_what_corresponds() -> None:
    one = profile(FERRY)
    content = one.claim.content[0]
    longer = replace(one, claim=replace(one.claim, content=(Span(content.start, content.end - 9),)))
    found = align(longer, longer, EQUAL)
    assert found is not None and found.a_part is not None
    assert found.a_part.of(FERRY) == FERRY.rstrip(".")


def test_a_clause_corresponds_by_a_fifth_of_its_own_weight() -> None:
    first = "Drowned sheep floated along the cold harbour wall"
    found = aligned(f"{first}, while goats devoured sweet monastery.", f"{first}, while bakers burned stale monastery.")
    assert (found.a_part, found.b_part) == (None, None)
    assert "monastery" in found.words


@pytest.mark.parametrize(("part", "corresponds"), [(0.205, True), (0.195, False)])
def test_less_than_a_fifth_of_its_weight_is_no_clause_that_corresponds(part: float, corresponds: bool) -> None:
    first = "Drowned sheep floated along the cold harbour wall"
    text = f"{first}, while goats devoured sweet monastery."
    one, other = profile(text), profile(f"{first}, while bakers burned stale monastery.")
    *beside, word = (token for token in one.tokens if token.clause == 1)
    rest = sum(token.weight for token in beside)
    factors = defaultdict(lambda: 1.0, {word.concept: part * rest / (1 - part) / word.weight})
    found = align(one, other, factors)
    assert found is not None
    assert ("monastery" in found.words) is corresponds


def test_a_name_that_is_left_outside_what_corresponds_is_not_missed() -> None:
    first = "Drowned sheep floated along the cold harbour wall near Mirel"
    found = aligned(
        f"{first}, while hungry goats devoured gardens by Velko.", f"{first}, while bakers burned stale bread by Tamsa."
    )
    assert found.a_part is not None
    assert not found.names_left


def test_a_word_that_meets_beside_what_corresponds_does_not_count() -> None:
    one = "Drowned sheep floated along the cold harbour wall beside goats."
    other = (
        "Drowned sheep floated along the cold harbour wall, while "
        "hungry goats devoured every sweet garden near wooden monastery gates."
    )
    for found in (aligned(one, other), aligned(other, one)):
        assert "sheep" in found.words and "goats" not in found.words


def test_names_that_share_a_word_meet_though_they_are_two() -> None:
    found = aligned("Ferries sank near Mirel Orrin.", "Ferries sank near Mirel Tamsa Velko.")
    assert not found.no_name_meets
