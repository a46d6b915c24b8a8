"""Are the files that documents were seen in still what they were, and do the steps into them lead to the documents?"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any, BinaryIO, Literal

from sqlalchemy import Connection, select

from provstore.carriers import take, unpack
from provstore.errors import RefusedInput, UsageError
from provstore.records import Carrier, Step
from provstore.store.engine import list_own_files
from provstore.store.events import show_path
from provstore.store.guard import find_file
from provstore.store.models.documents import carriers, documents, sightings
from provstore.store.opening import let_go
from provstore.store.sightings import load_carriers
from provstore.text.files import STANDARD_INPUT, digest_of, find_files, opened

MANIFEST = b"manifest-sha256.txt"  # of a bag, and of originals as `provstore export` writes them
TAKEN_ONE_BY_ONE = 20  # documents in one file

State = Literal["same", "changed", "gone", "leads elsewhere", "not kept", "not in the store", "not among the files"]

# A line of `sha256sum`, with a backslash before it where the name has one, and one of `sha256sum --tag`.
_LISTED = re.compile(
    r"\\?(?P<digest>[0-9a-fA-F]{64}) [ *]?(?P<name>.+)|SHA256 \((?P<tagged>.+)\) = (?P<tag>[0-9a-fA-F]{64})"
)


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


def compare_with(connection: Connection, given: bytes) -> Iterator[Seen]:
    """Each file of a folder, or of a list as `sha256sum` and BagIt write it; then each document that is none of them.

    A file is "same" if a document has its bytes, or was in it; a document is "not among the files" if no file has its
    bytes, and none is one that it was in.  Of a folder that is laid out as a bag its payload counts, and the store
    itself is passed over.  Raises UsageError for a list that is none.
    """
    carried = select(documents.c.sha256, carriers.c.sha256.label("file")).select_from(
        documents.join(sightings).join(carriers)
    )
    files_of: dict[str, set[str]] = {id: {id} for id in connection.execute(select(documents.c.sha256)).scalars()}
    for id, file in connection.execute(carried):
        files_of[id].add(file)
    known = {digest for files in files_of.values() for digest in files}
    found = set[str]()
    own = list_own_files(find_file(connection))
    for name, digest in _list_folder(given, own) if os.path.isdir(given) else _read_list(given):
        if isinstance(digest, RefusedInput):
            yield Seen("gone", f"{name} {digest}")
            continue
        found.add(digest)
        yield Seen("same") if digest in known else Seen("not in the store", f"{name} is not in the store")
    shown = select(sightings.c.path_shown).where(sightings.c.document_row == documents.c.id)
    where = shown.order_by(sightings.c.id).limit(1).scalar_subquery()
    for id, path in connection.execute(select(documents.c.sha256, where).order_by(documents.c.sha256)):
        if found.isdisjoint(files_of[id]):
            yield Seen("not among the files", f"{id[:12]}, seen at {path}, is not among the files")


def _list_folder(folder: bytes, own: Collection[bytes]) -> Iterator[tuple[str, str | RefusedInput]]:
    """The regular files in a folder, or in the payload of a bag, with their digests, or why they cannot be read; but
    not the store's `own` files."""
    payload = os.path.join(folder, b"data")
    is_bag = os.path.isdir(payload) and os.path.isfile(os.path.join(folder, MANIFEST))
    for path in find_files([payload if is_bag else folder], own):
        try:
            with opened(path) as (stream, _):
                yield show_path(path), digest_of(stream)
        except RefusedInput as error:
            yield show_path(path), error


def _read_list(path: bytes) -> Iterator[tuple[str, str]]:
    """The names and digests of a list of files, as they are written there."""
    try:
        with opened(path) as (stream, _):
            lines = stream.read().decode("utf-8", "backslashreplace").splitlines()
    except RefusedInput as error:
        raise UsageError(f"{show_path(path)} {error}") from None
    for number, line in enumerate(lines, 1):
        found = _LISTED.fullmatch(line)
        if found is None:
            raise UsageError(f"{show_path(path)}, line {number}: no digest and name as sha256sum writes them")
        yield found["name"] or found["tagged"], (found["digest"] or found["tag"]).lower()


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
