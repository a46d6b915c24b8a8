"""Claims that are the same words in two pages."""

from __future__ import annotations

import pytest

from provstore.match.differ.repeated import are_repeated
from tests.match.same.accounts import account, diverging

SAID = "Mayor Ann Lee said that 30 people were on the ferry to Velko."
OPENING = "Rain fell on the harbor in the morning."


@pytest.mark.parametrize(
    ("other", "same", "why"),
    [
        (SAID, True, "word for word"),
        (SAID.replace("30", "40"), False, "another number"),
        (SAID.replace("said", "denied"), False, "another cue"),
        (SAID.replace("Ann Lee", "Bob Roe"), False, "another speaker"),
        (SAID.replace("said that", "said on Sunday that"), False, "more in the sentence"),
    ],
)
def test_what_is_the_same_in_every_word(other: str, same: bool, why: str) -> None:
    (one,), (_, two) = account(SAID).claims, account(OPENING, other).claims
    assert are_repeated(one, two) is are_repeated(two, one) is same, why


def test_beside_what_is_repeated_the_rest_is_compared() -> None:
    told = [SAID, "The storm killed 12 people in the harbor of Velko, the coast guard said."]
    one = account(*told, day="2022-03-10")
    other = account(*(each.replace("12", "14") for each in told), day="2022-03-10")
    assert [found.kind for found in diverging(one, other)] == ["quantity"]
