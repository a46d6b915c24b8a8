"""What a document's profiles tell together."""

from __future__ import annotations

from tests.match.same.accounts import account


def test_names_and_quantities_of_all_claims() -> None:
    page = account(
        "The mayor said the ferry Orlanda sank with nine sailors.",
        "The union said the bridge at Velko fell on two cars.",
    )
    assert page.names() >= {"orlanda", "velko"}
    assert sorted(quantity.low for quantity in page.quantities()) == [2, 9]


def test_the_words_of_a_claim_are_those_of_its_reach() -> None:
    (claim,) = account("The mayor said the ferry Orlanda sank.").claims
    assert [word.text for word in claim.words] == ["the", "ferry", "Orlanda", "sank"]
