"""Who has a passage from whom, where evidence tells: a credit of the copy, a citation at the passage.

Text alone never tells which of two printed it first, and neither does a later date: both may have it from a third.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from provstore.match.provenance.thresholds import AT_PASSAGE, DAYS_OF_COPY, DAYS_OF_STOCK, PRINTED_SHARE
from provstore.records import Account, Source, Span

# A clock without a zone can be that of any place: from 14 hours before UTC to 12 after it.
EARLIEST, LATEST = timedelta(hours=-14), timedelta(hours=12)
_YEAR, _MONTH, _DAY = 4, 7, 10  # characters of an ISO date that is as exact as this


@dataclass(frozen=True, slots=True)
class Direction:
    """Which of two documents copied: `copier`; None where nothing tells.

    `because` are words of the copier; None where a person stated what tells.
    """

    copier: Literal["a", "b"] | None
    because: Span | None
    rule: str
    inferred: bool


UNKNOWN = Direction(None, None, "passage.text", False)
STOCK = Direction(None, None, "passage.stock", False)


class Moments(NamedTuple):
    """Between which two moments (UTC, without zone) something was published, as exact as anybody says."""

    earliest: datetime
    latest: datetime


def find_direction(a: Account, b: Account, in_a: Span, in_b: Span, *, most: bool = False) -> Direction:
    """Who copied a passage: whoever credits the other's outlet and is not credited by it.

    A credit is one of the whole document, or a citation at the passage.  `most`: the greater part of one of the two
    is in the other.  Where nobody is credited, the rule says what is known instead: two that credit one agency, or
    report one letter, both have it from there; two pages of one outlet are editions of a page, or repeat words; words
    that pages weeks apart repeat are stock.
    """
    if a.outlet is not None and b.outlet is not None and a.outlet.key == b.outlet.key:
        return Direction(None, None, "passage.one-outlet", False)
    a_credits, b_credits = _credit(a, b, in_a), _credit(b, a, in_b)
    if (a_credits is None) != (b_credits is None):
        return Direction("a" if a_credits else "b", a_credits or b_credits, "passage.credit", False)
    if {link.to.key for link in a.wires()} & {link.to.key for link in b.wires()}:
        return Direction(None, None, "passage.same-wire", False)
    if _issuers(a) & _issuers(b):
        return Direction(None, None, "passage.same-primary-source", False)
    apart = days_between(a, b)
    if apart is not None and abs(apart) > DAYS_OF_STOCK and not most:
        return STOCK
    if a_credits is None and (a.wires() or b.wires()):
        return Direction(None, None, "passage.wire", False)
    return UNKNOWN


def _credit(one: Account, other: Account, passage: Span) -> Span | None:
    """The words with which one credits the other's outlet for a passage, where it can have it from that very page.

    Nobody has words from a page that is younger.  An agency prints its background for weeks: whose copy it is tells
    of its pages of the same day and of the day before alone.
    """
    if other.outlet is None or is_surely_older(one, other):
        return None
    later = days_between(other, one)
    if other.is_agency and later is not None and later > DAYS_OF_COPY:
        return None
    for link in one.credits(other.outlet):
        if link.kind == "wire" or _is_at(link.evidence, passage, one.body):
            return link.evidence
    return None


def _is_at(citation: Span, passage: Span, body: Sequence[Span]) -> bool:
    """Whether words that cite stand at a passage: shortly before it, or soon after it in its own paragraph."""
    if citation.start <= passage.start:
        return passage.start - citation.end <= AT_PASSAGE
    parts = [part for part in body if part.touches(passage)]
    return citation.start - passage.end <= AT_PASSAGE and any(part.touches(citation) for part in parts)


def _issuers(account: Account) -> set[str]:
    """Who issued the letters and statements that a document reports."""
    return {link.to.name.partition(" of ")[2].casefold() for link in account.links if link.kind == "primary_source"}


def find_wire(account: Account, other: Account, shared: Sequence[Span]) -> Source | None:
    """The agency whose copy a document without any credit prints, as a document with the same text tells.

    `shared` are the spans of `account` that both have.  Where the other's outlet is a news agency and credits
    nobody, the copy is its own.  A page that is older than the copy is none: the agency may have it from there.
    """
    if account.wires():
        return None
    agencies = {link.to for link in other.wires()}
    if not agencies and other.is_agency and other.outlet is not None:
        agencies = {other.outlet}
    agency = agencies.pop() if len(agencies) == 1 else None
    if agency is None or (account.outlet is not None and account.outlet.key == agency.key):
        return None
    return None if is_surely_older(account, other) or not is_mostly_in(account, shared) else agency


def is_mostly_in(account: Account, shared: Sequence[Span]) -> bool:
    """Whether the greater part of headline and paragraphs lies in the spans."""
    total = sum(part.end - part.start for part in account.body)
    reached, inside = 0, 0
    for span in sorted(shared):
        for part in account.body:
            inside += max(0, min(span.end, part.end) - max(span.start, part.start, reached))
        reached = max(reached, span.end)
    return bool(total) and inside >= PRINTED_SHARE * total


def is_surely_older(one: Account, other: Account) -> bool:
    """Whether one was published before the other, wherever on earth."""
    when_one, when_other = published_between(one), published_between(other)
    return when_one is not None and when_other is not None and when_one.latest <= when_other.earliest


def days_between(one: Account, other: Account) -> int | None:
    """How many days after one the other was published, as their pages count; None where a day is not known."""
    first, second = _day(one), _day(other)
    return (second - first).days if first and second else None


def _day(account: Account) -> date | None:
    with suppress(ValueError):  # less exact than a day
        return date.fromisoformat((account.published or "")[:_DAY])
    return None


def published_between(account: Account) -> Moments | None:
    """When a document was published; None where nobody says, or what somebody wrote into the file is no date."""
    with suppress(ValueError):
        return read_moments(account.published, account.zone) if account.published else None
    return None


def read_moments(value: str, zone: str | None) -> Moments:
    """What an ISO date cut to its precision can mean; the hours from UTC that it gives itself count before a zone."""
    start = datetime.fromisoformat({_YEAR: f"{value}-01-01", _MONTH: f"{value}-01"}.get(len(value), value))
    if len(value) == _YEAR:
        end = start.replace(year=start.year + 1)
    elif len(value) == _MONTH:
        end = (start + timedelta(days=32)).replace(day=1)
    else:
        end = start + (timedelta(days=1) if len(value) == _DAY else timedelta(minutes=1))
    if start.tzinfo is not None:
        return Moments(start.astimezone(UTC).replace(tzinfo=None), end.astimezone(UTC).replace(tzinfo=None))
    if zone is not None:
        offsets = [moment.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta() for moment in (start, end)]
        return Moments(start - offsets[0], end - offsets[1])
    return Moments(start + EARLIEST, end + LATEST)
