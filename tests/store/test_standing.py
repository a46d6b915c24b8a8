"""What holds of all that was decided of one thing, whatever the order in which it came and from how many copies."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from provstore.records import Amended, Found, Judgement, Review, Source
from provstore.store.standing import find_last, stand

FOUND = Found("claim", "c" * 20, ("d" * 64,), "{}")
ANN, BOB = Source("Ann Lee", "person"), Source("Bob Roe", "person")


def made(verdict: Judgement, by: str, *after: Review, amended: Amended | None = None, at: str = "2024") -> Review:
    return Review(FOUND, verdict, amended or Amended(), None, by, at, tuple(sorted(one.id for one in after)))


ACCEPT = made("accept", "Ada")
REJECT = made("reject", "Bo", ACCEPT)
MODE = made("amend", "Ada", amended=Amended(mode="direct"))
ANN_SAYS = made("amend", "Bo", MODE, amended=Amended(speakers=(ANN,)))
BOB_SAYS = made("amend", "Cy", MODE, amended=Amended(speakers=(BOB,)))
BACK = made("undo", "Ada", REJECT)


@pytest.mark.parametrize(
    ("decisions", "verdict"),
    [
        ([], None),
        ([ACCEPT], "accept"),
        ([ACCEPT, REJECT], "reject"),  # an answer wins over what it answers
        ([ACCEPT, REJECT, BACK], "accept"),  # what held before holds again
        ([ACCEPT, REJECT, BACK, made("undo", "Ada", BACK)], None),  # two steps back
        ([ACCEPT, made("undo", "Ada", ACCEPT)], None),
        ([MODE, ANN_SAYS], "amend"),
        ([MODE, made("accept", "Bo", MODE)], "accept"),
        ([ACCEPT, made("reject", "Bo")], "disputed"),  # neither was made in sight of the other
        ([ACCEPT, made("accept", "Bo")], "accept"),  # two who say the same
        ([MODE, ANN_SAYS, BOB_SAYS], "disputed"),
        ([REJECT], "reject"),  # an answer to what never came
    ],
    ids=str,
)
def test_what_holds(decisions: list[Review], verdict: str | None) -> None:
    for order in permutations(decisions):
        holds = stand(order)
        assert (holds and holds.verdict) == verdict


def test_each_field_is_credited_to_whoever_said_it() -> None:
    holds = stand([MODE, ANN_SAYS])
    assert holds is not None
    told = {name: (value, who.by) for name, (value, who) in holds.amended.items()}
    assert told["mode"] == ("direct", "Ada")
    assert told["speakers"][1] == "Bo"
    assert holds.newest == ANN_SAYS


def test_two_copies_that_amend_different_fields_agree() -> None:
    other = made("amend", "Cy", MODE, amended=Amended(voice="attributed"))
    holds = stand([MODE, ANN_SAYS, other])
    assert holds is not None
    assert (holds.verdict, holds.amended.keys()) == ("amend", {"mode", "speakers", "voice"})


def test_what_was_accepted_since_amends_nothing() -> None:
    accepted = made("accept", "Bo", ANN_SAYS)
    holds = stand([MODE, ANN_SAYS, accepted, made("amend", "Cy", accepted, amended=Amended(mode="mixed"))])
    assert holds is not None
    assert {name: value for name, (value, _) in holds.amended.items()} == {"mode": "mixed"}


def test_a_dispute_ends_when_somebody_decides_in_sight_of_both() -> None:
    other = made("reject", "Bo")
    assert find_last([ACCEPT, other]) == tuple(sorted((ACCEPT.id, other.id)))
    settled = stand([ACCEPT, other, made("reject", "Cy", ACCEPT, other)])
    assert settled is not None
    assert (settled.verdict, settled.newest.by) == ("reject", "Cy")


def test_disputed_names_all_who_contradict_and_amends_nothing() -> None:
    holds = stand([MODE, ANN_SAYS, BOB_SAYS])
    assert holds is not None
    assert ({one.by for one in holds.made}, dict(holds.amended)) == ({"Bo", "Cy"}, {})


@given(some.data())
def test_decisions_that_come_twice_or_in_another_order_change_nothing(data: some.DataObject) -> None:
    decisions: list[Review] = []
    for number in range(data.draw(some.integers(0, 7))):
        after = data.draw(some.lists(some.sampled_from(decisions), unique=True, max_size=2)) if decisions else []
        verdict: Judgement = data.draw(some.sampled_from(["accept", "reject", "amend", "undo"]))
        amended = Amended(mode=data.draw(some.sampled_from(["direct", "mixed"]))) if verdict == "amend" else None
        decisions.append(made(verdict, "Ada", *after, amended=amended, at=f"202{number}"))
    holds = stand(decisions)
    assert stand([*data.draw(some.permutations(decisions)), *decisions]) == holds
    if holds is not None:
        assert (holds.verdict == "disputed") == (len({one.verdict for one in holds.made}) > 1 or not _agree(holds.made))
        assert all(one.verdict != "undo" for one in holds.made)


def _agree(several: tuple[Review, ...]) -> bool:
    return len({one.amended.mode for one in several}) == 1
