"""The closed classes of words by which changes are told."""

import pytest

from provstore.match.changes.listed import listed


def test_a_class_is_a_set_of_words_in_lower_case() -> None:
    assert "reportedly" in listed("hedges") and listed("hedges") is listed("hedges")
    names = (
        "hedges",
        "negations",
        "anonymity",
        "naming",
        "silent",
        "people",
        "reader",
        "picture",
        "credit_labels",
        "in_places",
    )
    assert all(word == word.lower() for name in names for word in listed(name))


def test_there_is_no_class_without_a_list() -> None:
    with pytest.raises(KeyError):
        listed("moods")
