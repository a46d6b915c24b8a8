"""What a person states of a document, and decides of speakers and of what was found → store.

`state` says whose a document is, and of which day; `merge_speakers` and `split_speakers` who is who; `decide` whether
something found is right, and what is.  `export_decisions` and `import_decisions` take all of it from one copy of a
store to another.  `forget` removes a document, and leaves a tombstone.
"""

from provstore.review.forgotten import forget
from provstore.review.found import decide
from provstore.review.speakers import merge_speakers, split_speakers
from provstore.review.statements import read_statement, state
from provstore.review.travel import export_decisions, import_decisions

__all__ = [
    "decide", "export_decisions", "forget", "import_decisions", "merge_speakers", "read_statement", "split_speakers",
    "state",
]  # fmt: skip
