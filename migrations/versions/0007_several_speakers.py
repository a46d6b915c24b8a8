"""Claims that several say: who does together with the speaker that a claim has.

Revision 0007, which is schema version 7.  What is stored stays as it is; a new extraction finds them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim_speakers",
        sa.Column("claim_row", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_claim_speakers_position"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("claim_row", "position", name="pk_claim_speakers"),
        sa.ForeignKeyConstraint(["claim_row"], ["claims.id"], name="fk_claim_speakers_claim_id"),
        sa.ForeignKeyConstraint(["source_row"], ["sources.id"], name="fk_claim_speakers_source_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_speakers_source_row", "claim_speakers", ["source_row"])


def downgrade() -> None:
    """Back to one speaker for each claim; only the tests go this way."""
    op.drop_table("claim_speakers")
