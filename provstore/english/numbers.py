"""Numbers, in figures and in words: `1,300`, `22`, `twenty-two`, `two dozen`, `2.5 million`, `scores`."""

import re
from collections.abc import Sequence
from functools import cache
from math import inf
from typing import NamedTuple

from provstore.rules import load

_FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")


class Number(NamedTuple):
    """The lowest and the highest value that words can mean, both included, and the index of the word after them."""

    low: float
    high: float
    end: int


@cache
def _values(kind: str) -> dict[str, float]:
    """Word → value, of a table of `rules/english/numbers.toml`."""
    return {word: float(value) for word, value in load("english/numbers")[kind].items()}


@cache
def _opening_words() -> frozenset[str]:
    """The words that a number in words can begin with."""
    return frozenset(_values("vague")) | frozenset(_values("numerals")) | {"dozen", "a"}


def is_vague(word: str) -> bool:
    """Whether a word in lower case stands for at least so many: dozens, hundreds."""
    return word in _values("vague")


def number_at(words: Sequence[str], at: int) -> Number | None:
    """The number that begins at a word; None where none does. `words` are in lower case."""
    if at >= len(words) or not (words[at][0].isdigit() or words[at] in _opening_words()):
        return None
    return _in_figures(words, at) or _vague(words, at) or _in_words(words, at)


def _in_figures(words: Sequence[str], at: int) -> Number | None:
    """FIGURES MULTIPLIER*: "1,300", "2.5 million"."""
    figures = _FIGURES.fullmatch(words[at])
    if figures is None:
        return None
    value, end = float(figures.group().replace(",", "")), at + 1
    while end < len(words) and words[end] in _values("multipliers"):
        value, end = value * _values("multipliers")[words[end]], end + 1
    return Number(value, value, end)


def _vague(words: Sequence[str], at: int) -> Number | None:
    """VAGUE ("of" VAGUE)*: "dozens", "hundreds of thousands"; at least so many."""
    vague = _values("vague")
    if words[at] not in vague:
        return None
    least, end = vague[words[at]], at + 1
    while end + 1 < len(words) and words[end] == "of" and words[end + 1] in vague:
        least, end = least * vague[words[end + 1]], end + 2
    return Number(least, inf, end)


def _in_words(words: Sequence[str], at: int) -> Number | None:
    """(NUMERAL | MULTIPLIER | "a" | "and")+: "two hundred and ten", "a dozen", "three thousand four hundred"."""
    thousands, rest, end = 0.0, 0.0, at
    while end < len(words):
        word = words[end]
        if word in _values("numerals"):
            rest += _values("numerals")[word]
        elif word in _values("multipliers") and (end > at or word == "dozen"):
            rest = max(rest, 1.0) * _values("multipliers")[word]
            if _values("multipliers")[word] >= 1000:
                thousands, rest = thousands + rest, 0.0
        elif not _is_inside_number(words, at, end):
            break
        end += 1
    return Number(thousands + rest, thousands + rest, end) if end > at else None


def _is_inside_number(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a word belongs to a number though it is none: "a hundred", "two hundred and ten"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "a":
        return at == start and following in _values("multipliers")
    after_multiplier = at > start and words[at - 1] in _values("multipliers")
    return words[at] == "and" and after_multiplier and following in _values("numerals")
