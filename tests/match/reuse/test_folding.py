"""Folding: what copying changes is gone, and every letter knows its place."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.folding import fold
from provstore.match.reuse.thresholds import NAME_EVIDENCE, WORD_EVIDENCE


@pytest.mark.parametrize(
    ("text", "letters", "why"),
    [
        ("He said: “Don’t!”", "hesaiddont", "quotation marks and apostrophes"),
        ("He said: \"Dont!\"", "hesaiddont", "the same without them"),
        ("1,500 people — at least", "1500peopleatleast", "commas, dashes"),
        ("a line\nbreak", "alinebreak", "white space of any kind"),
        ("Müller, Ångström, Déjà", "mullerangstromdeja", "diacritics, composed"),
        ("Mu\u0308ller", "muller", "and decomposed"),
        ("Straße ﬁn", "strassefin", "one character that folds to two"),
        ("ΟΔΟΣ οδος", "οδοσοδοσ", "the two small sigmas are one"),
        ("co\u00adoperate \ufeffx", "cooperatex", "soft hyphens and byte order marks"),
        ("हिन्दी", "हिनदी", "vowel signs of Indian scripts are letters"),
        ("!? …", "", "nothing at all"),
    ],
)  # fmt: skip
def test_letters(text: str, letters: str, why: str) -> None:
    assert fold(text).string == letters, why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don’t well-known U.S.", ["dont", "well", "known", "u", "s"]),
        ("cafe\u0301s are", ["cafes", "are"]),
        ("Straße", ["strasse"]),
        ("洪水の後", ["洪", "水", "の", "後"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    folded = fold(text)
    ends = folded.ends.tolist()
    assert [folded.string[begin:end] for begin, end in pairwise(ends)] == words


@pytest.mark.parametrize(
    ("text", "worth", "why"),
    [
        ("an extraordinary day", 2 + WORD_EVIDENCE + 3, "a long word counts as much as any"),
        ("Kesmaria", NAME_EVIDENCE, "a name less"),
        ("id=4711_4712_4713_4714/4715", WORD_EVIDENCE, "what no space divides is one word"),
        ("洪水の後", 4 * (WORD_EVIDENCE // 2), "scripts without spaces: each character half a word"),
    ],
)
def test_worth(text: str, worth: int, why: str) -> None:
    assert fold(text).evidence[-1] == worth, why


@given(st.text())
def test_every_letter_has_its_place(text: str) -> None:
    folded = fold(text)
    size = len(folded.letters)
    assert len(folded.places) == len(folded.string) == size
    assert len(folded.breaks) == len(folded.evidence) == size + 1
    assert (folded.places[1:] >= folded.places[:-1]).all()
    for letter, place in zip(folded.string, folded.places.tolist(), strict=True):
        assert letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text[place]).casefold())


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_case_and_punctuation_are_nothing(text: str) -> None:
    assert fold(text).string == fold(text.upper().replace(",", "").replace("'", "")).string
