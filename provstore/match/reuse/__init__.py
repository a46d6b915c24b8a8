"""What two documents share: text that one has from the other, or both from a third, with exact spans on both sides.

    text → Folded → Fingerprints = Comparable → index → Candidate → anchors → runs → chains → Stretch → Passage

`make_comparable` makes a text ready, `find_passages` compares two.  For many there is an index: `make_segment` and
`merge_tail` grow it, a `Lookup` asks it, `update_furniture` says what outlets repeat on every page, `find_shared_text`
finds all pairs of a batch.  Which passages are found depends on the set of documents and their outlets, never on the
order or the batches in which they came; who copied from whom is not decided here.
"""

from provstore.match.reuse.catalog import UNKNOWN, Catalog
from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.furniture import Furniture, repeated_parts, update_furniture
from provstore.match.reuse.hash_sets import NO_HASHES, Hashes
from provstore.match.reuse.passages import Passage, find_passages
from provstore.match.reuse.postings import HIGHEST_NUMBER, IndexSegment, Lookup, make_segment, merge_tail
from provstore.match.reuse.shared import SharedText, find_shared_text

__all__ = [
    "HIGHEST_NUMBER",
    "NO_HASHES",
    "UNKNOWN",
    "Catalog",
    "Comparable",
    "Furniture",
    "Hashes",
    "IndexSegment",
    "Lookup",
    "Passage",
    "SharedText",
    "find_passages",
    "find_shared_text",
    "make_comparable",
    "make_segment",
    "merge_tail",
    "repeated_parts",
    "update_furniture",
]
