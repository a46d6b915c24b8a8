"""When two spellings are one name: cases with their reasons, laws, and the file of places."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.names.forms import read
from provstore.match.names.letters import simplify
from provstore.match.names.spelling import _is_near, _is_shortened, key, likeness
from provstore.rules import load

RULES: dict[str, Any] = load("places/spellings")
NAMES = st.one_of(
    st.text(min_size=1, max_size=20),
    st.text(alphabet="aeioukhgdjqy -'’āḥşv", min_size=1, max_size=20),
    st.sampled_from(["Abu ", "al-", "Umm ", "Saint ", "", "Ash Sh", "Abdul "]).flatmap(
        lambda start: st.sampled_from([" city", " Air Base", "ah", "iya", " River", "", "eddine"]).flatmap(
            lambda end: st.text(alphabet="aeioukhgdjqyz", min_size=1, max_size=9).map(lambda name: start + name + end)
        )
    ),
)

SAME = [
    ("Rangoon", "Yangon", "data: the colonial name"),
    ("Peking", "Beijing", "data: an older romanisation"),
    ("Mumbai", "Bombay", "data: renamed"),
    ("Lviv", "Lwów", "data: the Polish name"),
    ("Thessaloniki", "Salonica", "data: what other languages call it"),
    ("Ivory Coast", "Côte d'Ivoire", "data: a country in French"),
    ("Gaza", "Gaza City", "data: a town whose name has the word"),
    ("New York", "New York City", "data: the same"),
    ("Tarabulus", "Tripoli", "data: two places of that name, and both are called so"),
    ("Khan Younis", "Khan Yunus", "data"),
    ("Al-Hamra", "Hamra", "the article left out"),
    ("El-Hamra", "al-Hamrah", "the article in Egyptian, the feminine ending"),
    ("Ash-Shaddada", "Al Shaddada", "the article with the first letter of its noun"),
    ("Tell Rifa'at", "Tal Rifaat", "hill; ayn"),
    ("Umm Ruwaba", "Oum Rouwaba", "French letters"),
    ("Bir Qasab", "Bir Kasab", "q"),
    ("Hodeidi", "al-Hudaydi", "Arabic vowels, where one of the two is marked"),
    ("Dostoevsky", "Dostoevskiy", "Slavic endings"),
    ("the city of Homs", "Homs", "a town is meant by its name"),
    ("Homs Governorate", "Homs province", "two words for one kind"),
    ("Shayrat airbase", "Al-Shayrat Air Base", "two words for one kind"),
    ("Mohamed Farouk", "Muhammad Faruq", "a given name in two spellings"),
    ("Abdul Rahman Munif", "Abd al-Rahman Munif", "the article inside a name"),
    ("Anna Zelinskyy", "Zelinsky", "the first name left out"),
    ("A. Zelinsky", "Anna Zelinskiy", "the first name cut to an initial"),
    ("Peter Lincoln", "Lincoln", "a surname that is a town's name too"),
    ("Haris al-Attar", "Attar", "the article of a surname"),
    ("Terezin II", "Terezín II", "a number that looks like doubled letters"),
    ("John A. Smith", "John Smith", "the middle initial left out"),
    ("Göttingen", "Goettingen", "ö without dots"),
    ("SAINT LOUIS", "St. Louis", "case; an abbreviation"),
    ("Hodeidi", "Haris al-Hudaydi", "the given name left out, the surname in Arabic vowels"),
    ("Mohamed Zorblat", "Zorblat", "a given name in another spelling than that of the list left out"),
    ("!!", " !! ", "no letters, but the same marks"),
]
CLOSE = [
    ("Shayrat Air Base", "Shayrat village", "one name, two things"),
    ("Homs city", "Homs province", "one name, two things"),
    ("Jordan", "Jordan River", "one name, two things"),
    ("Kansas", "Kansas City", "a word of the name"),
    ("al-Kowait", "Kuwait City", "a word of the name, in two spellings"),
    ("al-Kowait province", "Kuwait City", "in two spellings, with another kind"),
    ("Rajpur", "Raipur", "a j of its own"),
    ("Latamna", "Latamina", "a letter more, and nothing known"),
    ("Zorblat Quimby", "Quimby", "what is left out is not known for a given name"),
    ("Air Base of Shayrat", "Shayrat", "a town, and the base that is told of with the kind before it"),
    ("Jordan River", "the Jordan", "a name alone is no river, whichever comes first in the alphabet"),
    ("Kuwait City", "Kuwait airport", "a thing beside a town that has the word in its name"),
]
NEITHER = [
    ("Mali", "Bali", "a letter of four"),
    ("Iran", "Iraq", "known to be two"),
    ("Niger", "Nigeria", "known to be two"),
    ("El Salvador", "Salvador", "el is Spanish here"),
    ("New York", "York", "new is no given name"),
    ("Anna Zelinsky", "Clara Zelinsky", "two people"),
    ("Salah", "Saleh", "two given names"),
    ("Mahmud", "Muhammad", "two given names"),
    ("Xinzhou", "Xinzhu", "two Chinese sounds"),
    ("Aleppo", "Veria", "Homer's Beroea is a town in Greece"),
    ("District II", "District III", "doubled letters that are a number"),
    ("47th Brigade", "57th Brigade", "a number differs"),
    ("", "", "no name"),
    ("Anna Volkmar", "—", "marks are no name"),
    ("!!", "Anna Volkmar", "marks are no name, whichever comes first in the alphabet"),
]


@pytest.mark.parametrize(("one", "other", "reason"), SAME)
def test_same(one: str, other: str, reason: str) -> None:
    assert likeness(one, other) == "same", reason


@pytest.mark.parametrize(("one", "other", "reason"), CLOSE)
def test_close(one: str, other: str, reason: str) -> None:
    assert likeness(one, other) == "close", reason


@pytest.mark.parametrize(("one", "other", "reason"), NEITHER)
def test_neither(one: str, other: str, reason: str) -> None:
    assert likeness(one, other) is None, reason


@given(NAMES, NAMES)
def test_likeness_is_symmetrical(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert likeness(name, name) == "same"


@given(NAMES)
def test_marks_and_case_change_nothing(name: str) -> None:
    if name.isascii():
        assert simplify(name.upper()) == simplify(name.lower())


@pytest.mark.parametrize(
    ("one", "other", "near", "why"),
    [
        ("Kesmar", "Kesmer", True, "one letter of six"),
        ("Kesma", "Kesmo", True, "one of five"),
        ("Kesm", "Kesn", False, "one of four"),
        ("Kesmar", "Kesmarz", True, "one more"),
        ("Varnholm", "Vanrholm", True, "two neighbors swapped are one difference"),
        ("Varnholm", "Vanrholn", False, "two of eight"),
        ("Varnholmo", "Vanrholna", False, "three of nine"),
        ("Varnholmo", "Vanrholno", True, "two of nine"),
        ("Varnholm", "Vanrholmun", False, "the shorter one counts: eight letters, three differences"),
        ("Varnholmsundborg", "Varnhalmsindberg", True, "three of sixteen"),
        ("Varnholmsundb", "Varnhalmsindp", False, "three of thirteen"),
        ("Varnholmsundbo", "Varnhalmsindpo", True, "three of fourteen"),
        ("Varnholmsundborg", "Varnhalmsindbert", False, "four"),
        ("Zolbertemon", "al-Zulbirtimus", True, "the vowels of Arabic, as one of the two looks so, and one letter"),
        ("al-Zolbertemon", "Zulbirtimus", True, "whichever of them it is"),
        ("Zolbertemon", "Zulbirtimus", False, "neither looks so"),
        ("Aleppa", "Aleppo", True, "one of them is known"),
        ("Aleppo", "Aleppz", True, "whichever of them it is"),
        ("Sector 12 North", "Sector 13 North", False, "a digit differs"),
        ("Sector 12 North", "Sector 21 North", False, "digits are swapped"),
        ("Sector 12 North", "Sektor 12 North", True, "the digits are the same"),
    ],
)
def test_few_letters_may_differ(one: str, other: str, near: bool, why: str) -> None:
    assert likeness(one, other) == ("close" if near else None), why


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("Volkmar", "Irena Volkmar", True, "the given name left out"),
        ("I. Volkmar", "Irena Volkmar", True, "cut to an initial"),
        ("B. Volkmar", "Irena Volkmar", False, "another initial"),
        ("Irena Anna Volkmar", "I. A. Volkmar", True, "both cut"),
        ("A. I. Volkmar", "Irena Anna Volkmar", False, "in another order"),
        ("Anna Volkmar", "Irena Anna Volkmar", True, "the first of two left out"),
        ("Volkmar Irena", "Irena Volkmar", False, "turned around"),
        ("Irena", "Irena Volkmar", False, "the surname left out"),
        ("Orn", "Irena Orn", True, "a surname of three letters"),
        ("Or", "Irena Or", False, "a surname of two letters is none"),
    ],
)
def test_given_names_may_be_missing(one: str, other: str, same: bool, why: str) -> None:
    assert _is_shortened(read(one), read(other)) is _is_shortened(read(other), read(one)) is same, why


@pytest.mark.parametrize(("one", "other"), [("Kuala Lumpur", "Lumpur"), ("Aires", "Buenos Aires")])
def test_a_place_of_two_words_has_no_given_name(one: str, other: str) -> None:
    assert likeness(one, other) is None
    assert _is_shortened(read(one), read(other)), "though a person may be called so"


def test_a_thing_called_after_a_person_is_not_the_person() -> None:
    assert not _is_shortened(read("Volkmar bridge"), read("Irena Volkmar"))
    assert not _is_shortened(read("Irena Volkmar"), read("Volkmar bridge"))
    assert not _is_shortened(read("Irena Volkmar bridge"), read("Volkmar bridge"))


def plain_distance(one: str, other: str) -> int:
    """Letters to put, take, change or swap with their neighbor; each letter is touched once."""
    known: dict[tuple[int, int], int] = {}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            ways = [max(i, j)] if not i or not j else []
            if i and j:
                same = one[i - 1] == other[j - 1]
                ways += [known[i - 1, j] + 1, known[i, j - 1] + 1, known[i - 1, j - 1] + (not same)]
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                ways.append(known[i - 2, j - 2] + 1)
            known[i, j] = min(ways)
    return known[len(one), len(other)]


LETTERS = st.text("kesmar", min_size=5, max_size=16)


@given(LETTERS, LETTERS | st.permutations("kesmarovia").map("".join))
def test_names_are_near_if_the_distance_of_their_forms_is_small(one: str, other: str) -> None:
    forms = read(one), read(other)
    arabic = any(form.is_arabic for form in forms)
    a, b = ((form.arabic if arabic else form.text) for form in forms)
    shorter = min(len(a), len(b))
    allowed = 3 if shorter >= 14 else 2 if shorter >= 9 else 1 if shorter >= 5 else 0
    assert _is_near(*forms) == (bool(allowed) and plain_distance(a, b) <= allowed)


@pytest.mark.parametrize(
    ("name", "found", "why"),
    [
        ("Kansas City", "kansasciti", "a town that is called so"),
        ("Anna Volkmar", "anavolkmar", "the whole name"),
        ("al-Volkmar", "vulkmar", "as it reads where the name looks Arabic"),
        ("Volkmar bridge", "volkmar bridge", "a thing is found with its kind alone"),
        ("Shayrat Air Base", "shairat airbase", "whatever the word for it"),
        ("Bombay", "mumbai", "the main name of the place"),
        ("Fall River", "fal river", "a river, though a town is called so"),
        ("Volkmar City", "volkmar", "a town that nothing calls so with the word"),
        ("the city of Homs", "homs", "a town is meant by its name"),
        ("!!", "!!", "what has no letters is itself"),
        (" ! ? ", "! ?", "without the space around it"),
        ("Tripoli", "tripoli", "a name of several places that all have it for their main one"),
    ],
)
def test_key_of_a_name(name: str, found: str, why: str) -> None:
    assert key(name) == found, why


def meet(one: str, other: str) -> bool:
    forms = read(one), read(other)
    arabic = any(form.is_arabic for form in forms)
    return forms[0].text == forms[1].text or (arabic and forms[0].arabic == forms[1].arabic)


ENTRIES = [
    pytest.param(entry, id=entry["name"])
    for entry in (*RULES["letters"], {"name": "articles", **RULES["articles"]}, {"name": "servant", **RULES["servant"]})
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_letters_meet_and_stay_apart(entry: dict[str, Any]) -> None:
    assert entry["why"] and entry["matches"] and entry["rejects"]
    for one, other in entry["matches"]:
        assert meet(one, other), (one, other)
    for one, other in entry["rejects"]:
        assert not meet(one, other), (one, other)


@pytest.mark.parametrize("entry", RULES["words"], ids=lambda entry: entry["names"][0])
def test_words_meet_and_stay_apart(entry: dict[str, Any]) -> None:
    assert entry["why"] and entry["unlike"]
    for one, other in pairwise(entry["names"]):
        assert meet(one, other), (one, other)
    for other in entry["unlike"]:
        assert not meet(entry["names"][0], other), other


TABLES = [*RULES["kind"], {"name": "given", **RULES["given"]}, {"name": "qualifiers", **RULES["qualifiers"]}]


@pytest.mark.parametrize("entry", TABLES, ids=lambda entry: entry["name"])
def test_kinds_and_given_names(entry: dict[str, Any]) -> None:
    assert entry["why"]
    for one, other in entry["matches"]:
        assert likeness(one, other) == "same", (one, other)
    for one, other in entry["rejects"]:
        assert likeness(one, other) != "same", (one, other)


def test_marks_of_arabic() -> None:
    for name in RULES["arabic"]["matches"]:
        assert read(name).is_arabic, name
    for name in RULES["arabic"]["rejects"]:
        assert not read(name).is_arabic, name
