"""Groups of pages that are nearly the same text, of which no longer each is compared with each.

Revision 0011, which is schema version 11.  The indexes are emptied: whoever writes next to the store takes its
documents in again, and finds the groups among them; the pairs within a group that tell nothing more then go.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "_bands",
        sa.Column("band", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("band", "document_row", name="pk__bands"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk__bands_document_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix__bands_document_row", "_bands", ["document_row"])
    op.create_table(
        "copies",
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("group_row", sa.Integer(), nullable=False),
        sa.Column(
            "kept", sa.Text(), sa.CheckConstraint("kept IN ('agency', 'credited', 'earliest')", name="ck_copies_kept")
        ),
        sa.Column("before_row", sa.Integer()),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("document_row", name="pk_copies"),
        *(
            sa.ForeignKeyConstraint([f"{name}_row"], [f"{to}.id"], name=f"fk_copies_{name}_id")
            for name, to in (
                ("document", "documents"),
                ("group", "documents"),
                ("before", "documents"),
                ("run", "runs"),
            )
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_copies_group_row", "copies", ["group_row"])
    _empty_indexes()


def downgrade() -> None:
    """Back to pairs of each with each, which whoever writes next finds; only the tests go this way."""
    for name in ("copies", "_bands"):
        op.drop_table(name)
    _empty_indexes()


def _empty_indexes() -> None:
    for name in ("_index_segments", "_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")
