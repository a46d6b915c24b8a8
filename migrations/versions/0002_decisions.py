"""What a person decides of speakers: two tables, and a kind of event that tells of it.

Revision 0002, which is schema version 2.  A migration never imports the models: they move on, it stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE = "'created', 'extracted', 'finished', 'refused', 'seen', 'stated', 'stored', 'upgraded'"
AFTER = "'created', 'decided', 'extracted', 'finished', 'refused', 'seen', 'stated', 'stored', 'upgraded'"


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "verdict",
            sa.Text(),
            sa.CheckConstraint("verdict IN ('merge', 'split')", name="ck_decisions_verdict"),
            nullable=False,
        ),
        sa.Column("kept_key", sa.Text(), nullable=False),
        sa.Column("merged_key", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sa.CheckConstraint("kept_key <> merged_key", name="ck_decisions_two_speakers"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_decisions_run_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "_merged_speakers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("shown_key", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk__merged_speakers"),
        sa.ForeignKeyConstraint(["decision_id"], ["decisions.id"], name="fk__merged_speakers_decision_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_index("ix__merged_speakers_shown_key", "_merged_speakers", ["shown_key"])
    _make_events_anew(AFTER)


def downgrade() -> None:
    """Back to schema 1, without the decisions; only the tests go this way."""
    op.execute("DELETE FROM events WHERE kind = 'decided'")
    _make_events_anew(BEFORE)
    op.drop_table("_merged_speakers")
    op.drop_table("decisions")


def _make_events_anew(kinds: str) -> None:
    """The kinds of events stand in a check, which SQLite changes only with the table.

    The rows are set aside and put back as they are, so that their digests hold.  Not by renaming the
    table: SQLite would make a person's own views follow the new name.
    """
    op.execute("CREATE TABLE _events_set_aside AS SELECT * FROM events")
    op.drop_table("events")
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), sa.CheckConstraint("seq > 0", name="ck_events_seq"), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), sa.CheckConstraint(f"kind IN ({kinds})", name="ck_events_kind"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("path", sa.LargeBinary(), nullable=True),
        sa.Column("path_shown", sa.Text(), nullable=True),
        sa.Column(
            "sha256", sa.Text(), sa.CheckConstraint("length(sha256) = 64", name="ck_events_sha256"), nullable=True
        ),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column(
            "previous_digest",
            sa.Text(),
            sa.CheckConstraint("length(previous_digest) = 64", name="ck_events_previous_digest"),
            nullable=False,
        ),
        sa.Column(
            "digest", sa.Text(), sa.CheckConstraint("length(digest) = 64", name="ck_events_digest"), nullable=False
        ),
        sa.PrimaryKeyConstraint("seq", name="pk_events"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_events_run_id"),
        sqlite_strict=True,
    )
    op.execute("INSERT INTO events SELECT * FROM _events_set_aside")
    op.drop_table("_events_set_aside")
