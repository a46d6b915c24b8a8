"""Folding: what copying changes is gone, and every letter knows its place."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.folding import (
    CAPITAL,
    ENDS_WORD,
    FIRST_LETTER,
    FURTHER_LETTERS,
    LETTER,
    LETTERS,
    LONE_LETTER,
    LONE_LETTERS,
    SILENT,
    SPACE,
    fold,
    is_lone,
    kinds_of,
)

TEXTS = st.one_of(st.text(), st.text("aB é'-ß洪の ﬁ\u0301Ǆ㌀ि"))


def codes(text: str) -> np.ndarray:
    return np.array([ord(character) for character in text], np.uint32)


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
        ("a洪b", ["a", "洪", "b"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    folded = fold(text)
    ends = folded.ends.tolist()
    assert [folded.string[begin:end] for begin, end in pairwise(ends)] == words


@pytest.mark.parametrize(
    ("text", "evidence", "why"),
    [
        ("an extraordinary day", 2 + 6 + 3, "a long word counts as much as any"),
        ("Kesmaria", 4, "a name less"),
        ("Abe", 3, "and never more than its letters"),
        ("id=4711_4712_4713_4714/4715", 6, "what no space divides is one word"),
        ("洪水の後", 4 * 3, "scripts without spaces: each character half a word"),
        ("Massstraße", 4, "letters that one character folds to count each"),
        ("", 0, "nothing"),
    ],
)
def test_evidence(text: str, evidence: int, why: str) -> None:
    assert fold(text).evidence[-1] == evidence, why


@given(TEXTS)
def test_every_letter_has_its_place(text: str) -> None:
    folded = fold(text)
    size = len(folded.letters)
    assert len(folded.places) == len(folded.string) == size
    assert len(folded.breaks) == len(folded.evidence) == size + 1
    assert (folded.places[1:] >= folded.places[:-1]).all()
    assert [ord(letter) for letter in folded.string] == folded.letters.tolist()
    for letter, place in zip(folded.string, folded.places.tolist(), strict=True):
        assert letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text[place]).casefold())


@given(TEXTS)
def test_breaks_and_evidence_are_those_of_a_reader_who_goes_letter_by_letter(text: str) -> None:
    kinds = kinds_of(codes(text))
    lone = is_lone(kinds)
    folded = fold(text)
    places = folded.places.tolist()
    evidence, breaks, count, limit, before = [0], [True], 0, 0, -1
    for at, place in enumerate(places):
        between = kinds[before + 1 : place] if at else []
        if not at or SPACE in between:
            count, limit = 0, 4 if text[place].isupper() or text[place].istitle() else 6
        if at:
            other = place != before and bool(lone[place] or lone[before])
            breaks.append(other or any(kind <= SPACE for kind in between))
        evidence.append(evidence[-1] + (3 if lone[place] else int(count < limit)))
        count, before = count + 1, place
    breaks = [*breaks, True] if places else [True]
    assert folded.breaks.tolist() == breaks
    assert folded.ends.tolist() == [at for at, ends in enumerate(breaks) if ends]
    assert folded.evidence.tolist() == evidence
    assert sorted(set(places)) == [at for at, kind in enumerate(kinds.tolist()) if kind >= LETTER]


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_case_and_punctuation_are_nothing(text: str) -> None:
    assert fold(text).string == fold(text.upper().replace(",", "").replace("'", "")).string


@pytest.mark.parametrize(
    ("characters", "kind", "why"),
    [
        ("azAZ09éÉжñ", LETTER, "letters and digits, whatever their accents"),
        ("ािी", LETTER, "vowel signs of Indian scripts are called marks but are letters"),
        ("ßﬁĲ½㌀", LETTERS, "characters that fold to two letters and more"),
        ("กကកぁ㐀一豈", LONE_LETTER, "scripts without spaces"),
        ("ヿ", LONE_LETTERS, "two Japanese syllables in one character"),
        ('-.,;:!?()“”"—/_', ENDS_WORD, "marks between words"),
        (" \n\t\u00a0\u2003", SPACE, "white space"),
        ("'’‘ʼ`´＇", SILENT, "apostrophes stand inside words"),
        ("\u0301\u00ad\u200d\ufeff\u20dd", SILENT, "accents, soft hyphens, joiners, byte order marks, circles around"),
    ],
)
def test_kinds(characters: str, kind: int, why: str) -> None:
    assert dict(zip(characters, kinds_of(codes(characters)).tolist(), strict=True)) == dict.fromkeys(
        characters, kind
    ), why


@pytest.mark.parametrize(
    ("first", "last", "script"),
    [
        (0x0E01, 0x0EDF, "Thai and Lao"),
        (0x1000, 0x109D, "Myanmar"),
        (0x1780, 0x17F9, "Khmer"),
        (0x3041, 0x30FF, "Japanese syllables"),
        (0x3400, 0x9FFF, "Chinese"),
        (0xF900, 0xFAD9, "Chinese, for compatibility"),
        (0x20000, 0x3134A, "Chinese, rare"),
    ],
)
def test_scripts_without_spaces(first: int, last: int, script: str) -> None:
    kinds = kinds_of(np.array([first, last], np.uint32))
    assert is_lone(kinds).all(), script
    assert (kinds >= LONE_LETTER).all(), script


def test_their_neighbors_have_spaces() -> None:
    neighbors = codes("\u0dc6\u0f40\u0fbc\u10a0\u1720\u1820\u2fd5\u3105\u33ff\ua000\uf8ffﬀ")
    assert not is_lone(kinds_of(neighbors)).any()


@pytest.mark.parametrize(
    ("character", "letters", "capital"),
    [("É", "e", True), ("é", "e", False), ("ß", "ss", False), ("ǅ", "dz", True), ("ﬁ", "fi", False), ("7", "7", False)],
)
def test_what_letters_fold_to(character: str, letters: str, capital: bool) -> None:
    kinds_of(codes(character))
    assert chr(FIRST_LETTER[ord(character)]) + FURTHER_LETTERS[ord(character)] == letters
    assert CAPITAL[ord(character)] == capital


@given(st.characters())
def test_a_letter_folds_to_letters_and_nothing_else_does(character: str) -> None:
    kind = kinds_of(codes(character))[0]
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if kind >= LETTER:
        found = chr(FIRST_LETTER[ord(character)]) + FURTHER_LETTERS[ord(character)]
        assert found in plain or set(found) <= set(plain)
        assert (len(found) > 1) == (kind in (LETTERS, LONE_LETTERS))
    elif kind != SILENT:
        assert not any(map(str.isalnum, plain))


def test_characters_are_learned_in_any_order() -> None:
    """A text may have a character that none had before, between two that are known."""
    text = "a\u2c60a\U0001f600\u2c61"
    assert kinds_of(codes(text)).tolist() == [LETTER, LETTER, LETTER, ENDS_WORD, LETTER]


def test_the_words_of_a_text_are_the_letters_between_its_bounds() -> None:
    folded = fold("The Old-Bridge is shut.")
    assert folded.bounds == folded.ends.tolist() == [0, 3, 6, 12, 14, 18]
    assert folded.words == ["the", "old", "bridge", "is", "shut"]
    assert fold("").words == []
