"""The first schema.

Revision 0001, which is schema version 1.  A migration never imports the models: they move on, it stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "_about",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk__about"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "_columns",
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sa.Text(), sa.CheckConstraint("kind IN ('table', 'view')", name="ck__columns_kind"), nullable=False
        ),
        sa.Column("column", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("object", "position", name="pk__columns"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "sha256", sa.Text(), sa.CheckConstraint("length(sha256) = 64", name="ck_documents_sha256"), nullable=False
        ),
        sa.Column(
            "byte_count",
            sa.Integer(),
            sa.CheckConstraint("byte_count > 0", name="ck_documents_byte_count"),
            nullable=False,
        ),
        sa.Column("char_count", sa.Integer(), nullable=False),
        sa.Column(
            "text_sha256",
            sa.Text(),
            sa.CheckConstraint("length(text_sha256) = 64", name="ck_documents_text_sha256"),
            nullable=False,
        ),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column(
            "decoded_by",
            sa.Text(),
            sa.CheckConstraint(
                "decoded_by IN ('bom', 'damaged utf-8', 'declared', 'detected', 'given', 'utf-8')",
                name="ck_documents_decoded_by",
            ),
            nullable=False,
        ),
        sa.Column("damage", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("sha256", name="uq_documents_sha256"),
        sqlite_strict=True,
    )
    op.create_index("ix_documents_text_sha256", "documents", ["text_sha256"])
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("program_version", sa.Text(), nullable=False),
        sa.Column("python_version", sa.Text(), nullable=False),
        sa.Column("sqlite_version", sa.Text(), nullable=False),
        sa.Column(
            "rules_digest",
            sa.Text(),
            sa.CheckConstraint("length(rules_digest) = 64", name="ck_runs_rules_digest"),
            nullable=False,
        ),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column(
            "outcome",
            sa.Text(),
            sa.CheckConstraint("outcome IN ('done', 'failed', 'interrupted')", name="ck_runs_outcome"),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
        sqlite_strict=True,
    )
    op.create_table(
        "dates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column(
            "precision",
            sa.Text(),
            sa.CheckConstraint("precision IN ('day', 'minute', 'month', 'year')", name="ck_dates_precision"),
            nullable=True,
        ),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_dates"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_dates_span"),
        sa.CheckConstraint("value IS NULL OR precision IS NOT NULL", name="ck_dates_value_has_precision"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_dates_document_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), sa.CheckConstraint("seq > 0", name="ck_events_seq"), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(
                "kind IN ('created', 'extracted', 'finished', 'refused', 'seen', 'stated', 'stored', 'upgraded')",
                name="ck_events_kind",
            ),
            nullable=False,
        ),
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
    op.create_table(
        "sightings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.LargeBinary(), nullable=False),
        sa.Column("path_shown", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sightings"),
        sa.UniqueConstraint("document_id", "path", name="uq_sightings_document_id_path"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_sightings_document_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_sightings_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_sightings_path", "sightings", ["path"])
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
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("key", name="uq_sources_key"),
        sa.ForeignKeyConstraint(["part_of_id"], ["sources.id"], name="fk_sources_part_of_id"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_sources_document_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "outlet_domains",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "domain", name="pk_outlet_domains"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_outlet_domains_source_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "outlet_names",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "name", name="pk_outlet_names"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_outlet_names_source_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "outlets",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column(
            "medium",
            sa.Text(),
            sa.CheckConstraint(
                "medium IN ('broadcaster', 'magazine', 'news agency', 'newspaper', 'website')", name="ck_outlets_medium"
            ),
            nullable=True,
        ),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("source_id", name="pk_outlets"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_outlets_source_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
        sa.CheckConstraint("outlet_id IS NOT NULL OR published IS NOT NULL", name="ck_statements_says_something"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_statements_document_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name="fk_statements_outlet_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_statements_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_statements_document_id", "statements", ["document_id"])
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
    op.create_table(
        "datelines",
        sa.Column("extraction_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("date_id", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("extraction_id", name="pk_datelines"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_datelines_span"),
        sa.ForeignKeyConstraint(["extraction_id"], ["extractions.id"], name="fk_datelines_extraction_id"),
        sa.ForeignKeyConstraint(["agency_id"], ["sources.id"], name="fk_datelines_agency_id"),
        sa.ForeignKeyConstraint(["date_id"], ["dates.id"], name="fk_datelines_date_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "photo_captions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("extraction_id", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_photo_captions_position"),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("taken_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column(
            "file_photo",
            sa.Integer(),
            sa.CheckConstraint("file_photo IN (0, 1)", name="ck_photo_captions_file_photo"),
            nullable=False,
        ),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_photo_captions"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_photo_captions_span"),
        sa.UniqueConstraint("extraction_id", "position", name="uq_photo_captions_extraction_id_position"),
        sa.ForeignKeyConstraint(["extraction_id"], ["extractions.id"], name="fk_photo_captions_extraction_id"),
        sa.ForeignKeyConstraint(["taken_id"], ["dates.id"], name="fk_photo_captions_taken_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "segments",
        sa.Column("extraction_id", sa.Integer(), nullable=False),
        sa.Column(
            "position", sa.Integer(), sa.CheckConstraint("position >= 0", name="ck_segments_position"), nullable=False
        ),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(
                "kind IN ('blank', 'boilerplate', 'byline', 'caption', 'credit', 'dateline', 'headline', "
                "'paragraph', 'section', 'subheading', 'timestamp')",
                name="ck_segments_kind",
            ),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("extraction_id", "position", name="pk_segments"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_segments_span"),
        sa.ForeignKeyConstraint(["extraction_id"], ["extractions.id"], name="fk_segments_extraction_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "source_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("extraction_id", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_source_links_position"),
            nullable=False,
        ),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Text(),
            sa.CheckConstraint(
                "kind IN ('cites', 'photo_credit', 'primary_source', 'wire')", name="ck_source_links_kind"
            ),
            nullable=False,
        ),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column(
            "inferred",
            sa.Integer(),
            sa.CheckConstraint("inferred IN (0, 1)", name="ck_source_links_inferred"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_source_links"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_source_links_span"),
        sa.UniqueConstraint("extraction_id", "position", name="uq_source_links_extraction_id_position"),
        sa.ForeignKeyConstraint(["extraction_id"], ["extractions.id"], name="fk_source_links_extraction_id"),
        sa.ForeignKeyConstraint(["to_id"], ["sources.id"], name="fk_source_links_to_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_source_links_key", "source_links", ["key"])
    op.create_index("ix_source_links_to_id", "source_links", ["to_id"])
    op.create_table(
        "claim_addressees",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_claim_addressees_position"),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", "position", name="pk_claim_addressees"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_claim_addressees_claim_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "claim_relays",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_claim_relays_position"),
            nullable=False,
        ),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", "position", name="pk_claim_relays"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_claim_relays_claim_id"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_claim_relays_source_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "claim_spans",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Text(),
            sa.CheckConstraint("role IN ('content', 'cue', 'source')", name="ck_claim_spans_role"),
            nullable=False,
        ),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_claim_spans_position"),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", "role", "position", name="pk_claim_spans"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_claim_spans_span"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_claim_spans_claim_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_table(
        "photo_credits",
        sa.Column("caption_id", sa.Integer(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck_photo_credits_position"),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("photographer", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("caption_id", "position", name="pk_photo_credits"),
        sa.CheckConstraint('start BETWEEN 0 AND "end" - 1', name="ck_photo_credits_span"),
        sa.ForeignKeyConstraint(["caption_id"], ["photo_captions.id"], name="fk_photo_credits_caption_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name="fk_photo_credits_outlet_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Back to nothing; only the tests go this way."""
    op.drop_table("photo_credits")
    op.drop_table("claim_spans")
    op.drop_table("claim_relays")
    op.drop_table("claim_addressees")
    op.drop_table("source_links")
    op.drop_table("segments")
    op.drop_table("photo_captions")
    op.drop_table("datelines")
    op.drop_table("claims")
    op.drop_table("extractions")
    op.drop_table("statements")
    op.drop_table("outlets")
    op.drop_table("outlet_names")
    op.drop_table("outlet_domains")
    op.drop_table("sources")
    op.drop_table("sightings")
    op.drop_table("events")
    op.drop_table("dates")
    op.drop_table("runs")
    op.drop_table("documents")
    op.drop_table("_columns")
    op.drop_table("_about")
