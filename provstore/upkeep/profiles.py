"""The claims of documents as the comparison reads them, kept in memory as far as it goes."""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from provstore.english.calendar import day_of
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import read_profile
from provstore.packing import pack, unpack
from provstore.records import Document, Extraction, Span
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents
from provstore.store.statements import load_statement

# Profiles kept as they are, about half a megabyte each of pages of 4.4 kB: each of three steps asks for all that came
# together.
READY = 500

# Profiles kept packed, about 20 kB each: unpacking one takes a quarter of the time that reading it takes.
PACKED = 6000


class Profiles:
    """The profile of each document of a store, by its row."""

    def __init__(self, connection: Connection, repeated: Callable[[int, Sequence[Span]], list[Span]]) -> None:
        """`repeated` tells which parts of a document, by its row, are furniture of its outlet."""
        self._connection, self._repeated = connection, repeated
        self._ready: OrderedDict[int, DocumentProfile] = OrderedDict()
        self._packed: OrderedDict[int, bytes] = OrderedDict()
        self._furniture: dict[int, list[Span]] = {}  # of these profiles, as it was when they were read

    def renew(self, changed: Collection[int], repeated: Collection[int]) -> set[int]:
        """Forget what is known of documents that have changed, and of others of which parts are `repeated` otherwise.

        Returns the latter, without those whose profile is at hand and would be the same.
        """
        for row in changed:
            self._forget(row)
        other = {row for row in repeated if row not in changed and self._is_repeated_otherwise(row)}
        for row in other:
            self._forget(row)
        return other

    def of(self, row: int) -> DocumentProfile:
        """The profile of a document, which is read from the store unless it is at hand."""
        profile = self._ready.pop(row, None) or self._unpack(row) or self._read(row)
        self._ready[row] = profile
        if len(self._ready) > READY:
            self._pack(*self._ready.popitem(last=False))
        return profile

    def at_hand_first(self, rows: Collection[int]) -> list[int]:
        """Documents in an order in which few profiles have to be made ready."""
        return sorted(rows, key=lambda row: (row not in self._ready, row))

    def _forget(self, row: int) -> None:
        self._ready.pop(row, None)
        self._packed.pop(row, None)
        self._furniture.pop(row, None)

    def _is_repeated_otherwise(self, row: int) -> bool:
        """Whether other parts of a document are repeated than when its profile was read; True where none is at hand."""
        profile = self._ready.get(row) or self._unpack(row)
        return profile is None or self._furniture[row] != self._find_furniture(row, profile.extraction)

    def _find_furniture(self, row: int, extraction: Extraction) -> list[Span]:
        parts = [part.span for part in extraction.segments]  # and claims: a page may have come without line breaks
        return self._repeated(row, parts + [part for claim in extraction.claims for part in claim.content])

    def _load(self, row: int) -> tuple[Document, Extraction]:
        key = self._connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
        extraction = load_extraction(self._connection, current_extraction(self._connection, key))
        return load_document(self._connection, key), extraction

    def _read(self, row: int) -> DocumentProfile:
        """The profile of a document, with what a person states of it and what its outlet repeats."""
        document, extraction = self._load(row)
        stated, _ = load_statement(self._connection, row)
        day = day_of(stated.published) if stated else None
        self._furniture[row] = self._find_furniture(row, extraction)
        return read_profile(document, extraction, day, self._furniture[row])

    def _pack(self, row: int, profile: DocumentProfile) -> None:
        """Keep a profile packed; the one that was not asked for longest gives way."""
        if row in self._packed:
            self._packed.move_to_end(row)
            return
        self._packed[row] = zlib.compress(pack(replace(profile, kept={})), 1)
        if len(self._packed) > PACKED:
            gone, _ = self._packed.popitem(last=False)
            if gone not in self._ready:
                self._furniture.pop(gone)

    def _unpack(self, row: int) -> DocumentProfile | None:
        if row not in self._packed:
            return None
        profile: DocumentProfile = unpack(zlib.decompress(self._packed[row]))
        return profile
