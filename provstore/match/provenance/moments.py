"""When a document was published, as exactly as its date and its outlet's clock tell."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from provstore.records import Account

# A clock without a zone can be that of any place: from 14 hours before UTC to 12 after it.
EARLIEST, LATEST = timedelta(hours=-14), timedelta(hours=12)
_LENGTH = {"minute": timedelta(minutes=1), "day": timedelta(days=1)}
_BY_DIGITS = {4: "year", 7: "month", 10: "day"}


def moments(account: Account) -> tuple[datetime, datetime] | None:
    """Between which two moments (UTC) a document was published, as exact as anybody says."""
    return read_moment(account.published, account.zone) if account.published else None


def read_moment(value: str, zone: str | None) -> tuple[datetime, datetime]:
    """The earliest and the latest moment (UTC, without zone) that an ISO date cut to its precision can mean."""
    precision = _BY_DIGITS.get(len(value), "minute")
    start = datetime.fromisoformat({"year": f"{value}-01-01", "month": f"{value}-01"}.get(precision, value))
    if precision == "year":
        end = start.replace(year=start.year + 1)
    elif precision == "month":
        end = (start + timedelta(days=32)).replace(day=1)
    else:
        end = start + _LENGTH[precision]
    if zone is not None:
        offsets = [moment.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta() for moment in (start, end)]
        return start - offsets[0], end - offsets[1]
    return start + EARLIEST, end + LATEST
