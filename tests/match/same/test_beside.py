"""What a sentence says beside its attributed claims."""

from __future__ import annotations

import pytest

from provstore.match.same.profiles import DocumentProfile
from tests.match.same.accounts import account


def beside(profile: DocumentProfile) -> list[list[str]]:
    """Of each sentence that has something beside its claims, the parts of it."""
    told = [sentence.beside for sentence in profile.sentences if sentence.beside]
    return [[part.of(profile.document.text) for part in one.reach] for one in told]


@pytest.mark.parametrize(
    ("sentence", "parts", "why"),
    [
        ("The bridge is safe, the mayor said.", [], "cue and source alone say nothing"),
        ("The bridge was closed on Sunday.", [], "the outlet's own sentence is a claim as a whole"),
        (
            "After a visit to the harbor on Sunday, the mayor said that the bridge was safe.",
            [["After a visit to the harbor on Sunday, the mayor said that"]],
            "when and where, with who said it",
        ),
        (
            "“The bridge is safe,” the mayor told reporters, while trucks waited at the quay.",
            [["the mayor told reporters, while trucks waited at the quay"]],
            "what went on meanwhile",
        ),
    ],
)
def test_what_stands_beside_a_claim(sentence: str, parts: list[list[str]], why: str) -> None:
    assert beside(account(sentence)) == parts, why


def test_what_stands_beside_a_claim_is_nobodys_words() -> None:
    profile = account("After a visit to the harbor on Sunday, the mayor said that the bridge was safe.")
    (sentence,) = profile.sentences
    assert sentence.beside is not None and sentence.beside.is_beside
    assert (sentence.beside.speakers, sentence.beside.force) == (frozenset(), "")
    assert sentence.beside.claim == profile.claims[0].claim
    assert profile.claims[0].speakers and not profile.claims[0].is_beside
