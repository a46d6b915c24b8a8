"""What a batch of documents shares with all documents there are: candidates from the index, then their passages."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from provstore.match.reuse.candidates import find_candidates
from provstore.match.reuse.comparable import Comparable
from provstore.match.reuse.fingerprints import NO_HASHES
from provstore.match.reuse.furniture import Catalog, Furniture
from provstore.match.reuse.groups import Groups
from provstore.match.reuse.passages import Passage, find_passages
from provstore.match.reuse.postings import Lookup, make_segment


class SharedText(NamedTuple):
    """Two documents, by number, the smaller first, and the passages they share; `a` of a passage is in the first."""

    first: int
    second: int
    passages: tuple[Passage, ...]


def find_shared_text(
    batch: Mapping[int, Comparable],
    index: Lookup,
    catalog: Catalog,
    furniture: Furniture,
    read: Callable[[int], Comparable],
    groups: Groups = Groups(),  # noqa: B008  (frozen)
    done: Collection[int] = frozenset(),
) -> Iterator[SharedText]:
    """All pairs that a batch of documents, by number, makes with others and among themselves; of groups, few pairs.

    `index`, `catalog` and `furniture` hold the batch already; `read` makes any other document comparable.  Pairs with
    documents that are `done` are left out.
    """

    def bare(number: int, text: Comparable) -> Comparable:
        return text.without(furniture.certain.get(int(catalog.outlets[number]), NO_HASHES))

    texts = {number: bare(number, text) for number, text in batch.items()}
    pairs = list(find_candidates(texts, index, catalog, furniture, groups, done))
    for number, beside in groups.pairs_beside(batch, done):
        # Asked of the index of all documents, each would meet all others of its group.
        few = {one: texts.get(one) or bare(one, read(one)) for one in (number, *sorted(beside))}
        small = Lookup([make_segment({one: text.prints.different for one, text in few.items()})])
        pairs += find_candidates({number: few[number]}, small, catalog, furniture)
    pairs.sort(key=lambda pair: (pair.other, pair.new))
    last, other = -1, None
    for pair in pairs:
        if other is None or pair.other != last:  # each of the others is read once
            last, other = pair.other, texts.get(pair.other) or bare(pair.other, read(pair.other))
        if passages := find_passages(texts[pair.new], other, pair.furniture, pair.common):
            if last < pair.new:
                passages = tuple(sorted(passage.turned() for passage in passages))
            yield SharedText(min(pair.new, last), max(pair.new, last), passages)
