"""Which documents of the index may share a passage with a new one: all that do are among them.

`find_passages` asks that the fingerprints two pages share are worth SUPPORT letters on both sides.  That much can be
told from the index and the new page alone, so that only such pairs are compared, however common a hash may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.fingerprints import LENGTH, NO_HASHES, NUMBER_BITS
from provstore.match.reuse.furniture import Furniture, Shelf
from provstore.match.reuse.pages import Page, is_in
from provstore.match.reuse.passages import SUPPORT
from provstore.match.reuse.postings import Lookup

AT_ONCE = 2_000_000  # documents met that are sorted at a time, about 200 MB


class Candidate(NamedTuple):
    """Two documents that may share a passage, and the hashes, ascending, that are no evidence for this pair."""

    new: int
    other: int
    furniture: NDArray[np.uint64]


class _Batch(NamedTuple):
    """The fingerprints of a batch, page by page in the order of their places.

    `numbers`: of the pages.  `hashes`: the different ones, ascending.  For each fingerprint: `asked`, which of the
    hashes; `pages`, which page; `starts`, the place of its run among the letters of all pages.  `worth`: as
    `Page.worth`, of all letters.
    """

    numbers: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    asked: NDArray[np.int64]
    pages: NDArray[np.int64]
    starts: NDArray[np.int64]
    worth: NDArray[np.int32]


def find_candidates(
    pages: Mapping[int, Page], index: Lookup, shelf: Shelf, furniture: Furniture
) -> Iterator[Candidate]:
    """The pairs of a batch of pages with all documents of the index and among themselves, each pair once.

    `pages` by number of document, without what is certain furniture of their outlets; index, shelf and furniture
    hold them already.
    """
    if not pages:
        return
    batch = _join(pages)
    hits = index.find(batch.hashes, fewest=2)  # one has it at least: the page itself
    free = ~_is_furniture(furniture.certain, batch.hashes, hits.asked, shelf.outlets[hits.documents])
    asked, documents = hits.asked[free], hits.documents[free]
    documents = documents[np.argsort(asked, kind="stable")]
    sizes = np.bincount(asked, minlength=len(batch.hashes))
    begins = np.cumsum(sizes) - sizes
    size = sizes[batch.asked]
    for part in _parts(batch.pages, size):
        count = size[part]
        row = np.repeat(np.arange(part.start, part.stop), count)
        step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        yield from _judge(batch, shelf, furniture, row, documents[begins[batch.asked[row]] + step])


def _join(pages: Mapping[int, Page]) -> _Batch:
    found = list(pages.values())
    chosen = [np.flatnonzero(page.prints.first) for page in found]
    chosen = [each[np.argsort(page.prints.places[each])] for page, each in zip(found, chosen, strict=True)]
    hashes = np.concatenate([page.prints.hashes[each] for page, each in zip(found, chosen, strict=True)])
    lengths = np.cumsum([0, *(len(page.worth) for page in found)])
    starts = [page.prints.places[each] + start for page, each, start in zip(found, chosen, lengths[:-1], strict=True)]
    different, asked = np.unique(hashes, return_inverse=True)
    return _Batch(
        numbers=np.fromiter(pages, np.int64, len(pages)),
        hashes=different,
        asked=asked,
        pages=np.repeat(np.arange(len(found)), [len(each) for each in chosen]),
        starts=np.concatenate(starts),
        worth=np.concatenate([page.worth for page in found]),
    )


def _parts(pages: NDArray[np.int64], size: NDArray[np.int64]) -> Iterator[slice]:
    """Parts of the batch, whole pages each, that meet about AT_ONCE documents."""
    ends = (np.flatnonzero(np.diff(pages, append=-1)) + 1).tolist()
    met = np.cumsum(size)
    start = 0
    for end, following in zip_longest(ends, ends[1:]):
        before = int(met[start - 1]) if start else 0
        if following is None or int(met[following - 1]) - before > AT_ONCE:
            yield slice(start, end)
            start = end


def _is_furniture(
    kept: Mapping[int, NDArray[np.uint64]],
    hashes: NDArray[np.uint64],
    asked: NDArray[np.int64],
    outlets: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Whether the hash asked for is furniture of the outlet, for each pair of them."""
    found = np.zeros(len(asked), np.bool_)
    for outlet in np.unique(outlets).tolist():
        if len(known := kept.get(outlet, NO_HASHES)):
            theirs = outlets == outlet
            here = np.zeros(len(hashes) + 1, np.bool_)
            here[np.searchsorted(hashes, known[is_in(known, hashes)])] = True  # `known` is small, `hashes` are not
            found[theirs] = here[asked[theirs]]
    return found


def _judge(
    batch: _Batch, shelf: Shelf, furniture: Furniture, row: NDArray[np.int64], met: NDArray[np.int64]
) -> Iterator[Candidate]:
    """The candidates among fingerprints of the batch (`row`) and documents that have the same hash (`met`)."""
    mine = batch.numbers[batch.pages[row]]
    in_batch = np.zeros(len(shelf.sizes), np.bool_)
    in_batch[batch.numbers] = True
    once = (met != mine) & ~((met < mine) & in_batch[met])  # not with itself, and within the batch once
    row, met = row[once], met[once]
    order = np.argsort(batch.pages[row] << NUMBER_BITS | met, kind="stable")  # within a pair as the runs stand
    row, met, pair = _enough(batch, row[order], met[order])
    if not len(row):
        return

    # Only few are left: what is no evidence for them is looked for now.
    new, other = batch.numbers[batch.pages[row]], met
    likely = _is_furniture(furniture.likely, batch.hashes, batch.asked[row], shelf.outlets[new])
    likely |= _is_furniture(furniture.likely, batch.hashes, batch.asked[row], shelf.outlets[other])
    begin = np.flatnonzero(np.diff(pair, prepend=-1))
    smaller = np.minimum(shelf.sizes[new[begin]], shelf.sizes[other[begin]])
    versions = np.add.reduceat(likely.astype(np.int64), begin) * 2 >= smaller
    likely &= ~versions[pair]
    support = _support(batch, row[~likely], pair[~likely], len(begin))
    void = np.split(
        batch.hashes[batch.asked[row[likely]]], np.cumsum(np.bincount(pair[likely], minlength=len(begin)))[:-1]
    )
    for number in np.flatnonzero(support >= SUPPORT).tolist():
        at = begin[number]
        yield Candidate(int(new[at]), int(other[at]), np.sort(void[number]))


def _enough(
    batch: _Batch, row: NDArray[np.int64], met: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The rows of those pairs whose runs are worth SUPPORT, and the number of the pair of each."""
    page = batch.pages[row]
    new = np.ones(len(row), np.bool_)
    new[1:] = (page[1:] != page[:-1]) | (met[1:] != met[:-1])
    pair = np.cumsum(new) - 1
    enough = _support(batch, row, pair) >= SUPPORT
    kept = enough[pair]
    return row[kept], met[kept], (np.cumsum(enough) - 1)[pair[kept]]


def _support(batch: _Batch, row: NDArray[np.int64], pair: NDArray[np.int64], pairs: int = 0) -> NDArray[np.int64]:
    """What the letters in the runs of each pair are worth; where two runs overlap, up to the next."""
    start = batch.starts[row]
    end = start + LENGTH
    end[:-1] = np.where(pair[1:] == pair[:-1], np.minimum(end[:-1], start[1:]), end[:-1])
    return np.bincount(pair, batch.worth[end] - batch.worth[start], minlength=pairs).astype(np.int64)
