"""One person in all forms of a name, and what roles say of them."""

from __future__ import annotations

import pytest

from provstore.english.countries import country_of_code
from provstore.extract.sources.bearers import Person, covered_by, folded, is_same_name
from provstore.extract.sources.roles import Role, plain_words, proper_names

FOLDED = [
    ("Ann Lee", ("ann", "lee"), "whatever its case"),
    ("Zoë Müller", ("zoe", "muller"), "without accents"),
    ("Nasr al-Hariri", ("nasr", "hariri"), "without an Arabic article"),
    ("Brian O’Hara", ("brian", "ohara"), "without apostrophes"),
    ("Walter “Bud” Roe", ("walter", "roe"), "without a nickname"),
    ("Walter (Bud) Roe", ("walter", "roe"), "in brackets too"),
    ("Ray Lee Jr.", ("ray", "lee"), "without a generation"),
    ("Lee Jr.", ("lee", "jr"), "unless too little is left"),
    ("J. R. Lee", ("j", "r", "lee"), "initials without full stops"),
]


@pytest.mark.parametrize(("name", "words", "why"), FOLDED, ids=[case[2] for case in FOLDED])
def test_the_words_by_which_names_are_compared(name: str, words: tuple[str, ...], why: str) -> None:
    assert folded(name) == words, why


SAME = [
    ("Ann Lee", "Ann Lee", True, "the same"),
    ("Ann Lee", "Ann Mary Lee", True, "a middle name left out"),
    ("Ann M. Lee", "Ann Mary Lee", True, "a middle name in short"),
    ("A. Lee", "Ann Lee", True, "an initial"),
    ("Gharib Abadi", "Karim Gharib Abadi", True, "a surname of two words"),
    ("Karim Gharib", "Karim Gharib Abadi", True, "the last surname left out"),
    ("Bashar al-Asad", "Bashar Asad", True, "an article left out"),
    ("Ray Lee", "Ray Lee Jr.", True, "a generation left out"),
    ("Ray Lee Sr.", "Ray Lee Jr.", False, "father and son"),
    ("Ann Lee", "Bob Lee", False, "another given name"),
    ("Ann Lee", "Ann Roe", False, "another surname"),
    ("Anne Lee", "Ann Lee", False, "one letter more is another name"),
    ("M. Lee", "Ann Mary Lee", False, "an initial of the middle name alone"),
    ("Ann K. Lee", "Ann Mary Lee", False, "another middle name"),
]


@pytest.mark.parametrize(("one", "other", "same", "why"), SAME, ids=[case[3] for case in SAME])
def test_names_of_one_person(one: str, other: str, same: bool, why: str) -> None:
    assert is_same_name(one, other) is same, why
    assert is_same_name(other, one) is same, "the other way round"


NAMES = [
    (["Ann Lee", "Ann M. Lee", "Ann Lee"], "Ann Lee", "Ann M. Lee", "the form that is most used"),
    (["Gharib Abadi", "Gharib Abadi", "Karim Gharib Abadi"], "Karim Gharib Abadi", "Karim Gharib Abadi", "no mere end of another"),
    (["Brave Ann Lee", "Brave Ann Lee", "Ann Lee"], "Ann Lee", "Brave Ann Lee", "one that begins with a given name"),
    (["Ann", "Ann", "Ann Lee"], "Ann Lee", "Ann Lee", "and not with that alone"),
    (["Ann Lee", "Ann M. Lee"], "Ann Lee", "Ann M. Lee", "the first of those that are used as often"),
]  # fmt: skip


@pytest.mark.parametrize(("forms", "name", "fullest", "why"), NAMES, ids=[case[3] for case in NAMES])
def test_the_name_of_several_forms(forms: list[str], name: str, fullest: str, why: str) -> None:
    person = Person()
    for form in forms:
        person.note(form)
    assert (person.name, person.fullest) == (name, fullest), why


def bearer(*roles: str) -> Person:
    """Somebody whose roles have these words, the last of them its noun."""
    found = [
        Role(frozenset({words.lower().split()[-1]}), frozenset(plain_words(words)), frozenset(proper_names(words)))
        for words in roles
    ]
    return Person(roles=set(found))


CALLED = [
    ("mayor", ["mayor"], True, True, "the very noun"),
    ("official", ["mayor"], True, False, "a wider one"),
    ("mayor", ["official"], False, False, "a narrower one"),
    ("mayor", ["former mayor"], False, False, "not any more"),
    ("president", ["vice president"], False, False, "not quite"),
    ("mayor", ["former mayor", "mayor"], True, True, "again"),
    ("official", ["deputy mayor"], True, False, "a deputy is an official"),
]


@pytest.mark.parametrize(("noun", "roles", "called", "exactly", "why"), CALLED, ids=[case[4] for case in CALLED])
def test_by_which_nouns_somebody_is_called(noun: str, roles: list[str], called: bool, exactly: bool, why: str) -> None:
    assert (bearer(*roles).is_called(noun), bearer(*roles).is_exactly(noun)) == (called, exactly), why


def test_a_former_holder_is_one_where_the_words_say_so() -> None:
    assert bearer("former mayor").is_exactly("mayor", {"former"})


def test_a_wider_noun_covers_narrower_ones() -> None:
    assert "mayor" in covered_by("official") and covered_by("mayor") == ()


OWNERS = [
    (["Northtown mayor"], {"northtown"}, True, "of this town"),
    (["Northtown mayor"], {"southtown"}, False, "of another"),
    (["mayor"], {"southtown"}, True, "of a town that nobody named"),
    (["Polish president"], {"Poland"}, True, "of this country"),
    (["Polish president"], {"Spain"}, False, "of another"),
    (["president"], {"Norway"}, True, "the page’s own country need not be named"),
    (["president"], {"Spain"}, False, "another must be"),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "owners", "expected", "why"), OWNERS, ids=[case[3] for case in OWNERS])
def test_whose_somebody_may_be(roles: list[str], owners: set[str], expected: bool, why: str) -> None:
    assert bearer(*roles).may_belong_to(owners, country_of_code("NO")) is expected, why


PORTFOLIOS = [
    ("foreign minister", {"foreign"}, True, "this one"),
    ("defense minister", {"foreign"}, False, "another"),
    ("minister", {"foreign"}, True, "one that nobody named"),
    ("defense minister", set[str](), True, "none asked for"),
]


@pytest.mark.parametrize(("role", "asked", "expected", "why"), PORTFOLIOS, ids=[case[3] for case in PORTFOLIOS])
def test_for_what_somebody_may_be(role: str, asked: set[str], expected: bool, why: str) -> None:
    assert bearer(role).may_have(asked) is expected, why


def test_what_all_roles_tell_together() -> None:
    person = bearer("Polish minister", "Northtown mayor")
    assert person.role_words == {"Poland", "minister", "northtown", "mayor"}
    assert person.owners == {"Poland", "northtown"}
    assert person.countries == {"Poland"}
