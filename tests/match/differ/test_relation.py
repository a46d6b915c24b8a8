"""What two claims that were paired are to each other."""

from __future__ import annotations

import pytest

from provstore.match.differ.divergences import find_divergences
from provstore.match.differ.relation import relation_of
from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account

HIT = "The hospital in Kasra was {} when rockets struck the market on Monday, the mayor said."
BOMBED = "The convoy to Kasra was bombed by {} aircraft on Monday, Admiral Otto Kahn said."


@pytest.mark.parametrize(
    ("one", "other", "relation", "why"),
    [
        (HIT.format("hit"), HIT.format("hit"), "same", "word for word"),
        (HIT.format("hit"), HIT.format("not hit"), "opposite", "a negation, though all else meets"),
        (BOMBED.format("Russian"), BOMBED.format("American"), "related", "another culprit"),
        ("The mayor said 14 people drowned in the old harbor of Kasra on Monday.", "The mayor said 16 people drowned in the old harbor of Kasra on Monday.", "same", "another number is another account of one thing"),
    ],
)  # fmt: skip
def test_relation(one: str, other: str, relation: str, why: str) -> None:
    a, b = account(one), account(other)
    matches = pair_claims(a, b, one_story=True)
    divergences = find_divergences(a, b, matches)
    told = {relation_of(match, divergences) for match in matches if match.a.claim.speakers and match.b.claim.speakers}
    assert told == {relation}, why
