"""Whom "who" goes on from, and whom the sentence tells of in which it stands."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.relatives import LONGEST_ASIDE, antecedent, main_clause
from provstore.records import Source, Span

ANTECEDENTS = [
    ("Ann Lee, who", ["Ann Lee"], False, "right behind a name"),
    ("Ann Lee left, who", [], False, "not right behind it"),
    ("Ann Lee of the council, who", [], False, "behind something else"),
    ("It rained, who", [], False, "behind nobody"),
    ("Ann Lee" + " " * LONGEST_ASIDE + "who", [], False, "too far behind"),
    ("Ann Lee and Mayor Bob Roe, who say", ["Ann Lee", "Bob Roe"], False, "two, by the verb"),
    ("Ann Lee and Bob Roe, who both are", ["Ann Lee", "Bob Roe"], False, "behind an adverb"),
    ("Ann Lee and Bob Roe, who says", ["Bob Roe"], False, "one, by the verb"),
    ("Ann Lee and Bob Roe, who said", ["Bob Roe"], True, "of the past it may be both"),
    ("Ann Lee met Bob Roe, who say", ["Bob Roe"], False, "two that nothing joins"),
]


@pytest.mark.parametrize(("text", "names", "doubtful", "why"), ANTECEDENTS, ids=[case[3] for case in ANTECEDENTS])
def test_whom_who_goes_on_from(text: str, names: list[str], doubtful: bool, why: str) -> None:
    at = text.rindex("who")
    found = antecedent(Memory(text, "document", None), Span(at, at + 3))
    assert [one.name for one in (found.source, *found.others) if one] == names, why
    assert found.doubtful == doubtful, why


MAIN = [
    ("Karl Roe met Bob Dar, who said it rained.", "who", "Karl Roe", "the subject"),
    ("On Monday, Karl Roe met Bob Dar, who said it rained.", "who", "Karl Roe", "behind what stands in front"),
    ("Speaking on Monday, Karl Roe attacked Bob Dar, who said it rained.", "who", "Karl Roe", "before its verb"),
    ("Karl Roe left.  Police found Bob Dar, who said it rained.", "who", None, "not of the sentence before"),
    ("Karl Roe met Govs. Jack Bell and Bob Dar, who said it rained.", "who", "Karl Roe", "a title ends no sentence"),
    ("Karl Roe’s plan was shared by Bob Dar, who said it rained.", "who", None, "an owner is not told of"),
    ("Bob Dar, who said it rained, left.", "who", None, "whoever spoke is nobody else"),
    ("Karl Roe left as Bob Dar said it rained.", "Bob Dar", None, "in no relative clause"),
]


@pytest.mark.parametrize(("text", "words", "name", "why"), MAIN, ids=[case[3] for case in MAIN])
def test_whom_the_main_clause_tells_of(text: str, words: str, name: str | None, why: str) -> None:
    told = Memory(text, "document", None)
    at = text.index(words)
    told.remember(Speaker(Source("Bob Dar", "person")), Span(at, at + len(words)))
    found = main_clause(told, told.heard[-1])
    assert (found and found.name) == name, why
