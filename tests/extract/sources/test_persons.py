"""Persons by name, as the words of a source mean them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.extract.sources import persons
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.persons import PersonName, described_person, named_person
from provstore.extract.sources.phrases import Phrase, core_of, phrase_of
from provstore.records import SourceKind
from tests.extract.sources.told import memory, named

Rule = Callable[[Memory, Phrase], Speaker | None]

TWO = "Ann Lee and Bob Lee came."
FAR = " It rained." * 250
MOSTLY_ANN = f"Bob Lee came. Ann Lee left. Ann Lee sat.{FAR}"
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (persons.with_role, "Ann Cross, a former clerk", memory(), "Ann Cross", "a name and a role"),
    (persons.with_role, "Lee, the mayor", memory("Ann Lee came."), "Ann Lee", "a surname and a role"),
    (persons.with_role, "Lee, the mayor", memory(), "Lee", "a surname that nobody else has"),
    (persons.with_role, "Lee, the mayor", memory(TWO), "nobody", "a surname that two have"),
    (persons.with_role, "Ann Lee", memory(), None, "no role"),
    (persons.person, "Mayor Ann Lee", memory(), "Ann Lee", "a title and a name"),
    (persons.person, "Ann M. Lee", memory("Ann M. Lee came. Ann Lee left. Ann Lee sat."), "Ann Lee", "the form that the page has most"),
    (persons.person, "Lee", memory("Ann Lee came."), "Ann Lee", "a surname"),
    (persons.person, "Bob", memory("Mayor Bob Roe came."), "Bob Roe", "a given name"),
    (persons.person, "AML", memory("Ann Mary Lee came."), "Ann Mary Lee", "initials"),
    (persons.person, "AML", memory("Ann Lee came."), None, "letters of nobody here"),
    (persons.person, "Gharib Abadi", memory("Karim Gharib Abadi came."), "Karim Gharib Abadi", "a surname of two words"),
    (persons.person, "Lee", memory(TWO), "nobody", "a surname of two"),
    (persons.person, "Mayor Lee", memory(TWO), "nobody", "of whom the title tells neither"),
    (persons.person, "Mrs. Lee", memory(TWO), "Ann Lee", "of whom one is no Mrs"),
    (persons.person, "Mr. Lee", memory(TWO), "Bob Lee", "and one no Mr"),
    (persons.person, "Chairwoman Lee", memory(TWO), "Ann Lee", "whatever the title of a woman"),
    (persons.person, "Mrs. Lee", memory("Peter Lee came. Bob Lee left."), "nobody", "of whom none is a Mrs"),
    (persons.person, "Lee", memory(MOSTLY_ANN), "Ann Lee", "of whom the page tells far more of one"),
    (persons.person, "Lee", memory(f"{MOSTLY_ANN} Bob Lee ran."), "nobody", "if the other was not named of late"),
    (persons.person, "Lee", memory(f"Bob Lee ran. {MOSTLY_ANN}"), "nobody", "or is not named as often"),
    (persons.person, "Lee", memory(f"{'Ann Lee left. ' * 5}Bob Lee came. Ann Lee ran."), "Ann Lee", "who is named most and last"),
    (persons.person, "Lee", memory(f"{'Ann Lee left. ' * 6}Bob Lee ran."), "nobody", "or is not the last"),
    (persons.person, "Lee", memory("Ann Lee left. Ann Lee ran. Bob Lee came. Ann Lee sat."), "nobody", "or not that much more"),
    (persons.person, "Lee", memory(f"Bob Lee ran. Ann Lee ran.{FAR}", ("Ann Lee", "person", "Ann Lee")), "Ann Lee", "who alone spoke near"),
    (persons.person, "Lee", memory(f"Bob Lee ran.{FAR} Ann Lee came."), "nobody", "and not who is only named"),
    (persons.person, "Lee", memory(f"{MOSTLY_ANN} Ann came. Ann sat. Ann ran."), "nobody", "nor whom a given name means"),
    (persons.person, "nurses supporting Mrs. Lee", memory(TWO), None, "nor those who do something for her"),
    (persons.person, "Ann Lee", memory("Ann Lee came. Ann M. Lee left. Ann B. Lee sat."), "Ann Lee", "a full name needs no such guess"),
    (persons.person, "Lee", memory(f"Ann Lee came. Lee sat. Lee ran. Bob Lee left.{FAR}"), "Ann Lee", "nor of whom it told alone before the other came"),
    (persons.person, "Lee", memory(f"Bob Lee left. Ann Lee came. Lee sat. Lee ran.{FAR}"), "nobody", "once both are there it is either"),
    (persons.person, "Mr. Lee", memory(f"Bob and Lou Lee came.{FAR}"), "nobody", "of two of whom the page has one in full"),
    (persons.person, "Mr. Lee", memory(f"Ann and Bob Lee came.{FAR}"), "Bob Lee", "unless that one is a Mr"),
    (persons.person, "Lee", memory(f"Bob and Lou Lee came.{FAR}"), "Lou Lee", "without a title"),
    (persons.person, "Mr. Lee", memory(f"Bob and Lou Lee came. Cy Lee sat.{FAR}"), "nobody", "a title tells that another is meant"),
    (persons.person, "Prince Oren", memory("Prince Oren came."), "Prince Oren", "a prince by one name"),
    (persons.person, "Oren", memory("Prince Oren came. Mayor Oren sat."), "Prince Oren", "also where his title is left out"),
    (persons.person, "Prince Oren Lee", memory("Prince Oren Lee came."), "Oren Lee", "with a surname he needs none"),
    (persons.couple, "the Lees", memory(TWO), "Ann Lee", "a family"),
    (persons.couple, "the Lees", memory(f"{TWO} Cy Lee sat."), "nobody", "of three"),
    (persons.couple, "the Lees", memory("Ann Roe came."), None, "of nobody here"),
    (persons.person, "Mayor Lee", memory(), "Lee", "a title and a surname"),
    (persons.person, "Mayor White", memory("Jack White came."), "Jack White", "a surname that is a title"),
    (persons.person, "King", memory("Mayor Jens King came."), "Jens King", "alone"),
    (persons.person, "the King", memory("Mayor Jens King came."), None, "with an article it is a king"),
    (persons.person, "Lee", memory("Secretary Lee came."), "Lee", "a surname that has a title elsewhere"),
    (persons.person, "Susan", memory(), "Susan", "a given name that many bear"),
    (persons.person, "Lee", memory(), None, "a word in capitals may be anything"),
    (persons.person, "Peace", memory("Doctors for Peace came."), None, "the last word of a body"),
    (persons.person, "West", memory("Ann West Lee came."), None, "a name that stands in the middle"),
    (persons.person, "Norpet", memory("Norpet, which sells oil, closed."), "Norpet", "a body that the page calls one"),
    (persons.person, "the Zek for Roads, Ann Lee", memory("Ann Lee came."), "Ann Lee", "an office that no list has, and somebody of the page"),
    (persons.person, "the Zek for Roads, Ann Lee", memory(), None, "and nobody of it"),
    (persons.person, "zeks for roads, Ann Lee", memory("Ann Lee came."), None, "an office has an article or a capital"),
    (persons.person, "the spokesman for the attorney, Ann Lee", memory("Ann Lee came."), None, "who may be the attorney"),
    (persons.person, "the head of the chamber, which runs the Ann Lee", memory("Ann Lee came."), None, "a clause behind it"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_persons(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase_of(words, len(told.text)))) == name, why


SCOPES: list[tuple[Rule, str, str, SourceKind, str | None, str]] = [
    (persons.with_role, "Lee, the mayor", "", "person", "document", "a bare surname is known here alone"),
    (persons.with_role, "Lee, the mayor", "Ann Lee came.", "person", None, "a full name everywhere"),
    (persons.person, "Mayor Lee", "", "person", "document", "a title and a surname"),
    (persons.person, "Lee", "Ann Lee came.", "person", None, "a surname with its full name"),
    (persons.person, "Norpet", "Norpet, the oil company, closed.", "organization", None, "a body"),
]


@pytest.mark.parametrize(("rule", "words", "text", "kind", "scope", "why"), SCOPES, ids=[case[5] for case in SCOPES])
def test_kind_and_scope(rule: Rule, words: str, text: str, kind: SourceKind, scope: str | None, why: str) -> None:
    found = rule(memory(text), phrase_of(words))
    assert found and found.source and (found.source.kind, found.source.scope) == (kind, scope), why


SAID = [
    ("I am sure that it rained", "Zeta", "a body says we"),
    ("I’ve seen it", "Zeta", "in short"),
    ("my house is gone", "Zeta", "what is mine"),
    ("we are sure", None, "a body may say so"),
    ("it hit Ward I. and stopped", None, "a number"),
]


@pytest.mark.parametrize(("said", "name", "why"), SAID, ids=[case[2] for case in SAID])
def test_whoever_says_i_is_a_person(said: str, name: str | None, why: str) -> None:
    assert named(persons.person(memory(), phrase_of("Zeta", said=said))) == name, why


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


NAMED = [
    ("Mayor Ann Lee", ("Ann Lee", True), "a title and a name"),
    ("Ann Lee", ("Ann Lee", False), "no title"),
    ("Maj. Gen. Ann Lee", ("Ann Lee", True), "ranks"),
    ("Ayatollah Sayyed Ali Roe", ("Ali Roe", True), "an honorific"),
    ("Judge Ann Lee in Northtown", ("Ann Lee", True), "a place after it"),
    ("A spokeswoman for the council, Ann Lee", ("Ann Lee", True), "a name in apposition"),
    ("The head of the police, Brig. Gen. Karl Roe", ("Karl Roe", True), "with a rank"),
    ("The head of the police, Gen. Karl Roe", ("Karl Roe", True), "of one word"),
    ("The opposition leader, Ann Lee of the Northern Party", ("Ann Lee", True), "with a body"),
    ("The spokesman for the district attorney, Ann Lee", None, "the name is as likely the attorney’s"),
    ("A council, Ann Lee", None, "a name after what is no person"),
    ("Lee", ("Lee", False), "a bare surname"),
    ("Mayor Lee", ("Lee", True), "a surname with a title"),
    ("Mr. Lee", ("Lee", True), "a courtesy"),
    ("Council president Lee", ("Lee", False), "a title that has the noun of a body with it"),
    ("Council President Lee", ("Lee", True), "in capitals it is a title all the same"),
    ("The Lee", ("Lee", False), "an article is no title"),
    ("Vice-president of finance Ann Lee", ("Ann Lee", True), "a portfolio"),
    ("A spokesman for Ann Lee", None, "who speaks for somebody"),
    ("Spokesman for Prime Minister Ann Lee", None, "whose title stands between"),
    ("An aide to Mayor Lee", None, "an aide"),
    ("The widow of General Lee", None, "a widow"),
    ("The office of Governor Ann Lee", None, "an office"),
    ("Committee to Protect Ann Lee", None, "a body named after somebody"),
    ("Leader of the Northern Revolution", None, "what somebody leads"),
    ("Activists in eastern Lee", None, "a place that bears a name"),
    ("Analysts from Lee & Roe", None, "where people work"),
    ("Lee and Roe", None, "two, or a firm"),
    ("New York", None, "a place"),
    ("The Ann Lee", None, "an article before a name makes it a thing's"),
    ("The mayor Ann Lee", ("Ann Lee", True), "unless a title stands between"),
    ("the mayor", None, "no name"),
    ("Ann Lee, who left", ("Ann Lee", False), "what follows a comma is no part of the name"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), NAMED, ids=[case[2] for case in NAMED])
def test_the_person_whom_words_name(words: str, expected: tuple[str, bool] | None, why: str) -> None:
    assert named_person(words, core_of(words)) == (PersonName(*expected) if expected else None), why


@pytest.mark.parametrize(
    ("rest", "name"), [("said that it rained", "Ann Lee"), ("left her house", "Ann Lee"), ("left his house", "nobody")]
)
def test_a_surname_of_several_does_not_mean_whom_the_sentence_calls_otherwise(rest: str, name: str) -> None:
    told = memory(f"{MOSTLY_ANN} Lee {rest}.")
    assert named(persons.person(told, phrase_of("Lee", told.text.rindex("Lee")))) == name
