"""The claims of documents as the comparison reads them, kept in memory as far as it goes."""

from __future__ import annotations

import pickle
import zlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from io import BytesIO

from sqlalchemy import Connection, select

from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import read_profile
from provstore.records import Span
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models import documents
from provstore.store.statements import load_statement

READY = 500  # profiles kept as they are, about a fifth of a megabyte each
PACKED = 6000  # and packed, 20 kB each: unpacking one takes a quarter of the time that reading it takes


class Profiles:
    """The profile of each document of a store, read when it is asked for."""

    def __init__(self, connection: Connection, repeated: Callable[[int, Sequence[Span]], list[Span]]) -> None:
        """`repeated` tells which parts of a document, by its row, are furniture of its outlet."""
        self._connection, self._repeated = connection, repeated
        self._ready: OrderedDict[int, DocumentProfile] = OrderedDict()
        self._packed: OrderedDict[int, bytes] = OrderedDict()

    def of(self, row: int) -> DocumentProfile:
        """The profile of a document, by its row."""
        profile = self._ready.pop(row, None) or self._unpack(row) or self._read(row)
        self._ready[row] = profile
        if len(self._ready) > READY:
            self._pack(*self._ready.popitem(last=False))
        return profile

    def forget(self, row: int) -> None:
        """The document has changed, or what is known of it."""
        self._ready.pop(row, None)
        self._packed.pop(row, None)

    def _read(self, row: int) -> DocumentProfile:
        key = self._connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
        document = load_document(self._connection, key)
        extraction = load_extraction(self._connection, current_extraction(self._connection, key))
        stated, _ = load_statement(self._connection, row)
        day = stated.published[:10] if stated and stated.published and len(stated.published) >= 10 else None
        parts = [part.span for part in extraction.segments]  # and claims: a page may have come without line breaks
        furniture = self._repeated(row, parts + [part for claim in extraction.claims for part in claim.content])
        return read_profile(document, extraction, day, furniture)

    def _pack(self, row: int, profile: DocumentProfile) -> None:
        if row in self._packed:
            self._packed.move_to_end(row)
            return
        self._packed[row] = _pack(profile)
        if len(self._packed) > PACKED:
            self._packed.popitem(last=False)

    def _unpack(self, row: int) -> DocumentProfile | None:
        if row not in self._packed:
            return None
        profile: DocumentProfile = pickle.loads(zlib.decompress(self._packed[row]))
        return profile


def _pack(profile: DocumentProfile) -> bytes:
    """Spans, which are most of it, are packed as their two ends: a frozen dataclass is slow to come back otherwise."""
    packed = BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {Span: lambda span: (Span, (span.start, span.end))}
    pickler.dump(profile)
    return zlib.compress(packed.getvalue(), 1)
