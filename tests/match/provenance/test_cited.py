"""An outlet is cited for a claim that its page on the matter does not seem to have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.provenance.cited import Silent, can_be_cited, not_in_cited, seems_to_say
from provstore.match.provenance.traces import Appearance
from provstore.records import Source, Span
from tests.match.provenance.test_roots import CREDITED, POST, STORY, account, appearance

SAID = "The bridge was sound, engineer Ann Lee said."
CITING = "Nine people died when a bridge fell in Orlin, the Guardian reported."


def test_documents_of_a_cited_outlet_that_do_not_have_the_claim() -> None:
    one = appearance(CITING, "Ostrela Star")
    asked: list[tuple[str, str]] = []

    def near(found: Appearance, outlet: Source) -> list[str]:
        asked.append((found.id, outlet.name))
        return ["x", "y"]

    cited, again = (silent.cited for silent in not_in_cited([one], near))
    assert cited == again
    assert cited.name == "The Guardian"
    assert asked == [(one.id, "The Guardian")]
    other = appearance(CITING, "Kesmar Daily Post")
    assert list(not_in_cited([one, other], near)) == [Silent(cited, "x"), Silent(cited, "y")], "each is told once"
    assert list(not_in_cited([one], lambda found, outlet: [])) == []
    having = appearance("The bridge fell, Ann Lee said.", "The Guardian")
    assert list(not_in_cited([one, having], near)) == [], "the cited outlet has the claim"
    assert list(not_in_cited([appearance(SAID, "Ostrela Star")], near)) == [], "a person is no outlet"
    shown = replace(
        one, account=replace(one.account, shown_by=Span(0, 4)), claim=replace(one.claim, via=(), speaker=None)
    )
    assert list(not_in_cited([shown], near)) == [], "that a page is issued by its outlet cites nobody"
    shown = replace(one, account=replace(one.account, shown_by=Span(0, 4)))
    assert list(not_in_cited([shown], near)) == [Silent(cited, "x"), Silent(cited, "y")], (
        "nor does it hide whom it cites"
    )
    letter = appearance(
        "In a letter to the League, the Foreign Ministry of Tamsa said that the mill had burned down.", "Ostrela Star"
    )
    letter = replace(letter, claim=replace(letter.claim, speaker=POST))
    assert list(not_in_cited([letter], near)) == [], "a letter is no page of whoever wrote it"


def test_a_credit_cites_an_agency_for_no_claim() -> None:
    assert list(not_in_cited([appearance(CREDITED, "Ostrela Star")], lambda found, outlet: ["x"])) == []


@pytest.mark.parametrize(
    ("cited", "citing", "can", "why"),
    [
        ("2024-03-05", "2024-03-05", True, "of one day"),
        ("2024-03-02", "2024-03-09", True, "a week before"),
        ("2024-03-01", "2024-03-09", False, "longer: it may be told in a newer one"),
        ("2024-03-09", "2024-03-05", False, "of days later"),
        (None, "2024-03-05", True, "nobody knows when"),
    ],
)
def test_pages_that_can_be_cited(cited: str | None, citing: str, can: bool, why: str) -> None:
    assert can_be_cited(account(STORY, "The Guardian", cited), account(STORY, "Ostrela Star", citing)) is can, why


@pytest.mark.parametrize(
    ("sentence", "seems", "why"),
    [
        ("The old mill in Brenna burned down in the night.", True, "the same"),
        ("A mill burned in Brenna.", True, "most of its words"),
        ("The mill burned.", True, "two of five"),
        ("The mill was sold to a bank of Kesmar.", False, "one of five"),
        ("It was said.", False, "none"),
    ],
)
def test_what_a_sentence_seems_to_say(sentence: str, seems: bool, why: str) -> None:
    content = "the old mill in Brenna burned at night"
    assert seems_to_say(["It rained.", sentence], content) is seems, why
    assert not seems_to_say([], content)
