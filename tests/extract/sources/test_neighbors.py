"""What is glued to a source and no part of it, and sources that are more than one."""

from __future__ import annotations

import pytest

from provstore.extract.sources.names import core_of
from provstore.extract.sources.neighbors import names_several, without_neighbors

GLUED = [
    ("The mayor for her part", "The mayor", "an aside"),
    ("Ann Lee, meanwhile,", "Ann Lee", "an aside between commas"),
    ("Northern Agency the storms", "Northern Agency", "the next phrase, without a comma"),
    ("Puzzlingly the mayor", "the mayor", "an adverb"),
    ("When the mayor", "the mayor", "a conjunction"),
    ("Lee a farmer", "Lee, a farmer", "a role without its comma"),
    ("Northern the storms", "the storms", "one word before the next phrase is a name only where it is known to be"),
    ("Reuters the storms", "Reuters", "an outlet"),
    ("WFP the storms", "WFP", "letters"),
    ("the mayor the council", "the mayor the council", "no name before it"),
    ("Noting that it rained they", "they", "a participle before the pronoun"),
    ("Ann Lee adding", "Ann Lee", "the next verb"),
    ("Ann Lee head of the council adding", "Ann Lee", "a role and the next verb"),
    ("Ann Lee friend of the council", "Ann Lee", "another role"),
    ("Ann Lee edge of the council", "Ann Lee edge of the council", "a noun that is no role"),
    ("Q: Ann Lee", "Ann Lee", "the mark of a question"),
    ("Early Sunday Ann Lee", "Ann Lee", "a day"),
    ("Tuesday Ann Lee", "Ann Lee", "a day alone"),
    ("Sun Wei", "Sun Wei", "a name that is short for a day"),
    ("The Oslo-based opposition Northern Observatory", "Northern Observatory", "where it is based"),
    ("Earlier in the day a source", "a source", "a time"),
    ("Meanwhile in the north the Northern Council", "Northern Council", "a place and a time"),
    ("Reuters an office", "Reuters", "the next phrase with another article"),
    ("Northern Observatory a source", "Northern Observatory", "a body of two words"),
    ("Lee the old farmer", "Lee, the old farmer", "a role with an adjective"),
    ("the Ann Lee the storms", "the Ann Lee", "an article before the name too"),
    ("Sadly a farmer", "a farmer", "an adverb before a role"),
    ("A: Ann Lee", "Ann Lee", "the mark of an answer"),
    ("On Sunday Ann Lee", "Ann Lee", "on a day"),
    ("Later today Ann Lee", "Ann Lee", "another time"),
    ("Ann Lee in turn", "Ann Lee", "another aside"),
    ("Walking they", "they", "a participle alone before the pronoun"),
    ("walking Ann", "walking Ann", "a participle before a name"),
    ("They adding", "They", "a pronoun and the next verb"),
    ("adding", "adding", "a verb alone"),
    ("Ann Lee aide to the council", "Ann Lee aide to the council", "a role that goes on with to"),
    ("The mayor", "The mayor", "nothing"),
    ("", "", "no words"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kept", "why"), GLUED, ids=[case[2] for case in GLUED])
def test_without_neighbors(words: str, kept: str, why: str) -> None:
    assert without_neighbors(words) == kept, why


SEVERAL = [
    ("France, Poland and Spain", True, "a list of countries"),
    ("France Britain", True, "two countries of a headline"),
    ("France", False, "one"),
    ("Poland and the Czech Republic", True, "two names"),
    ("the Ministry of Foreign Affairs and the Expatriates", False, "an office whose name has two parts"),
    ("Ann Lee and Bob Roe", True, "two people"),
    ("Ann Lee, a farmer", False, "one person with a role"),
    ("Ann Lee and others", False, "one person and nobody by name"),
    ("Lee and Roe", False, "two surnames may be a firm"),
    ("France Northern", False, "a country and a word"),
    ("Poland, Ann Lee and Bob Roe", True, "countries and people"),
    ("Ann Lee & the Council", True, "a sign for and"),
    ("Ann and Bob Roe", False, "a given name is no full one"),
    ("ann lee and Bob Roe", False, "small letters are no name"),
    ("France and the farmers", False, "a country and people that nobody names"),
    ("Ann Lee, Poland", True, "a person and a country"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), SEVERAL, ids=[case[2] for case in SEVERAL])
def test_names_of_several(words: str, expected: bool, why: str) -> None:
    assert names_several(words, core_of(words)) is expected, why
