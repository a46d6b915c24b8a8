"""Numbers, in figures and in words: `1,300`, `22`, `twenty-two`, `half a dozen`, `2.5 million`, `scores`."""

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
    return frozenset(_values("vague") | _values("numerals") | _values("multipliers") | _values("fractions")) | {"a"}


def is_indefinite(word: str) -> bool:
    """Whether a word in lower case leaves open how many more before a number: several dozen."""
    return word in _indefinite()


def is_vague(word: str) -> bool:
    """Whether a word in lower case stands for at least so many: dozens, hundreds."""
    return word in _values("vague")


def number_at(words: Sequence[str], at: int) -> Number | None:
    """The number that begins at a word; None where none does. `words` are in lower case."""
    if at >= len(words) or not (words[at][0].isdigit() or words[at] in _opening_words()):
        return None
    if found := _in_figures(words, at) or _vague(words, at) or _fraction(words, at) or _in_words(words, at):
        return _with_half(words, found)
    return None


def _with_half(words: Sequence[str], number: Number) -> Number:
    """NUMBER "and" "a" FRACTION MULTIPLIER?: "five and a half", "two and a half million"."""
    behind = [*words[number.end : number.end + 4], "", ""]
    share = _values("fractions").get(behind[2]) if behind[:2] == ["and", "a"] else None
    if share is None or number.low != number.high:
        return number
    times = _values("multipliers").get(behind[3])
    value = (number.low + share) * (times or 1.0)
    return Number(value, value, number.end + 3 + (times is not None))


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
    """VAGUE ("of" VAGUE)*: "dozens", "hundreds of thousands"; so many, and fewer than what the next such word says.

    INDEFINITE MULTIPLIER: "several hundred", of which the second word is asked for.
    """
    vague = _values("vague")
    if words[at] in _values("multipliers") and at and words[at - 1] in _indefinite():
        least, most, end = _values("multipliers")[words[at]], _below(words[at] + "s"), at + 1
    elif words[at] in vague:
        least, most, end = vague[words[at]], _below(words[at]), at + 1
    else:
        return None
    while end + 1 < len(words) and words[end] == "of" and words[end + 1] in vague:
        least, most, end = least * vague[words[end + 1]], inf, end + 2
    return Number(least, most, end)


def _below(vague: str) -> float:
    return _values("vague_below").get(vague, inf)


@cache
def _indefinite() -> frozenset[str]:
    return frozenset(load("english/numbers")["indefinite"])


def _fraction(words: Sequence[str], at: int) -> Number | None:
    """FRACTION "of"? "a"? MULTIPLIER: "half a dozen", "a quarter of a million", of which "quarter" is asked for."""
    share = _values("fractions").get(words[at])
    if share is None:
        return None
    start = at + 1 + (words[at + 1 : at + 2] == ["of"])
    counted = words[start + (words[start : start + 1] == ["a"]) :][:1]
    if not counted or counted[0] not in _values("multipliers"):
        return None
    value = share * _values("multipliers")[counted[0]]
    return Number(value, value, start + (words[start] == "a") + 1)


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
