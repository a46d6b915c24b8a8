"""Two more kinds of divergences, attribution and negation; the indexes of what documents share, emptied.

Revision 0008, which is schema version 8.  Numbers, quotations and incidents are compared otherwise: whoever writes next
to the store takes its documents in again.  Until then what is stored stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BEFORE = ("absent", "date", "mode", "person", "place", "quantity", "strength", "wording")
COLUMNS = "id, a_row, b_row, kind, a_start, a_end, b_start, b_end, a_key, b_key, certain, run_row"


def upgrade() -> None:
    _make_anew(sorted((*BEFORE, "attribution", "negation")))
    for name in ("_index_segments", "_furniture", "_indexed_claims", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def downgrade() -> None:
    """Back to the kinds of before, without what is of the others; only the tests go this way."""
    op.execute("DELETE FROM divergences WHERE kind IN ('attribution', 'negation')")
    _make_anew(BEFORE)


def _make_anew(kinds: tuple[str, ...] | list[str]) -> None:
    """The table with other words in a constraint, which SQLite cannot change, and the rows that it had."""
    op.execute("CREATE TABLE _set_aside AS SELECT * FROM divergences")
    op.drop_table("divergences")
    op.create_table(
        "divergences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("a_row", sa.Integer(), nullable=False),
        sa.Column("b_row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), _one_of("kind", kinds), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("a_start", "a_end", "b_start", "b_end")),
        sa.Column("a_key", sa.Text(), nullable=False),
        sa.Column("b_key", sa.Text(), nullable=False),
        sa.Column("certain", sa.Integer(), _one_of("certain", (0, 1)), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_divergences"),
        *(
            sa.CheckConstraint(
                f"({side}_start IS NULL) = ({side}_end IS NULL) AND {side}_start BETWEEN 0 AND {side}_end - 1",
                name=f"ck_divergences_{side}_span",
            )
            for side in ("a", "b")
        ),
        sa.ForeignKeyConstraint(["a_row"], ["documents.id"], name="fk_divergences_a_id"),
        sa.ForeignKeyConstraint(["b_row"], ["documents.id"], name="fk_divergences_b_id"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_divergences_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_divergences_a_row_b_row", "divergences", ["a_row", "b_row"])
    op.create_index("ix_divergences_b_row", "divergences", ["b_row"])
    op.execute(f"INSERT INTO divergences ({COLUMNS}) SELECT {COLUMNS} FROM _set_aside")
    op.drop_table("_set_aside")


def _one_of(column: str, options: tuple[str | int, ...] | list[str]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, options))})", name=f"ck_divergences_{column}")
