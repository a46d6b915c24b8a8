"""Why two names may be of one speaker: cases with their reasons, and laws."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.names.reasons import Reason, blocks_of, find_reason, short_form, shorter_forms_of

PERSONS = [
    ("Zoë Lund", "Zoe Lund", "diacritics", "an accent"),
    ("Pål Ødegård", "Pal Odegard", "diacritics", "letters that have no accent to take off"),
    ("Kim Jong-un", "Kim Jong Un", "hyphenation", "a hyphen, and another capital"),
    ("Ann-Marie Lee", "Ann Marie Lee", "hyphenation", "a hyphen"),
    ("A.B. Lee", "A. B. Lee", "hyphenation", "a space between initials"),
    ("Ann O’Neal", "Ann O'Neal", "hyphenation", "an apostrophe"),
    ("Abdelrahman Zorblat", "Abdel Rahman Zorblat", "hyphenation", "a space"),
    ("Ann-Marié Lee", "Ann Marie Lee", "hyphenation", "a hyphen and an accent"),
    ("Mohamed Farouk", "Muhammad Faruq", "transliteration", "Arabic vowels"),
    ("Haris al-Zorblat", "Haris Zorblat", "transliteration", "the article of a surname"),
    ("Sergei Zorblatski", "Sergey Zorblatskiy", "transliteration", "Russian endings"),
    ("Zorblat Ilona", "Ilona Zorblat", "order of names", "the surname first"),
    ("J. Roe", "John Roe", "initial", "the first name cut"),
    ("J. Roe", "John A. Roe", "initial", "the first name cut, the middle one left out"),
    ("Ann Marie Lee", "Ann M. Lee", "initial", "the middle name cut"),
    ("Ann Lee", "Ann M. Lee", "middle name", "an initial left out"),
    ("J. Roe", "J. A. Roe", "middle name", "an initial left out of two"),
    ("Ann Lee", "Ann Marie Lee", "middle name", "a name left out"),
    ("John Roe", "Jane Roe", None, "two people"),
    ("Ann Lee", "Annette Lee", None, "two given names"),
    ("Ann Lee", "Ann Li", None, "a short word in two spellings is two names"),
    ("Ann Reed", "Ann Ried", None, "a letter's other place is no other spelling"),
    ("Ray Lee", "Ray Lee Jr.", None, "father and son"),
    ("Ray Lee II", "Ray Lee III", None, "father and son"),
    ("James Thomas", "Thomas James", None, "two given names, two people"),
    ("Lee", "Ann Lee", None, "a surname alone: only a story tells"),
    ("Lée", "Lee", None, "surnames alone"),
    ("Mumbai Lee", "Bombay Lee", None, "people have no second name as places have"),
    ("the mayor", "the Mayor", None, "no names"),
    ("Ann Lee", "Ann Lee", None, "nothing to propose of one name"),
]
BODIES = [
    ("Café Union", "Cafe Union", "diacritics", "an accent"),
    ("Coast Guard", "Coastguard", "hyphenation", "a space"),
    ("Lee-Roe Group", "Lee Roe Group", "hyphenation", "a hyphen"),
    ("N.G.U.", "NGU", "hyphenation", "full stops"),
    ("Bombay Port Trust", "Mumbai Port Trust", "known alias", "an older name of a town"),
    ("Burma Rice Council", "Myanmar Rice Council", "known alias", "an older name of a country"),
    ("Burmese Rice Council", "Myanmar Rice Council", "known alias", "its adjective"),
    ("Al-Zorblat Brigade", "Zorblat Brigade", "transliteration", "the article"),
    ("Norpet Inc.", "Norpet", "short for long", "the legal form"),
    ("Norpet Co., Ltd.", "Norpet Corporation", "short for long", "two legal forms"),
    ("Norpet", "Norpet Bank", None, "another body"),
    ("Iran Council", "Iraq Council", None, "two countries"),
    ("47th Brigade", "57th Brigade", None, "a number differs"),
    ("the company", "company", None, "no names"),
    ("News Corp.", "News", None, "without the legal form it is no name"),
    ("Northern front-runner", "Northern frontrunner", None, "a role"),
    ("NGU", "Northern Gulls Union", None, "initials: only a page or a story tells"),
    ("Inc.", "Ltd.", None, "nothing but the legal form"),
    ("Northern Gulls Union", "Northern Gulls Union", None, "nothing to propose of one name"),
]
CASES = [(True, *case) for case in PERSONS] + [(False, *case) for case in BODIES]


@pytest.mark.parametrize(("persons", "one", "other", "reason", "why"), CASES)
def test_reasons(persons: bool, one: str, other: str, reason: Reason | None, why: str) -> None:
    assert find_reason(one, other, persons) == find_reason(other, one, persons) == reason, why


def test_every_reason_has_a_case() -> None:
    assert {reason for *_, reason, _ in CASES} - {None} == {*get_args(Reason)}


@pytest.mark.parametrize(
    ("persons", "short", "long", "fits", "why"),
    [
        (True, "Lee", "Ann Lee", True, "a surname"),
        (True, "Ann", "Ann Lee", False, "a given name"),
        (True, "Marie Lee", "Ann Marie Lee", True, "the first of two given names left out"),
        (True, "Ann Lee", "Lee", False, "the other way round"),
        (False, "NGU", "Northern Gulls Union", True, "initials"),
        (False, "UNG", "Union of Northern Gulls", True, "small words have none"),
        (False, "GU", "Gulls Union", False, "two letters are those of many"),
        (False, "Gulls", "Northern Gulls Union", False, "a word of the name"),
        (True, "the mayor", "Ann Lee", False, "no name"),
    ],
)
def test_what_may_stand_for_a_longer_name(persons: bool, short: str, long: str, fits: bool, why: str) -> None:
    assert (short_form(short, persons) in {*shorter_forms_of(long, persons)}) is fits, why


NAMES = st.one_of(
    st.sampled_from([name for _, one, other, *_ in CASES for name in (one, other)]),
    st.lists(st.sampled_from(["Ann", "A.", "Lee", "Léé", "al-Lee", "Inc.", "Iran", "Jr."]), min_size=1, max_size=4).map(
        " ".join
    ),
    st.text(min_size=1, max_size=12),
)


@given(NAMES, NAMES, st.booleans())
def test_a_reason_is_symmetrical_and_found_by_a_common_key(one: str, other: str, persons: bool) -> None:
    reason = find_reason(one, other, persons)
    assert reason == find_reason(other, one, persons)
    if reason and reason not in ("initial", "middle name"):
        assert not {*blocks_of(one, persons)}.isdisjoint(blocks_of(other, persons))


@given(NAMES, st.booleans())
def test_a_name_is_not_like_itself(name: str, persons: bool) -> None:
    assert find_reason(name, name, persons) is None
