"""Where the sentence of each claim stands, so that the views show it.

Revision 0018, which is schema version 18.  Of claims that are there already it is worked out here.  The views are made
in another order, too: those for people come first.
"""

import sqlalchemy as sa
from alembic import op

from provstore.store.sentences import place_sentences

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim_sentences",
        sa.Column("claim_row", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_claim_sentences_span"),
        sa.ForeignKeyConstraint(["claim_row"], ["claims.id"], name="fk_claim_sentences_claim_id"),
        sa.PrimaryKeyConstraint("claim_row", name="pk_claim_sentences"),
        sqlite_strict=True,
    )
    place_sentences(op.get_bind())


def downgrade() -> None:
    """Back to claims without their sentences; only the tests go this way."""
    op.drop_table("claim_sentences")
