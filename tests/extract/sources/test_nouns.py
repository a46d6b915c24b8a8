"""What a word or a name is: a title, a noun for people, one for bodies, a given name, an owner's."""

from __future__ import annotations

import pytest

from provstore.english.names import is_given_name
from provstore.extract.sources.nouns import (
    ends_body,
    is_group,
    is_organization,
    is_people,
    is_person_noun,
    is_possessive,
    is_title,
    pronoun_of_title,
    stem_of,
    without_possessive,
)

STEMS = [
    ("agencies", "agency"), ("Sources", "source"), ("series", "series"), ("news", "news"), ("press", "press"),
    ("campus", "campus"), ("mayor", "mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("noun", "stem"), STEMS, ids=[case[0] for case in STEMS])
def test_singular(noun: str, stem: str) -> None:
    assert stem_of(noun) == stem


OWNERS = [
    ("Lee’s", True, "Lee", "a curly mark"),
    ("Lee's", True, "Lee", "a straight one"),
    ("dockers’", True, "dockers", "a plural"),
    ("Lee", False, "Lee", "no mark"),
    ("Lees", False, "Lees", "an s alone"),
    ("‘Gus’", False, "‘Gus", "a nickname in marks"),
    ("O’Hara", False, "O’Hara", "a mark inside"),
]


@pytest.mark.parametrize(("words", "owns", "plain", "why"), OWNERS, ids=[case[3] for case in OWNERS])
def test_owners(words: str, owns: bool, plain: str, why: str) -> None:
    assert (is_possessive(words), without_possessive(words)) == (owns, plain), why


ORGANIZATIONS = [
    ("Northern Council", True), ("Doctors for Peace", True), ("Lee & Roe", True), ("Northern Council,", True), ("Ann Lee", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), ORGANIZATIONS, ids=[case[0] for case in ORGANIZATIONS])
def test_names_of_bodies(name: str, expected: bool) -> None:
    assert is_organization(name) is expected


ENDINGS = [("council", True), ("councils", True), ("motors", True), ("mayor", False), ("Council", False)]


@pytest.mark.parametrize(("word", "expected"), ENDINGS, ids=[case[0] for case in ENDINGS])
def test_words_that_end_the_name_of_a_body(word: str, expected: bool) -> None:
    assert ends_body(word) is expected


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


TITLES = [
    ("Mayor", True, "an office"),
    ("Dr.", True, "with a full stop"),
    ("Maj-Gen", True, "two ranks with a hyphen"),
    ("Mayor-Lee", False, "a rank and a name with a hyphen"),
    ("Ministers", True, "several"),
    ("sailor", True, "an occupation"),
    ("Sayyed", True, "an honorific"),
    ("Lee", False, "a name"),
    ("the", False, "an article"),
]


@pytest.mark.parametrize(("word", "expected", "why"), TITLES, ids=[case[2] for case in TITLES])
def test_words_before_names(word: str, expected: bool, why: str) -> None:
    assert is_title(word) is expected, why


@pytest.mark.parametrize(
    ("noun", "one", "many"),
    [
        ("mayor", True, False), ("mayors", False, True), ("sailor", True, False), ("widow", True, False),
        ("fishermen", False, True), ("people", False, True), ("buyers", False, True), ("bridges", False, False),
        ("bridge", False, False),
    ],
)  # fmt: skip
def test_nouns_for_one_person_and_for_people(noun: str, one: bool, many: bool) -> None:
    assert (is_person_noun(noun), is_people(noun)) == (one, many)


@pytest.mark.parametrize(("word", "expected"), [("Susan", True), ("ahmed", True), ("Kim", True), ("Northern", False)])
def test_given_names(word: str, expected: bool) -> None:
    assert is_given_name(word) is expected


@pytest.mark.parametrize(
    ("words", "pronoun"), [("Mrs. Lee", "she"), ("the late Mr Lee", "he"), ("Mayor Lee", None), ("Lee", None)]
)
def test_the_pronoun_that_a_title_tells(words: str, pronoun: str | None) -> None:
    assert pronoun_of_title(words, "Lee") == pronoun
