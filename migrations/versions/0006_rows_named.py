"""Rows called rows: what refers to a row of this file ends in _row; an id is a hash that means the same everywhere.

Revision 0006, which is schema version 6.  The indexes of what documents share are emptied, since words have other
stems: whoever writes next to the store takes its documents in again.  Constraints keep their names,
with the old word: to change these, every table would have to be copied.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REFERENCES = {
    "claim_pairs": ("a", "b", "run"),
    "dates": ("document",),
    "decisions": ("run",),
    "divergences": ("a", "b", "run"),
    "events": ("run",),
    "passages": ("a", "b", "run"),
    "sightings": ("document", "run"),
    "sources": ("part_of", "document"),
    "_indexed": ("document", "outlet"),
    "_merged_speakers": ("decision",),
    "inferred_wires": ("document", "to", "from", "run"),
    "outlet_domains": ("source",),
    "outlet_names": ("source",),
    "outlets": ("source",),
    "statements": ("document", "outlet", "run"),
    "extractions": ("document", "run", "statement", "outlet", "published"),
    "claims": ("extraction", "speaker", "date"),
    "datelines": ("extraction", "agency", "date"),
    "photo_captions": ("extraction", "taken"),
    "segments": ("extraction",),
    "source_links": ("extraction", "to"),
    "_indexed_claims": ("claim", "document"),
    "claim_addressees": ("claim",),
    "claim_readings": ("claim",),
    "claim_relays": ("claim", "source"),
    "claim_spans": ("claim",),
    "photo_credits": ("caption", "outlet"),
}
INDEXES = {
    "claim_pairs": (("a", "b"), ("b",)),
    "divergences": (("a", "b"), ("b",)),
    "passages": (("b",),),
    "inferred_wires": (("from",),),
    "statements": (("document",),),
    "extractions": (("document",),),
    "claims": (("speaker",),),
    "source_links": (("to",),),
}


def upgrade() -> None:
    _rename("_id", "_row")
    for name in ("_index_segments", "_furniture", "_indexed_claims", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def downgrade() -> None:
    """The names of before; the indexes stay empty."""
    _rename("_row", "_id")


def _rename(before: str, after: str) -> None:
    for table, names in REFERENCES.items():
        for name in names:
            op.execute(f"ALTER TABLE {table} RENAME COLUMN {name}{before} TO {name}{after}")
    for table, indexes in INDEXES.items():
        for columns in indexes:
            op.drop_index("_".join(("ix", table, *(name + before for name in columns))))
            op.create_index(
                "_".join(("ix", table, *(name + after for name in columns))), table, [name + after for name in columns]
            )
