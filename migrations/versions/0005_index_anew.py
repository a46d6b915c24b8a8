"""The indexes of what documents share, emptied: fingerprints are chosen otherwise, and furniture holds for claims too.

Revision 0005, which is schema version 5.  Whoever writes next to the store takes its documents in again.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("_index_segments", "_furniture", "_indexed_claims", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def downgrade() -> None:
    """Nothing to undo: the tables are the same; only the tests go this way."""
