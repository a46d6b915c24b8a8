"""The tables of changes and editions: what a version of a text has otherwise, for each two that share passages."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from sqlalchemy import Connection

from provstore.match.changes.changes import find_changes
from provstore.match.changes.editions import Moment, are_editions, read_moment
from provstore.match.changes.words import Page, read_page
from provstore.match.reuse.passages import Passage
from provstore.records import Document, Extraction, Span, archived
from provstore.store.models.changes import changes, editions
from provstore.store.models.pairs import passages
from provstore.store.pairs import renew, rows_of
from provstore.store.rows import Columns, ends
from provstore.store.sightings import load_captures
from provstore.upkeep.parts_of_pairs import Pair, in_parts

# Pairs of documents whose rows are collected before they are written.
AT_ONCE = 2000

# Pages kept while the pairs of a batch are compared, about a quarter of a megabyte each.
KEPT = 64


class Version(Protocol):
    """What comparing versions needs to know of a document; `day` is that of its publication, as ISO 8601."""

    @property
    def document(self) -> Document: ...
    @property
    def extraction(self) -> Extraction: ...
    @property
    def day(self) -> str | None: ...


def renew_changes(
    connection: Connection,
    run_row: int,
    pairs: Collection[Pair],
    read: Callable[[int], Version],
    outlet_of: Callable[[int], int | None],
) -> None:
    """Bring changes and editions to what holds now of pairs of documents, by their rows.

    Their passages are there already.
    """
    captures = load_captures(connection, {row for pair in pairs for row in pair})
    versions = Versions(read, outlet_of, captures)
    for some in in_parts(pairs, AT_ONCE):
        changed: list[Columns] = []
        edited: list[Columns] = []
        shared = _passages(connection, some)
        for a, b in (each for pair in some for each in (pair, pair[::-1]) if each in shared):
            one, other, between = versions.in_order(a, b, shared[a, b])
            changed += versions.changes(one, other, between)
            if versions.are_editions(one, other, between):
                edited.append({"document_row": other, "before_row": one})
        renew(connection, changes, run_row, (), changed, pairs=some)
        renew(connection, editions, run_row, (), edited, by=("document_row", "before_row"), pairs=some)


def _passages(connection: Connection, pairs: Collection[Pair]) -> dict[Pair, list[Passage]]:
    """The passages of each of some pairs of documents, by their rows, the one with the smaller id first."""
    among, shared = {*pairs, *(pair[::-1] for pair in pairs)}, defaultdict[Pair, list[Passage]](list)
    for row in rows_of(connection, passages, {first for first, _ in pairs}):
        if (row.a_row, row.b_row) in among:
            spans = Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)
            shared[row.a_row, row.b_row].append(Passage(*spans, row.kind))
    return shared


class Versions:
    """Documents by their rows, as versions are compared."""

    def __init__(
        self,
        read: Callable[[int], Version],
        outlet_of: Callable[[int], int | None],
        captures: Mapping[int, Sequence[tuple[str | None, str | None]]],
    ) -> None:
        """`captures` are the addresses that documents were had from, each with the time, the earliest first."""
        self._read, self._outlet_of, self._captures = read, outlet_of, captures
        self.page: Callable[[int], Page] = lru_cache(KEPT)(self._read_page)
        self.moment: Callable[[int], Moment] = lru_cache(None)(self._read_moment)

    def _read_page(self, row: int) -> Page:
        profile = self._read(row)
        return read_page(profile.document.text, profile.extraction)

    def _read_moment(self, row: int) -> Moment:
        profile = self._read(row)
        captured = next((when[:16] for _, when in self._captures.get(row, ()) if when), None)
        page = profile.document.page
        changed = [one.value for one in page.values if one.field == "modified"] if page else []
        return read_moment(profile.document.text, profile.extraction, profile.day, changed, captured)

    def _addresses(self, row: int) -> set[str]:
        """Where the page says that it is, and where it was had from; but not the front page of its site.

        Sites exist that state the address of their front page on all pages.
        """
        page = self._read(row).document.page
        stated = {page.url} if page and page.url else set()
        had = {address for address, _ in self._captures.get(row, ()) if address}
        # Where an archive has it, it is the address that was captured there.
        pages = (found.url if (found := archived(one)) else one for one in stated | had)
        addresses = (one.rstrip("/") for one in pages)
        return {one for one in addresses if "/" in one.partition("://")[2]}

    def in_order(self, a: int, b: int, between: Sequence[Passage]) -> tuple[int, int, Sequence[Passage]]:
        """Two documents with the passages between them, the earlier one first where that is known."""
        if self.moment(b).is_before(self.moment(a)):
            return b, a, [passage.turned() for passage in between]
        return a, b, between

    def changes(self, one: int, other: int, between: Sequence[Passage]) -> Iterator[Columns]:
        for change in find_changes(self.page(one), self.page(other), between):
            where = {**ends(change.a, "a_"), **ends(change.b, "b_")}
            yield {"a_row": one, "b_row": other, "kind": change.kind, **where}

    def are_editions(self, one: int, other: int, between: Sequence[Passage]) -> bool:
        outlet = self._outlet_of(one)
        one_page = outlet is not None and outlet == self._outlet_of(other)
        dated = one_page and self.moment(one).is_before(self.moment(other))
        if not dated:
            return False
        same_address = bool(self._addresses(one) & self._addresses(other))
        return are_editions(self.page(one), self.page(other), between, same_address=same_address)
