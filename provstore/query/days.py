"""Days from which and to which a list goes, whatever the precision of the dates in it."""

import re
from collections.abc import Collection
from datetime import date

from provstore.errors import UsageError

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
NO_DAYS = "the rows of this list have no days"
_SMALLEST = "0001-01-01"  # completes a month or a year to a day that it has

# Where the day of a row stands, by the first of these columns that a view has.
_OWN = ("published", "at")
_DOCUMENTS = ("document_id", "a_document_id", "b_document_id")


def check_day(words: str) -> str:
    """The day, month or year that `words` write: 2024-03-12, 2024-03, 2024.  Raises UsageError where that is none."""
    try:
        if not _DAY.fullmatch(words):
            raise ValueError
        date.fromisoformat(words + _SMALLEST[len(words) :])
    except ValueError:
        raise UsageError(f"{words!r} is no day: write 2024-03-12, 2024-03 or 2024") from None
    return words


def check_days(since: str | None, until: str | None) -> dict[str, str | None]:
    """The first day and the last, as the conditions here name them; raises UsageError where none can be between."""
    first, last = (day and check_day(day) for day in (since, until))
    if first and last and first[: len(last)] > last[: len(first)]:
        raise UsageError(f"no day is between {first} and {last}: the first is after the last")
    return {"since": first, "until": last}


def has_days(columns: Collection[str]) -> bool:
    """Whether the rows of a list with these columns have days."""
    return any(name in columns for name in (*_OWN, "first", *_DOCUMENTS))


def within(columns: Collection[str]) -> str:
    """A condition in SQL: the row may be of a day from :since to :until, each of which may be null for no end.

    The day is that of the row itself, else that of its document; of a row about two documents the day of either; a
    story goes from its first to its last.  A date that is known to the month or the year counts where some day of
    it does, and a row without a date never does.
    """
    if own := next((name for name in _OWN if name in columns), None):
        return _between(own, own)
    if "first" in columns:
        return _between('"first"', '"last"')
    documents = [name for name in _DOCUMENTS if name in columns]
    inside = f"SELECT document_id FROM v_documents WHERE {_between('published', 'published')}"
    return "(" + " OR ".join(f"{name} IN ({inside})" for name in documents) + ")"


def _between(first: str, last: str) -> str:
    """Compared as far as both are written: June lies in the year, and the year may lie in June."""
    return (
        f"(:since IS NULL OR substr({last}, 1, length(:since)) >= substr(:since, 1, length({last})))"
        f" AND (:until IS NULL OR substr({first}, 1, length(:until)) <= substr(:until, 1, length({first})))"
        f" AND {first} IS NOT NULL"
    )
