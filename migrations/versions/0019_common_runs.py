"""The indexes of what documents share, emptied: runs that many texts have bring two of them together no longer alone.

Revision 0019, which is schema version 19.  Whoever writes next to the store takes its documents in again.
"""

from alembic import op

revision = "0019"
down_revision = "0018"
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
