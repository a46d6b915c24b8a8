"""Words as their letters are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.names.letters import given_names, join_words, known_words, simplify


@pytest.mark.parametrize(
    ("name", "simple", "why"),
    [
        ("Al-Ḩumrah", "al-humrah", "lower case, no accents, the hyphen stays"),
        ("Müller–Lüdenscheidt", "muller-ludenscheidt", "a dash is a hyphen"),
        ("O'Neill", "oneill", "no apostrophe"),
        ("Rifa‘at", "rifaat", "no ayn"),
        ("Ærø ıłŋ", "aero iln", "letters that have no accent to take off"),
        ("- Ab - bo-", "ab bo", "hyphens at the edge of a word go"),
        ("St. Louis_Park (north)", "st louis park north", "marks are spaces"),
        ("  a   b ", "a b", "spaces are one"),
        ("Ramses I", "ramses 1", "a last letter that is a number"),
        ("I", "i", "but not a name of one letter"),
        ("Al V", "al 5", "after a word of two letters"),
        ("A V", "a v", "not after an initial"),
        ("I am Ann", "i am ann", "not at the beginning"),
        ("District IX", "district 9", "one before ten"),
        ("District XIV of Orlin", "district 14 of orlin", "anywhere, if it has two letters"),
        ("District XXXVIII", "district 38", "a long one"),
        ("Agent Vx and VX", "agent vx and vx", "letters of numbers that are none"),
        ("Grade IIX", "grade iix", "and more of them"),
        ("DISTRICT IV", "district iv", "in capitals nobody can tell"),
        ("Ivan Vix", "ivan vix", "small letters are none"),
    ],
)
def test_names_are_simplified(name: str, simple: str, why: str) -> None:
    assert simplify(name) == simple, why


@given(st.text(max_size=20))
def test_a_simple_name_is_simple(name: str) -> None:
    simple = simplify(name)
    assert simplify(simple) == simple
    assert simple == " ".join(simple.split())
    assert not simple.startswith("-") and not simple.endswith("-")


@pytest.mark.parametrize(
    ("words", "arabic", "text", "why"),
    [
        (["mohammed"], False, "muhamad", "a known spelling is read as the first of its entry, doubled letters as one"),
        (["zorblatt"], False, "zorblat", "an unknown one by its letters"),
        (["bolton"], False, "bolton", "o stays"),
        (["bolton"], True, "bultun", "o is u in Arabic"),
        (["anna", "lee"], False, "anali", "in one"),
        (["mahmood"], False, "mahmud", "a spelling that no entry has may become one by its letters"),
        (["abb", "bott"], False, "abot", "doubled letters that joining makes are one too"),
        (["too", "ouse"], False, "tuse", "and what joining makes is read again"),
        ([], False, "", "nothing"),
    ],
)
def test_words_are_joined(words: list[str], arabic: bool, text: str, why: str) -> None:
    assert join_words(words, arabic) == text, why


@given(st.lists(st.text("aeioukhgdjqyzw", min_size=1, max_size=6), max_size=4), st.booleans())
def test_what_is_read_reads_the_same_again(words: list[str], arabic: bool) -> None:
    text = join_words(words, arabic)
    assert join_words([text], arabic) == text


def test_known_words_lead_to_the_first_of_their_entry() -> None:
    words = known_words()
    assert words["mohammed"] == words["muhammad"] == "muhammad"
    assert words["fort"] == words["ft"] == "fort"
    assert all(simplify(word) == word for pair in words.items() for word in pair)


def test_a_word_that_two_spellings_could_become_is_not_known() -> None:
    """Saleh is Salih; but by its letters it would be Sala, and so would Salah, which is another name."""
    assert join_words(["saleh"], False) != join_words(["salah"], False)


def test_given_names_are_those_of_both_lists_as_they_are_read() -> None:
    names = given_names()
    assert {join_words(["mohammed"], False), join_words(["anna"], False), join_words(["anna"], True)} <= names
    assert {join_words(["albert"], False), join_words(["albert"], True)} <= names
    assert join_words(["albert"], False) != join_words(["albert"], True)
    assert "mount" not in names and "quimby" not in names
