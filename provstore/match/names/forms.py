"""A name as its letters are read: the form under which spellings of one name meet, by rules alone.

What the rules are, and why, stands in `rules/places/spellings.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
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
_ROMAN = re.compile(r"\b(?:(?=[IVX]{2,}\b)|(?=[IVX]$)(?<=\w\w[ ]))X{0,3}(?:IX|IV|V?I{0,3})\b")
_DOUBLED = re.compile(r"([a-z])\1+")


@dataclass(frozen=True, slots=True)
class Form:
    """A name, read.

    `words` are its words without those that say what it is, `text` these joined.  `arabic_words` and
    `arabic` are the same as they read where the name is Arabic, and `is_arabic` says whether it looks so.
    `kind` is what it says it is ("river"), and `whole` the text with the words of the kind, or None:
    Kansas City is not the city of Kansas.
    """

    words: tuple[str, ...]
    arabic_words: tuple[str, ...]
    text: str
    arabic: str
    is_arabic: bool
    kind: str | None
    whole: str | None


def fold(name: str) -> str:
    """Lower case without accents, apostrophes and punctuation; hyphens stay: `Al-Ḩumrah` → al-humrah."""
    if not name.isupper():
        name = _ROMAN.sub(_arabic_number, name)  # doubled letters are read as one, but District II is not District I
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_PLAIN)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = _NO_LETTERS.sub(" ", _DASHES.sub("-", unicodedata.normalize("NFC", bare).casefold().translate(_PLAIN)))
    return " ".join(re.sub(r"(?<!\w)-|-(?!\w)", " ", plain).split())


def _arabic_number(roman: re.Match[str]) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman[0]]
    return str(sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)))


@lru_cache(maxsize=65536)
def read(name: str) -> Form:
    """The form of a name."""
    folded = fold(name)
    bare = _without_articles(folded)
    spaced = " ".join(_words().get(word, word) for word in bare.replace("-", " ").split())
    plain = _servant()[0].sub(_servant()[1], spaced)
    core, kind = _without_kind(plain)
    words = core.split()
    arabic = bare != folded or _is_arabic(core)
    text = _joined(words, False)
    return Form(
        words=tuple(_joined([word], False) for word in words),
        arabic_words=tuple(_joined([word], True) for word in words),
        text=text,
        arabic=_joined(words, True),
        is_arabic=arabic,
        kind=kind,
        whole=_joined(plain.split(), False) if kind else None,
    )


def _joined(words: list[str], arabic: bool) -> str:
    """The words in one; read again until nothing changes, as joining can make what a rule looks for."""
    text = "".join(_read_word(word, arabic) for word in words)
    for _ in range(9):
        text, before = _read_word(_DOUBLED.sub(r"\1", text), arabic), text
        if text == before:
            break
    return text


@lru_cache(maxsize=65536)
def _read_word(word: str, arabic: bool) -> str:
    read = _read_letters(_words().get(word, word), arabic)
    return _word_forms(arabic).get(read, read)


def _read_letters(word: str, arabic: bool) -> str:
    for pattern, replacement, only_arabic in _letters():
        if arabic or not only_arabic:
            word = pattern.sub(replacement, word)
    return _DOUBLED.sub(r"\1", word)


@cache
def _letters() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    return tuple(
        (re.compile(entry["pattern"]), entry["replacement"], entry.get("only") == "arabic")
        for entry in load("places/spellings")["letters"]
    )


@cache
def _words() -> dict[str, str]:
    """Each known spelling of a word → the first of its entry."""
    return {
        fold(name): fold(entry["names"][0]) for entry in load("places/spellings")["words"] for name in entry["names"]
    }


@cache
def _word_forms(arabic: bool) -> dict[str, str]:
    """The same for words as the letters leave them: a spelling that no entry has is found by what it becomes.

    Unless another word becomes the same: Saleh would be Sala, and so would Salah.
    """
    unlike = {
        _read_letters(fold(word), arabic) for entry in load("places/spellings")["words"] for word in entry["unlike"]
    }
    forms = {_read_letters(name, arabic): _read_letters(first, arabic) for name, first in _words().items()}
    return {form: first for form, first in forms.items() if form not in unlike}


@cache
def _servant() -> tuple[re.Pattern[str], str]:
    entry = load("places/spellings")["servant"]
    return re.compile(entry["pattern"]), entry["replacement"]


@cache
def _arabic() -> tuple[re.Pattern[str], frozenset[str]]:
    table = load("places/spellings")
    marks = (entry["names"] for entry in table["words"] if entry.get("class") == "arabic")
    return re.compile(table["arabic"]["pattern"]), frozenset(fold(name) for names in marks for name in names)


def _is_arabic(words: str) -> bool:
    pattern, marks = _arabic()
    return pattern.search(words) is not None or not marks.isdisjoint(words.split())


@cache
def _articles() -> re.Pattern[str]:
    entry = load("places/spellings")["articles"]
    hyphened, spaced = "|".join(entry["hyphened"]), "|".join(entry["spaced"])
    return re.compile(
        rf"(?<![\w-])(?:(?:{hyphened})-|(?:{spaced})[ ]|{entry['solar']}[ -])(?=\w\w)"
        rf"|(?<=[ -])(?:{hyphened})[ -](?=\w\w)|{entry['joined']}"
    )


def _without_articles(folded: str) -> str:
    return _articles().sub("", folded)


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    table = load("places/spellings")
    kinds = {word: entry["name"] for entry in table["kind"] for word in entry["words"]}
    words = "|".join(sorted(kinds, key=len, reverse=True))
    qualifiers = "|".join(table["qualifiers"]["words"]).replace("-", " ")
    return (
        re.compile(rf"(?:(?:{qualifiers}) )*(?P<kind>{words}) of (?:the )?(?P<name>\w.*)"),
        re.compile(rf"(?:the )?(?P<name>\w.*?)(?: (?:{qualifiers}))* (?P<kind>{words})"),
        kinds,
    )


def _without_kind(plain: str) -> tuple[str, str | None]:
    """A name without the words that say what it is: `homs province` → homs, region."""
    before, after, kinds = _kinds()
    found = before.fullmatch(plain) or after.fullmatch(plain)
    if found:
        return found["name"], kinds[found["kind"]]
    return plain.removeprefix("the "), None


@cache
def is_plain(kind: str | None) -> bool:
    """Whether a name alone may mean a thing of this kind."""
    return kind is None or any(
        entry["name"] == kind and entry.get("plain") for entry in load("places/spellings")["kind"]
    )


@cache
def given_names() -> frozenset[str]:
    """The given names that are known, as their words are read."""
    table = load("places/spellings")
    listed = [entry["names"][0] for entry in table["words"] if entry.get("class") == "given"]
    names = (*listed, *table["given"]["names"])
    return frozenset(_joined([fold(name)], arabic) for name in names for arabic in (False, True))
