"""The indexes of what documents share, emptied: numbers are read otherwise, and compared page against page.

Revision 0014, which is schema version 14.  Whoever writes next to the store takes its documents in again.
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _empty_indexes()


def downgrade() -> None:
    """The tables are the same; only the tests go this way."""
    _empty_indexes()


def _empty_indexes() -> None:
    for name in ("_index_segments", "_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")
