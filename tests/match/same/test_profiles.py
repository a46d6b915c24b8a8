"""A claim as the comparison sees it."""

from __future__ import annotations

from tests.match.same.accounts import account


def test_the_words_of_a_claim_are_those_of_its_reach() -> None:
    (claim,) = account("The mayor said the ferry Orlanda sank.").claims
    assert [word.text for word in claim.words] == ["the", "ferry", "Orlanda", "sank"]
