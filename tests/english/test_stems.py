"""Which words meet in one stem, and which must not."""

from __future__ import annotations

import pytest

from provstore.english.stems import stem

ONE_WORD = [
    ("liberate liberated liberating liberation", "a verb and its noun"),
    ("stop stops stopped stopping", "a doubled consonant"),
    ("army armies", "y and ies"),
    ("use used uses using", "a short verb"),
    ("state states stated", "a silent e"),
    ("minister minister's minister’s ministers", "possessives"),
]
TWO_WORDS = [
    ("new", "news", "news is no plural"),
    ("state", "statement", "who said it is no state"),
    ("plane", "plan", "the e belongs to the word"),
    ("liberate", "liberty", "one root, two words"),
    ("army", "arm", "a weapon is no army"),
    ("target", "tar", "no suffix at all"),
]


@pytest.mark.parametrize(("forms", "why"), ONE_WORD)
def test_forms_of_one_word_meet(forms: str, why: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1, why


@pytest.mark.parametrize(("one", "other", "why"), TWO_WORDS)
def test_two_words_stay_two(one: str, other: str, why: str) -> None:
    assert stem(one) != stem(other), why
