"""Two pages that report one document, and two that do not."""

from __future__ import annotations

import pytest

from provstore.match.differ.divergences import find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.reported import report_one_document
from tests.match.same.accounts import account

LETTER = "In a letter to the Pope, the Polish foreign ministry said that the dam of Velko would hold for years."
CASES = [
    (LETTER, LETTER, True, "one letter"),
    (LETTER, LETTER.replace("In a letter to the Pope, the", "The"), False, "the other tells of none"),
    (LETTER, LETTER.replace("Polish", "Spanish"), False, "a letter of somebody else"),
]


@pytest.mark.parametrize(("one", "other", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_one_document(one: str, other: str, expected: bool, why: str) -> None:
    a, b = account(one), account(other)
    claim = next(one.claim for one in a.claims if one.claim.voice == "attributed")
    assert report_one_document(a, b, claim) is expected, why


QUOTED = "In a letter to the Pope, the Polish foreign ministry said: “Rebels from Kaldar shot 14 farmers near the lighthouse of Velko less than two days after the truce.”"
TOLD = "In a letter to the Pope, the Polish foreign ministry said rebels of Mirel had shot 14 farmers at the lighthouse of Velko two days after the truce."


def test_what_is_told_from_one_document_is_one_claim_and_its_words_are_held_against_each_other() -> None:
    days = {"day": "2021-03-06"}
    a, b = account(QUOTED, **days), account(TOLD, **days)
    matches = pair_claims(a, b, one_story=True)
    assert {match.relation for match in matches} == {"same"}
    kinds = {one.kind for one in find_divergences(a, b, matches)}
    assert {"mode", "quantity"} <= kinds
    plain = [text.replace("In a letter to the Pope, the", "The") for text in (QUOTED, TOLD)]
    c, d = (account(text, **days) for text in plain)
    assert {match.relation for match in pair_claims(c, d, one_story=True)} == {"related"}, (
        "else it may be another culprit"
    )
