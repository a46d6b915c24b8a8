"""Versions of one page by one outlet: nearly the same text, on other days or with another stamp of an update."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provstore.english.calendar import find_date, find_dates, in_utc
from provstore.match.changes.changes import are_copies
from provstore.match.changes.sentences import find_order
from provstore.match.changes.thresholds import EDITION_SHARE
from provstore.match.changes.words import Page
from provstore.match.reuse.passages import Passage
from provstore.records import Extraction


@dataclass(frozen=True, slots=True)
class Moment:
    """When a version was published: the day that the page or a person states, and the latest stamp on the page.

    `modified` is the latest change that its markup states, `captured` when it was first had from its address.
    """

    day: str | None
    stamp: str | None
    modified: str | None = None
    captured: str | None = None

    def is_before(self, other: Moment) -> bool:
        """Whether it is known to be the earlier one; a day alone is not known to be before an hour of that day."""
        if self.day and other.day and self.day != other.day:
            return self.day < other.day
        stamps = (self.stamp, other.stamp), (self.modified, other.modified), (self.captured, other.captured)
        for mine, theirs in stamps:
            if mine and theirs and not mine.startswith(theirs) and not theirs.startswith(mine):
                return mine < theirs
        return False


def read_moment(
    text: str, extraction: Extraction, day: str | None, changed: Iterable[str] = (), captured: str | None = None
) -> Moment:
    """`day` is what is known of the publication, as ISO 8601; `changed` is when the page's markup says that it changed,
    as it says it, `captured` when the document was first had, in UTC.
    """
    modified = [in_utc(found.value) for one in changed if (found := find_date(one, 0, len(one))) and found.value]
    stamps = [
        found.value
        for segment in extraction.segments
        if segment.kind == "timestamp"
        for found in find_dates(text, segment.span.start, segment.span.end)
        if found.value
    ]
    return Moment(day, max(stamps, default=None), max(modified, default=None), captured)


def are_editions(a: Page, b: Page, passages: Sequence[Passage], *, same_address: bool = False) -> bool:
    """Whether two pages of one outlet that share passages are at one address, or nearly the same text.

    Most of the sentences of the shorter one stand in the other word for word: a daily bulletin repeats its words with
    other numbers in every sentence, and is no edition of the one of yesterday.
    """
    if same_address:
        return True
    if not are_copies(a, b, passages):
        return False
    order = find_order(a, b)
    same = sum(a.sentences[meeting.a].end - a.sentences[meeting.a].start for meeting in (*order.kept, *order.moved))
    return same >= EDITION_SHARE * min(len(a.words), len(b.words))
