"""The parts of a person's name, and which names one person can have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.names.persons import are_turned_around, has_initial, may_be_one, read_person, shorter_forms

WORDS = st.sampled_from(["Ann", "A.", "B.", "Marie", "Ann-Marie", "Lee", "de", "la", "Roe", "Jr.", "II", "al-Amin"])
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("name", "parts", "why"),
    [
        ("Ann Lee", (("ann",), "lee", ""), "given name and surname"),
        ("Lee", ((), "lee", ""), "a name of one word is a surname"),
        ("Ana M. de la Cruz", (("ana", "m"), "de la cruz", ""), "particles belong to the surname"),
        ("de la Cruz", ((), "de la cruz", ""), "and to a surname alone"),
        ("Ben Roe", (("ben",), "roe", ""), "a given name that looks like a particle has a capital"),
        ("A.B. Lee", (("a", "b"), "lee", ""), "initials without a space"),
        ("Ray Lee Jr.", (("ray",), "lee", "jr"), "who of the family it is"),
        ("Ray Lee III", (("ray",), "lee", "iii"), "who of the family it is, by number"),
        ("Lee III", (("lee",), "iii", ""), "of two words none is a number in the family"),
        ("Omar al-Amin", (("omar",), "al-amin", ""), "an article in lower case"),
        ("Ann-Marie Lee", (("ann-marie",), "lee", ""), "a double name is one"),
        ("Zoë O’Neal", (("zoe",), "oneal", ""), "without accents and apostrophes"),
    ],
)
def test_parts_of_a_name(name: str, parts: tuple[tuple[str, ...], str, str], why: str) -> None:
    read = read_person(name)
    assert read is not None
    assert (read.given, read.surname, read.generation) == parts, why


@pytest.mark.parametrize("name", ["president", "Northtown mayor", "envoy to Norland", "", "’"])
def test_what_is_no_name_has_no_parts(name: str) -> None:
    assert read_person(name) is None


ONE = [
    ("Ann M. Lee", "Ann Lee", "the middle initial left out"),
    ("Ann Marie Lee", "Ann Lee", "the middle name left out"),
    ("Ann Marie Lee", "Ann M. Lee", "the middle name cut"),
    ("A. Lee", "Ann Lee", "the first name cut"),
    ("A. M. Lee", "Ann Marie Lee", "both cut"),
    ("A. Lee", "Ann Marie Lee", "the first name cut, the middle name left out"),
    ("Ana de la Cruz", "Ana B. de la Cruz", "a surname of three words"),
    ("Ray Lee Jr.", "Ray B. Lee, Jr.", "the same of the family"),
]
TWO = [
    ("John Roe", "Jane Roe", "two first names"),
    ("Ann Lee", "Annette Lee", "the beginning of a name is no initial"),
    ("Ann M. Lee", "Ann B. Lee", "two middle initials"),
    ("Ann Lee", "Ann Roe", "two surnames"),
    ("M. Lee", "Ann M. Lee", "the first name left out"),
    ("A. B. Lee", "Ann Lee", "more given names, and yet the first cut"),
    ("Ann Marie Lee", "A. M. B. Lee", "more given names, and yet the first cut"),
    ("Ray Lee", "Ray Lee Jr.", "father and son"),
    ("Ray Lee Sr.", "Ray Lee Jr.", "father and son"),
    ("Ann Lee", "Ann-Marie Lee", "a double name is another name"),
    ("Ana Cruz", "Ana de la Cruz", "a surname with particles is another one"),
    ("Lee", "Ann Lee", "a surname alone says too little"),
]


@pytest.mark.parametrize(
    ("one", "other", "one_person", "why"), [(*a, True, b) for *a, b in ONE] + [(*a, False, b) for *a, b in TWO]
)
def test_who_may_be_one(one: str, other: str, one_person: bool, why: str) -> None:
    first, second = read_person(one), read_person(other)
    assert first and second
    assert may_be_one(first, second) is may_be_one(second, first) is one_person, why


@pytest.mark.parametrize(
    ("one", "other", "turned", "why"),
    [
        ("Zorblat Ilona", "Ilona Zorblat", True, "the surname first"),
        ("Zorb Jong Un", "Jong Un Zorb", True, "the surname first, of three words"),
        ("James Thomas", "Thomas James", False, "both words are given names: two people"),
        ("Ilona Zorblat", "Ilona Zorblat", False, "the same"),
        ("Zorb Jong Un", "Jong Zorb Un", False, "no surname stands in the middle"),
        ("Zorblat", "Zorblat", False, "one word"),
    ],
)
def test_who_is_turned_around(one: str, other: str, turned: bool, why: str) -> None:
    first, second = read_person(one), read_person(other)
    assert first and second
    assert are_turned_around(first, second) is are_turned_around(second, first) is turned, why


@pytest.mark.parametrize(
    ("name", "forms", "why"),
    [
        ("Ann Lee", {("lee",)}, "the surname; a given name may be anybody's"),
        ("Zorb Jong Un", {("jong", "un"), ("un",), ("zorb",)}, "the surname may stand first"),
        ("Ann Marie Lee", {("marie", "lee"), ("lee",)}, "but no given name is one"),
        ("Ilona de la Cruz", {("de la cruz",)}, "a surname is not cut"),
        ("Lee", set(), "one word"),
    ],
)
def test_what_is_short_for_a_name(name: str, forms: set[tuple[str, ...]], why: str) -> None:
    read = read_person(name)
    assert read
    assert {*shorter_forms(read)} == forms, why


@given(NAMES, NAMES)
def test_being_one_is_symmetrical(one: str, other: str) -> None:
    first, second = read_person(one), read_person(other)
    if first and second:
        assert may_be_one(first, second) == may_be_one(second, first)
        assert may_be_one(first, first) == bool(first.given)
        assert has_initial(first) == (bool(first.given) and len(first.given[0]) == 1)
