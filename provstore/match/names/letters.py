"""Words as their letters are read: spellings of one word meet in one form, by rules alone.

What the rules are, and why, stands in `rules/places/spellings.toml`.  Everything is read in two ways: as any word,
and as an Arabic one, whose vowels vary more.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from provstore.rules import load

# Letters that have no accent to take off, and marks of ayn, hamza and soft signs, which few texts write.
_PLAIN = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ŋ": "n"}
    | dict.fromkeys("'’‘`´′″.“”\"")
    | dict.fromkeys(range(0x2B0, 0x300))
)
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_NO_LETTERS = re.compile(r"[^\w-]+|_")
# "XIV" anywhere; a single letter at the end, after another word: Ramses I.
_ROMAN = re.compile(r"\b(?:(?=[IVX]{2,}\b)|(?=[IVX]$)(?<=\w\w[ ]))X{0,3}(?:IX|IV|V?I{0,3})\b")
_DOUBLED = re.compile(r"([a-z])\1+")

# Joining words can make what a rule looks for: they are read again until nothing changes, at most so often.
_READ_AGAIN = 9


@lru_cache(maxsize=65536)
def simplify(name: str) -> str:
    """Lower case without accents, apostrophes and punctuation; hyphens stay: `Al-Ḩumrah` → al-humrah."""
    if not name.isupper():
        name = _ROMAN.sub(_in_digits, name)  # doubled letters are read as one, but District II is not District I
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_PLAIN)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = _NO_LETTERS.sub(" ", _DASHES.sub("-", unicodedata.normalize("NFC", bare).casefold().translate(_PLAIN)))
    return " ".join(re.sub(r"(?<!\w)-|-(?!\w)", " ", plain).split())


def join_words(words: Iterable[str], arabic: bool) -> str:
    """Simplified words as they are read, in one."""
    text = "".join(_read_word(word, arabic) for word in words)
    for _ in range(_READ_AGAIN):
        text, before = _read_word(_DOUBLED.sub(r"\1", text), arabic), text
        if text == before:
            break
    return text


@cache
def known_words() -> dict[str, str]:
    """Each known spelling of a word → the first of its entry, both simplified."""
    entries = load("places/spellings")["words"]
    return {simplify(name): simplify(entry["names"][0]) for entry in entries for name in entry["names"]}


@cache
def given_names() -> frozenset[str]:
    """The given names that are known, as their words are read."""
    table = load("places/spellings")
    listed = [entry["names"][0] for entry in table["words"] if entry.get("class") == "given"]
    names = (*listed, *table["given"]["names"])
    return frozenset(join_words([simplify(name)], arabic) for name in names for arabic in (False, True))


@lru_cache(maxsize=65536)
def _read_word(word: str, arabic: bool) -> str:
    """The word under which its spellings meet, or the word as its letters are read."""
    read = _read_letters(known_words().get(word, word), arabic)
    return _known_forms(arabic).get(read, read)


def _read_letters(word: str, arabic: bool) -> str:
    """A word after all rules for letters, in their order, its doubled letters as one."""
    for pattern, replacement, only_arabic in _letter_rules():
        if arabic or not only_arabic:
            word = pattern.sub(replacement, word)
    return _DOUBLED.sub(r"\1", word)


@cache
def _letter_rules() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """Pattern, replacement, and whether the rule is for Arabic words alone."""
    return tuple(
        (re.compile(entry["pattern"]), entry["replacement"], entry.get("only") == "arabic")
        for entry in load("places/spellings")["letters"]
    )


@cache
def _known_forms(arabic: bool) -> dict[str, str]:
    """The known words as their letters are read: a spelling that no entry has is found by what it becomes.

    Unless another word becomes the same: Saleh would be Sala, and so would Salah.
    """
    entries = load("places/spellings")["words"]
    unlike = {_read_letters(simplify(word), arabic) for entry in entries for word in entry["unlike"]}
    forms = {_read_letters(name, arabic): _read_letters(first, arabic) for name, first in known_words().items()}
    return {form: first for form, first in forms.items() if form not in unlike}


def _in_digits(roman: re.Match[str]) -> str:
    """`XIV` → 14; before letters that are no number, as in `VX`, nothing was found."""
    if not roman[0]:
        return ""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman[0]]
    return str(sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)))
