"""What a person decides of something found: right, wrong, or right but for what is amended."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.records import Amended, FindingKind, Found, Judgement, Review
from provstore.records.reviews import AMENDABLE, NOT_AMENDED, is_of_another
from provstore.review.said import read_said
from provstore.store import StorePath, open_for_writing
from provstore.store.events import utc_now
from provstore.store.findings import Findings
from provstore.store.load import load_document
from provstore.store.reviews import decided_of, find_parts, save_reviews
from provstore.store.runs import recorded_run
from provstore.store.standing import Standing, find_last, stand


def decide(
    store: StorePath,
    found: Found,
    verdict: Judgement,
    amended: Amended = NOT_AMENDED,
    *,
    note: str | None = None,
    by: str | None = None,
) -> Standing | None:
    """Record what a person decides of something found, which stays as it is.

    Returns what holds of it from now on; None where a decision is taken back, and none was made before it.  Raises
    UsageError where it is not found any more, where nothing or something impossible is amended, and where there is
    nothing to undo.
    """
    said = read_said(note, by)
    asked = {"of": found.kind, "found": found.key, "verdict": verdict, "amended": amended.told() or None}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "review", asked) as run_row,
        connection.begin(),
    ):
        if Findings(connection, found.documents).place(found) != found.key:
            raise UsageError(f"{found.key} is not found in the document any more")
        _check(connection, found, verdict, amended)
        before = decided_of(connection, found)
        if verdict == "undo" and stand(before) is None:
            raise UsageError("there is nothing to undo: no decision holds of it")
        save_reviews(connection, run_row, [Review(found, verdict, amended, *said, utc_now(), find_last(before))])
        return stand(decided_of(connection, found))


_NAMES: Mapping[FindingKind, str] = {"same": "pair of claims"}


def _check(connection: Connection, found: Found, verdict: Judgement, amended: Amended) -> None:
    if verdict != "amend":
        if amended != NOT_AMENDED:
            raise UsageError(f"{verdict} says nothing of what is right instead: say amend")
        return
    fields = AMENDABLE.get(found.kind)
    if fields is None:
        raise UsageError(f"a {_NAMES.get(found.kind, found.kind)} is accepted or rejected, and not amended")
    if amended == NOT_AMENDED:
        raise UsageError(f"say what is right instead: {', '.join(sorted(fields))}")
    if others := amended.told().keys() - fields:
        raise UsageError(f"a {found.kind} has no {', '.join(sorted(others))}")
    if amended.voice == "outlet" and (amended.speakers or amended.mode):
        raise UsageError("what the outlet itself asserts has no other speaker, and no mode")
    if any(is_of_another(one, found.documents[0]) for one in amended.sources):
        raise UsageError("the speaker is known in another document alone: say who it is in this one")
    if not all(name.strip() for name in amended.photographers or ()):
        raise UsageError("the name of the photographer is empty")
    if amended.content is not None:
        words = load_document(connection, found.documents[0]).text
        if not all(part.strip() for part in amended.content) or find_parts(words, amended.content, 0) is None:
            raise UsageError("the content must be words of the document, exactly as they stand there, in their order")
