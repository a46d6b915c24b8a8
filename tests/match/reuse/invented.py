"""Invented texts: sentences of invented words, so that two share what a test makes them share and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.furniture import Catalog, Furniture, update_furniture
from provstore.match.reuse.passages import Passage
from provstore.match.reuse.postings import IndexSegment, Lookup, make_segment, merge_tail
from provstore.match.reuse.shared import find_shared_text

SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fin",
    "gam",
    "hu",
    "ix",
    "jol",
    "ka",
    "lem",
    "mir",
    "no",
    "pra",
    "quo",
    "ras",
    "tev",
    "zul",
)


def sentence(choose: Random, words: int = 14) -> str:
    """A sentence that no other has."""
    made = ["".join(choose.choices(SYLLABLES, k=choose.randint(1, 3))) for _ in range(words)]
    return " ".join(made).capitalize() + "."


def article(choose: Random, sentences: int = 8) -> list[str]:
    return [sentence(choose) for _ in range(sentences)]


Found = dict[tuple[int, int], tuple[Passage, ...]]


class Store:
    """What a store keeps for matching, kept up as an ingest would."""

    def __init__(self, documents: Sequence[tuple[str, int]]) -> None:
        self.documents = documents
        self.catalog = Catalog.empty(len(documents))
        self.segments: list[IndexSegment] = []
        self.furniture = Furniture()
        self.found: Found = {}

    def page_of(self, number: int) -> Comparable:
        return make_comparable(self.documents[number][0])

    def add(self, numbers: Sequence[int]) -> None:
        """New documents, with the outlets they have."""
        pages = {number: self.page_of(number) for number in numbers}
        for number, page in pages.items():
            self.catalog.outlets[number] = self.documents[number][1]
            self.catalog.sizes[number] = page.size
        self.segments.append(make_segment({number: page.prints.different for number, page in pages.items()}))
        kept, merged = merge_tail(self.segments)
        if merged:
            self.segments[kept:] = [IndexSegment.from_bytes(merged.to_bytes())]
        self._match(pages)

    def state(self, outlets: Mapping[int, int]) -> None:
        """Other outlets for documents that are there."""
        before = Catalog(self.catalog.outlets.copy(), self.catalog.sizes)
        for number, outlet in outlets.items():
            self.catalog.outlets[number] = outlet
        self._match({number: self.page_of(number) for number in outlets}, before)

    def _match(self, pages: dict[int, Comparable], before: Catalog | None = None) -> None:
        prints = {number: page.prints for number, page in pages.items()}
        index = Lookup(self.segments)
        self.furniture, stale = update_furniture(self.furniture, prints, index, self.catalog, before)
        pages |= {number: self.page_of(number) for number in stale}
        self.found = {pair: passages for pair, passages in self.found.items() if pages.keys().isdisjoint(pair)}
        for pair in find_shared_text(pages, index, self.catalog, self.furniture, self.page_of):
            self.found[pair.first, pair.second] = pair.passages


def ingest(documents: Sequence[tuple[str, int]], batches: Sequence[Sequence[int]]) -> Found:
    """The pairs a store holds after documents `(text, outlet)` came in these batches."""
    store = Store(documents)
    for numbers in batches:
        store.add(numbers)
    return store.found
