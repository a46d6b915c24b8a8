"""The log of a store that is merged into another one is kept there as a chapter.

Revision 0022, which is schema version 22.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

KINDS = (
    "'created', 'decided', 'extracted', 'finished', 'forgotten', 'refused', 'sealed', 'seen', 'stamped', 'stated',"
    " 'stored', 'upgraded'"
)


def upgrade() -> None:
    op.create_table(
        "chapters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("head_seq", sa.Integer(), nullable=False),
        _sha256("chapters", "head_digest"),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chapters"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_chapters_run_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "chapter_events",
        sa.Column("chapter_row", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=True),
        sa.Column("run_number", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(f"kind IN ({KINDS})", name="ck_chapter_events_kind"),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("path", sa.LargeBinary(), nullable=True),
        sa.Column("path_shown", sa.Text(), nullable=True),
        _sha256("chapter_events", "sha256", null=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        _sha256("chapter_events", "previous_digest"),
        _sha256("chapter_events", "digest"),
        sa.Column(
            "forgotten",
            sa.Integer(),
            sa.CheckConstraint("forgotten IN (0, 1)", name="ck_chapter_events_forgotten"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("chapter_row", "seq", name="pk_chapter_events"),
        sa.ForeignKeyConstraint(["chapter_row"], ["chapters.id"], name="fk_chapter_events_chapter_id"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_chapter_events_run_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_index("ix_chapter_events_digest", "chapter_events", ["digest"])
    op.create_index("ix_chapter_events_sha256", "chapter_events", ["sha256"])
    op.create_table(
        "_taken_runs",
        sa.Column("run_row", sa.Integer(), nullable=False),
        _sha256("_taken_runs", "digest"),
        sa.PrimaryKeyConstraint("run_row", name="pk__taken_runs"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk__taken_runs_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix__taken_runs_digest", "_taken_runs", ["digest"])


def downgrade() -> None:
    """Back to schema 21, without the logs of others; only the tests go this way."""
    for name in ("_taken_runs", "chapter_events", "chapters"):
        op.drop_table(name)


def _sha256(table: str, name: str, *, null: bool = False) -> sa.Column[Any]:
    check = sa.CheckConstraint(f"length({name}) = 64", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Text(), check, nullable=null)
