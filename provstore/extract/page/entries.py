"""The entries of a live page: each has its own time, from which "on Tuesday" in it is counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provstore.english.calendar import Base, day_of, find_date
from provstore.readers.places import source_spans
from provstore.records import DATE_LINE, Document, Page, Span
from provstore.rules import says

LONGEST_TAG = 300  # characters of the source from the day that a <time> states to the words that it shows


@dataclass(frozen=True, slots=True)
class Entry:
    """Where the time of an entry stands, and the day that it means."""

    span: Span
    day: str


def find_entries(document: Document) -> tuple[Entry, ...]:
    """The entries of a page that is live, in the order of the text; none of other pages.

    The words that readers see say the day, or else the <time> around them does: they mostly see a clock time.
    """
    page = document.page
    return tuple(_entries(document.text, page)) if page and "live blog" in page.notes else ()


def base_at(entries: Sequence[Entry], at: int, base: Base | None) -> Base | None:
    """The day that relative dates at a place are counted from; `base` is that of the page, for where no entry is above.

    An entry of the page's own day adds nothing to it.
    """
    above = [entry for entry in entries if entry.span.end <= at]
    if not above or (base and base.day == above[-1].day):
        return base
    return Base(above[-1].day, f"entry {above[-1].day}")


def _entries(text: str, page: Page) -> Iterator[Entry]:
    for zone in page.zones:
        if zone.kind != "timestamp" or zone.reason == DATE_LINE:
            continue
        shown = find_date(text, zone.span.start, zone.span.end)
        if shown and says("page/boilerplate", "updated", text[zone.span.start : shown.span.start]):
            continue  # of the whole page
        day = day_of(shown.value) if shown else None
        if day := day or _stated_day(page, zone.span):
            yield Entry(zone.span, day)


def _stated_day(page: Page, shown: Span) -> str | None:
    """The day that the <time> around some words states."""
    sources = source_spans(page.map, shown)
    if not sources:
        return None
    before = (
        value
        for value in page.values
        if value.where.startswith("time") and value.place and 0 <= sources[0].start - value.place.end <= LONGEST_TAG
    )
    nearest = max(before, key=lambda value: value.place.end if value.place else 0, default=None)
    found = find_date(nearest.value, 0, len(nearest.value)) if nearest else None
    return day_of(found.value) if found else None
