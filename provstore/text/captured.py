"""When an archive or a program captured a page, as it writes that down, in UTC.

That is never the day on which the page was published.
"""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# What programs write: 12:44:01 Jun 16, 2018 · Sun Jun 16 2024 10:02:03 GMT+0200 · 20180616124401, or with thousandths.
_DIGITS = re.compile(r"\d{14}(?:\d{3})?")
_TIME_FIRST = "%H:%M:%S %b %d, %Y"
_OF_BROWSERS = "%a %b %d %Y %H:%M:%S GMT%z"
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")  # the zone by its name


def read_captured(words: str) -> str | None:
    """A moment as ISO 8601 in UTC, to the second; None where the words are none, or leave the zone open.

    Archives write theirs without a zone, as digits or with the time first: it is UTC.
    """
    words = _IN_BRACKETS.sub("", " ".join(words.split()))
    if _DIGITS.fullmatch(words):
        return _read(words[:14], "%Y%m%d%H%M%S", UTC)
    if words[2:3] == ":":
        return _read(words, _TIME_FIRST, UTC)
    return _read_iso(words) or _read(words, _OF_BROWSERS) or _read_header(words)


def _read(words: str, form: str, zone: object = None) -> str | None:
    try:
        moment = datetime.strptime(words, form)
    except ValueError:
        return None
    return _in_utc(moment.replace(tzinfo=UTC) if zone else moment)


def _read_iso(words: str) -> str | None:
    try:
        return _in_utc(datetime.fromisoformat(words))
    except ValueError:
        return None


def _read_header(words: str) -> str | None:
    """As HTTP and mail have it: Sat, 02 Mar 2024 10:11:12 GMT."""
    try:
        return _in_utc(parsedate_to_datetime(words))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _in_utc(moment: datetime) -> str | None:
    if moment.tzinfo is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
