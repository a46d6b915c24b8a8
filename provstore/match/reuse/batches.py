"""What a batch of documents shares with all documents there are: candidates from the index, then their passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from provstore.match.reuse.candidates import find_candidates
from provstore.match.reuse.fingerprints import NO_HASHES
from provstore.match.reuse.furniture import Furniture, Shelf
from provstore.match.reuse.pages import Page
from provstore.match.reuse.passages import Passage, find_passages
from provstore.match.reuse.postings import Lookup


class Reuse(NamedTuple):
    """Two documents, by number, the smaller first, and the passages they share; `a` of a passage is in the first."""

    first: int
    second: int
    passages: tuple[Passage, ...]


def find_reuse(
    batch: Mapping[int, Page],
    index: Lookup,
    shelf: Shelf,
    furniture: Furniture,
    page_of: Callable[[int], Page],
) -> Iterator[Reuse]:
    """All pairs that a batch of documents makes with others and among themselves.

    `index`, `shelf` and `furniture` hold the batch already; `page_of` makes the page of any other document.
    """

    def bare(number: int, page: Page) -> Page:
        return page.without(furniture.certain.get(int(shelf.outlets[number]), NO_HASHES))

    pages = {number: bare(number, page) for number, page in batch.items()}
    pairs = sorted(find_candidates(pages, index, shelf, furniture), key=lambda pair: (pair.other, pair.new))
    last, other = -1, None
    for pair in pairs:
        if other is None or pair.other != last:  # the page of each is made once
            last, other = pair.other, pages.get(pair.other) or bare(pair.other, page_of(pair.other))
        if passages := find_passages(pages[pair.new], other, pair.furniture):
            if last < pair.new:
                passages = tuple(sorted(passage.turned() for passage in passages))
            yield Reuse(min(pair.new, last), max(pair.new, last), passages)
