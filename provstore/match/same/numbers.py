"""Numbers, in figures and in words: `1,300`, `22`, `twenty-two`, `two dozen`, `2.5 million`, `scores`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import inf

from provstore.match.same.tokens import Word
from provstore.rules import load

_FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")


@cache
def table(name: str) -> dict[str, float]:
    """A table of numbers of `rules/quantities.toml`: word → value."""
    return {str(word): float(value) for word, value in load("same/quantities")[name].items()}


def number_at(words: Sequence[Word], at: int) -> tuple[float, float, int] | None:
    """Lowest and highest value of the number that begins at a word, and where it ends; None where none does."""
    if at >= len(words) or not (words[at].low[0].isdigit() or words[at].low in _openers()):
        return None
    return _in_figures(words, at) or _vague(words, at) or _in_words(words, at)


@cache
def _openers() -> frozenset[str]:
    """The words that a number in words can begin with."""
    return frozenset(table("vague")) | frozenset(table("numerals")) | {"dozen", "a"}


def _in_figures(words: Sequence[Word], at: int) -> tuple[float, float, int] | None:
    figures = _FIGURES.fullmatch(words[at].low)
    if figures is None:
        return None
    value, end = float(figures.group().replace(",", "")), at + 1
    while end < len(words) and words[end].low in table("multipliers"):
        value, end = value * table("multipliers")[words[end].low], end + 1
    return value, value, end


def _vague(words: Sequence[Word], at: int) -> tuple[float, float, int] | None:
    """`Dozens`, `hundreds of thousands`: at least so many."""
    if words[at].low not in table("vague"):
        return None
    least, end = table("vague")[words[at].low], at + 1
    while end + 1 < len(words) and words[end].low == "of" and words[end + 1].low in table("vague"):
        least, end = least * table("vague")[words[end + 1].low], end + 2
    return least, inf, end


def _in_words(words: Sequence[Word], at: int) -> tuple[float, float, int] | None:
    total, group, end = 0.0, 0.0, at
    while end < len(words):
        low = words[end].low
        if low in table("numerals"):
            group += table("numerals")[low]
        elif low in table("multipliers") and (end > at or low == "dozen"):
            group = max(group, 1.0) * table("multipliers")[low]
            if table("multipliers")[low] >= 1000:
                total, group = total + group, 0.0
        elif not _joins(words, at, end):
            break
        end += 1
    return (total + group, total + group, end) if end > at else None


def _joins(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word belongs to a number though it is none: "a hundred", "two hundred and ten"."""
    following = words[end + 1].low if end + 1 < len(words) else ""
    if words[end].low == "a":
        return end == at and following in table("multipliers")
    return (
        words[end].low == "and"
        and end > at
        and words[end - 1].low in table("multipliers")
        and following in table("numerals")
    )
