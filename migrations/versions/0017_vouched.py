"""Every row of every table is under the chain of events; documents can be forgotten, and the log stamped by others.

Revision 0017, which is schema version 17.  The seals of what stands in an older store are made after its upgrade.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BEFORE = "'created', 'decided', 'extracted', 'finished', 'refused', 'seen', 'stated', 'stored', 'upgraded'"
AFTER = (
    "'created', 'decided', 'extracted', 'finished', 'forgotten', 'refused', 'sealed', 'seen', 'stamped', 'stated',"
    " 'stored', 'upgraded'"
)


def upgrade() -> None:
    op.create_table(
        "_seals",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("sum", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk__seals"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "_sealed_rows",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("digests", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", "part", name="pk__sealed_rows"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "forgotten",
        sa.Column("id", sa.Integer(), nullable=False),
        _sha256("forgotten", "sha256"),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_forgotten"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_forgotten_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_forgotten_sha256", "forgotten", ["sha256"])
    _make_events_anew(AFTER)
    op.create_table(
        "stamps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_seq", sa.Integer(), nullable=False),
        _sha256("stamps", "event_digest"),
        sa.Column("response", sa.LargeBinary(), nullable=False),
        sa.Column("roots", sa.LargeBinary(), nullable=False),
        sa.Column("stamped_at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stamps"),
        sa.ForeignKeyConstraint(["event_seq"], ["events.seq"], name="fk_stamps_event_seq"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_stamps_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_stamps_event_seq", "stamps", ["event_seq"])


def downgrade() -> None:
    """Back to schema 16, without seals, tombstones and stamps; only the tests go this way."""
    op.drop_table("stamps")
    _make_events_anew(BEFORE)
    for name in ("forgotten", "_sealed_rows", "_seals"):
        op.drop_table(name)


def _make_events_anew(kinds: str) -> None:
    """The kinds of events stand in a check, which SQLite changes only with the table.

    The rows of these kinds are set aside and put back as they are, so that their digests hold.
    """
    op.execute(f"CREATE TABLE _events_set_aside AS SELECT * FROM events WHERE kind IN ({kinds})")
    op.drop_table("events")
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), sa.CheckConstraint("seq > 0", name="ck_events_seq"), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), sa.CheckConstraint(f"kind IN ({kinds})", name="ck_events_kind"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("path", sa.LargeBinary(), nullable=True),
        sa.Column("path_shown", sa.Text(), nullable=True),
        _sha256("events", "sha256", nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        _sha256("events", "previous_digest"),
        _sha256("events", "digest"),
        sa.PrimaryKeyConstraint("seq", name="pk_events"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_events_run_id"),
        sqlite_strict=True,
    )
    op.execute("INSERT INTO events SELECT * FROM _events_set_aside")
    op.drop_table("_events_set_aside")


def _sha256(table: str, name: str, *, nullable: bool = False) -> sa.Column[str]:
    check = sa.CheckConstraint(f"length({name}) = 64", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Text(), check, nullable=nullable)
