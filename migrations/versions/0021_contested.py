"""Two persons may state different things of a document in two copies: which statement contradicts those before it.

Revision 0021, which is schema version 21.  Of what was stated before, each statement answers those before it.  The
indexes are emptied: of words put into a quotation, those beside them are told on both sides.  Whoever writes next to
the store takes its documents in again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_STATEMENTS = "id, document_row, outlet_row, published, encoding, by, at, run_row"


def upgrade() -> None:
    check = sa.CheckConstraint("contests IN (0, 1)", name="ck_statements_contests")
    _make_statements(sa.Column("contests", sa.Integer(), check, nullable=False))
    _empty_indexes()


def downgrade() -> None:
    """Back to statements of which the newest holds; only the tests go this way."""
    _make_statements()
    _empty_indexes()


def _empty_indexes() -> None:
    for name in ("_index_segments", "_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def _make_statements(*more: sa.Column[int]) -> None:
    """The table with other columns, and the rows that it had: SQLite adds no column that is never null."""
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_STATEMENTS} FROM statements")
    op.drop_table("statements")
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("outlet_row", sa.Integer(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("encoding", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        *more,
        sa.CheckConstraint(
            "outlet_row IS NOT NULL OR published IS NOT NULL OR encoding IS NOT NULL",
            name="ck_statements_says_something",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
        *(
            sa.ForeignKeyConstraint([f"{name}_row"], [f"{to}.id"], name=f"fk_statements_{name}_id")
            for name, to in (("document", "documents"), ("outlet", "sources"), ("run", "runs"))
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_statements_document_row", "statements", ["document_row"])
    named = ", ".join((_STATEMENTS, *(column.name for column in more)))
    op.execute(f"INSERT INTO statements ({named}) SELECT {_STATEMENTS}{', 0' * len(more)} FROM _set_aside")
    op.drop_table("_set_aside")
