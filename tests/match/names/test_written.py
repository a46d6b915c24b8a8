"""Which words of a text are names, and which two are spellings of one."""

from __future__ import annotations

import pytest

from provstore.match.names.written import is_other_spelling, keys_of, names_in

TEXTS = [
    ("The governor of Qalmira said so.", {"Qalmira"}, "amid a sentence"),
    ("Later the governor came.", set(), "with which a sentence begins"),
    ("He met Council members. The council agreed.", set(), "what the text also writes small"),
    ("It was in Qalmira’s harbor.", {"Qalmira"}, "without the possessive"),
    ("They came to Qalat al-Mudaq today.", {"Qalat", "al-Mudaq", "Qalat al-Mudaq"}, "an Arabic name of several words"),
    ("They saw Ann Lee in Oslo.", {"Oslo"}, "none that is too short, and words of names one by one"),
    ("He met The Observer there.", {"Observer"}, "without an article in English"),
    ("“Don’t”, he told Brenna.", {"Brenna"}, "no contraction"),
    ("", set(), "nothing"),
]


@pytest.mark.parametrize(("text", "names", "why"), TEXTS, ids=[case[2] for case in TEXTS])
def test_names_in_a_text(text: str, names: set[str], why: str) -> None:
    assert names_in(text) == names, why


ALIKE = [
    ("Qalmira", "al-Qalmirah", "an article, and an h that nobody hears"),
    ("Mohammed", "Muhammad", "vowels of an Arabic given name"),
    ("Jaish al-Sharq", "Jaysh ash-Sharq", "an article as it is spoken"),
    ("Sheikh Naseer", "Sheikh Nasir", "a long vowel"),
    ("Moeller", "Möller", "two letters for one with marks"),
    ("Youssef", "Yusuf", "a name that is known"),
]
UNLIKE = [
    ("Hale", "Hall", "too short as they are read"),
    ("Li", "Lee", "too short"),
    ("Tall", "Tell", "common words"),
    ("Iran", "Iraq", "other letters"),
    ("Brenna Province", "Brenna Countryside", "what they say they are is no spelling"),
    ("Brenna", "Ostrela", "nothing in common"),
]


@pytest.mark.parametrize(("one", "other", "why"), ALIKE)
def test_spellings_of_one(one: str, other: str, why: str) -> None:
    assert is_other_spelling(one, other) and is_other_spelling(other, one), why
    assert not set(keys_of(one)).isdisjoint(keys_of(other)), "they meet"


@pytest.mark.parametrize(("one", "other", "why"), UNLIKE)
def test_names_of_two(one: str, other: str, why: str) -> None:
    assert not is_other_spelling(one, other) and not is_other_spelling(other, one), why
