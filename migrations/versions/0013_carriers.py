"""Carriers: several documents in one file, each with the way to it and what the carrier states; several readings.

Revision 0013, which is schema version 13.  A sighting is a place in a file, and what was wrapped in gzip stays what it
was.  Each extraction says by which reading its spans count.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_KINDS = ("csv", "docx", "feed", "gzip", "json", "jsonl", "mail", "mhtml", "tsv", "wacz", "warc", "zip")
_FIELDS = (
    "author", "created", "description", "free", "image alt", "image caption", "image credit", "keywords", "language",
    "modified", "note", "published", "publisher", "rights", "section", "sender", "site", "source", "title", "type",
    "url",
)  # fmt: skip
_GUNZIP = '[["gunzip"]]'


def upgrade() -> None:
    _make_sightings(sa.Column("record", sa.Text(), nullable=False), unique=("path", "record"), fill="''")
    op.execute("CREATE TABLE _set_aside AS SELECT * FROM carriers")
    op.drop_table("carriers")
    _make_carriers(
        _KINDS,
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("captured_at", sa.Text(), nullable=True),
        sa.Column("around", sa.LargeBinary(), nullable=True),
    )
    op.execute(
        "INSERT INTO carriers (sighting_row, kind, sha256, steps)"
        f" SELECT sighting_row, kind, sha256, '{_GUNZIP}' FROM _set_aside"
    )
    op.drop_table("_set_aside")
    op.create_table(
        "carrier_values",
        sa.Column("sighting_row", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_carrier_values_position"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("field", sa.Text(), _one_of("carrier_values", "field", _FIELDS), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("said_in", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sighting_row", "position", name="pk_carrier_values"),
        sa.ForeignKeyConstraint(["sighting_row"], ["sightings.id"], name="fk_carrier_values_sighting_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _make_readings(sa.Column("text", sa.Text(), nullable=True))
    op.create_table(
        "extraction_grounds",
        sa.Column("extraction_row", sa.Integer(), nullable=False),
        sa.Column("reading_row", sa.Integer(), nullable=True),
        sa.Column("outlet_row", sa.Integer(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column(
            "body_sha256",
            sa.Text(),
            sa.CheckConstraint("length(body_sha256) = 64", name="ck_extraction_grounds_body_sha256"),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("extraction_row", name="pk_extraction_grounds"),
        *(
            sa.ForeignKeyConstraint([f"{name}_row"], [f"{to}.id"], name=f"fk_extraction_grounds_{name}_id")
            for name, to in (("extraction", "extractions"), ("reading", "readings"), ("outlet", "sources"))
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_extraction_grounds_body_sha256", "extraction_grounds", ["body_sha256"])
    op.execute(
        "INSERT INTO extraction_grounds (extraction_row, reading_row)"
        " SELECT e.id, r.id FROM extractions AS e JOIN readings AS r ON r.document_row = e.document_row"
    )


def downgrade() -> None:
    """Back to one document in a file, and one reading of it; only the tests go this way."""
    op.drop_table("extraction_grounds")
    op.drop_table("carrier_values")
    _make_readings()
    op.execute("DELETE FROM carriers WHERE kind <> 'gzip'")
    op.execute("CREATE TABLE _set_aside AS SELECT sighting_row, kind, sha256 FROM carriers")
    op.drop_table("carriers")
    _make_carriers(("gzip",))
    op.execute("INSERT INTO carriers SELECT * FROM _set_aside")
    op.drop_table("_set_aside")
    op.execute("DELETE FROM sightings WHERE record <> ''")
    _make_sightings(unique=("path",))


def _make_sightings(*more: sa.Column[Any], unique: tuple[str, ...], fill: str | None = None) -> None:
    """The table with other columns, and the rows that it had: SQLite cannot change a constraint."""
    columns = "id, document_row, path, path_shown, seen_at, run_row"
    op.execute(f"CREATE TABLE _set_aside AS SELECT {columns} FROM sightings")
    op.drop_table("sightings")
    op.create_table(
        "sightings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("path_shown", sa.Text(), nullable=False),
        *more,
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sightings"),
        sa.UniqueConstraint("document_row", *unique, name="_".join(("uq_sightings_document_id", *unique))),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_sightings_document_id"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_sightings_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_sightings_path", "sightings", ["path"])
    filled = f", {fill}" if fill else ""
    named = f"{columns}, record" if fill else columns
    op.execute(f"INSERT INTO sightings ({named}) SELECT {columns}{filled} FROM _set_aside")
    op.drop_table("_set_aside")


def _make_carriers(kinds: tuple[str, ...], *more: sa.Column[Any]) -> None:
    op.create_table(
        "carriers",
        sa.Column("sighting_row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), _one_of("carriers", "kind", kinds), nullable=False),
        _sha256("carriers", "sha256"),
        *more,
        sa.PrimaryKeyConstraint("sighting_row", name="pk_carriers"),
        sa.ForeignKeyConstraint(["sighting_row"], ["sightings.id"], name="fk_carriers_sighting_id"),
        sqlite_strict=True,
    )


def _make_readings(*more: sa.Column[Any]) -> None:
    columns = "id, document_row, reader, map, zones, notes, digest"
    op.execute(f"CREATE TABLE _set_aside AS SELECT {columns} FROM readings")
    op.drop_table("readings")
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("map", sa.LargeBinary(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        _sha256("readings", "digest"),
        *more,
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.UniqueConstraint("document_row", "reader", name="uq_readings_document_id_reader"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_readings_document_id"),
        sqlite_strict=True,
    )
    op.execute(f"INSERT INTO readings ({columns}) SELECT {columns} FROM _set_aside")
    op.drop_table("_set_aside")


def _sha256(table: str, name: str) -> sa.Column[str]:
    check = sa.CheckConstraint(f"length({name}) = 64", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Text(), check, nullable=False)


def _one_of(table: str, column: str, options: tuple[str, ...]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, options))})", name=f"ck_{table}_{column}")
