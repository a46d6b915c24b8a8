"""Dates as they stand in news: found by a strict grammar, resolved only as far as the text allows.

Nothing is guessed: 31 June has no value and says why, "06/05/2018" keeps both its readings
in the reason, "September 2014" gets no day, and "on Tuesday" needs a date to count from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.records import DateMention, Precision, Span
from provstore.rules import part

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 10  # characters of an ISO date that is as exact as a day

_MONTH, _DAY_OF_WEEK = (f"(?:{part(name)}|{part(name).upper()})" for name in ("month", "weekday"))
_MONTH_ALONE, _WEEKDAY_ALONE = (re.compile(part(name), re.IGNORECASE) for name in ("month", "weekday"))
# A year may touch the day before it, where a comma was lost, and what a page prints after it: "262016", "2018Updated",
# "20181:44 PM".
_YEAR = r"(?:19|20)\d\d(?:(?![\da-z])|(?=[01]?\d:[0-5]\d))"

_DATE = re.compile(
    rf"""
    (?<![^\W_])(?:(?P<weekday>{_DAY_OF_WEEK})\b\.?,?\s+)?
    (?:
        (?P<month>{_MONTH})\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?
        (?:(?!\w|:\d)(?:(?:[,،]\s*|\s+)(?P<year>{_YEAR}))?|(?<=\d\d)(?P<touching>{_YEAR}))
      | (?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|-)(?P<month2>{_MONTH})\b\.?
        (?:(?:[,،]?\s+|-)(?P<year2>{_YEAR})|-(?P<short>\d\d)\b)?
      | (?P<iso_year>(?:19|20)\d\d)(?P<iso_sep>[-/])(?P<iso_month>[01]\d)(?P=iso_sep)(?P<iso_day>[0-3]\d)(?!\d)
      | (?P<first>[0-3]?\d)(?P<sep>[./-])(?P<second>[0-3]?\d)(?P=sep)
        (?:(?P<year3>{_YEAR})|(?P<short2>\d\d)(?=,?\s\d?\d:\d\d))
      | (?P<month4>{_MONTH})\b\.?,?\s+(?P<year4>{_YEAR})
    )
    """,
    re.VERBOSE,
)
_ZONE = rf"(?:Z|GMT|UTC|{part('zone')})\b"
# "0914" is a clock time where "at" or a zone says so: "on 5 June 2018 1400 people" is none.
_CLOCK = rf"""
    (?:(?P<hour>[01]?\d|2[0-3])(?:[:.]|(?<=at\s\d\d)|(?=\d\d\s\(?{_ZONE}))
        (?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{{1,6}})?)?(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)? | (?P<noon>noon))
    (?![\d%])
    (?:
        \s*(?:Z\b|(?P<utc>GMT|UTC)(?:\s?(?P<hours>[+-]\d\d?)(?::?(?P<minutes>[0-5]\d))?)?\b)
      | (?:(?<=:\d\d:\d\d)|(?<=T\d\d:\d\d)|\s)(?P<ahead>[+-](?:0\d|1[0-4])):?(?P<and_minutes>[0-5]\d)\b
      | \s*\(?{_ZONE}\)?
    )?
"""
_CLOCK_AFTER = re.compile(rf"(?:\s*+[,T|/·•—–-]?\s*|\s+at\s+){_CLOCK}", re.VERBOSE)
# "09:30 GMT (1730 HKT) May 3, 2017": the first of two; "12.50 on June 5" can be a price.
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.])(?!\d+\.\d\d\s(?!\(?{_ZONE}|[AaPp]\.?[Mm])){_CLOCK} (?:\s*\([^()]{{4,12}}\))? ,?\s*(?:on\s+)?$",
    re.VERBOSE,
)
_LONGEST_CLOCK = 40  # characters before a date in which its clock time is looked for
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


def day_of(date: str | None) -> str | None:
    """The day of an ISO date, 2018-06-16 of 2018-06-16T13:44; None where it is no more exact than a month."""
    return date[:DAY] if date and len(date) >= DAY else None


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
    return next(find_dates(text, start, end, base), None)


def find_dates(text: str, start: int, end: int, base: Base | None = None) -> Iterator[DateMention]:
    """All absolute dates in `[start, end)`, in order, each with the clock time after or before it."""
    for found in _DATE.finditer(text, start, end):
        if found.start() >= start:
            clock = _CLOCK_AFTER.match(text, found.end(), end)
            before = max(start, found.start() - _LONGEST_CLOCK)
            clock_before = None if clock else _CLOCK_BEFORE.search(text[before : found.start()])
            first = before + clock_before.start() if clock_before else found.start()
            last = clock.end() if clock else found.end()
            start = last
            yield _resolve(found, Span(first, last), clock or clock_before, base)


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
    """A date given by a person: `2018`, `2018-06`, `2018-06-12`, `2018-06-12T13:44`, with `Z` or `+02:00` behind it.

    The clock time stays as it is given, with the hours from UTC beside it.
    Raises ValueError with a sentence when it is none of these or no such day exists.
    """
    found = re.fullmatch(
        r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?", value
    )
    if found is None:
        raise ValueError(f"{value!r} is no date: write 2018, 2018-06, 2018-06-12, 2018-06-12T13:44 or …T13:44+02:00")
    *numbers, zone = found.groups()
    year, month, day, hour, minute = (int(part) if part else None for part in numbers)
    reason = _impossible(year, month, day)
    if hour is not None and hour > 23:
        reason = f"a day has no hour {hour}"
    if reason:
        raise ValueError(f"{value!r} is no date: {reason}")
    precision: Precision = "minute" if minute is not None else "day" if day else "month" if month else "year"
    told = value[: len("2018-06-12T13:44")].replace(" ", "T")
    return told + (zone or "").replace("Z", "+00:00"), precision


def in_utc(moment: str) -> str:
    """An ISO 8601 moment with its hours from UTC as one in UTC, to the minute; another date as it stands."""
    if len(moment) <= len("2018-06-12T13:44"):
        return moment
    return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


def _resolve(found: re.Match[str], span: Span, clock: re.Match[str] | None, base: Base | None) -> DateMention:
    if found["first"]:
        return _resolve_numeric(found, span, clock)
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
    return DateMention(span, *_with_clock(clock, value), from_base, warning)


def _fields(found: re.Match[str]) -> tuple[int | None, int, int | None]:
    if found["iso_year"]:
        return int(found["iso_year"]), int(found["iso_month"]), int(found["iso_day"])
    if found["month4"]:
        return int(found["year4"]), _month(found["month4"]), None
    year = found["year"] or found["touching"] or found["year2"] or _century(found["short"])
    return int(year) if year else None, _month(found["month"] or found["month2"]), int(found["day"] or found["day2"])


def _century(year: str | None) -> str | None:
    """`18` is 2018: two digits stand for a year only on pages of this century."""
    return f"20{year}" if year else None


def _resolve_numeric(found: re.Match[str], span: Span, clock: re.Match[str] | None) -> DateMention:
    """12.06.2018 is a day of June; 06/05/2018 may be May or June and stays open."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year3"] or f"20{found['short2']}")
    readings = {(second, first)} if found["sep"] == "." else {(second, first), (first, second)}
    possible = sorted(f"{year:04}-{month:02}-{day:02}" for month, day in readings if not _impossible(year, month, day))
    if len(possible) != 1:
        reason = "either " + " or ".join(possible) if possible else "there is no such day"
        return DateMention(span, None, reason=reason)
    return DateMention(span, *_with_clock(clock, possible[0]))


def _with_clock(clock: re.Match[str] | None, day: str) -> tuple[str, Precision]:
    """The day with the clock time beside it and the hours from UTC, where they are given, and how precise that is."""
    if clock is None:
        return day, "day"
    hour = 12 if clock["noon"] else int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    return f"{day}T{hour:02}:{clock['minute'] or '00'}{_offset(clock)}", "minute"


def _offset(clock: re.Match[str]) -> str:
    """`+0530`, `UTC+3` and `GMT` as ISO 8601; nothing for "IST", which is the time of three countries."""
    if clock["utc"] or clock.group().rstrip().endswith("Z"):
        hours, minutes = clock["hours"] or "+0", clock["minutes"] or "00"
    elif clock["ahead"]:
        hours, minutes = clock["ahead"], clock["and_minutes"]
    else:
        return ""
    return f"{hours[0]}{int(hours[1:]):02}:{minutes}"


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
