"""From sentences that tell of the same thing to the claims in them and beside them."""

from __future__ import annotations

import pytest

from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account

Told = list[tuple[str, str, str]]


def related(one: str, other: str) -> Told:
    """Relation and words of what corresponds, in two accounts of one event."""
    a, b = account(one, "It rained in Selmar."), account(other, "Prices for tickets rose.")
    found = []
    for match in pair_claims(a, b, one_story=True):
        parts = [
            part.of(p.document.text) if part else " … ".join(x.of(p.document.text) for x in side.claim.content)
            for part, p, side in zip(match.parts, (a, b), (match.a, match.b), strict=True)
        ]
        found.append((match.relation, parts[0], parts[1]))
    return found


@pytest.mark.parametrize(
    ("one", "other", "relation", "why"),
    [
        (
            "The old drawbridge over the Tamsin canal is safe, the mayor said.",
            "The drawbridge over the Tamsin canal is safe, according to the mayor.",
            "same",
            "one claim, told twice",
        ),
        (
            "The old drawbridge over the Tamsin canal has been inspected by the council, the mayor said.",
            "The old drawbridge over the Tamsin canal has never been inspected by the council, the mayor said.",
            "opposite",
            "what one asserts, the other negates",
        ),
        (
            "After a visit to the drawbridge over the Tamsin canal on Sunday, the mayor said that taxes would rise.",
            "The mayor visited the drawbridge over the Tamsin canal on Sunday.",
            "related",
            "it stands beside a claim, and is not what was claimed",
        ),
        (
            "The council will close the old drawbridge over the Tamsin canal, the mayor said.",
            "The council closed the old drawbridge over the Tamsin canal, the mayor said.",
            "related",
            "what is planned is not yet held",
        ),
        (
            "It is unlikely that the drawbridge over the Tamsin canal was inspected, the mayor said.",
            "The drawbridge over the Tamsin canal was inspected, the mayor said.",
            "opposite",
            "unlikely is not so",
        ),
        (
            "Rebels from Kaldar shot 14 farmers near the lighthouse of Velko on Sunday, the mayor said.",
            "Rebels from Mirel shot 14 farmers near the lighthouse of Velko on Sunday, the mayor said.",
            "related",
            "another culprit",
        ),
    ],
)
def test_how_two_claims_are_related(one: str, other: str, relation: str, why: str) -> None:
    assert [told[0] for told in related(one, other)] == [relation], why
    assert [told[0] for told in related(other, one)] == [relation], why


def test_what_stands_beside_a_claim_is_the_part_that_corresponds() -> None:
    ((_, part, other),) = related(
        "After a visit to the drawbridge over the Tamsin canal on Sunday, the mayor said that taxes would rise.",
        "The mayor visited the drawbridge over the Tamsin canal on Sunday.",
    )
    assert "taxes" not in part and "drawbridge" in part
    assert other == "The mayor visited the drawbridge over the Tamsin canal on Sunday."


def test_two_towns_are_two_things() -> None:
    """Both name somebody or something, and nothing that they name is the same."""
    assert related("The mayor of Orlin opened a well.", "The mayor of Brenna opened a well.") == []


def test_only_accounts_of_one_event_are_compared_so_closely() -> None:
    one = account("A falling crane injured three workers.")
    other = account("Three workers were hurt when a crane fell into the water.")
    assert pair_claims(one, other) == ()
    assert len(pair_claims(one, other, one_story=True)) == 1


def test_sentences_are_told_whole_where_no_two_of_their_parts_meet() -> None:
    """What one says beside its claim, the other says in its claim and beside it."""
    one = "The bishop of Orlin, who led the school from 2000 to 2006, called the mayor vain."
    other = "The former bishop, who led the school of Orlin from 2000 to 2006, also doubted the faith of the mayor."
    parts = [(mine, theirs) for _, mine, theirs in related(one, other)]
    assert any("2006" in mine and "2006" in theirs for mine, theirs in parts)


def test_much_that_meets_outweighs_another_name() -> None:
    told = related(
        "The body of the missing diver was found on the beach of Mirel on Saturday.",
        "Fishermen found the body of the missing diver off the island of Tessa on Saturday.",
    )
    assert len(told) == 1


def test_what_both_quote_is_told_however_little_else_meets() -> None:
    quoted = "“{} it has been an honor to serve,” the mayor said{}"
    one = quoted.format("I thank my wife, my sons and every baker in the town, and", ".")
    other = quoted.format("Well,", " in a video, flanked by two flags.")
    assert related(one, other)
    assert not related(one, other.replace("been an honor to serve", "rained on the ships"))
