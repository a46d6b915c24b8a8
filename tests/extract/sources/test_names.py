"""The words of a source: core, head noun, stem, and the name of a person."""

from __future__ import annotations

import pytest

from provstore.extract.sources.names import before_of, core_of, head_of, is_group, is_organization, person_name, stem_of

CORES = [
    ("the local sources, who left", "local sources", "a relative clause"),
    ("a source familiar with the talks", "source", "what it knows"),
    ("the army (SDF)", "army", "letters in brackets"),
    ("“the mayor”", "mayor", "marks around it"),
    ("The mayor", "mayor", "an article in capitals"),
    ("Theodore", "Theodore", "a name that begins like an article"),
    ("well-known Ann", "well-known Ann", "a cutting word inside another"),
    ("some officials — two of them", "officials", "a dash"),
]


@pytest.mark.parametrize(("words", "core", "why"), CORES, ids=[case[2] for case in CORES])
def test_core(words: str, core: str, why: str) -> None:
    assert core_of(words) == core, why


HEADS = [
    ("head of the council", "head", "before of"),
    ("spokesman for Ann Lee", "spokesman", "before for"),
    ("Lee’s spokesman", "spokesman", "the last word"),
    ("the mayor’s", "mayor", "without the mark of an owner"),
    ("", "", "nothing"),
]


@pytest.mark.parametrize(("core", "head", "why"), HEADS, ids=[case[2] for case in HEADS])
def test_head(core: str, head: str, why: str) -> None:
    assert head_of(core) == head, why


def test_what_stands_before_the_first_preposition() -> None:
    assert before_of("Committee for Birds of Northtown") == "Committee"


STEMS = [
    ("agencies", "agency"), ("Sources", "source"), ("series", "series"), ("news", "news"), ("press", "press"),
    ("campus", "campus"), ("mayor", "mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("noun", "stem"), STEMS, ids=[case[0] for case in STEMS])
def test_singular(noun: str, stem: str) -> None:
    assert stem_of(noun) == stem


ORGANIZATIONS = [
    ("Northern Council", True), ("Doctors for Peace", True), ("Lee & Roe", True), ("Northern Council,", True), ("Ann Lee", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), ORGANIZATIONS, ids=[case[0] for case in ORGANIZATIONS])
def test_names_of_bodies(name: str, expected: bool) -> None:
    assert is_organization(name) is expected


GROUPS = [
    ("Environmentalists", True, "an ending of people"),
    ("Many liberal Democrats", True, "how many"),
    ("Some of them", True, "a part of them"),
    ("Many Lee", False, "one"),
    ("Northern Environmentalists", False, "a name of two words"),
    ("Residents", True, "another ending"),
    ("ists", False, "an ending and no word"),
    ("Mississippi", False, "no ending of people"),
]


@pytest.mark.parametrize(("name", "expected", "why"), GROUPS, ids=[case[2] for case in GROUPS])
def test_people_by_what_they_have_in_common(name: str, expected: bool, why: str) -> None:
    assert is_group(name) is expected, why


NAMES = [
    ("Interior Minister Ann Lee", "Ann Lee", "after a title"),
    ("Ann Lee", "Ann Lee", "a name"),
    ("Lee", "Lee", "a surname"),
    ("Mayor Ana de la Cruz", "Ana de la Cruz", "particles inside it"),
    ("de la Cruz", "Cruz", "particles before it are none of it"),
    ("al-Amin", "al-Amin", "an article glued to it"),
    ("Said bin Said", "Said bin Said", "son of"),
    ("Northtown’s Bob Lee", "Bob Lee", "after an owner"),
    ("Ann Lee’s", "Ann Lee", "without the mark of an owner"),
    ("When Ann Lee", "Ann Lee", "a capital that only opens the sentence"),
    ("When", "When", "alone it may be a name"),
    ("Iran Ann Lee", "Ann Lee", "a country before it"),
    ("Jordan Ann Lee", "Jordan Ann Lee", "a country whose name people bear"),
    ("Iran Lee", "Iran Lee", "a country and one word"),
    ("the mayor", None, "no capital"),
    ("Mayor", None, "a title alone"),
    ("Northern Council", None, "a body"),
    ("Northern Councils", None, "several bodies"),
    ("Council Lee", None, "a noun of bodies inside"),
    ("WFP", None, "letters"),
    ("Reuters", None, "an outlet"),
    ("Poland", None, "a country"),
    ("Officials", None, "people without a name"),
    ("Lee 3", None, "a number"),
    ("Ann Bea Cy Dee Lee", "Ann Bea Cy Dee Lee", "five words"),
    ("Ann Bea Cy Dee Eve Lee", None, "six words are a headline"),
    ("élan", None, "a small letter with an accent"),
    ("ad-hoc Lee", "Lee", "letters like an article before a small letter"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "name", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_the_name_of_a_person(phrase: str, name: str | None, why: str) -> None:
    assert person_name(phrase) == name, why
