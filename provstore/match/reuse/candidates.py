"""Which documents of the index may share a passage with a new one: all that do are among them.

`find_passages` asks that the fingerprints two texts share are evidence enough on both sides.  Whether they are in the
new text can be told from the index, so that only such pairs are compared, however common a hash may be.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.evidence import are_enough
from provstore.match.reuse.fingerprints import NO_HASHES, NUMBER_BITS, Hashes, is_in
from provstore.match.reuse.furniture import Catalog, Furniture
from provstore.match.reuse.groups import Groups
from provstore.match.reuse.postings import Lookup
from provstore.match.reuse.thresholds import COMMON_FROM

AT_ONCE = 2_000_000  # documents met that are sorted at a time, about 200 MB


class Candidate(NamedTuple):
    """Two documents that may share a passage; the hashes, ascending, that are no evidence for this pair, and those
    that are common, for all pairs of a batch."""

    new: int
    other: int
    furniture: Hashes
    common: Hashes


class _Batch(NamedTuple):
    """The fingerprints of a batch, text by text in the order of their places.

    `numbers`: of the documents.  `hashes`: the different ones, ascending; `common`: which of these many texts have.
    For each fingerprint: `asked`, which of
    the hashes; `texts`, which text; `starts`, the place of its run among the letters of all texts.  `evidence`: as
    `Comparable.evidence`, text after text.
    """

    numbers: NDArray[np.int64]
    hashes: Hashes
    common: NDArray[np.bool_]
    asked: NDArray[np.int64]
    texts: NDArray[np.int64]
    starts: NDArray[np.int64]
    evidence: NDArray[np.int32]


class _Meetings(NamedTuple):
    """Fingerprints of a batch and documents that have the same hash, shape (k,), pair by pair as the runs stand.

    `prints`: which fingerprint of the batch.  `others`: number of the document that has it too.  `pairs`: which pair
    of documents meets there, counted from 0.
    """

    prints: NDArray[np.int64]
    others: NDArray[np.int64]
    pairs: NDArray[np.int64]


def find_candidates(
    texts: Mapping[int, Comparable],
    index: Lookup,
    catalog: Catalog,
    furniture: Furniture,
    groups: Groups = Groups(),  # noqa: B008  (frozen)
    done: Collection[int] = frozenset(),
) -> Iterator[Candidate]:
    """The pairs of a batch of texts with all documents of the index but those `done`, and among themselves, each once.

    `texts` by number of document, without what is certain furniture of their outlets; index, catalog and furniture
    hold them already.  Of a group, each is paired with few of the others.
    """
    for some, allowed in groups.parts(texts, len(catalog.sizes), done):
        yield from _find_some(some, index, catalog, furniture, allowed)


def _find_some(
    texts: Mapping[int, Comparable], index: Lookup, catalog: Catalog, furniture: Furniture, allowed: NDArray[np.bool_]
) -> Iterator[Candidate]:
    """The same with the documents that are allowed."""
    batch = _join(texts)
    hits = index.find(batch.hashes, fewest=2)  # one has it at least: the text itself
    batch = batch._replace(common=np.bincount(hits.asked, minlength=len(batch.hashes)) >= COMMON_FROM)
    at = np.flatnonzero(allowed[hits.numbers])
    asked, documents = hits.asked[at], hits.numbers[at]
    free = ~_is_furniture(furniture.certain, batch.hashes, asked, catalog.outlets[documents])
    asked, documents = asked[free], documents[free]
    documents = documents[np.argsort(asked, kind="stable")]
    sizes = np.bincount(asked, minlength=len(batch.hashes))
    begins = np.cumsum(sizes) - sizes
    size = sizes[batch.asked]
    for part in _parts(batch.texts, size):
        count = size[part]
        prints = np.repeat(np.arange(part.start, part.stop), count)
        step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        others = documents[begins[batch.asked[prints]] + step]
        yield from _judge(batch, catalog, furniture, _meetings(batch, catalog, prints, others))


def _join(texts: Mapping[int, Comparable]) -> _Batch:
    """The batch of these texts; of a hash that stands in a text several times, its first fingerprint."""
    found = list(texts.values())
    chosen = [np.flatnonzero(text.prints.first) for text in found]
    chosen = [each[np.argsort(text.prints.places[each])] for text, each in zip(found, chosen, strict=True)]
    hashes = np.concatenate([text.prints.hashes[each] for text, each in zip(found, chosen, strict=True)])
    begins = np.cumsum([0, *(len(text.evidence) for text in found)])
    starts = [text.prints.places[each] + begin for text, each, begin in zip(found, chosen, begins[:-1], strict=True)]
    different, asked = np.unique(hashes, return_inverse=True)
    return _Batch(
        numbers=np.fromiter(texts, np.int64, len(texts)),
        hashes=different,
        common=np.zeros(len(different), np.bool_),
        asked=asked,
        texts=np.repeat(np.arange(len(found)), [len(each) for each in chosen]),
        starts=np.concatenate(starts),
        evidence=np.concatenate([text.evidence for text in found]),
    )


def _parts(texts: NDArray[np.int64], size: NDArray[np.int64]) -> Iterator[slice]:
    """Parts of the batch, whole texts each, that meet AT_ONCE documents at most, or are one text."""
    ends = (np.flatnonzero(np.diff(texts, append=-1)) + 1).tolist()
    met = np.cumsum(size)
    start = 0
    for end, following in zip_longest(ends, ends[1:]):
        before = int(met[start - 1]) if start else 0
        if following is None or int(met[following - 1]) - before > AT_ONCE:
            yield slice(start, end)
            start = end


def _is_furniture(
    known: Mapping[int, Hashes], hashes: Hashes, asked: NDArray[np.int64], outlets: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Whether the hash asked for is furniture of the outlet, for each pair of the two."""
    found = np.zeros(len(asked), np.bool_)
    for outlet in np.unique(outlets).tolist():
        if len(theirs := known.get(outlet, NO_HASHES)):
            here = np.zeros(len(hashes) + 1, np.bool_)
            here[np.searchsorted(hashes, theirs[is_in(theirs, hashes)])] = True  # `theirs` is small, `hashes` are not
            of_outlet = outlets == outlet
            found[of_outlet] = here[asked[of_outlet]]
    return found


def _meetings(batch: _Batch, catalog: Catalog, prints: NDArray[np.int64], others: NDArray[np.int64]) -> _Meetings:
    """Those of pairs with enough evidence: none of a text with itself, and within the batch each pair once."""
    mine = batch.numbers[batch.texts[prints]]
    in_batch = np.zeros(len(catalog.sizes), np.bool_)
    in_batch[batch.numbers] = True
    once = (others != mine) & ~((others < mine) & in_batch[others])
    prints, others = prints[once], others[once]
    pair = batch.texts[prints] << NUMBER_BITS | others
    order = np.argsort(pair, kind="stable")  # within a pair as the runs stand
    prints, others = prints[order], others[order]
    pairs = np.cumsum(np.diff(pair[order], prepend=-1) != 0) - 1
    enough = _are_enough(batch, prints, pairs, int(pairs[-1]) + 1 if len(pairs) else 0)
    kept = enough[pairs]
    return _Meetings(prints[kept], others[kept], (np.cumsum(enough) - 1)[pairs[kept]])


def _judge(batch: _Batch, catalog: Catalog, furniture: Furniture, met: _Meetings) -> Iterator[Candidate]:
    """The pairs that still have enough evidence without what is likely furniture of either outlet."""
    if not len(met.prints):
        return
    new, other, asked = batch.numbers[batch.texts[met.prints]], met.others, batch.asked[met.prints]
    likely = _is_furniture(furniture.likely, batch.hashes, asked, catalog.outlets[new])
    likely |= _is_furniture(furniture.likely, batch.hashes, asked, catalog.outlets[other])
    begin = np.flatnonzero(np.diff(met.pairs, prepend=-1))
    smaller = np.minimum(catalog.sizes[new[begin]], catalog.sizes[other[begin]])
    editions = np.add.reduceat(likely.astype(np.int64), begin) * 2 >= smaller  # half of the smaller text: no furniture
    likely &= ~editions[met.pairs]
    enough = _are_enough(batch, met.prints[~likely], met.pairs[~likely], len(begin))
    ends = np.cumsum(np.bincount(met.pairs[likely], minlength=len(begin)))
    discounted = np.split(batch.hashes[asked[likely]], ends[:-1])
    common = batch.hashes[batch.common]
    for pair in np.flatnonzero(enough).tolist():
        at = begin[pair]
        yield Candidate(int(new[at]), int(other[at]), np.sort(discounted[pair]), common)


def _are_enough(batch: _Batch, prints: NDArray[np.int64], pairs: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Whether the fingerprints that meet in each of `count` pairs are evidence enough, as far as the batch tells."""
    return are_enough(batch.starts[prints], pairs, batch.common[batch.asked[prints]], batch.evidence, count)
