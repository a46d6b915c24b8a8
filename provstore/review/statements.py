"""What a person states of a document → store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from provstore.english.calendar import in_utc, parse_stated
from provstore.errors import RefusedInput, UsageError
from provstore.extract.sources.outlets import stated_outlet
from provstore.ingest.again import extract_one
from provstore.readers import read_otherwise
from provstore.records import Document, Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.load import find_document, load_document
from provstore.store.readings import confirm_encoding, find_damage, renew_reading
from provstore.store.runs import recorded_run
from provstore.store.statements import load_statement, save_statement
from provstore.text.decode import find_encoding

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


# Somewhere a day has begun so long before it begins by UTC.
_FIRST_CLOCK = timedelta(hours=14)


def read_statement(
    outlet: str | None = None, published: str | None = None, by: str | None = None, to_come: bool = False
) -> Stated:
    """What a person says, in the store's terms.

    `outlet` is a name, alias or domain of the registry, or else the name of an outlet that it does
    not know; `published` is ISO 8601 to the year, month, day or minute, and mostly mistyped where it is still to come:
    then it is taken only with `to_come`.  Raises UsageError.
    """
    if published is not None:
        try:
            published, _ = parse_stated(published.strip())
        except ValueError as error:
            raise UsageError(str(error)) from error
        if _is_to_come(published) and not to_come:
            raise UsageError(f"{published} is still to come: if it is right nevertheless, say --yes (to_come=True)")
    return Stated(None if outlet is None else stated_outlet(outlet), published, by)


def _is_to_come(published: str) -> bool:
    """Whether it is later everywhere, as far as it is written."""
    moment = in_utc(published)
    has_hours_from_utc = moment != published or published.endswith("+00:00")
    now = datetime.now(UTC) + (timedelta() if has_hours_from_utc else _FIRST_CLOCK)
    return moment > now.isoformat()[: len(moment)]


def state(
    store: StorePath,
    document: str,
    outlet: str | None = None,
    published: str | None = None,
    by: str | None = None,
    tagger: Tagger | None = None,
    encoding: str | None = None,
    to_come: bool = False,
) -> Stated:
    """Record what a person says of the document with this id, and extract it again with that.

    With an `encoding` its bytes are read anew; the text that it had stays, with all that was found in it.  Returns all
    that holds of the document from now on; what is not said now stays as it was said before.
    Raises UsageError where nothing is stated, no such day or encoding, a day that is still to come without `to_come`,
    or the encoding in which the document is read already; RefusedInput where its bytes cannot be read so; and
    UnknownDocument.
    """
    stated = read_statement(outlet, published, by, to_come)
    if stated.outlet is None and stated.published is None and encoding is None:
        raise UsageError("say the outlet, the date of publication, the encoding, or several of them")
    name = None if encoding is None else find_encoding(encoding)
    asked = {"document": document, "outlet": outlet, "published": published, "encoding": name, "by": by}
    with open_for_writing(store) as connection, recorded_run(connection, "state", asked) as run_row, connection.begin():
        number = find_document(connection, document)
        if name is not None:
            held = load_document(connection, document)
            stated = replace(stated, encoding=_read_as(connection, held, number, name).encoding)
            if stated.encoding == held.encoding:
                raise UsageError(f"{document[:12]} is read as {held.encoding} already")
        save_statement(connection, run_row, number, document, stated)
        return extract_as_stated(connection, run_row, [document], tagger)[document]


def extract_as_stated(
    connection: Connection, run_row: int, documents: Sequence[str], tagger: Tagger | None
) -> dict[str, Stated]:
    """Extract documents again, by their ids, with what is stated of them; returns that.

    Those of which another encoding is stated than they have are read anew before.
    """
    from provstore.upkeep import Upkeep  # and numpy with it, which no other decision needs

    upkeep = Upkeep(connection, run_row)
    numbers = {find_document(connection, id): id for id in documents}
    stated = {number: load_statement(connection, number) for number in numbers}
    if newly := {number for number, id in numbers.items() if _read_anew(connection, id, number, stated[number][0])}:
        upkeep.forget(newly)
    told = {}
    for number, id in numbers.items():
        told[id] = stated[number][0] or Stated()
        extract_one(connection, run_row, id, number, stated[number], tagger)
    upkeep.update(numbers)
    return told


def _read_anew(connection: Connection, id: str, number: int, holds: Stated | None) -> bool:
    """Read a document in the encoding that is stated, unless it is read so already; returns whether it was."""
    if holds is None or holds.encoding is None:
        return False
    held = load_document(connection, id)
    if held.encoding == holds.encoding:
        confirm_encoding(connection, number)
        return False
    renew_reading(connection, _read_as(connection, held, number, holds.encoding))
    return True


def _read_as(connection: Connection, held: Document, number: int, encoding: str) -> Document:
    """A document of the store as it is in another encoding, or was once; raises RefusedInput with its id."""
    try:
        return read_otherwise(held, encoding, find_damage(connection, number, encoding))
    except RefusedInput as error:
        raise RefusedInput(error.reason, f"{held.id[:12]} {error}") from None
