"""The people of a document, by surname, given name and title."""

from __future__ import annotations

import pytest

from provstore.extract.sources.people import People

SURNAMES = [
    ("Ann Lee came.", "Lee", {"Ann Lee"}, "a surname"),
    ("Ann Lee and Bob Lee came.", "Lee", {"Ann Lee", "Bob Lee"}, "of two people"),
    ("Nasr al-Hariri came.", "Hariri", {"Nasr al-Hariri"}, "without its article"),
    ("Nasr al-Hariri came.", "al-Hariri", {"Nasr al-Hariri"}, "with it"),
    ("The minister of Economic Development Ann Lee came.", "Lee", {"Ann Lee"}, "a portfolio before the name"),
    ("The Northern Coalition Ann Lee came.", "Lee", {"Ann Lee"}, "a body before the name, without a comma"),
    ("The Northern Coalition Lee came.", "Lee", set(), "a body and one word"),
    ("Ann came.", "Ann", set(), "one word is no full name"),
    ("Economic Development Ann Lee came.", "Lee", {"Ann Lee"}, "a portfolio of two words at the beginning"),
    ("Northern Council Coalition Ann Lee came.", "Lee", {"Ann Lee"}, "two nouns of bodies: the last counts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surname", "names", "why"), SURNAMES, ids=[case[3] for case in SURNAMES])
def test_full_names(text: str, surname: str, names: set[str], why: str) -> None:
    assert People(text).full_names(surname) == names, why


def test_a_given_name_is_that_of_somebody_with_a_title() -> None:
    assert People("Mayor Bob Roe came.").called("Bob") == {"Bob Roe"}
    assert People("Northern Energy closed.").called("Northern") == set()
    assert People("Mayor Ann Lee came. Ann Roe left.").called("Ann") == {"Ann Lee"}
    assert People("Mayor Lee came.").called("Lee") == {"Lee"}


def test_a_title_before_a_name_of_one_word_is_seen_in_the_text() -> None:
    people = People("Secretary Lee came.")
    assert people.has_titled("Lee") and not people.has_titled("Roe")


HOLDERS = [
    ("Mayor Ann Lee came.", "mayor", "Ann Lee", "a title before the name"),
    ("mayor Ann Lee came.", "mayor", "Ann Lee", "a title in small letters at the beginning of the text"),
    ("It rained when the mayor Ann Lee came.", "mayor", "Ann Lee", "a title in small letters inside it"),
    ("The mayor waved as Ann Lee came.", "mayor", None, "a title further away"),
    ("Northern Mayor Ann Lee came.", "northern mayor", "Ann Lee", "with the word before it"),
    ("Mayor Lee came. Ann Lee left.", "mayor", "Ann Lee", "the full name where the text has it"),
    ("Mayor Ann Lee and Mayor Bob Roe came.", "mayor", None, "two people"),
    ("Mayor Ann Lee came. Mayor Lee left.", "mayor", "Ann Lee", "one person in two ways"),
    ("Mayor Lee came.", "mayor", None, "no full name"),
    ("Mayor Lee came. Ann Lee and Bob Lee left.", "mayor", None, "a surname of two"),
    ("Mayor Ann Lee came. Bob Lee left.", "mayor", "Ann Lee", "a surname of two, one of whom is called so in full"),
    ("Defense Minister Ann Lee came.", "defense minister", "Ann Lee", "a portfolio is a part of the title"),
    ("Ann Lee came.", "mayor", None, "nobody has the title"),
    ("Justice Minister Ann Lee came.", "justice minister", "Ann Lee", "a portfolio before a title stays"),
    ("Mayor Lee Ann Roe came. Mayor Roe left.", "mayor", "Lee Ann Roe", "three words"),
    ("The Polish mayor Ann Lee came. The Czech mayor left.", "mayor", None, "mayors of two countries, in small letters"),
    ("Polish President Ann Lee met the Czech president.", "president", None, "presidents of two countries"),
    ("Polish President Ann Lee met the Czech president.", "polish president", "Ann Lee", "of one of them"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "name", "why"), HOLDERS, ids=[case[3] for case in HOLDERS])
def test_who_has_a_title(text: str, title: str, name: str | None, why: str) -> None:
    people = People(text)
    assert people.holder(title) == name, why
    assert people.holder(title) == name, "asked again"
