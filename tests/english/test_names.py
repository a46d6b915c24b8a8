"""Names in running text, and what stands glued to them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.english.names import (
    ACRONYM,
    FULL_NAME,
    NAME_WORD,
    find_signature,
    given_names,
    has_article,
    is_particle,
    is_title_case,
    plain_name,
    pronoun_of,
    spell_initials,
    spelled_out,
    without_article,
)

FULL = [
    ("Then Ann Lee left.", ["Then Ann Lee"], "capitals side by side"),
    ("The mayor Ana de la Cruz left.", ["Ana de la Cruz"], "two particles"),
    ("J. R. Lee left.", ["J. R. Lee"], "initials"),
    ("Nasr al-Hariri left.", ["Nasr al-Hariri"], "an article glued to a name"),
    ("Said bin Said left.", ["Said bin Said"], "son of"),
    ("Ann left.", [], "one word"),
    ("Ann\nLee left.", [], "two lines"),
    ("Ann\xa0Lee left.", ["Ann\xa0Lee"], "a space that does not break"),
    ("McLee Roe left.", ["McLee Roe"], "a capital inside a word begins no name"),
    ("Élan Élan left.", ["Élan Élan"], "capitals with accents"),
    ("Ann élan left.", [], "small letters with accents"),
    ("A B C D E F G H left.", ["A B C D E F G", ], "seven words at most"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "why"), FULL, ids=[case[2] for case in FULL])
def test_names_of_several_words(text: str, names: list[str], why: str) -> None:
    assert FULL_NAME.findall(text) == names, why


@given(st.characters())
def test_a_name_begins_with_no_small_letter_of_any_script(letter: str) -> None:
    begins = re.match(NAME_WORD, letter) is not None
    assert begins == (letter.isalpha() and not letter.islower()) or not letter.isalpha() or ord(letter) > 0xFFFF


SIGNED = [
    ("“Too late.” — Ana Smith", "Ana Smith", "a dash"),
    ("“Too late.” -- Ana Smith, farmer", "Ana Smith", "two hyphens and a role"),
    ("“Too late.” - Ana de la Cruz.", "Ana de la Cruz", "a hyphen after a space"),
    ("“Too late.”- Ana Smith", None, "a hyphen glued to the mark"),
    ("“Too late.” — Ana", None, "one word"),
    ("“Too late.” — Ana Smith left", None, "a sentence"),
    ("“Too late.” Ana Smith", None, "no dash"),
]


@pytest.mark.parametrize(("text", "name", "why"), SIGNED, ids=[case[2] for case in SIGNED])
def test_the_name_below_a_quotation(text: str, name: str | None, why: str) -> None:
    found = find_signature(text, text.index("”") + 1, len(text))
    assert (found and found["name"]) == name, why


def test_particles_and_articles() -> None:
    assert all(map(is_particle, ("de", "bin", "den", "vom"))) and not any(map(is_particle, ("De", "des", "bind")))
    for word in ("al-Hariri", "Al-Hariri", "as-Sabah", "el-Amin"):
        assert has_article(word)
    for word in ("al-jazeera", "ad-hoc", "Hariri", "al", "bal-Hariri"):
        assert not has_article(word)
    assert (without_article("al-Hariri"), without_article("ad-hoc")) == ("Hariri", "ad-hoc")


LETTERS = [
    ("WFP", True),
    ("U.N.", True),
    ("MPs", True),
    ("AT&T", True),
    ("W", False),
    ("Wfp", False),
    ("the WFP", False),
]


@pytest.mark.parametrize(("word", "expected"), LETTERS, ids=[case[0] for case in LETTERS])
def test_acronyms(word: str, expected: bool) -> None:
    assert (ACRONYM.match(word) is not None) is expected


PLAIN = [("U.N. envoy", "UN envoy"), ("Lee’s", "Lee's"), (" Lee, ", "Lee"), ("Inc.", "Inc"), ("J. Lee", "J. Lee")]


@pytest.mark.parametrize(("words", "plain"), PLAIN, ids=[case[0] for case in PLAIN])
def test_plain_names(words: str, plain: str) -> None:
    assert plain_name(words) == plain


SPELLED = [
    ("The World Food Programme (WFP) came.", {"WFP": "World Food Programme"}, "each letter a word"),
    (
        "The Committee for Birds (the CB) came.",
        {"CB": "Committee for Birds"},
        "an article inside, a small word between",
    ),
    ("The Northern Force (WFP) came.", {}, "other letters"),
    ("World food (WF) came.", {}, "one capital only"),
    ("Ann Lee (AL), World Food Programme (WFP)", {"AL": "Ann Lee", "WFP": "World Food Programme"}, "two"),
    ("World Food Programme (WFP), Western Farm Party (WFP)", {"WFP": "World Food Programme"}, "the first of two"),
    ("The World Food Programme left. Then (WFP) came.", {}, "other words before the brackets"),
    ("(WFP)", {}, "nothing before it"),
]


@pytest.mark.parametrize(("text", "letters", "why"), SPELLED, ids=[case[2] for case in SPELLED])
def test_letters_that_a_text_explains(text: str, letters: dict[str, str], why: str) -> None:
    assert spelled_out(text) == letters, why


INITIALS = [
    ("The World Food Programme came.", "WFP", "World Food Programme", "each letter a word"),
    ("The World Food Programme came.", "W.F.P.", "World Food Programme", "with full stops"),
    ("The Bank of Northland met.", "BON", "Bank of Northland", "a small word that is counted"),
    ("The Union of the Farmers met.", "UF", None, "two letters are too few"),
    ("The Union of Northern Farmers met.", "UNF", "Union of Northern Farmers", "a small word that is not"),
    ("World food programme", "WFP", None, "small letters"),
    ("The World Food Programmes Council", "WFC", None, "a word between"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "letters", "name", "why"), INITIALS, ids=[case[3] for case in INITIALS])
def test_a_name_that_begins_with_the_letters(text: str, letters: str, name: str | None, why: str) -> None:
    assert spell_initials(text, letters) == name, why


LINES = [
    ("Mayor Leaves Northern Council", True, "each long word"),
    ("Mayor leaves northern council", False, "the first alone"),
    ("Mayor Leaves", False, "two words are too few to tell"),
    ("Mayor Leaves in a Huff at Tax Vote", True, "short words do not count"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LINES, ids=[case[2] for case in LINES])
def test_headlines_with_a_capital_on_each_word(line: str, expected: bool, why: str) -> None:
    assert is_title_case(line) is expected, why


PRONOUNS = [("Ann", "she"), ("BOB", "he"), ("June", "she"), ("Grant", "he"), ("Kim", None), ("Norpet", None)]


@pytest.mark.parametrize(("given", "pronoun"), PRONOUNS, ids=[case[0] for case in PRONOUNS])
def test_the_pronoun_of_a_given_name(given: str, pronoun: str | None) -> None:
    assert pronoun_of(given) == pronoun


def test_a_given_name_stands_in_one_list() -> None:
    lists = [given_names(whose) for whose in ("women", "men", "either", "women_too", "men_too")]
    assert sum(map(len, lists)) == len(frozenset().union(*lists))
    assert all(name == name.lower() for names in lists for name in names)
