"""Closed classes of English words."""

from __future__ import annotations

import pytest

from provstore.english.classes import is_function_word, is_no_pronoun, nominative, noun_stems, words_of


def test_function_words_are_known_whatever_their_case() -> None:
    for word in ("The", "he", "of", "because", "has", "and", "there"):
        assert is_function_word(word), word
    for word in ("mayor", "Lee", "rained", ""):
        assert not is_function_word(word), word


def test_a_class_of_nouns_has_its_plurals() -> None:
    stems = noun_stems("organization_nouns")
    assert {"council", "councils", "agency", "agencies"} <= stems
    assert "agencys" in stems, "a wrong plural does no harm"
    assert "armies" in stems and "part" not in stems


def test_other_forms_of_a_pronoun() -> None:
    assert [nominative(word) for word in ("his", "them", "its", "he", "mayor")] == ["he", "they", "it", "he", "mayor"]


def test_a_class_is_as_its_list() -> None:
    assert "mayor" in words_of("person_nouns") and "Mayor" not in words_of("person_nouns")


@pytest.mark.parametrize(
    ("word", "beside", "name"),
    [
        ("WHO", "the WHO said", True),
        ("WHO", "THE WHO SAID", False),
        ("who", "the man who said", False),
        ("HE", "and HE said", False),
    ],
)
def test_what_is_no_pronoun(word: str, beside: str, name: bool) -> None:
    assert is_no_pronoun(word, beside.split()) is name
