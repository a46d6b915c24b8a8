"""What names tell of whether two claims that were paired are one."""

from __future__ import annotations

import pytest

from provstore.match.same.naming import meet_in_descriptions, most_names_meet
from provstore.match.same.pairs import pair_claims
from provstore.match.same.scores import ClaimMatch
from tests.match.same.accounts import account

CLOSED = "The ferry lanes to Velko were closed by {}."
THREE = "Anna Lissow of the Harbor Board, Tomas Velder of the Mirel Port Trust"


def pair(one: str, other: str) -> ClaimMatch:
    """The pair of the claims of two accounts of one event."""
    (found,) = pair_claims(
        account(one, "It rained in Selmar."), account(other, "Prices for tickets rose."), one_story=True
    )
    return found


@pytest.mark.parametrize(
    ("one", "other", "most", "why"),
    [
        (f"{THREE} and Karel Dunn", f"{THREE} and Rolf Hagen", True, "of the names on a list each account lacks one"),
        ("Anna Lissow and Karel Dunn", "Anna Lissow and Rolf Hagen", False, "half of a list is another"),
        (THREE, THREE, True, "all names meet"),
    ],
)
def test_most_names_meet(one: str, other: str, most: bool, why: str) -> None:
    found = pair(CLOSED.format(one), CLOSED.format(other))
    assert most_names_meet(found) is most, why
    assert most_names_meet(pair(CLOSED.format(other), CLOSED.format(one))) is most, why
    assert found.relation == ("same" if most else "related"), why


def test_a_name_that_stands_twice_is_met_twice() -> None:
    one = f"{THREE}, Velder of the Mirel Port Trust"
    assert most_names_meet(pair(CLOSED.format(f"{one} and Karel Dunn"), CLOSED.format(f"{THREE} and Rolf Hagen")))


@pytest.mark.parametrize(
    ("one", "other", "only", "why"),
    [
        (
            "The council picked Anna Lissow, the former Harvest Party senator and governor of Oskar, as its envoy.",
            "Anna Lissow, who was governor of Oskar and a Harvest Party senator until winter, grows roses in Brenna.",
            True,
            "who she was is not what either account tells",
        ),
        (
            "The council picked Anna Lissow, the former Harvest Party senator and governor of Oskar, as its envoy.",
            "The envoy of the council is Anna Lissow, who was governor of Oskar and a Harvest Party senator, it said.",
            False,
            "it meets outside of the description, too",
        ),
        (
            "Anna Lissow was a Harvest Party senator and governor of Oskar.",
            "Anna Lissow, who was governor of Oskar and a Harvest Party senator until winter, grows roses in Brenna.",
            False,
            "one account tells nothing else",
        ),
    ],
)
def test_names_that_are_described(one: str, other: str, only: bool, why: str) -> None:
    for found in (pair(one, other), pair(other, one)):
        assert meet_in_descriptions(found) is only, why
        assert (found.relation == "related") is only, why
