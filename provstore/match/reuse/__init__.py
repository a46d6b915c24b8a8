"""What two documents share: text that one has from the other, or both from a third, with exact spans on both sides.

    text → Folded → Fingerprints = Page → postings → candidates → passages

`make_page` makes a text ready.  `find_passages` compares two.  For many there is an index: `make_segment` and
`merge_tail` grow it, a `Lookup` asks it, `update_furniture` says what outlets repeat on every page, `find_reuse`
finds all pairs of a batch.  Which passages are found depends on the set of documents and their outlets, never on the
order or the batches in which they came; who copied from whom is not decided here.
"""

from provstore.match.reuse.batches import Reuse, find_reuse
from provstore.match.reuse.candidates import Candidate, find_candidates
from provstore.match.reuse.fingerprints import Fingerprints
from provstore.match.reuse.furniture import UNKNOWN, Furniture, Shelf, update_furniture
from provstore.match.reuse.pages import Page, make_page
from provstore.match.reuse.passages import Passage, find_passages, same_words
from provstore.match.reuse.postings import Lookup, Segment, make_segment, merge_tail

__all__ = [
    "UNKNOWN",
    "Candidate",
    "Fingerprints",
    "Furniture",
    "Lookup",
    "Page",
    "Passage",
    "Reuse",
    "Segment",
    "Shelf",
    "find_candidates",
    "find_passages",
    "find_reuse",
    "make_page",
    "make_segment",
    "merge_tail",
    "same_words",
    "update_furniture",
]
