"""The claims of documents as the comparison reads them, kept in memory as far as it goes."""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection, select

from provstore.english.calendar import day_of
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import leave_out, read_profile
from provstore.packing import pack, unpack
from provstore.records import Document, Extraction, Span, Stated
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents
from provstore.store.statements import load_statement

# Profiles kept as they are, about half a megabyte each of pages of 4.4 kB: each of three steps asks for all that came
# together.
READY = 500

# Profiles kept packed, about 20 kB each: unpacking one takes a quarter of the time that reading it takes.
PACKED = 6000


def pack_profile(document: Document, extraction: Extraction, stated: Stated | None) -> bytes:
    """What `Profiles` keeps of a document: its profile, by what a person states of it, in few bytes."""
    return _pack(_read(document, extraction, stated))


def _read(document: Document, extraction: Extraction, stated: Stated | None) -> DocumentProfile:
    """The profile with what the comparison asks of a document: its text, and what the page states."""
    page = document.page and replace(document.page, map=(), zones=())
    return read_profile(
        replace(document, data=b"", page=page), extraction, day_of(stated.published) if stated else None
    )


def _pack(profile: DocumentProfile) -> bytes:
    return zlib.compress(pack(replace(profile, kept={})), 1)


class _Ready(NamedTuple):
    """A profile, and what is left of it without the parts that the outlet repeats."""

    whole: DocumentProfile
    left: DocumentProfile


class Profiles:
    """The profile of each document of a store, by its row."""

    def __init__(self, connection: Connection, repeated: Callable[[int, Sequence[Span]], list[Span]]) -> None:
        """`repeated` tells which parts of a document, by its row, are furniture of its outlet."""
        self._connection, self._repeated = connection, repeated
        self._ready: OrderedDict[int, _Ready] = OrderedDict()
        self._packed: OrderedDict[int, bytes] = OrderedDict()
        self._furniture: dict[int, list[Span]] = {}  # that was left out when a profile was made ready

    def take_in(self, changed: Collection[int], ahead: Mapping[int, bytes]) -> None:
        """Forget what is known of documents that have changed, and keep what `pack_profile` has made of them since."""
        for row in changed:
            self._ready.pop(row, None)
            self._packed.pop(row, None)
            self._furniture.pop(row, None)
        for row, packed in ahead.items():
            self._keep(row, packed)

    def renew(self, repeated: Collection[int]) -> set[int]:
        """Make those of the documents ready of which their outlets repeat other parts than was left out of them.

        Returns these, with those of which that is not known since their profiles are not at hand.
        """
        return {row for row in repeated if not self._is_as_before(row)}

    def of(self, row: int) -> DocumentProfile:
        """The profile of a document without what its outlet repeats; read from the store unless it is at hand."""
        ready = self._ready.pop(row, None) or self._make_ready(row, self._unpack(row) or self._load(row))
        self._ready[row] = ready
        if len(self._ready) > READY:
            gone, one = self._ready.popitem(last=False)
            if gone not in self._packed:
                self._keep(gone, _pack(one.whole))
        return ready.left

    def at_hand_first(self, rows: Collection[int]) -> list[int]:
        """Documents in an order in which few profiles have to be made ready."""
        return sorted(rows, key=lambda row: (row not in self._ready, row))

    def _is_as_before(self, row: int) -> bool:
        ready = self._ready.pop(row, None)
        before, whole = self._furniture.pop(row, None), ready.whole if ready else self._unpack(row)
        if before is None or whole is None:
            return False
        made = self._make_ready(row, whole)
        if ready:
            self._ready[row] = made
        return self._furniture[row] == before

    def _make_ready(self, row: int, whole: DocumentProfile) -> _Ready:
        if row not in self._furniture:
            parts = [part.span for part in whole.extraction.segments]
            parts += [part for one in whole.extraction.claims for part in one.content]  # a page may lack line breaks
            self._furniture[row] = self._repeated(row, parts)
        return _Ready(whole, leave_out(whole, self._furniture[row]))

    def _load(self, row: int) -> DocumentProfile:
        id = self._connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
        extraction = load_extraction(self._connection, current_extraction(self._connection, id))
        return _read(load_document(self._connection, id), extraction, load_statement(self._connection, row)[0])

    def _keep(self, row: int, packed: bytes) -> None:
        """Keep a packed profile; the one that was kept first gives way."""
        self._packed[row] = packed
        if len(self._packed) > PACKED:
            self._packed.popitem(last=False)

    def _unpack(self, row: int) -> DocumentProfile | None:
        if row not in self._packed:
            return None
        self._packed.move_to_end(row)
        profile: DocumentProfile = unpack(zlib.decompress(self._packed[row]))
        return profile
