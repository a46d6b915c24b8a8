"""What a person states of a document → store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from provstore.english.calendar import parse_stated
from provstore.errors import UsageError
from provstore.extract.sources.outlets import stated_outlet
from provstore.ingest.reading import analyze_again, load_carried
from provstore.records import Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.load import find_document, load_document
from provstore.store.runs import recorded_run
from provstore.store.save import save_again
from provstore.store.statements import load_statement, save_statement

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


def read_statement(outlet: str | None = None, published: str | None = None, by: str | None = None) -> Stated:
    """What a person says, in the store's terms.

    `outlet` is a name, alias or domain of the registry, or else the name of an outlet that it does
    not know; `published` is ISO 8601 to the year, month, day or minute.  Raises UsageError.
    """
    if published is not None:
        try:
            published, _ = parse_stated(published.strip())
        except ValueError as error:
            raise UsageError(str(error)) from error
    return Stated(None if outlet is None else stated_outlet(outlet), published, by)


def state(
    store: StorePath,
    document: str,
    outlet: str | None = None,
    published: str | None = None,
    by: str | None = None,
    tagger: Tagger | None = None,
) -> Stated:
    """Record what a person says of the document with this id, and extract it again with that.

    Returns all that holds of it from now on; what is not said now stays as it was said before.
    Raises UsageError where nothing, or no such day, is stated, and UnknownDocument.
    """
    stated = read_statement(outlet, published, by)
    if stated.outlet is None and stated.published is None:
        raise UsageError("say the outlet, the date of publication, or both")
    asked = {"document": document, "outlet": outlet, "published": published, "by": by}
    with open_for_writing(store) as connection, recorded_run(connection, "state", asked) as run_row, connection.begin():
        number = find_document(connection, document)
        save_statement(connection, run_row, number, document, stated)
        return extract_as_stated(connection, run_row, [document], tagger)[document]


def extract_as_stated(
    connection: Connection, run_row: int, documents: Sequence[str], tagger: Tagger | None
) -> dict[str, Stated]:
    """Extract documents again, by their ids, with what is stated of them; returns that."""
    from provstore.upkeep import Upkeep  # and numpy with it, which no other decision needs

    told = {}
    numbers = {find_document(connection, id): id for id in documents}
    for number, id in numbers.items():
        holds, statement = load_statement(connection, number)
        told[id] = holds or Stated()
        read = load_document(connection, id)
        carried = load_carried(connection, [number])[number]
        save_again(connection, run_row, analyze_again(read, told[id], tagger, carried), number, statement)
    Upkeep(connection, run_row).update(numbers)
    return told
