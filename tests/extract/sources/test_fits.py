"""Whether a pronoun fits whoever spoke."""

from __future__ import annotations

import pytest

from provstore.extract.sources.fits import fits, is_other, takes
from provstore.records import SourceKind
from tests.extract.sources.told import memory

OTHERS: list[tuple[str, SourceKind, str, bool, str]] = [
    ("she", "person", "he", True, "somebody who was called she"),
    ("Ann Lee", "person", "he", True, "a woman's given name"),
    ("Ann Lee", "person", "she", False, "which fits"),
    ("Lee", "person", "he", False, "a surname tells nothing"),
    ("a young man", "anonymous", "she", True, "a noun of men"),
    ("a young woman", "anonymous", "he", True, "a noun of women"),
    ("a young singer", "anonymous", "he", False, "a noun of both"),
    ("an aide of the man", "anonymous", "she", False, "whose aide it is tells nothing"),
    ("the council", "organization", "he", False, "a body is neither"),
]


@pytest.mark.parametrize(("words", "kind", "pronoun", "other", "why"), OTHERS, ids=[case[4] for case in OTHERS])
def test_who_is_called_by_the_other_pronoun(words: str, kind: SourceKind, pronoun: str, other: bool, why: str) -> None:
    told = memory("", (words, kind, words))
    assert is_other(told, told.heard[-1], pronoun) is other, why


def test_who_takes_a_pronoun() -> None:
    told = memory("Ann Lee came.")
    assert takes(told, "Ann Lee", "she") and not takes(told, "Ann Lee", "he") and takes(told, "Tromm Lork", "he")


@pytest.mark.parametrize(
    ("words", "kind", "it", "they"),
    [("the council", "organization", True, True), ("residents", "anonymous", False, True), ("Ann Lee", "person", False, False)],
)  # fmt: skip
def test_number_and_kind(words: str, kind: SourceKind, it: bool, they: bool) -> None:
    told = memory("", (words, kind, words)).heard[-1]
    assert told.speaker.source is not None
    assert (fits("it", told, told.speaker.source), fits("they", told, told.speaker.source)) == (it, they)
