"""Which words are frequent, and which names are of things."""

from __future__ import annotations

import pytest

from provstore.english.commonness import common_words, names_things


def test_frequent_words_are_in_lower_case() -> None:
    assert {"rules", "rule", "said"} <= common_words()
    assert all(word == word.lower() for word in common_words())


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("Halvik Rules", True),
        ("Halvik Maps", True),
        ("Nguyen Williams", False),
        ("Ann Roe", False),
        ("Jon Jones", False),
    ],
)
def test_what_names_things(name: str, things: bool) -> None:
    assert names_things(name) is things
