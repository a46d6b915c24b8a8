"""Readings of pages: how their text was made, what they state of themselves, and in what a document was wrapped.

Revision 0012, which is schema version 12.  Documents that are there already are their decoded bytes, and have no row.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_FIELDS = (
    "author", "created", "description", "free", "image alt", "image caption", "image credit", "keywords", "language",
    "modified", "published", "publisher", "rights", "section", "site", "source", "title", "type", "url",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "carriers",
        sa.Column("sighting_row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), sa.CheckConstraint("kind IN ('gzip')", name="ck_carriers_kind"), nullable=False),
        _sha256("carriers", "sha256"),
        sa.PrimaryKeyConstraint("sighting_row", name="pk_carriers"),
        sa.ForeignKeyConstraint(["sighting_row"], ["sightings.id"], name="fk_carriers_sighting_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("map", sa.LargeBinary(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        _sha256("readings", "digest"),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.UniqueConstraint("document_row", "reader", name="uq_readings_document_id_reader"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_readings_document_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "page_values",
        sa.Column("reading_row", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_page_values_position"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column(
            "field",
            sa.Text(),
            sa.CheckConstraint(f"field IN ({', '.join(map(repr, _FIELDS))})", name="ck_page_values_field"),
            nullable=False,
        ),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("said_in", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column(
            "counts",
            sa.Integer(),
            sa.CheckConstraint("counts IN (0, 1)", name="ck_page_values_counts"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("reading_row", "position", name="pk_page_values"),
        sa.CheckConstraint(
            '(start IS NULL) = ("end" IS NULL) AND start BETWEEN 0 AND "end" - 1', name="ck_page_values_span"
        ),
        sa.ForeignKeyConstraint(["reading_row"], ["readings.id"], name="fk_page_values_reading_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_page_values_field", "page_values", ["field"])


def downgrade() -> None:
    """Back to texts that are their decoded bytes; only the tests go this way."""
    for name in ("page_values", "readings", "carriers"):
        op.drop_table(name)


def _sha256(table: str, name: str) -> sa.Column[str]:
    check = sa.CheckConstraint(f"length({name}) = 64", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Text(), check, nullable=False)
