"""Note and name of whoever decides."""

from __future__ import annotations

from provstore.errors import UsageError


def read_said(note: str | None, by: str | None) -> tuple[str | None, str | None]:
    """Note and name as they are kept: nothing is null, and what is no text cannot be kept at all."""
    for words in (note, by):
        try:
            (words or "").encode()
        except UnicodeEncodeError:
            raise UsageError("note and name must be text") from None
    return (note or "").strip() or None, (by or "").strip() or None
