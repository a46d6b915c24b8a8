"""Who is who can be contested between two copies of a store; pages and carriers say when an archive captured a page.

Revision 0023, which is schema version 23.  Of what was decided before, each decision answers those before it.  Of what
a carrier said before, nobody wrote down where it said so.  The indexes are emptied: an address at an archive is the one
that was captured there, so that other pages are editions of one.  Whoever writes next to the store takes its documents
in again.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_DECISIONS = "id, verdict, kept_key, merged_key, note, by, at, run_row"
_CARRIERS = "sighting_row, kind, sha256, steps, url, captured_at, around"
_READINGS = "id, document_row, reader, encoding, damage, map, zones, notes, digest, text"
_VALUES = 'reading_row, position, field, value, said_in, start, "end", counts'
_KINDS = ("csv", "docx", "feed", "gzip", "json", "jsonl", "mail", "mhtml", "tsv", "wacz", "warc", "zip")
_FIELDS = (
    "author", "created", "description", "free", "image alt", "image caption", "image credit", "keywords", "language",
    "modified", "published", "publisher", "rights", "section", "site", "source", "title", "type", "url",
)  # fmt: skip


def upgrade() -> None:
    check = sa.CheckConstraint("contests IN (0, 1)", name="ck_decisions_contests")
    _make_decisions(sa.Column("contests", sa.Integer(), check, nullable=False))
    _make_carriers(sa.Column("captured_in", sa.Text(), nullable=True))
    _make_readings(sa.Column("captured_at", sa.Text(), nullable=True))
    _make_values(sorted((*_FIELDS, "captured")))
    _empty_indexes()


def downgrade() -> None:
    """Back to decisions of which the newest holds; only the tests go this way, with pages that nobody saved."""
    _make_values(_FIELDS)
    _make_readings()
    _make_carriers()
    _make_decisions()
    _empty_indexes()


def _empty_indexes() -> None:
    for name in ("_index_segments", "_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def _make_decisions(*more: sa.Column[Any]) -> None:
    """The table with other columns, and the rows that it had: SQLite adds no column that is never null."""
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_DECISIONS} FROM decisions")
    op.drop_table("decisions")
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), _one_of("decisions", "verdict", ("merge", "split")), nullable=False),
        sa.Column("kept_key", sa.Text(), nullable=False),
        sa.Column("merged_key", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        *more,
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sa.CheckConstraint("kept_key <> merged_key", name="ck_decisions_two_speakers"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_decisions_run_id"),
        sqlite_strict=True,
    )
    named = ", ".join((_DECISIONS, *(column.name for column in more)))
    op.execute(f"INSERT INTO decisions ({named}) SELECT {_DECISIONS}{', 0' * len(more)} FROM _set_aside")
    op.drop_table("_set_aside")


def _make_carriers(*more: sa.Column[Any]) -> None:
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_CARRIERS} FROM carriers")
    op.drop_table("carriers")
    op.create_table(
        "carriers",
        sa.Column("sighting_row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), _one_of("carriers", "kind", _KINDS), nullable=False),
        sa.Column(
            "sha256", sa.Text(), sa.CheckConstraint("length(sha256) = 64", name="ck_carriers_sha256"), nullable=False
        ),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("captured_at", sa.Text(), nullable=True),
        *more,
        sa.Column("around", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sighting_row", name="pk_carriers"),
        sa.ForeignKeyConstraint(["sighting_row"], ["sightings.id"], name="fk_carriers_sighting_id"),
        sqlite_strict=True,
    )
    op.execute(f"INSERT INTO carriers ({_CARRIERS}) SELECT {_CARRIERS} FROM _set_aside")
    op.drop_table("_set_aside")


def _make_readings(*more: sa.Column[Any]) -> None:
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_READINGS} FROM readings")
    op.drop_table("readings")
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("reader", "encoding", "damage")),
        sa.Column("map", sa.LargeBinary(), nullable=False),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column(
            "digest", sa.Text(), sa.CheckConstraint("length(digest) = 64", name="ck_readings_digest"), nullable=False
        ),
        *more,
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.UniqueConstraint("document_row", "reader", "encoding", name="uq_readings_document_id_reader_encoding"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_readings_document_id"),
        sqlite_strict=True,
    )
    op.execute(f"INSERT INTO readings ({_READINGS}) SELECT {_READINGS} FROM _set_aside")
    op.drop_table("_set_aside")


def _make_values(fields: tuple[str, ...] | list[str]) -> None:
    op.execute(f"CREATE TABLE _set_aside AS SELECT {_VALUES} FROM page_values")
    op.drop_table("page_values")
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
        sa.Column("field", sa.Text(), _one_of("page_values", "field", fields), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("said_in", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column(
            "counts", sa.Integer(), sa.CheckConstraint("counts IN (0, 1)", name="ck_page_values_counts"), nullable=False
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
    op.execute(f"INSERT INTO page_values ({_VALUES}) SELECT {_VALUES} FROM _set_aside")
    op.drop_table("_set_aside")


def _one_of(table: str, column: str, options: tuple[str, ...] | list[str]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, options))})", name=f"ck_{table}_{column}")
