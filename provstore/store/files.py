"""Are the files that documents were seen in still what they were, and do the steps into them lead to the documents?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any, BinaryIO, Literal

from sqlalchemy import Connection, select

from provstore.carriers import take, unpack
from provstore.errors import RefusedInput
from provstore.records import Carrier, Step
from provstore.store.events import show_path
from provstore.store.models.documents import carriers, documents, sightings
from provstore.store.opening import let_go
from provstore.store.sightings import load_carriers
from provstore.text.files import STANDARD_INPUT, digest_of, opened

TAKEN_ONE_BY_ONE = 20  # documents in one file

State = Literal["same", "changed", "gone", "leads elsewhere", "not kept"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting looked at again; `sentence` says of one that is not the same why it is not."""

    state: State
    sentence: str = ""


def look_again(connection: Connection) -> Iterator[Seen]:
    """Each sighting once more: the file is read, and its steps are taken again.

    "changed" is a file with other bytes than those that were seen, "leads elsewhere" one with the same bytes in which
    the steps do not lead to the document: then the store is damaged, or this version takes a step otherwise.
    What came through standard input is "not kept".
    """
    in_carriers = [(row, carrier) for row, carrier in load_carriers(connection)]
    by_themselves = select(sightings.c.path, documents.c.sha256.label("document_id")).join_from(sightings, documents)
    plain = by_themselves.where(sightings.c.id.not_in(select(carriers.c.sighting_row))).order_by(sightings.c.path)
    rows = [(row, None) for row in connection.execute(plain)] + in_carriers
    let_go(connection)  # to read all files may take hours
    for path, some in groupby(sorted(rows, key=lambda one: one[0].path), lambda one: one[0].path):
        yield from _look_at(path, list(some))


def _look_at(path: bytes, seen: list[tuple[Any, Carrier | None]]) -> Iterator[Seen]:
    shown = show_path(path)
    if path == STANDARD_INPUT:
        yield from (Seen("not kept") for _ in seen)
        return
    try:
        with opened(path) as (stream, size):
            digest = digest_of(stream)
            known = _read_at_once(stream, size) if len(seen) > TAKEN_ONE_BY_ONE else set()
            for row, carrier in seen:
                named = f"{shown}, {carrier.record}" if carrier and carrier.record else shown
                if digest != (carrier.sha256 if carrier else row.document_id):
                    yield Seen("changed", f"{named}: the file has other bytes than those that were seen")
                elif carrier and not ((carrier.steps, row.document_id) in known or _leads_to(stream, carrier, row)):
                    yield Seen("leads elsewhere", f"{named}: its steps do not lead to {row.document_id[:12]}")
                else:
                    yield Seen("same")
    except RefusedInput as error:
        yield Seen("gone", f"{shown} {error}")


def _read_at_once(stream: BinaryIO, size: int) -> set[tuple[tuple[Step, ...], str]]:
    """The documents in a file as a reader finds them now, by their steps; taking the steps reads it again for each."""
    known: set[tuple[tuple[Step, ...], str]] = set()
    stream.seek(0)
    with suppress(RefusedInput):
        for _, found in unpack(stream, size):
            if isinstance(found.content, bytes):
                known.add((found.steps, sha256(found.content).hexdigest()))
    return known


def _leads_to(stream: BinaryIO, carrier: Carrier, row: Any) -> bool:
    """Whether the steps into a carrier lead to the document."""
    try:
        return sha256(take(stream, carrier.steps)).hexdigest() == str(row.document_id)
    except RefusedInput:
        return False
