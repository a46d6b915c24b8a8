"""A claim as the comparison sees it."""

from __future__ import annotations

from dataclasses import replace

from provstore.match.same.profiles import DocumentProfile, once_a_page
from tests.match.same.accounts import account


def test_the_words_of_a_claim_are_those_of_its_reach() -> None:
    (claim,) = account("The mayor said the ferry Orlanda sank.").claims
    assert [word.text for word in claim.words] == ["the", "ferry", "Orlanda", "sank"]


def test_what_is_asked_of_a_page_is_worked_out_once_for_each_page() -> None:
    asked: list[int] = []

    @once_a_page
    def count(page: DocumentProfile) -> int:
        asked.append(len(page.claims))
        return len(page.claims)

    one, other = account("The ferry sank.", "Fog came."), account("The ferry sank.")
    assert [count(page) for page in (one, other, one, other)] == [2, 1, 2, 1]
    assert asked == [2, 1]
    assert one != other and one == replace(one, kept={}), "what is kept is no part of a page"
