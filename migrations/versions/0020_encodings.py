"""How the bytes of a document are to be read can be stated: each reading says in which encoding it was made.

Revision 0020, which is schema version 20.  What was read before is in the encoding that the document has.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_STATEMENTS = "id, document_row, outlet_row, published, by, at, run_row"
_READINGS = "id, document_row, reader, map, zones, notes, digest, text"


def upgrade() -> None:
    says = "outlet_row IS NOT NULL OR published IS NOT NULL OR encoding IS NOT NULL"
    _make_statements(says, sa.Column("encoding", sa.Text(), nullable=True))
    columns = [sa.Column(name, sa.Text(), nullable=False) for name in ("encoding", "damage")]
    _make_readings(
        *columns,
        unique=("reader", "encoding"),
        fill=", (SELECT d.encoding FROM documents AS d WHERE d.id = document_row),"
        " (SELECT d.damage FROM documents AS d WHERE d.id = document_row)",
    )


def downgrade() -> None:
    """Back to one encoding for good; only the tests go this way, with stores in which none was stated."""
    _make_readings(unique=("reader",))
    _make_statements("outlet_row IS NOT NULL OR published IS NOT NULL")


def _make_statements(says_something: str, *more: sa.Column[Any]) -> None:
    """The table with other columns, and the rows that it had: SQLite cannot change a constraint."""
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_STATEMENTS} FROM statements")
    op.drop_table("statements")
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("outlet_row", sa.Integer(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        *more,
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.CheckConstraint(says_something, name="ck_statements_says_something"),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
        *(
            sa.ForeignKeyConstraint([f"{name}_row"], [f"{to}.id"], name=f"fk_statements_{name}_id")
            for name, to in (("document", "documents"), ("outlet", "sources"), ("run", "runs"))
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_statements_document_row", "statements", ["document_row"])
    op.execute(f"INSERT INTO statements ({_STATEMENTS}) SELECT {_STATEMENTS} FROM _set_aside")
    op.drop_table("_set_aside")


def _make_readings(*more: sa.Column[Any], unique: tuple[str, ...], fill: str = "") -> None:
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_READINGS} FROM readings")
    op.drop_table("readings")
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        *more,
        sa.Column("map", sa.LargeBinary(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column(
            "digest",
            sa.Text(),
            sa.CheckConstraint("length(digest) = 64", name="ck_readings_digest"),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.UniqueConstraint("document_row", *unique, name="_".join(("uq_readings_document_id", *unique))),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_readings_document_id"),
        sqlite_strict=True,
    )
    named = ", ".join((_READINGS, *(column.name for column in more)))
    op.execute(f"INSERT INTO readings ({named}) SELECT {_READINGS}{fill} FROM _set_aside")
    op.drop_table("_set_aside")
