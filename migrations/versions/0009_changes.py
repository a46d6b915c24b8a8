"""What a version of a text has otherwise than another, and which documents are editions of one page.

Revision 0009, which is schema version 9.  The indexes are emptied: whoever writes next to the store compares its
documents again, and finds the changes between those that it held before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KINDS = (
    "added", "anonymity", "credit", "cue", "date", "dropped", "hedge", "negation", "object", "order", "person", "place",
    "quantity", "quotation marks", "quoted words", "relay", "speaker", "wording",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(f"{side}_row", sa.Integer(), nullable=False) for side in "ab"),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(f"kind IN ({', '.join(map(repr, _KINDS))})", name="ck_changes_kind"),
            nullable=False,
        ),
        *(sa.Column(f"{side}_{end}", sa.Integer(), nullable=True) for side in "ab" for end in ("start", "end")),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        *(
            sa.CheckConstraint(
                f"({side}_start IS NULL) = ({side}_end IS NULL) AND {side}_start BETWEEN 0 AND {side}_end - 1",
                name=f"ck_changes_{side}_span",
            )
            for side in "ab"
        ),
        *_references("changes", a_row="documents", b_row="documents", run_row="runs"),
        sqlite_strict=True,
    )
    op.create_index("ix_changes_a_row_b_row", "changes", ["a_row", "b_row"])
    op.create_index("ix_changes_b_row", "changes", ["b_row"])
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("document_row", "before_row", "run_row")),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
        sa.UniqueConstraint("document_row", "before_row", name="uq_editions_document_id_before_id"),
        *_references("editions", document_row="documents", before_row="documents", run_row="runs"),
        sqlite_strict=True,
    )
    op.create_index("ix_editions_before_row", "editions", ["before_row"])
    for name in ("_index_segments", "_furniture", "_indexed_claims", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def downgrade() -> None:
    """Back to passages without their changes; only the tests go this way."""
    for name in ("editions", "changes"):
        op.drop_table(name)


def _references(table: str, **to: str) -> list[sa.ForeignKeyConstraint]:
    """The references of a table, named as the first schema named them."""
    return [
        sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=f"fk_{table}_{column.removesuffix('_row')}_id")
        for column, parent in to.items()
    ]
