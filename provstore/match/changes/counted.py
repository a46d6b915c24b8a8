"""When and how many: dates and quantities among changed words, and nouns for the people that are counted."""

from functools import cache

from provstore.english.classes import noun_stems, words_of
from provstore.english.numbers import is_vague
from provstore.match.changes.listed import listed
from provstore.match.changes.sides import Side
from provstore.match.changes.thresholds import NEAR
from provstore.match.changes.words import Page, Word
from provstore.rules import load


def is_date(side: Side, other: Side) -> bool:
    """A month, a day of the week, a year for a year, the number of a day beside a month."""
    years = [_is_year(word) for one in (side, other) for word in one.words if word.text[0].isdigit()]
    if years and all(years):
        return True
    for at in range(side.start, side.end):
        word = side.page.words[at]
        if word.key[0] == "~" or word.key in ("yesterday", "today", "tomorrow", "tonight"):
            return True
        if word.text[0].isdigit() and (":" in word.text or _beside_month(side.page, at)):
            return True
    return False


def _is_year(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) == 4 and word.text[:2] in ("19", "20")


def _beside_month(page: Page, at: int) -> bool:
    return any(word.key[0] == "~" for word in page.words[max(0, at - 1) : at + 2])


def counts(side: Side) -> bool:
    """A number, its bound ("at least"), or its unit (million, hours)."""
    words = side.page.words
    for at in range(side.start, side.end):
        key = words[at].key
        if key[0] == "#" or is_vague(key):
            return True
        before = words[max(0, at - 2) : at]
        if key in _units() and any(word.key[0] == "#" for word in before):
            return True
    return _is_bound(side)


@cache
def _units() -> frozenset[str]:
    quantities = load("same/quantities")
    measures = (unit for measure in quantities["measure"] for unit in measure["units"])
    units = {*quantities["units"], *measures, *load("english/numbers")["multipliers"]}
    return frozenset(unit for unit in units if not is_people(unit))


@cache
def _bounds() -> list[list[str]]:
    return [form.split() for entry in load("same/quantities")["bound"] for form in entry["forms"]]


def _is_bound(side: Side) -> bool:
    """Whether one of the words belongs to a bound before a number: "at | least | nine"."""
    words = side.page.words
    for start in range(max(0, side.start - NEAR), side.end):
        for form in _bounds():
            end = start + len(form)
            counts = side.start < end < len(words) and words[end].key[0] == "#"
            if counts and [word.key for word in words[start:end]] == form:
                return True
    return False


def is_people(word: str) -> bool:
    nouns = word in noun_stems("anonymous_nouns") or word in words_of("plurals") or word in listed("people")
    return nouns or word.endswith((*words_of("group_endings"), "men"))
