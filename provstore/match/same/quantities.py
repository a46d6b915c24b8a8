"""Quantities: how many of what, in figures or words, exact, bounded or vague."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from provstore.english.stems import stem
from provstore.match.same.concepts import class_at, is_month, is_stop
from provstore.match.same.numbers import number_at, table
from provstore.match.same.tokens import Word
from provstore.records import Span
from provstore.rules import load

FAR = 4.0
CLOSE = 1.1  # times a least number is the most that it can be said of
REACH = 4  # words after a number among which the noun it counts is looked for
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d$")
_YEAR = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """`low` and `high` bound the number, both included (`more than` keeps its open bound in `bound`).

    `measure` is what is counted: the concept of the noun (`=civilians`, `hour`), empty where none is
    named. `role` is what befell those counted (`=kill`, `=wound`) or an empty string; `relation` is a
    word that follows and belongs to the span: after, before, ago.
    """

    span: Span
    low: float
    high: float
    bound: str
    measure: str
    role: str
    relation: str
    vague: bool = False  # "dozens": no number was given


@cache
def _bounds() -> tuple[tuple[tuple[str, ...], str], ...]:
    listed = [
        (tuple(form.split()), entry["name"]) for entry in load("same/quantities")["bound"] for form in entry["forms"]
    ]
    return tuple(sorted(listed, key=lambda item: -len(item[0])))


@cache
def _words_of(name: str) -> frozenset[str]:
    listed = load("same/quantities")[name]
    return frozenset(listed) | {stem(word) for word in listed if not word.startswith("=")}


def find_quantities(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """The quantities of a content, in order; years, days of a month and clock times are none."""
    low_words = [word.low for word in words]
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        number = number_at(words, at)
        if number is None:
            at += 1
            continue
        low, high, end = number
        between = number_at(words, end + 1) if end < len(words) and words[end].low in ("to", "and", "or") else None
        opened = words[at - 1].low == "between" if at else False
        if between and between[0] > low and (words[end].low != "and" or opened) and low != high - 0.5:
            high, end = between[1], between[2]
        quantity = _quantity(words, low_words, at - opened, end, low, high)
        if quantity is not None:
            found.append(quantity)
        at = max(end, at + 1)
    return tuple(found)


def _quantity(
    words: Sequence[Word], low_words: Sequence[str], at: int, end: int, low: float, high: float
) -> Quantity | None:
    if low == high and _is_a_date_or_clock(words, at, end, low):
        return None
    start, bound = at, ""
    for form, name in _bounds():
        if at >= len(form) and tuple(word.low for word in words[at - len(form) : at]) == form:
            start, bound = at - len(form), name
            break
    measure, reached = _measure(words, low_words, end)
    if not measure and low == high == 1:
        return None  # "one of them", "the one"
    role = _role(low_words, start, end, reached)
    relation = ""
    if reached < len(words) and words[reached].low in ("after", "before", "ago", "later", "earlier"):
        relation, reached = words[reached].low, reached + 1
    stop = max(end, reached if measure else end)
    if bound == "more":
        high = inf
    elif bound == "less":
        low = 0.0
    span = Span(words[start].span.start, words[stop - 1].span.end)
    vague = words[at].low in table("vague") or (at > 0 and words[at - 1].low in ("several", "few", "many"))
    if vague:
        high = inf
    return Quantity(span, low, high, bound, measure, role, relation, vague)


def _is_a_date_or_clock(words: Sequence[Word], at: int, end: int, value: float) -> bool:
    before = words[at - 1].low if at else ""
    after = words[end].low if end < len(words) else ""
    text = words[at].low
    if is_month(before) or (is_month(after) and value <= 31 and text.isdigit()) or _CLOCK.match(text):
        return True
    if value in _YEAR and end == at + 1 and text.isdigit() and len(text) == 4:
        return True
    return after in ("am", "pm", "gmt", "local", "th") or (
        before in ("resolution", "article", "no", "number", "chapter")
    )


def _measure(words: Sequence[Word], low: Sequence[str], end: int) -> tuple[str, int]:
    """The concept of the noun that a number counts, and where the noun ends.

    The noun is the last telling word before a preposition, a verb form or a mark: "ten wounded Syrian
    soldiers in" counts soldiers.
    """
    concept, reached, at = "", end, end
    while at < min(len(words), end + REACH):
        word = words[at]
        if not word.text[0].isalnum() or (
            is_stop(word.low) and word.low not in ("of", "other", "more", "the", "their", "its")
        ):
            break
        if concept and (word.low == "of" or word.low in _words_of("verbs") or word.low.endswith("ly")):
            break
        if number_at(words, at) or is_month(word.low) or word.text[0].isdigit():
            break
        found = class_at(low, at)
        taken = found[1] if found else 1
        if not is_stop(word.low):
            past = word.low.endswith(("ed", "ing")) or word.low in _words_of("verbs")
            if concept and past:
                break
            concept, reached = (found[0] if found else stem(word.low)), at + taken
            if word.low in _words_of("units"):
                at += taken
                break
        at += taken
    return _same_measure(concept), reached


def _same_measure(concept: str) -> str:
    """People are people, whether they are called civilians, persons or victims."""
    return "people" if concept in _words_of("people") else concept


def _role(low: Sequence[str], start: int, end: int, reached: int) -> str:
    """What befell those who are counted: the nearest such word, first after the number, then before it."""
    if start and low[start - 1] in ("including", "among", "them"):
        return ""  # some of those counted before
    return _role_in(low, range(end, min(len(low), reached + 3))) or _role_in(
        low, range(start - 1, max(-1, start - 5), -1)
    )


def _role_in(low: Sequence[str], places: range) -> str:
    for at in places:
        if not low[at][0].isalnum() or low[at] in ("and", "including"):
            return ""
        found = class_at(low, at)
        if found and found[0] in _words_of("roles"):
            return found[0]
    return ""


def find_article(text: str, words: Sequence[Word]) -> Quantity | None:
    """ "A letter": one of it, told by an article alone; None for other phrases."""
    if len(words) < 2 or words[0].low not in ("a", "an"):
        return None
    measure, reached = _measure(words, [word.low for word in words], 1)
    span = Span(words[0].span.start, words[max(reached, 2) - 1].span.end)
    return Quantity(span, 1.0, 1.0, "", measure, "", "") if measure and text[span.end - 1] != "s" else None


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of the same thing do not say the same: other numbers, or another bound.

    "Dozens" differs from 12 and not from 44, "more than 30" and "at least 32" do not differ from 32.
    """
    if one.vague or other.vague:
        return one.high < other.low or other.high < one.low
    bounds = {one.bound, other.bound}
    if "more" in bounds and len(bounds) == 2 and "less" not in bounds:
        least, number = (one, other) if one.bound == "more" else (other, one)
        return not least.low <= number.low <= CLOSE * least.low
    return (one.low, one.high) != (other.low, other.high)


def about_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same: the noun and what befell it, as far as both say so."""
    if one.role != other.role:
        return False
    if one.measure and other.measure:
        return one.measure == other.measure and one.relation == other.relation
    return bool(one.role) and {one.measure, other.measure} <= {"", "people"}


def is_far(one: Quantity, other: Quantity) -> bool:
    """Whether one number is so many times the other that no later count of one event explains it."""
    low, high = sorted((_size(one), _size(other)))
    return high > FAR * max(low, 1)


def _size(quantity: Quantity) -> float:
    """The number that stands there, without its bound."""
    return quantity.high if quantity.bound == "less" else quantity.low
