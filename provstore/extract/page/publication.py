"""When the page says that it was published."""

from provstore.english.calendar import find_date
from provstore.extract.page.pieces import Piece
from provstore.records import DateMention


def find_published(text: str, pieces: list[Piece]) -> DateMention | None:
    """The first date of the page's timestamps; where one of that day has a clock time, that one.

    A date that has no value (no such day, or two readings) counts only where no other has one.
    """
    stamps = (find_date(text, piece.span.start, piece.span.end) for piece in pieces if piece.kind == "timestamp")
    dates = [date for date in stamps if date is not None]
    known = [date for date in dates if date.value]
    if not known:
        return next(iter(dates), None)
    day = (known[0].value or "")[:10]
    timed = (date for date in known if date.precision == "minute" and (date.value or "")[:10] == day)
    return next(timed, known[0])
