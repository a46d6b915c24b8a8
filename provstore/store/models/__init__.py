"""The tables, in the order in which rows can be written: what a row refers to comes first.

runs  events  stamps                    which program did what, what it refused, and who saw it
chapters  chapter_events  _taken_runs   the same of stores that were merged into this one
documents  sightings  carriers          the texts, where they were seen, and in what they were wrapped
readings  page_values                   how the texts of pages were made, and what pages state of themselves
sources  outlets  outlet_names …        everything information comes from
statements  forgotten                   what a person says of a document, and which are removed
decisions  _merged_speakers             who is who, as a person decides
reviews  _reviewed  _placed_reviews …   what a person decides of something found
dates  extractions  segments datelines  what one run finds in one document
claims  claim_spans  claim_relays …     who says what
photo_captions  photo_credits           whose pictures
source_links                            what it uses
copies  passages  inferred_wires        what documents share
claim_pairs  divergences                the same claims, and where accounts differ
changes  editions                       what a version of a text has otherwise, and what is one page
stories  story_documents                which documents tell of one event
folded_texts  _name_spellings           what else words are looked for in: see search.py
_about  _columns                        what the file says of itself
_seals  _sealed_rows                    by which verify finds what was changed
"""

from provstore.store.models import (
    changes,
    chapters,
    claims,
    documents,
    extractions,
    pairs,
    readings,
    reviews,
    runs,
    seals,
    search,
    sources,
    statements,
    stories,
)
from provstore.store.models.columns import metadata

__all__ = [
    "changes", "chapters", "claims", "documents", "extractions", "metadata", "pairs", "readings", "reviews", "runs",
    "seals", "search", "sources", "statements", "stories",
]  # fmt: skip
