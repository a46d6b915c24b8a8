"""Another month, year, hour or time of day: when it was, as far as no day is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provstore.english.calendar import is_month
from provstore.match.differ.closeness import closeness
from provstore.match.differ.difference import Difference
from provstore.match.differ.thresholds import MOMENT_CLOSENESS, OTHER_DAY_CLOSENESS
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.vocabulary import listed
from provstore.records import Span

_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
_TIMES_OF_DAY = ("mornings", "afternoons", "evenings")
_AFTERNOON = 12  # hours that "p.m." adds


class _Moment(NamedTuple):
    """The words for it, whether they tell until when, and what is compared."""

    span: Span
    is_end: bool
    value: str


def compare_moments(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """The only month, year, hour or time of day of each claim: "in March", "from June", but not "until June"."""
    close = closeness(alignment)
    if close < MOMENT_CLOSENESS:
        return
    for find in (_months, _years, _hours, _times_of_day):
        mine, theirs = list(find(a)), list(find(b))
        if len(mine) == len(theirs) == 1 and mine[0].is_end == theirs[0].is_end and mine[0].value != theirs[0].value:
            certain = close >= OTHER_DAY_CLOSENESS and find is not _times_of_day
            yield Difference("date", mine[0].span, theirs[0].span, certain)


def _months(profile: Profile) -> Iterator[_Moment]:
    """ "In March", and no day or year of it."""
    words = profile.words
    for at, word in enumerate(words):
        is_told = word.text[0].isupper() and is_month(word.low) and at and words[at - 1].low in listed("before_months")
        if is_told and not any(beside.text[0].isdigit() for beside in words[at - 1 : at + 2]):
            yield _Moment(word.span, words[at - 1].low in listed("before_ends"), word.low[:3])


def _years(profile: Profile) -> Iterator[_Moment]:
    words = profile.words
    for at, word in enumerate(words):
        if _YEAR.fullmatch(word.text) and at and words[at - 1].low in listed("before_months"):
            yield _Moment(word.span, words[at - 1].low in listed("before_ends"), word.text)


def _hours(profile: Profile) -> Iterator[_Moment]:
    for part in profile.reach:
        for found in _CLOCK.finditer(profile.text, part.start, part.end):
            hour = int(found["hour"]) % _AFTERNOON + _AFTERNOON * (found["half"].lower() == "p")
            yield _Moment(Span(*found.span()), False, f"{hour}:{found['minute'] or '00'}")


def _times_of_day(profile: Profile) -> Iterator[_Moment]:
    told = [name for name in _TIMES_OF_DAY if not listed(name).isdisjoint(profile.lows)]
    for word in profile.words if told else ():
        for name in told:
            if word.low in listed(name):
                yield _Moment(word.span, False, name)
