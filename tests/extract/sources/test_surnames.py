"""The person whom the words of a source name, as far as these words tell."""

from __future__ import annotations

import pytest

from provstore.extract.sources.names import core_of
from provstore.extract.sources.speakers import NOBODY_SURE, Speaker
from provstore.extract.sources.surnames import Surname, described_person, named_person
from provstore.records import Source

DESCRIBED = [
    ("Ann Cross, a former clerk for the council", "Ann Cross", "a role"),
    ("Mayor Ann Lee, a doctor", "Ann Lee", "a title and a role"),
    ("Lee, the mayor", "Lee", "a surname"),
    ("The Red Cross, a leading charity", None, "a body"),
    ("Ann Lee, who left", None, "no role"),
    ("Mayor, a doctor", None, "a title alone"),
]


@pytest.mark.parametrize(("words", "name", "why"), DESCRIBED, ids=[case[2] for case in DESCRIBED])
def test_a_name_with_what_its_bearer_is(words: str, name: str | None, why: str) -> None:
    assert described_person(words) == name, why


def one(name: str) -> Speaker:
    return Speaker(Source(name, "person"))


NAMED = [
    ("Mayor Ann Lee", one("Ann Lee"), "a title and a name"),
    ("Judge Ann Lee in Northtown", one("Ann Lee"), "a place after it"),
    ("A spokeswoman for the council, Ann Lee", one("Ann Lee"), "a name in apposition"),
    ("The opposition leader, Ann Lee of the Northern Party", one("Ann Lee"), "a name in apposition, with a body"),
    ("A council, Ann Lee", None, "a name after what is no person"),
    ("Lee", Surname("Lee", titled=False), "a bare surname"),
    ("Mayor Lee", Surname("Lee", titled=True), "a surname with a title"),
    ("Council president Lee", Surname("Lee", titled=False), "a title that has the noun of a body with it"),
    ("The Lee", Surname("Lee", titled=False), "an article is no title"),
    ("Bob Roe and Ann Lee", NOBODY_SURE, "two people"),
    ("A spokesman for Ann Lee", None, "who speaks for somebody"),
    ("Committee to Protect Ann Lee", None, "a body named after somebody"),
    ("Leader of the Northern Revolution", None, "what somebody leads"),
    ("Activists in eastern Lee", None, "a place that bears a name"),
    ("The Ann Lee", None, "an article before a name makes it a thing's"),
    ("The mayor Ann Lee", one("Ann Lee"), "unless a title stands between"),
    ("the mayor", None, "no name"),
    ("Ann Lee, who left", one("Ann Lee"), "what follows a comma is no part of the name"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), NAMED, ids=[case[2] for case in NAMED])
def test_the_person_whom_words_name(words: str, expected: Speaker | Surname | None, why: str) -> None:
    assert named_person(words, core_of(words)) == expected, why
