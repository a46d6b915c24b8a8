"""Which methods found a claim, what they disagree on, which weights the tagger had, and how names are written.

Revision 0003, which is schema version 3.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    digest = sa.CheckConstraint("length(name_digest) = 64", name="ck_sources_name_digest")
    _make_sources_anew(sa.Column("name_digest", sa.Text(), digest, nullable=True))
    weights = sa.CheckConstraint("length(tagger_weights) = 64", name="ck_extractions_tagger_weights")
    _make_extractions_anew(
        sa.Column("tagger_weights", sa.Text(), weights, nullable=True),
        sa.Column("tagger_backend", sa.Text(), nullable=True),
    )
    methods = sa.CheckConstraint("methods IN ('rules', 'rules+tagger', 'tagger')", name="ck_claims_methods")
    cue_class = sa.CheckConstraint("cue_class IN ('other', 'speech', 'stance')", name="ck_claims_cue_class")
    _make_claims_anew(
        sa.Column("methods", sa.Text(), methods, nullable=True),
        sa.Column("cue_class", sa.Text(), cue_class, nullable=True),
    )
    op.create_table(
        "claim_readings",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "method",
            sa.Text(),
            sa.CheckConstraint("method IN ('rules', 'tagger')", name="ck_claim_readings_method"),
            nullable=False,
        ),
        sa.Column(
            "role",
            sa.Text(),
            sa.CheckConstraint("role IN ('content', 'cue', 'source')", name="ck_claim_readings_role"),
            nullable=False,
        ),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_claim_readings_position"),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_claim_readings_span"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_claim_readings_claim_id"),
        sa.PrimaryKeyConstraint("claim_id", "method", "role", "position", name="pk_claim_readings"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Back to schema 2, without what the methods say; only the tests go this way."""
    op.drop_table("claim_readings")
    _make_claims_anew()
    _make_extractions_anew()
    _make_sources_anew()


def _make_sources_anew(*added: Any) -> None:
    _set_aside("sources")
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(
                "kind IN ('anonymous', 'document', 'government', 'organization', 'outlet', 'person')",
                name="ck_sources_kind",
            ),
            nullable=False,
        ),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("part_of_id", sa.Integer(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        *added,
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("key", name="uq_sources_key"),
        sa.ForeignKeyConstraint(["part_of_id"], ["sources.id"], name="fk_sources_part_of_id"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_sources_document_id"),
        sqlite_strict=True,
    )
    _put_back("sources")


def _make_extractions_anew(*added: Any) -> None:
    _set_aside("extractions")
    op.create_table(
        "extractions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("statement_id", sa.Integer(), nullable=True),
        sa.Column("tagger", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("outlet_start", sa.Integer(), nullable=True),
        sa.Column("outlet_end", sa.Integer(), nullable=True),
        sa.Column("outlet_rule", sa.Text(), nullable=True),
        sa.Column("headline_start", sa.Integer(), nullable=True),
        sa.Column("headline_end", sa.Integer(), nullable=True),
        sa.Column("byline_start", sa.Integer(), nullable=True),
        sa.Column("byline_end", sa.Integer(), nullable=True),
        sa.Column("section_start", sa.Integer(), nullable=True),
        sa.Column("section_end", sa.Integer(), nullable=True),
        sa.Column("published_id", sa.Integer(), nullable=True),
        sa.Column(
            "digest", sa.Text(), sa.CheckConstraint("length(digest) = 64", name="ck_extractions_digest"), nullable=False
        ),
        *added,
        sa.PrimaryKeyConstraint("id", name="pk_extractions"),
        sa.CheckConstraint(
            "(outlet_start IS NULL) = (outlet_end IS NULL) AND outlet_start BETWEEN 0 AND outlet_end - 1",
            name="ck_extractions_outlet_span",
        ),
        sa.CheckConstraint(
            "(headline_start IS NULL) = (headline_end IS NULL) AND headline_start BETWEEN 0 AND headline_end - 1",
            name="ck_extractions_headline_span",
        ),
        sa.CheckConstraint(
            "(byline_start IS NULL) = (byline_end IS NULL) AND byline_start BETWEEN 0 AND byline_end - 1",
            name="ck_extractions_byline_span",
        ),
        sa.CheckConstraint(
            "(section_start IS NULL) = (section_end IS NULL) AND section_start BETWEEN 0 AND section_end - 1",
            name="ck_extractions_section_span",
        ),
        sa.CheckConstraint(
            "(outlet_id IS NULL) = (outlet_start IS NULL) AND (outlet_id IS NULL) = (outlet_rule IS NULL)",
            name="ck_extractions_outlet_has_evidence",
        ),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_extractions_document_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_extractions_run_id"),
        sa.ForeignKeyConstraint(["statement_id"], ["statements.id"], name="fk_extractions_statement_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name="fk_extractions_outlet_id"),
        sa.ForeignKeyConstraint(["published_id"], ["dates.id"], name="fk_extractions_published_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_extractions_document_id", "extractions", ["document_id"])
    _put_back("extractions")


def _make_claims_anew(*added: Any) -> None:
    _set_aside("claims")
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("extraction_id", sa.Integer(), nullable=False),
        sa.Column(
            "position", sa.Integer(), sa.CheckConstraint("position >= 0", name="ck_claims_position"), nullable=False
        ),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "voice",
            sa.Text(),
            sa.CheckConstraint("voice IN ('attributed', 'outlet')", name="ck_claims_voice"),
            nullable=False,
        ),
        sa.Column(
            "mode",
            sa.Text(),
            sa.CheckConstraint("mode IN ('direct', 'indirect', 'mixed')", name="ck_claims_mode"),
            nullable=True,
        ),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column(
            "speaker_inferred",
            sa.Integer(),
            sa.CheckConstraint("speaker_inferred IN (0, 1)", name="ck_claims_speaker_inferred"),
            nullable=False,
        ),
        sa.Column("medium", sa.Text(), nullable=True),
        sa.Column("date_id", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column(
            "confidence",
            sa.REAL(),
            sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="ck_claims_confidence"),
            nullable=False,
        ),
        sa.Column(
            "needs_review",
            sa.Integer(),
            sa.CheckConstraint("needs_review IN (0, 1)", name="ck_claims_needs_review"),
            nullable=False,
        ),
        *added,
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.UniqueConstraint("extraction_id", "position", name="uq_claims_extraction_id_position"),
        sa.CheckConstraint("(voice = 'attributed') = (mode IS NOT NULL)", name="ck_claims_attributed_has_mode"),
        sa.ForeignKeyConstraint(["extraction_id"], ["extractions.id"], name="fk_claims_extraction_id"),
        sa.ForeignKeyConstraint(["speaker_id"], ["sources.id"], name="fk_claims_speaker_id"),
        sa.ForeignKeyConstraint(["date_id"], ["dates.id"], name="fk_claims_date_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_claims_key", "claims", ["key"])
    op.create_index("ix_claims_speaker_id", "claims", ["speaker_id"])
    _put_back("claims")


def _set_aside(table: str) -> None:
    """SQLite would write an added column behind the table's constraints, where nobody looks for it.

    Not by renaming the table: SQLite would make a person's own views follow the new name.
    """
    op.execute(f"CREATE TABLE _set_aside AS SELECT * FROM {table}")
    op.drop_table(table)


def _put_back(table: str) -> None:
    """The rows as they were; what columns they did not have is null."""
    connection = op.get_bind()
    before, after = (
        [column["name"] for column in sa.inspect(connection).get_columns(name)] for name in ("_set_aside", table)
    )
    kept = ", ".join(f'"{name}"' for name in after if name in before)
    op.execute(f"INSERT INTO {table} ({kept}) SELECT {kept} FROM _set_aside")
    op.drop_table("_set_aside")
