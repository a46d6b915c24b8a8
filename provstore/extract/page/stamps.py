"""When a page was published: which of its dates says so."""

from collections.abc import Iterator
from typing import NamedTuple

from provstore.english.calendar import day_of, find_dates
from provstore.extract.page.pieces import Piece, first_hit, rules_of
from provstore.records import DateMention
from provstore.rules import says

_MIDNIGHT = "T00:00"


class _Stamp(NamedTuple):
    """A date of the page; `is_below` where it stands under the first paragraph."""

    date: DateMention
    label: str | None  # "published" or "updated", where the words before it say so
    is_below: bool
    is_above_headline: bool

    def rank(self) -> tuple[int, bool, bool]:
        """What counts first.

        A date above the story is the page's own, below it that of another story, unless it is called that of
        publication; the day of a change comes after both.  A date without a value counts where no other has one.
        A day above the headline can be the day on which the page was saved.
        """
        if self.label == "updated":
            place = 4 if self.is_below else 2
        else:
            place = 0 if not self.is_below else 1 if self.label else 3
        is_a_day = self.date.precision == "day" or _MIDNIGHT in (self.date.value or "")
        return place, self.date.value is None, self.is_above_headline and is_a_day and not self.label


def find_published(text: str, pieces: list[Piece]) -> DateMention | None:
    """The date of the page's timestamps that says when it was published; None where there is none.

    A day alone, or its midnight, stands for a stamp of that day with a clock time, where there is one.
    """
    stamps = sorted(_find_stamps(text, pieces), key=_Stamp.rank)
    if not stamps:
        return _of_other_calendar(text, pieces)
    first = stamps[0].date
    day = day_of(first.value) or ""
    if first.precision == "day" or _MIDNIGHT in (first.value or ""):
        same_day = (stamp.date for stamp in stamps if stamp.label != "updated" and stamp.date.precision == "minute")
        timed = (
            date for date in same_day if (date.value or "").startswith(day) and _MIDNIGHT not in (date.value or "")
        )
        return next(timed, first)
    return first


def _of_other_calendar(text: str, pieces: list[Piece]) -> DateMention | None:
    hits = (first_hit(rules_of("other calendar"), text, piece.span) for piece in pieces if piece.kind == "timestamp")
    found = next(filter(None, hits), None)
    return DateMention(found.span(), None, reason="a day of another calendar") if found else None


def _find_stamps(text: str, pieces: list[Piece]) -> Iterator[_Stamp]:
    """The dates of all timestamps, in the order of the text."""
    is_below = False
    is_headed = all(piece.kind != "headline" for piece in pieces)
    for piece in pieces:
        is_below = is_below or piece.kind == "paragraph"
        is_headed = is_headed or piece.kind == "headline"
        if piece.kind != "timestamp":
            continue
        start = piece.span.start
        for date in find_dates(text, piece.span.start, piece.span.end):
            before = text[start : date.span.start]
            label = next((kind for kind in ("updated", "published") if says("page/boilerplate", kind, before)), None)
            yield _Stamp(date, label, is_below, not is_headed)
            start = date.span.end
