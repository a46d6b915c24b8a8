"""Who has a passage from whom, where evidence tells: a credit, a citation, times of publication.

Text alone never tells which of two printed it first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from provstore.records import Account, Source, Span

# Share of headline and paragraphs from which on they are a copy: chosen by hand on the development texts, 2026-11.
COPY_SHARE = 0.5

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


class Moments(NamedTuple):
    """Between which two moments (UTC, without zone) something was published, as exact as anybody says."""

    earliest: datetime
    latest: datetime


def find_direction(a: Account, b: Account, in_a: Span, in_b: Span) -> Direction:
    """Who copied a passage: whoever credits the other's outlet and is not credited by it, else whoever came later.

    A credit is one of the whole document, or a citation in the paragraph of the passage.  Two documents
    that credit one agency, or report one letter, both have it from there, and neither from the other; and
    whoever prints an agency's copy later has it from the agency as likely as from who printed it before.
    """
    a_credits, b_credits = _credit(a, b, in_a), _credit(b, a, in_b)
    if (a_credits is None) != (b_credits is None):
        return Direction("a" if a_credits else "b", a_credits or b_credits, "passage.credit", False)
    if {link.to.key for link in a.wires()} & {link.to.key for link in b.wires()}:
        return Direction(None, None, "passage.same-wire", False)
    if _issuers(a) & _issuers(b):
        return Direction(None, None, "passage.same-primary-source", False)
    if a_credits is None and (a.wires() or b.wires()):
        return Direction(None, None, "passage.wire", False)
    when_a, when_b = published_between(a), published_between(b)
    if when_a is None or when_b is None or a_credits is not None:
        return UNKNOWN
    if when_a.latest <= when_b.earliest:
        return Direction("b", b.published_words, "passage.later", True)
    if when_b.latest <= when_a.earliest:
        return Direction("a", a.published_words, "passage.later", True)
    return UNKNOWN


def _credit(one: Account, other: Account, passage: Span) -> Span | None:
    """The words with which one credits the other's outlet for a passage."""
    if other.outlet is None or (one.outlet is not None and one.outlet.key == other.outlet.key):
        return None
    near = [part for part in one.body if part.touches(passage)]
    for link in one.credits(other.outlet):
        if link.kind == "wire" or any(part.touches(link.evidence) for part in near):
            return link.evidence
    return None


def _issuers(account: Account) -> set[str]:
    """Who issued the letters and statements that a document reports."""
    return {link.to.name.partition(" of ")[2].casefold() for link in account.links if link.kind == "primary_source"}


def find_wire(account: Account, other: Account, shared: Sequence[Span]) -> Source | None:
    """The agency whose copy a document without any credit prints, as a document with the same text tells.

    `shared` are the spans of `account` that both have.  Where the other's outlet is a news agency and credits
    nobody, the copy is its own.
    """
    if account.wires() or not is_mostly_in(account, shared):
        return None
    agencies = {link.to for link in other.wires()}
    if not agencies and other.is_agency and other.outlet is not None:
        agencies = {other.outlet}
    agency = agencies.pop() if len(agencies) == 1 else None
    if agency is None or (account.outlet is not None and account.outlet.key == agency.key):
        return None
    return agency


def is_mostly_in(account: Account, shared: Sequence[Span]) -> bool:
    """Whether the greater part of headline and paragraphs lies in the spans."""
    total = sum(part.end - part.start for part in account.body)
    reached, inside = 0, 0
    for span in sorted(shared):
        for part in account.body:
            inside += max(0, min(span.end, part.end) - max(span.start, part.start, reached))
        reached = max(reached, span.end)
    return total > 0 and inside >= COPY_SHARE * total


def published_between(account: Account) -> Moments | None:
    """When a document was published; None where nobody says."""
    return read_moments(account.published, account.zone) if account.published else None


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
