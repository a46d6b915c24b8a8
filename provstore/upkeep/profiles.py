"""The claims of documents as the comparison reads them, kept in memory as far as it goes."""

import pickle
import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from io import BytesIO

from sqlalchemy import Connection, select

from provstore.english.calendar import day_of
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import read_profile
from provstore.records import Document, Extraction, Span
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents
from provstore.store.prepare import Prepared
from provstore.store.statements import load_statement

# Profiles kept as they are, about a fifth of a megabyte each.
READY = 300

# Profiles kept packed, about 20 kB each: unpacking one takes a quarter of the time that reading it takes.
PACKED = 6000


class Profiles:
    """The profile of each document of a store, by its row."""

    def __init__(self, connection: Connection, repeated: Callable[[int, Sequence[Span]], list[Span]]) -> None:
        """`repeated` tells which parts of a document, by its row, are furniture of its outlet."""
        self._connection, self._repeated = connection, repeated
        self._ready: OrderedDict[int, DocumentProfile] = OrderedDict()
        self._packed: OrderedDict[int, bytes] = OrderedDict()

    def renew(self, changed: Collection[int], fresh: Mapping[int, Prepared]) -> dict[int, DocumentProfile]:
        """The profiles of documents that have changed; what was extracted just now is in `fresh`."""
        for row in changed:
            self._ready.pop(row, None)
            self._packed.pop(row, None)
        return {row: self.of(row, fresh.get(row)) for row in sorted(changed)}

    def of(self, row: int, fresh: Prepared | None = None) -> DocumentProfile:
        """The profile of a document, which is read from the store unless it is at hand."""
        profile = self._ready.pop(row, None) or self._unpack(row)
        if profile is None:
            profile = self._read(row, *((fresh.document, fresh.extraction) if fresh else self._load(row)))
        self._ready[row] = profile
        if len(self._ready) > READY:
            self._pack(*self._ready.popitem(last=False))
        return profile

    def _load(self, row: int) -> tuple[Document, Extraction]:
        key = self._connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
        extraction = load_extraction(self._connection, current_extraction(self._connection, key))
        return load_document(self._connection, key), extraction

    def _read(self, row: int, document: Document, extraction: Extraction) -> DocumentProfile:
        """The profile of a document, with what a person states of it and what its outlet repeats."""
        stated, _ = load_statement(self._connection, row)
        day = day_of(stated.published) if stated else None
        parts = [part.span for part in extraction.segments]  # and claims: a page may have come without line breaks
        furniture = self._repeated(row, parts + [part for claim in extraction.claims for part in claim.content])
        return read_profile(document, extraction, day, furniture)

    def _pack(self, row: int, profile: DocumentProfile) -> None:
        """Keep a profile packed; the one that was not asked for longest gives way."""
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
