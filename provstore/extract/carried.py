"""What carriers state of a document: its outlet and its day, for where neither a person nor the page says any."""

from collections.abc import Iterable
from contextlib import suppress
from email.utils import parsedate_to_datetime

from provstore.english.calendar import find_date, in_utc
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import Carried, CarrierValue, Source, domain_of


def read_carried(values: Iterable[CarrierValue], addresses: Iterable[str] = ()) -> Carried:
    """What several values and addresses say together, in whatever order they are: the earliest day, the first name.

    An outlet is known by its name, or by the domain of an address where no name is stated or only that is known.
    """
    stated = sorted(values)
    told = (read_moment(one.value) for one in stated if one.field == "published")
    days = sorted((day for day in told if day), key=lambda day: (in_utc(day), day))
    sites = [one.value for one in stated if one.field == "site"]
    domains = sorted(domain for address in addresses if (domain := domain_of(address)))
    named = [*sites, *domains]
    known = next((one for one in named if known_outlet(one)), None)
    return Carried(_outlet(known or (named[0] if named else None)), days[0] if days else None)


def read_moment(value: str) -> str | None:
    """A date as programs write it, as ISO 8601 to the day or minute, with its hours from UTC where it has them.

    None where it is no date, or has no year.  Read are ISO 8601, RFC 5322 as in mails and feeds, and dates in words;
    seconds since 1970 are made ISO 8601 where tables are read.
    """
    with suppress(ValueError, TypeError, IndexError):
        return parsedate_to_datetime(value).isoformat(timespec="minutes")
    found = find_date(value, 0, len(value))
    return found.value if found else None


def unread_date(values: Iterable[CarrierValue]) -> str | None:
    """The date that carriers state as the day of publication where none that they state can be read."""
    told = [one.value for one in values if one.field == "published"]
    return told[0] if told and not any(map(read_moment, told)) else None


def _outlet(name: str | None) -> Source | None:
    return named_outlet(name) if name else None
