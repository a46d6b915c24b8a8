"""What stands beside a name that its bearer is, and what belongs to others."""

from __future__ import annotations

import pytest

from provstore.extract.sources.roles import REACH, clause_before, find_roles, is_relation, plain_words, proper_names
from provstore.records import Span

ROLES = [
    ("Mayor Ann Lee came.", {"mayor"}, "a title"),
    ("The mayor Ann Lee came.", {"mayor"}, "in small letters"),
    ("Polish Foreign Minister Ann Lee came.", {"minister"}, "a portfolio and a country before it"),
    ("Maj. Gen. Ann Lee came.", {"gen"}, "a rank"),
    ("It rained when farm minister Ann Lee came.", {"minister"}, "a portfolio in small letters"),
    ("The Minister of Trade and Industry Ann Lee came.", {"minister"}, "a portfolio behind it"),
    ("The leader of the union Ann Lee came.", set(), "a noun between, which may be the name’s"),
    ("Ann Lee, the mayor of Northtown, came.", {"mayor"}, "behind a comma"),
    ("Ann Lee, 31, a sailor, came.", {"sailor"}, "behind an age"),
    ("Ann Lee, who is the mayor, came.", {"mayor"}, "in a clause"),
    ("The director of the fair, Ann Lee, came.", {"director"}, "before a comma"),
    ("The director of the fair, Dr. Ann Lee, came.", {"director", "doctor", "dr"}, "before a comma and a title"),
    ("Northtown’s mayor, Ann Lee, came.", {"mayor"}, "behind an owner"),
    ("Mayor Ann Lee, a doctor, came.", {"mayor", "doctor"}, "on both sides"),
    ("An aide to Mayor Ann Lee came.", {"mayor"}, "the aide is somebody else"),
    ("The office of Mayor Ann Lee closed.", {"mayor"}, "an office is no role of whose it is"),
    ("Ann Lee came.", set(), "none"),
    ("Ann Lee, a city in the north, closed.", set(), "a noun that is nobody’s"),
    ("Ann Lee, Bob Roe came.", set(), "another name"),
    ("The mayor waved. Ann Lee came.", set(), "another sentence"),
    ("The mayor met Ann Lee.", set(), "a verb between"),
    ("Minister Karl Dar and Mayor Ann Lee came.", {"mayor"}, "who stands before “and” has another role"),
    ("Chairman and Mayor Ann Lee came.", {"chairman", "mayor"}, "unless that is a title alone"),
    ("The mayor (Ann Lee) came.", set(), "a bracket ends what is looked at"),
    ("Ann Lee came, the mayor said.", set(), "not right behind the name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "nouns", "why"), ROLES, ids=[case[2] for case in ROLES])
def test_roles_beside_a_name(text: str, nouns: set[str], why: str) -> None:
    at = text.index("Ann Lee")
    found = {noun for role in find_roles(text, Span(at, at + 7)) for noun in role.nouns}
    assert found <= nouns and bool(found) == bool(nouns), why


def test_a_role_has_its_words_and_its_names() -> None:
    (role,) = find_roles("Syrian Foreign Minister Ann Lee came.", Span(24, 31))
    assert role.nouns == {"minister"}
    assert role.words == {"Syria", "foreign", "minister"}
    assert role.names == {"Syria"}


PLAIN = [
    ("Syrian foreign minister", {"Syria", "foreign", "minister"}, {"Syria"}, "an adjective is its country"),
    ("Northtown’s mayor", {"northtown", "mayor"}, {"northtown"}, "without the mark of an owner"),
    ("vice-mayor of Northtown", {"vice-mayor", "vice", "mayor", "of", "northtown"}, {"northtown"}, "the parts of a word"),
    ("Mayor of The Port", {"mayor", "of", "the", "port"}, {"port"}, "a title or an article is no name"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "plain", "names", "why"), PLAIN, ids=[case[3] for case in PLAIN])
def test_words_of_roles(words: str, plain: set[str], names: set[str], why: str) -> None:
    assert (plain_words(words), proper_names(words)) == (plain, names), why


CLAUSES = [
    ("It rained. The mayor | ", "The mayor ", "a full stop ends it"),
    ("Then Maj. Gen. | ", "Then Maj. Gen. ", "that of a title does not"),
    ("It rained; the mayor | ", " the mayor ", "a semicolon does"),
    ("It rained\nThe mayor | ", "The mayor ", "and a line"),
    ("a" * 200 + " |", "a" * (REACH - 1) + " ", "and what is too far"),
]


@pytest.mark.parametrize(("text", "clause", "why"), CLAUSES, ids=[case[2] for case in CLAUSES])
def test_the_clause_before_a_place(text: str, clause: str, why: str) -> None:
    assert clause_before(text, text.index("|")) == clause, why


@pytest.mark.parametrize(
    ("noun", "expected"), [("spokesman", True), ("widow", True), ("aides", True), ("office", True), ("mayor", False)]
)
def test_nouns_of_what_somebody_is_to_somebody(noun: str, expected: bool) -> None:
    assert is_relation(noun) is expected
