"""What two claims that were paired are to each other."""

from __future__ import annotations

import pytest

from provstore.match.differ.divergences import find_divergences
from provstore.match.differ.relation import relation_of
from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account

SHUT = "The old school in Brenna was {} when the storm shut the northern roads on Monday, the mayor said."
SEIZED = "The tanker Orlanda off Brenna was seized by {} troops on Monday, harbor master Eva Orr said."


@pytest.mark.parametrize(
    ("one", "other", "relation", "why"),
    [
        (SHUT.format("shut"), SHUT.format("shut"), "same", "word for word"),
        (SHUT.format("shut"), SHUT.format("not shut"), "opposite", "a negation, though all else meets"),
        (SEIZED.format("Turkish"), SEIZED.format("Greek"), "related", "another culprit"),
        ("The mayor said 14 people drowned in the old harbor of Brenna on Monday.", "The mayor said 16 people drowned in the old harbor of Brenna on Monday.", "same", "another number is another account of one thing"),
    ],
)  # fmt: skip
def test_relation(one: str, other: str, relation: str, why: str) -> None:
    a, b = account(one), account(other)
    matches = pair_claims(a, b, one_story=True)
    divergences = find_divergences(a, b, matches)
    told = {relation_of(match, divergences) for match in matches if match.a.claim.speakers and match.b.claim.speakers}
    assert told == {relation}, why
