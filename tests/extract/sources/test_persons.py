"""Persons by name, and people by description alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.extract.sources import persons
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker
from provstore.extract.sources.names import core_of, head_of
from provstore.extract.sources.persons import Surname, described_person, named_person
from provstore.records import Source, SourceKind, Span

Rule = Callable[[Memory, Phrase], Speaker | None]


def phrase(words: str) -> Phrase:
    core = core_of(words)
    return Phrase(words, core, head_of(core))


def memory(text: str = "", *heard: tuple[str, SourceKind]) -> Memory:
    """A document with this text, in which these have spoken, each under its own words."""
    found = Memory("\n".join([text, *(words for words, _ in heard)]), "document", None)
    for words, kind in heard:
        at = found.text.index(words)
        found.remember(Speaker(Source(words, kind)), Span(at, at + len(words)))
    return found


def named(answer: Speaker | None) -> str | None:
    """The name, "nobody" where the rule will not guess, None where it has nothing to say."""
    return answer and (answer.source.name if answer.source else "nobody")


TWO = "Ann Lee and Bob Lee came."
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (persons.with_role, "Ann Cross, a former clerk", memory(), "Ann Cross", "a name and a role"),
    (persons.with_role, "Lee, the mayor", memory("Ann Lee came."), "Ann Lee", "a surname and a role"),
    (persons.with_role, "Lee, the mayor", memory(), "Lee", "a surname that nobody else has"),
    (persons.with_role, "Lee, the mayor", memory(TWO), "nobody", "a surname that two have"),
    (persons.with_role, "Ann Lee", memory(), None, "no role"),
    (persons.person, "Mayor Ann Lee", memory(), "Ann Lee", "a title and a name"),
    (persons.person, "Lee", memory("Ann Lee came."), "Ann Lee", "a surname"),
    (persons.person, "Bob", memory("Mayor Bob Roe came."), "Bob Roe", "a given name"),
    (persons.person, "Lee", memory(TWO), "nobody", "a surname of two"),
    (persons.person, "Lee", memory(TWO, ("Ann Lee", "person")), "Ann Lee", "of whom one has spoken"),
    (persons.person, "Lee", memory(TWO, ("Ann Lee", "person"), ("Bob Lee", "person")), "nobody", "of whom both have"),
    (persons.person, "Mayor Lee", memory(), "Lee", "a title and a surname"),
    (persons.person, "Lee", memory("Secretary Lee came."), "Lee", "a surname that has a title elsewhere"),
    (persons.person, "Lee", memory(), None, "a word in capitals may be anything"),
    (persons.person, "Peace", memory("Doctors for Peace came. Mothers Peace came."), "Mothers Peace", "a body is no person"),
    (persons.some_of_many, "two of the residents", memory(), "two of the residents", "a number of them"),
    (persons.some_of_many, "members of the rebels", memory(), "members of the rebels", "members of them"),
    (persons.some_of_many, "two of the stones", memory(), None, "of things"),
    (persons.some_of_many, "residents", memory(), None, "all of them"),
    (persons.heard_before, "the sources", memory("", ("local sources", "anonymous")), "local sources", "who was called so"),
    (persons.heard_before, "the sources", memory("", ("residents", "anonymous")), "nobody", "perhaps others"),
    (persons.heard_before, "the sources", memory(), None, "nobody has spoken"),
    (persons.heard_before, "the residents", memory("", ("local sources", "anonymous")), None, "another noun"),
    (persons.heard_before, "the local sources", memory("", ("local sources", "anonymous")), None, "with an adjective they may be others"),
    (persons.heard_before, "sources", memory("", ("local sources", "anonymous")), None, "without an article they may be others"),
    (persons.heard_before, "the letter", memory("", ("letter", "document")), None, "a letter is resolved as a letter"),
    (persons.unnamed_people, "local officials", memory(), "local officials", "people"),
    (persons.unnamed_people, "the officials", memory(), "officials", "people of whom all know"),
    (persons.unnamed_people, "the official", memory(), "nobody", "one person of whom all know"),
    (persons.unnamed_people, "the local official", memory(), "local official", "one of a place"),
    (persons.unnamed_people, "an official", memory(), "official", "one"),
    (persons.unnamed_people, "Northern Officials", memory(), None, "a name"),
    (persons.unnamed_people, "Officials", memory(), "Officials", "a capital that opens the sentence"),
    (persons.unnamed_people, "others", memory(), "others", "a noun that is listed in the plural"),
    (persons.unnamed_people, "the mayor", memory(), None, "a role"),
    (persons.role_holder, "the mayor", memory("Mayor Ann Lee came."), "Ann Lee", "a role of one person here"),
    (persons.role_holder, "the mayor", memory(), "nobody", "a role of nobody here"),
    (persons.role_holder, "the mayor of Northtown", memory(), "mayor of Northtown", "a role that tells more"),
    (persons.role_holder, "a mayor", memory(), "mayor", "one of many"),
    (persons.role_holder, "mayors", memory(), "mayors", "all of them"),
    (persons.role_holder, "the council", memory(), None, "a body"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_persons(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase(words))) == name, why


SCOPES: list[tuple[Rule, str, str, SourceKind, str | None, str]] = [
    (persons.with_role, "Lee, the mayor", "", "person", "document", "a bare surname is known here alone"),
    (persons.with_role, "Lee, the mayor", "Ann Lee came.", "person", None, "a full name everywhere"),
    (persons.person, "Mayor Lee", "", "person", "document", "a title and a surname"),
    (persons.person, "Lee", "Ann Lee came.", "person", None, "a surname with its full name"),
    (persons.unnamed_people, "officials", "", "anonymous", "document", "people without a name"),
    (persons.role_holder, "a mayor", "", "person", "document", "one person without a name"),
    (persons.role_holder, "mayors", "", "anonymous", "document", "several"),
    (persons.some_of_many, "two of the residents", "", "anonymous", "document", "some of several"),
]


@pytest.mark.parametrize(("rule", "words", "text", "kind", "scope", "why"), SCOPES, ids=[case[5] for case in SCOPES])
def test_kind_and_scope(rule: Rule, words: str, text: str, kind: SourceKind, scope: str | None, why: str) -> None:
    found = rule(memory(text), phrase(words))
    assert found and found.source and (found.source.kind, found.source.scope) == (kind, scope), why


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
