"""The name of a person in the words of a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.sources.names import is_place, person_name

NAMES = [
    ("Interior Minister Ann Lee", "Ann Lee", "after a title"),
    ("Ann Lee", "Ann Lee", "a name"),
    ("Campaigner Ann Lee", "Ann Lee", "what she does"),
    ("Mother-of-two Ann Lee", "Ann Lee", "whose mother she is"),
    ("Baker Ann Lee", "Ann Lee", "a trade that is a surname, too"),
    ("Ann Baker", "Ann Baker", "here it is one"),
    ("Cook S. Lee", "Cook S. Lee", "before an initial it may be a name"),
    ("Martin West", "Martin West", "a word of bodies behind a given name"),
    ("Key West", None, "behind another word it is one"),
    ("Swim England", None, "a body for a nation"),
    ("Terrill England", "Terrill England", "a surname that is a nation, whatever the given name"),
    ("Ann England", "Ann England", "a person of that name"),
    ("Lee", "Lee", "a surname"),
    ("Mayor Ana de la Cruz", "Ana de la Cruz", "particles inside it"),
    ("de la Cruz", "Cruz", "particles before it are none of it"),
    ("al-Amin", "al-Amin", "an article glued to it"),
    ("Said bin Said", "Said bin Said", "son of"),
    ("Maj.-Gen. Ann Lee", "Ann Lee", "a rank in short"),
    ("Lt. Col. Ann Lee", "Ann Lee", "two ranks"),
    ("Ayatollah Sayyed Ali Roe", "Ali Roe", "an honorific behind a title"),
    ("Sailor Jens Roe", "Jens Roe", "an occupation"),
    ("Walter “Bud” Roe", "Walter “Bud” Roe", "a nickname"),
    ("Kenneth Lee QC MP", "Kenneth Lee", "letters behind it"),
    ("Jack Ma", "Jack Ma", "a surname of two letters"),
    ("Chairman Jack Ma", "Jack Ma", "is no degree behind a title"),
    ("Ray Lee Jr.", "Ray Lee Jr", "a generation stays"),
    ("Kim Il Song", "Kim Il Song", "a surname that stands first"),
    ("Karim Gharib Abadi", "Karim Gharib Abadi", "a surname of two words"),
    ("Northtown’s Bob Lee", "Bob Lee", "after an owner"),
    ("Ann Lee’s", "Ann Lee", "without the mark of an owner"),
    ("When Ann Lee", "Ann Lee", "a capital that only opens the sentence"),
    ("When", "When", "alone it may be a name"),
    ("Iran Ann Lee", "Ann Lee", "a country before it"),
    ("Jordan Ann Lee", "Jordan Ann Lee", "a country whose name people bear"),
    ("Iran Lee", "Iran Lee", "a country and one word"),
    ("envoy to the UN Ann Lee", "Ann Lee", "letters before it"),
    ("Minister for Women and Equality Ann Lee", "Ann Lee", "the last word of an office"),
    ("Minister of Economic Development Ann Lee", "Ann Lee", "the last words of an office"),
    ("Jack White", "Jack White", "a title as a surname, behind a given name"),
    ("Treasurer Jens King", "Jens King", "behind a title and a name"),
    ("Mr. King", "King", "behind Mr."),
    ("Mr. President", None, "a title behind Mr. that nobody is called"),
    ("the Polish King", None, "a king"),
    ("Mayor White", None, "one of the two is a title, and nobody knows which"),
    ("the mayor", None, "no capital"),
    ("Mayor", None, "a title alone"),
    ("Northern Council", None, "a body"),
    ("Northern Councils", None, "several bodies"),
    ("the Ministry of Roads and Public Works Management", None, "the end of a ministry’s name"),
    ("WFP", None, "letters"),
    ("Reuters", None, "an outlet"),
    ("Poland", None, "a country"),
    ("South Carolina", None, "a region"),
    ("Officials", None, "people without a name"),
    ("Lee 3", None, "a number"),
    ("Ann Bea Cy Dee Lee", "Ann Bea Cy Dee Lee", "five words"),
    ("Ann Bea Cy Dee Eve Lee", None, "six words are a headline"),
    ("élan", None, "a small letter with an accent"),
    ("ad-hoc Lee", "Lee", "letters like an article before a small letter"),
    ("", None, "nothing"),
]  # fmt: skip


SECRETARIES = [
    ("Secretary of State Jonas F. Lee", "Jonas F. Lee"),
    ("Secretary of Defense Ann Marie Lee", "Ann Marie Lee"),
    ("Minister for Roads and Bridges Ann Lee", "Ann Lee"),
    ("Minister of Economic Development Ann Lee", "Ann Lee"),
]


@pytest.mark.parametrize(("phrase", "name"), SECRETARIES)
def test_a_given_name_is_no_rest_of_an_office(phrase: str, name: str) -> None:
    assert person_name(phrase) == name


@pytest.mark.parametrize(("phrase", "name", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_the_name_of_a_person(phrase: str, name: str | None, why: str) -> None:
    assert person_name(phrase) == name, why


PLACES = [
    ("New York", True, "by its first word"),
    ("San Marino", True, "a country"),
    ("Costa Rica", True, "a country of two words"),
    ("Warsaw", True, "a town"),
    ("Syrian Kurdish", True, "an adjective"),
    ("Jordan Lee", False, "a country whose name people bear"),
    ("Ann Jordan", False, "as a surname"),
    ("West Jordan", True, "but not behind a point of the compass"),
    ("Ann Lee", False, "a person"),
]


@pytest.mark.parametrize(("name", "expected", "why"), PLACES, ids=[case[2] for case in PLACES])
def test_names_of_places(name: str, expected: bool, why: str) -> None:
    assert is_place(name) is expected, why


WORDS = [
    "Mayor",
    "Dr.",
    "Ann",
    "Lee",
    "de",
    "la",
    "al-Amin",
    "the",
    "of",
    "and",
    "Council",
    "UN",
    "“Bud”",
    "’s",
    "Jr.",
    "QC",
    ".",
    "King",
    "Iran",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_a_name_is_made_of_the_words_as_they_stand(phrase: str) -> None:
    name = person_name(phrase)
    assert name is None or (name and name in phrase)
