"""The tables, in the order in which rows can be written: what a row refers to comes first.

runs  events                            which program did what, and what it refused
documents  sightings                    the texts, and where they were seen
sources  outlets  outlet_names …        everything information comes from
statements                              what a person says of a document
decisions  _merged_speakers             who is who, as a person decides
dates  extractions  segments datelines  what one run finds in one document
claims  claim_spans  claim_relays …     who says what
photo_captions  photo_credits           whose pictures
source_links                            what it uses
passages  inferred_wires                what documents share
claim_pairs  divergences                the same claims, and where accounts differ
_about  _columns                        what the file says of itself
"""

from provstore.store.models.claims import (
    claim_addressees,
    claim_readings,
    claim_relays,
    claim_spans,
    claim_speakers,
    claims,
)
from provstore.store.models.columns import metadata
from provstore.store.models.documents import documents, sightings
from provstore.store.models.extractions import (
    datelines,
    dates,
    extractions,
    photo_captions,
    photo_credits,
    segments,
    source_links,
)
from provstore.store.models.pairs import (
    claim_pairs,
    divergences,
    furniture,
    index_segments,
    indexed,
    indexed_claims,
    inferred_wires,
    passages,
)
from provstore.store.models.runs import about, descriptions, events, runs
from provstore.store.models.sources import outlet_domains, outlet_names, outlets, sources
from provstore.store.models.statements import decisions, merged_speakers, statements

__all__ = [
    "about",
    "claim_addressees",
    "claim_pairs",
    "claim_readings",
    "claim_relays",
    "claim_spans",
    "claim_speakers",
    "claims",
    "datelines",
    "dates",
    "decisions",
    "descriptions",
    "divergences",
    "documents",
    "events",
    "extractions",
    "furniture",
    "index_segments",
    "indexed",
    "indexed_claims",
    "inferred_wires",
    "merged_speakers",
    "metadata",
    "outlet_domains",
    "outlet_names",
    "outlets",
    "passages",
    "photo_captions",
    "photo_credits",
    "runs",
    "segments",
    "sightings",
    "source_links",
    "sources",
    "statements",
]
