"""What makes two claims likelier to be one, and what less."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from provstore.match.same import thresholds as limits
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import ClaimMatch, score
from tests.match.same.accounts import account

EQUAL: defaultdict[str, float] = defaultdict(lambda: 1.0)


def profile(content: str, **changed: object) -> Profile:
    (one,) = account(content).claims
    return replace(one, **changed)  # type: ignore[arg-type]


ONE, OTHER = (
    profile("The ferry Orlanda sank near Mirel with sheep."),
    profile("The ferry Orlanda sank near Mirel with cattle."),
)


def scored(one: Profile = ONE, other: Profile = OTHER, apart: int = 0) -> ClaimMatch:
    found = score(one, other, EQUAL, apart)
    assert found is not None
    back = score(other, one, EQUAL, apart)
    assert back is not None and back.score == pytest.approx(found.score), "the order changes nothing"
    return found


PLAIN = scored().score
A, B, NOBODY = frozenset("a"), frozenset("b"), frozenset[str]()


def test_the_score_is_the_share_of_what_is_shared() -> None:
    found = scored()
    less, more = sorted((found.alignment.a_rest, found.alignment.b_rest))
    rest = limits.LESS_LEFT_OVER * less + limits.MORE_LEFT_OVER * more + limits.PRIOR_WEIGHT
    assert found.score == pytest.approx(found.alignment.shared / (found.alignment.shared + rest))
    assert found.reasons == found.alignment.words
    assert 0.5 < found.score < 0.9, "far enough from both ends for the tests below"


@pytest.mark.parametrize(
    ("mine", "theirs", "more", "why"),
    [
        ({"speakers": A}, {"speakers": A}, limits.SAME_SPEAKER_BONUS, "same speaker"),
        ({"speakers": A}, {"speakers": B}, -limits.TWO_SPEAKERS_PENALTY, None),
        ({"speakers": A}, {"speakers": NOBODY}, 0, None),
        ({"speakers": A | B}, {"speakers": B}, limits.SAME_SPEAKER_BONUS, "same speaker"),
        ({"speakers": A | B}, {"speakers": frozenset("c")}, -limits.TWO_SPEAKERS_PENALTY, None),
        ({"speakers": A | B}, {"speakers": NOBODY}, 0, None),
        ({"headline": True}, {"headline": True}, limits.BOTH_HEADLINES_BONUS, "both headlines"),
        ({"headline": True}, {}, 0, None),
        ({"force": "demand"}, {"force": "demand"}, limits.BOTH_DEMAND_BONUS, "both demand it"),
        ({"force": "demand"}, {"force": "plain"}, -limits.ONE_DEMANDS_PENALTY, None),
        ({"force": "demand"}, {"force": ""}, 0, None),
        ({"force": "plain"}, {"force": "plain"}, 0, None),
        ({"force": "doubt"}, {"force": "plain"}, 0, None),
    ],
)
def test_how_it_is_told(mine: dict[str, object], theirs: dict[str, object], more: float, why: str | None) -> None:
    found = scored(replace(ONE, **mine), replace(OTHER, **theirs))  # type: ignore[arg-type]
    assert found.score - PLAIN == pytest.approx(more)
    assert found.reasons == (*found.alignment.words, *([why] if why else []))


@pytest.mark.parametrize(("apart", "days"), [(0, 0), (2, 0), (3, 1), (7, 5), (12, 10), (13, 10), (400, 10)])
def test_days_between_the_pages_count_from_the_third_to_the_twelfth(apart: int, days: int) -> None:
    assert PLAIN - scored(apart=apart).score == pytest.approx(limits.DAY_PENALTY * days)


def conflict(one: str, other: str) -> float:
    """What the score is lower by than what is shared and left over would make it, without its scale."""
    found = scored(profile(one), profile(other))
    alignment = found.alignment
    less, more = sorted((alignment.a_rest, alignment.b_rest))
    rest = limits.LESS_LEFT_OVER * less + limits.MORE_LEFT_OVER * more + limits.PRIOR_WEIGHT
    lower = alignment.shared / (alignment.shared + rest) - found.score
    return lower / min(1.0, limits.CONFLICT_SCALE / (limits.CONFLICT_BASE + alignment.shared))


@pytest.mark.parametrize(
    ("one", "other", "penalty", "why"),
    [
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Ten sailors drowned when a ferry capsized near Mirel.", 0, "one number"),
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Twelve sailors drowned when a ferry capsized near Mirel.", limits.OTHER_NUMBER_PENALTY, "another number of the same"),
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Sixty sailors drowned when a ferry capsized near Mirel.", limits.OTHER_NUMBER_PENALTY * limits.FAR_NUMBER_FACTOR, "a number that is far"),
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Sixty sheep vanished when a ferry capsized near Mirel.", 0, "a number of something else"),
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Sixty sheep vanished and twelve sailors drowned when a ferry capsized near Mirel.", limits.OTHER_NUMBER_PENALTY, "a number of something else before another of the same"),
        ("At least ten sailors drowned when a ferry capsized near Mirel.", "Ten sailors drowned when a ferry capsized near Mirel.", 0, "the same number with a bound"),
        ("Crowded ferries capsized near Mirel and Velko.", "Crowded ferries capsized near Mirel and Tamsa.", limits.OTHER_NAME_PENALTY, "both name another place"),
        ("Crowded ferries capsized near Mirel.", "Crowded ferries capsized near Tamsa.", limits.NO_NAME_MEETS_PENALTY, "no name meets"),
        ("Ten sailors drowned when a ferry capsized near Mirel and Velko.", "Ten sailors drowned when a ferry capsized near Mirel and Tamsa.", 0, "another name, but the same number"),
        ("Ten sailors drowned when a ferry capsized near Mirel.", "Twelve sailors drowned when a ferry capsized near Tamsa.", limits.NO_NAME_MEETS_PENALTY + limits.OTHER_NUMBER_PENALTY, "neither name nor number"),
        ("Crowded ferries capsized near Mirel on 3 March 2021.", "Crowded ferries capsized near Mirel on 4 March 2021.", limits.OTHER_DAY_PENALTY, "another day"),
        ("Crowded ferries capsized near Mirel on 3 March 2021.", "Crowded ferries capsized near Mirel on 3 March 2021.", 0, "one day"),
        ("Crowded ferries capsized near Mirel on 3 March 2021.", "Crowded ferries capsized near Mirel.", 0, "one tells no day"),
    ],
)  # fmt: skip
def test_what_speaks_for_two_events(one: str, other: str, penalty: float, why: str) -> None:
    assert conflict(one, other) == pytest.approx(penalty, abs=1e-9), why


def test_what_is_shared_must_weigh_enough() -> None:
    one = profile("Ferries sank.")
    weight = sum(token.weight for token in one.tokens)
    least = limits.LEAST_SHARED_WEIGHT
    for share, told, is_enough, why in [
        (least / weight, {}, True, "just enough"),
        (least / weight - 0.01, {}, False, "a little less"),
        (least / weight - 0.01, {"speakers": A}, True, "less is enough for one speaker"),
        (least / weight - 0.01, {"force": "demand"}, True, "and for two demands"),
        (least / weight - 0.01, {"force": "plain"}, False, "and not for two reports"),
        ((least - 2 * limits.SHARED_CIRCUMSTANCE) / weight + 0.001, {"speakers": A, "force": "demand"}, True, "both"),
        (
            (least - 2 * limits.SHARED_CIRCUMSTANCE) / weight - 0.001,
            {"speakers": A, "force": "demand"},
            False,
            "too little for both",
        ),
    ]:
        told_one = replace(one, **told)
        found = score(told_one, told_one, defaultdict(lambda: share + 1e-9), 0)  # noqa: B023
        assert (found is not None) is is_enough, why


def test_names_and_numbers_alone_assert_nothing() -> None:
    one = profile("Orlanda, Mirel, Velko and Tamsa have 22 and 33.")
    assert score(one, one, EQUAL, 0) is None


def test_who_negates_does_not_say_the_same() -> None:
    one, other = (
        profile("The miners devoured bread near Mirel."),
        profile("The miners never devoured bread near Mirel."),
    )
    assert score(one, other, EQUAL, 0) is None
    assert score(other, other, EQUAL, 0) is not None


def test_a_score_stays_between_0_and_1() -> None:
    sure = replace(ONE, speakers=A, headline=True, force="demand")
    assert scored(sure, sure).score == 1.0
    assert scored(ONE, ONE).places == (0, 0)
