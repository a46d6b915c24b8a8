"""What is known of single words."""

from __future__ import annotations

import pytest

from provstore.match.same import vocabulary as known
from provstore.rules import load


@pytest.mark.parametrize(
    ("word", "silent"), [("the", True), ("said", True), ("x", True), ("harbour", False), ("state", True), ("mr", True)]
)
def test_silent_words(word: str, silent: bool) -> None:
    assert known.is_silent(word) is silent


def test_every_form_that_begins_with_another_is_found_whole() -> None:
    forms = {
        tuple(form.replace("-", " ").split()): entry["name"]
        for entry in load("same/paraphrases")["class"]
        for form in entry["forms"]
    }
    longer = [(form, name) for form, name in forms.items() if any(form[:end] in forms for end in range(1, len(form)))]
    assert longer, "some form begins with another"
    for form, name in longer:
        found = known.paraphrase_at(form, 0)
        assert found and (found.name, found.words) == (name, len(form))


@pytest.mark.parametrize(
    ("word", "circumstance", "why"),
    [
        ("tuesday", True, "a day"),
        ("tuesdays", True, "several of them"),
        ("thurs", True, "a day cut short"),
        ("january", True, "a month"),
        ("monitors", True, "who told it, in any form"),
        ("province", True, "what sort of place"),
        ("thus", False, "no Thursday"),
        ("wedding", False, "no Wednesday"),
        ("marches", False, "no month"),
        ("holidays", False, "no several days of the week"),
        ("harbour", False, "what is said"),
    ],
)
def test_circumstances(word: str, circumstance: bool, why: str) -> None:
    assert known.tells_circumstance(word) is circumstance, why


def test_titles_are_nouns_for_persons_and_honorifics() -> None:
    assert all(map(known.is_title, ["mr", "captain", "minister"]))
    assert not any(map(known.is_title, ["harbour", "house", "city"]))


def test_dated_words() -> None:
    assert known.is_dated("May") and known.is_dated("monday")
    assert not known.is_dated("mayor")


def test_ranks_are_those_of_words_and_of_their_commonest_form() -> None:
    assert known.ranks()["the"] == 1
    assert known.ranks()["of"] == 2
    assert "qwertyuiop" not in known.ranks()
    use, used = known.ranks()["use"], known.ranks()["used"]
    assert known.ranks_of_stems()["use"] == min(use, used), "both have this stem"
    assert "qwertyuiop" not in known.ranks_of_stems()


def test_a_word_is_known_in_this_form_or_another() -> None:
    assert known.is_known("used")
    assert known.is_known("harbours"), "only its singular is listed"
    assert not known.is_known("qwertyuiop")


def test_the_longest_paraphrase_counts() -> None:
    words = ["an", "air", "strike", "killed", "them"]
    assert known.paraphrase_at(words, 1) == ("air attack", 2)
    assert known.paraphrase_at(words, 2) == ("attack", 1)
    assert known.paraphrase_at(words, 0) is None
    assert known.paraphrase_at(["air"], 0) is None, "half a form is none"
    assert known.first_form("kill") == "kill"


@pytest.mark.parametrize(
    ("word", "code"), [("syria", "SY"), ("syrian", "SY"), ("syrians", "SY"), ("poland", "PL"), ("harbour", None)]
)
def test_countries(word: str, code: str | None) -> None:
    assert known.country_code(word) == code


def test_cities() -> None:
    assert known.is_city("warsaw")
    assert not known.is_city("poland")
