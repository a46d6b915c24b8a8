"""Dates as programs write them (seconds since 1970, digits without hyphens), in the form that standards use."""

import re
from datetime import UTC, datetime

_SECONDS = re.compile(r"\d{9,10}(?:\.\d{1,9})?")  # from 1973 on; eight digits are a day
_THOUSANDTHS = re.compile(r"\d{12,13}")
_DIGITS = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[T ]?([0-2]\d)([0-5]\d)([0-5]\d)?(Z?))?")
_LATEST = 4_102_444_800  # seconds: the year 2100


def plain_moment(value: str) -> str:
    """The value itself, or in ISO 8601 where only a program would read it."""
    value = value.strip()
    if (found := _DIGITS.fullmatch(value)) and _is_day(found):
        year, month, day, hour, minute, second, zone = found.groups()
        return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")
    if _SECONDS.fullmatch(value) or _THOUSANDTHS.fullmatch(value):
        seconds = float(value) if "." in value or len(value) <= 10 else int(value) / 1000
        if seconds < _LATEST:
            return _utc(datetime.fromtimestamp(seconds, UTC))
    return value


def captured_moment(value: str) -> str | None:
    """When a page was fetched, in UTC; None where the value leaves the zone open or is no such moment."""
    try:
        moment = datetime.fromisoformat(plain_moment(value))
    except ValueError:
        return None
    return _utc(moment.astimezone(UTC)) if moment.tzinfo else None


def _utc(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _is_day(found: "re.Match[str]") -> bool:
    try:
        datetime(int(found[1]), int(found[2]), int(found[3]), int(found[4] or 0))
    except ValueError:
        return False
    return True
