"""Versions of one page by one outlet: nearly the same text, on other days or with another stamp of an update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provstore.english.calendar import find_dates
from provstore.match.changes.changes import are_copies
from provstore.match.changes.sentences import find_order
from provstore.match.changes.thresholds import EDITION_SHARE
from provstore.match.changes.words import Page
from provstore.match.reuse.passages import Passage
from provstore.records import Extraction


@dataclass(frozen=True, slots=True)
class Moment:
    """When a version was published: the day that the page or a person states, and the latest stamp on the page."""

    day: str | None
    stamp: str | None

    def is_before(self, other: Moment) -> bool:
        """Whether it is known to be the earlier one; a day alone is not known to be before an hour of that day."""
        if self.day and other.day and self.day != other.day:
            return self.day < other.day
        return bool(self.stamp and other.stamp and self.stamp < other.stamp and not other.stamp.startswith(self.stamp))


def read_moment(text: str, extraction: Extraction, day: str | None) -> Moment:
    """`day` is what is known of the publication, as ISO 8601."""
    stamps = [
        found.value
        for segment in extraction.segments
        if segment.kind == "timestamp"
        for found in find_dates(text, segment.span.start, segment.span.end)
        if found.value
    ]
    return Moment(day, max(stamps, default=None))


def are_editions(a: Page, b: Page, passages: Sequence[Passage]) -> bool:
    """Whether two pages of one outlet are nearly the same text.

    Most of the sentences of the shorter one stand in the other word for word: a daily bulletin repeats its words with
    other numbers in every sentence, and is no edition of the one of yesterday.
    """
    if not are_copies(a, b, passages):
        return False
    order = find_order(a, b)
    same = sum(a.sentences[meeting.a].end - a.sentences[meeting.a].start for meeting in (*order.kept, *order.moved))
    return same >= EDITION_SHARE * min(len(a.words), len(b.words))
