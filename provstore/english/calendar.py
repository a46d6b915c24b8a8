"""Dates as they stand in news: found by a strict grammar, resolved only as far as the text allows.

Nothing is guessed: 31 June has no value and says why, "06/05/2018" keeps both its readings
in the reason, "September 2014" gets no day, and "on Tuesday" needs a date to count from.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.records import DateMention, Precision, Span
from provstore.rules import part

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH, _DAY_OF_WEEK = part("month"), part("weekday")
_MONTH_ALONE, _WEEKDAY_ALONE = (re.compile(words, re.IGNORECASE) for words in (_MONTH, _DAY_OF_WEEK))
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?"

_DATE = re.compile(
    rf"""
    \b(?:(?P<weekday>{_DAY_OF_WEEK})\b\.?,?\s+)?
    (?:
        (?P<month>{_MONTH})\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:\d)(?:,?\s+(?P<year>(?:19|20)\d\d))?\b
      | (?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\b\.?(?:,?\s+(?P<year2>(?:19|20)\d\d))?\b
      | (?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)
      | (?P<first>[0-3]?\d)(?P<sep>[./])(?P<second>[0-3]?\d)(?P=sep)(?P<year3>(?:19|20)\d\d)\b
      | (?P<month4>{_MONTH})\b\.?,?\s+(?P<year4>(?:19|20)\d\d)\b
    )
    (?:(?:\s*+[,T|–-]?\s*|\s+at\s+){_CLOCK}(?![\d%]))?
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_RELATIVE = re.compile(
    rf"\b(?:(?:[Ee]arlier|[Ll]ate|[Ee]arly|[Ll]ater)\s+)?(?:on\s+)?(?:last\s+|this\s+)?(?P<weekday>{_DAY_OF_WEEK})\b(?!\s+(?:Times|Mail|Post|Mirror|Express|Telegraph|Herald))"
    r"|\b(?P<near>[Yy]esterday|[Tt]oday)\b"
)


@dataclass(frozen=True, slots=True)
class Base:
    """What relative dates are counted from: an ISO day and where it is known from."""

    day: str
    how: str  # "published 2018-06-12", "dateline 2018-08-07"


@lru_cache(KEPT_ANSWERS)
def is_month(word: str) -> bool:
    """Whether a word is the name of a month or short for one, whatever its case; `may` too."""
    return _MONTH_ALONE.fullmatch(word) is not None


@lru_cache(KEPT_ANSWERS)
def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day of the week or short for one, whatever its case."""
    return _WEEKDAY_ALONE.fullmatch(word) is not None


def find_date(text: str, start: int, end: int, base: Base | None = None) -> DateMention | None:
    """The first absolute date in `[start, end)`: with a year of its own, or one from `base`."""
    if not _DIGIT.search(text, start, end):
        return None
    found = _DATE.search(text, start, end)
    return _resolve(found, base) if found else None


def find_relative_date(text: str, start: int, end: int, base: Base | None = None) -> DateMention | None:
    """The first "on Tuesday", "earlier on Tuesday", "yesterday" in `[start, end)`."""
    found = _RELATIVE.search(text, start, end)
    if found is None:
        return None
    span = Span(found.start(), found.end())
    if base is None:
        return DateMention(span, None, reason="the page gives no date to count from")
    day = date.fromisoformat(base.day)
    if found["near"]:
        day -= timedelta(days=found["near"].lower() == "yesterday")
    else:
        # A weekday in news is the latest one up to the day of publication.
        day -= timedelta(days=(day.weekday() - WEEKDAYS.index(found["weekday"].lower()[:3])) % 7)
        if re.search(r"\blast\s", found.group()) and day.isoformat() == base.day:
            day -= timedelta(days=7)
    return DateMention(span, day.isoformat(), "day", base.how)


def parse_stated(value: str) -> tuple[str, Precision]:
    """A date given by a person: `2018`, `2018-06`, `2018-06-12` or `2018-06-12T13:44`.

    Raises ValueError with a sentence when it is none of these or no such day exists.
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?", value)
    if found is None:
        raise ValueError(f"{value!r} is no date: write 2018, 2018-06, 2018-06-12 or 2018-06-12T13:44")
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    reason = _impossible(year, month, day)
    if hour is not None and hour > 23:
        reason = f"a day has no hour {hour}"
    if reason:
        raise ValueError(f"{value!r} is no date: {reason}")
    precision: Precision = "minute" if minute is not None else "day" if day else "month" if month else "year"
    return value.replace(" ", "T"), precision


def _resolve(found: re.Match[str], base: Base | None) -> DateMention:
    span = Span(found.start(), found.end())
    if found["first"]:
        return _resolve_numeric(found, span)
    year, month, day = _fields(found)
    from_base = None
    if year is None:
        if base is None:
            return DateMention(span, None, reason="the text names no year")
        year, from_base = _year_near(month, day, base), base.how
    reason = _impossible(year, month, day)
    if reason:
        return DateMention(span, None, reason=reason)
    if day is None:
        return DateMention(span, f"{year:04}-{month:02}", "month")
    value = f"{year:04}-{month:02}-{day:02}"
    weekday = found["weekday"]
    warning = None
    if weekday and WEEKDAYS[date(year, month, day).weekday()] != weekday.lower()[:3]:
        warning = f"{value} was no {weekday}"
    return DateMention(span, *_with_clock(found, value), from_base, warning)


def _fields(found: re.Match[str]) -> tuple[int | None, int, int | None]:
    if found["iso_year"]:
        return int(found["iso_year"]), int(found["iso_month"]), int(found["iso_day"])
    if found["month4"]:
        return int(found["year4"]), _month(found["month4"]), None
    year = found["year"] or found["year2"]
    return int(year) if year else None, _month(found["month"] or found["month2"]), int(found["day"] or found["day2"])


def _resolve_numeric(found: re.Match[str], span: Span) -> DateMention:
    """12.06.2018 is a day of June; 06/05/2018 may be May or June and stays open."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year3"])
    readings = {(second, first)} if found["sep"] == "." else {(second, first), (first, second)}
    possible = sorted(f"{year:04}-{month:02}-{day:02}" for month, day in readings if not _impossible(year, month, day))
    if len(possible) != 1:
        reason = "either " + " or ".join(possible) if possible else "there is no such day"
        return DateMention(span, None, reason=reason)
    return DateMention(span, *_with_clock(found, possible[0]))


def _with_clock(found: re.Match[str], day: str) -> tuple[str, Precision]:
    """The day with the clock time beside it, where there is one, and how precise that is."""
    if found["hour"] is None:
        return day, "day"
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{day}T{hour:02}:{found['minute']}", "minute"


def _month(name: str) -> int:
    return MONTHS.index(name.lower()[:3]) + 1


def _year_near(month: int, day: int | None, base: Base) -> int:
    """A day without a year is the latest one up to a week after the base."""
    year = int(base.day[:4])
    latest = (date.fromisoformat(base.day) + timedelta(days=7)).isoformat()
    return year if f"{year:04}-{month:02}-{day or 1:02}" <= latest else year - 1


def _impossible(year: int | None, month: int | None, day: int | None) -> str | None:
    if month is not None and not 1 <= month <= 12:
        return f"a year has no month {month}"
    if day is None or year is None or month is None:
        return None
    try:
        date(year, month, day)
    except ValueError:
        return f"{MONTHS[month - 1].title()} {year} has no day {day}"
    return None
