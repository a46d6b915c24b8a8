"""A text as whoever looks for words reads it: what makes no difference between words is gone, and places lead back.

`fold` leaves letters and digits as `rules/text/search.toml` says; what stands between words stays, but for kinds of
white space and of apostrophes, so that symbols (C++, 100%) can be looked for, too.  `to_index` is the same as words
alone, as an index is to have them: the tokenizer unicode61 of SQLite cuts it, and leaves each word as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from unicodedata import category, decimal, normalize

from provstore.records import Span
from provstore.rules import load
from provstore.text.scripts import HANGUL, SPACELESS
from provstore.text.visible import INVISIBLE

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII = bytes(range(0x80))
_FEW = 24  # characters beyond ASCII of which each is looked for in the whole text: an English text has no more of them
# A letter with the marks behind it, a Korean syllable in parts: one character where there is one for it.
_WHOLE = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[\u0300-\u036f\u3099\u309a]*", re.DOTALL)
_JOINS = re.compile("[\u1100-\u1112\u0300-\u036f\u3099\u309a]")  # what may be one character with what stands beside it
_APOSTROPHES, _QUOTATION_MARKS = "’‘ʼʻ‛`´′＇ʹʾʿ", "“”„‟«»″＂"
_CYRILLIC = re.compile("[\u0400-\u052f]")
_VOICED = frozenset("\u3099\u309a")  # marks that make another letter of a Japanese one
_LETTERS = frozenset(("Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Mn", "Nd", "Nl", "No"))  # categories that words are made of
_LAST_WITH_MARKS = 0x1FFFF

# Texts of these characters alone the tokenizer unicode61 (Unicode 6.1) reads as `fold` does: letters of Latin and
# Cyrillic, and what it takes for no letters.  A test asks SQLite of each.
_PLAIN = (
    "\x00-\xa9\xab\xac\xae-\xb1\xb4-\xb8\xbb\xbf-\xc5\xc7-\xcf\xd1-\xd7\xd9-\xdd\xe0-\xe5\xe7-\xef\xf1-\xf7\xf9-\xfd\xff-\u010f"
    "\u0112-\u0125\u0128-\u0130\u0134-\u013e\u0143-\u0148\u014a-\u0151\u0154-\u018e\u0190-\u01c3\u01cd-\u01df\u0218-\u021b"
    "\u0400\u0402-\u0450\u0452-\u0482\u048a-\u0527\u0531-\u0556\u0561-\u0586\u05be\u05d0-\u05ea\u10d0-\u10fb\u1e00-\u1e99\u1ea0-\u1eff"
    "\u2010-\u2029\u202f-\u205f\u20a0-\u20b9\u2190-\u23f3\u2500-\u26ff\u2701-\u2b4c\ufffd"
)
_NOT_PLAIN = re.compile(f"[^{_PLAIN}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where each of its characters stands in the text as it is.

    `kept[i]` and `places[i]` are where stretch i begins in the two; in a stretch that is as long in both, characters
    correspond.
    """

    text: str
    kept: list[int]
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        """The characters of the text as it is that became those from `start` to `end`, with the marks behind them."""
        return Span(self._start(start), self._end(end))

    def _start(self, at: int) -> int:
        number = bisect_right(self.kept, at) - 1
        return self.places[number] + (at - self.kept[number] if self._is_even(number) else 0)

    def _end(self, at: int) -> int:
        number = bisect_right(self.kept, at) - 1
        into = at - self.kept[number]
        return self.places[number] + into if self._is_even(number) or not into else self.places[number + 1]

    def _is_even(self, number: int) -> bool:
        if number + 1 == len(self.kept):
            return True
        return self.kept[number + 1] - self.kept[number] == self.places[number + 1] - self.places[number]


def fold(text: str) -> Folded:
    """The text without what makes no difference."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    if len(few := set(beyond)) <= _FEW and all(map(_stands_alone, few)):
        for one in few:
            text = text.replace(one, _fold_one(one))
        return Folded(text.lower(), [0], [0])
    kept, places = [0], [0]
    parts: list[str] = []
    reached = length = 0  # in the text, in the folded one
    for run in _BEYOND_ASCII.finditer(text):
        parts.append(text[reached : run.start()])
        length += run.start() - reached
        reached = run.start()
        for folded, size in _fold_run(run[0]):
            if len(folded) != size:
                kept += [length, length + len(folded)]
                places += [reached, reached + size]
            parts.append(folded)
            length += len(folded)
            reached += size
    parts.append(text[reached:])
    return Folded("".join(parts).lower(), kept, places)


def is_plain(text: str) -> bool:
    """Whether SQLite reads the words of a text as `fold` does, so that it can be indexed as it stands."""
    return text.isascii() or _NOT_PLAIN.search(text) is None


def to_index(text: str) -> str:
    """The words of a text, folded, with single spaces; of scripts without spaces each two characters side by side.

    北京大学 → "北京 京大 大学 学", so that each part of it is found: one character as the beginning of a word.
    """
    return " ".join(word for run in words_of(fold(text).text) for word in _pairs(run, last=True))


def words_of(folded: str) -> list[str]:
    """The words of a folded text; a run of characters of scripts without spaces is one."""
    return _word().findall(folded)


def is_cut(word: str) -> bool:
    """Whether a word is of a script without spaces, and indexed in pairs of characters."""
    return _cut().match(word) is not None


def pairs_of(word: str) -> list[str]:
    """What stands in an index one after the other where such a word stands in a text; a single character is none."""
    return _pairs(word, last=False)


def _pairs(run: str, last: bool) -> list[str]:
    if not is_cut(run):
        return [run]
    return [run[at : at + 2] for at in range(len(run) if last else len(run) - 1)]


@cache
def word() -> str:
    """A word of a folded text, for a pattern: characters of scripts without spaces, or others."""
    return rf"(?:[{_spaceless()}]+|(?:(?![{_spaceless()}])(?:[^\W_]|[{_marks()}]))+)"


@cache
def _word() -> re.Pattern[str]:
    return re.compile(word())


@lru_cache(maxsize=4096)
def goes_on(one: str) -> bool:
    """Whether a character of a folded text belongs to the word before it or behind it, which sets spaces."""
    return (category(one) in _LETTERS) and not is_cut(one)


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(f"[{_spaceless()}]")


@cache
def _spaceless() -> str:
    """The letters of scripts without spaces, as ranges of a class."""
    codes = (code for script in (*SPACELESS, HANGUL) for code in script if code <= _LAST_WITH_MARKS)
    rare = (range_of for range_of in SPACELESS if range_of.start > _LAST_WITH_MARKS)
    wholly = "".join(f"{chr(script.start)}-{chr(script.stop - 1)}" for script in rare)
    return _ranges([code for code in sorted(codes) if category(chr(code)) in _LETTERS]) + wholly


@cache
def _marks() -> str:
    """The marks that are parts of words and of which none is left out, as ranges of a class."""
    return _ranges([code for code in range(0x300, _LAST_WITH_MARKS) if category(chr(code)) in ("Mn", "Mc")])


def _ranges(codes: list[int]) -> str:
    runs = (list(run) for _, run in groupby(enumerate(codes), key=lambda one: one[1] - one[0]))
    return "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)


@lru_cache(maxsize=65536)
def _stands_alone(one: str) -> bool:
    """Whether a character is read as one, whatever stands beside it."""
    return len(_fold_one(one)) == 1 and not _JOINS.match(one)


@lru_cache(maxsize=65536)
def _fold_run(run: str) -> list[tuple[str, int]]:
    """Parts of a run beyond ASCII: as folded, and their lengths as they were; one where both are as long."""
    parts = [(_fold_one(one), len(one)) for one in _WHOLE.findall(run)]
    if all(len(folded) == size == 1 for folded, size in parts):
        return [("".join(folded for folded, _ in parts), len(run))]
    return parts


@lru_cache(maxsize=65536)
def _fold_one(whole: str) -> str:
    """One character, or a letter with its marks."""
    composed = normalize("NFC", whole)
    return "".join(map(_fold_character, composed))


@lru_cache(maxsize=65536)
def _fold_character(one: str) -> str:
    if one.isspace():
        return " "
    if one in _left_out() or INVISIBLE.match(one) or one == "\ufeff":
        return ""
    kind = category(one)
    if kind[0] == "C":
        return " "
    if (read := _read_as().get(one)) is not None:
        return read
    if kind not in _LETTERS:
        return one
    if _CYRILLIC.match(one):
        return one.lower()
    if (digit := decimal(one, None)) is not None:
        return str(digit)
    taken_apart = normalize("NFKD", one.casefold()).casefold()
    letters = (letter for letter in taken_apart if letter not in _left_out() or letter in _VOICED)
    return "".join(_read_as().get(letter, letter) for letter in normalize("NFC", "".join(letters)))


@cache
def _read_as() -> dict[str, str]:
    """Letters, apostrophes and quotation marks that are read as another."""
    letters = {one: entry["to"] for entry in load("text/search")["letters"] for one in entry["from"]}
    return letters | dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_QUOTATION_MARKS, '"')


@cache
def _left_out() -> frozenset[str]:
    ranges = (one.split("-") for entry in load("text/search")["marks"] for one in entry["ranges"])
    return frozenset(chr(code) for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1))
