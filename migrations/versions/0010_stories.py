"""Stories, and pairs of claims that are no more than related: opposites, and what tells of the same thing.

Revision 0010, which is schema version 10.  Claims are compared where documents share a story or a passage, so that
nothing files them under their terms any more.  The indexes of what documents share are emptied: whoever writes next to
the store takes its documents in again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("_index_segments", "_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")
    op.drop_table("_indexed_claims")
    op.drop_table("_index_segments")
    _make_index_segments()
    _make_pairs(*_relation())
    op.create_table(
        "_story_pages",
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("outlet_row", sa.Integer()),
        sa.Column("day", sa.Integer()),
        sa.Column("lead", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        *_ends("title_"),
        sa.PrimaryKeyConstraint("document_row", name="pk__story_pages"),
        _within("_story_pages", "title_"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk__story_pages_document_id"),
        sa.ForeignKeyConstraint(["outlet_row"], ["sources.id"], name="fk__story_pages_outlet_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "stories",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("named_row", sa.Integer(), nullable=False),
        *_ends("label_"),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        _within("stories", "label_"),
        sa.UniqueConstraint("key", name="uq_stories_key"),
        sa.ForeignKeyConstraint(["named_row"], ["documents.id"], name="fk_stories_named_id"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_stories_run_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "story_documents",
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("story_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("document_row", name="pk_story_documents"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_story_documents_document_id"),
        sa.ForeignKeyConstraint(["story_row"], ["stories.id"], name="fk_story_documents_story_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_story_documents_story_row", "story_documents", ["story_row"])


def downgrade() -> None:
    """Back to schema 9, with empty indexes; only the tests go this way."""
    for name in ("story_documents", "stories", "_story_pages", "_index_segments"):
        op.drop_table(name)
    _make_index_segments(
        sa.Column(
            "what",
            sa.Text(),
            sa.CheckConstraint("what IN ('claims', 'texts')", name="ck__index_segments_what"),
            nullable=False,
        )
    )
    op.create_index("ix__index_segments_what", "_index_segments", ["what"])
    op.create_table(
        "_indexed_claims",
        sa.Column("claim_row", sa.Integer(), nullable=False),
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("weight", sa.REAL(), nullable=False),
        sa.PrimaryKeyConstraint("claim_row", name="pk__indexed_claims"),
        sa.ForeignKeyConstraint(["claim_row"], ["claims.id"], name="fk__indexed_claims_claim_id"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk__indexed_claims_document_id"),
        sqlite_strict=True,
    )
    op.execute("DELETE FROM claim_pairs WHERE relation <> 'same'")
    _make_pairs()
    for name in ("_furniture", "_indexed"):
        op.execute(f"DELETE FROM {name}")


def _relation() -> tuple[sa.Column[str], ...]:
    check = sa.CheckConstraint("relation IN ('opposite', 'related', 'same')", name="ck_claim_pairs_relation")
    return (sa.Column("relation", sa.Text(), check, nullable=False),)


def _make_index_segments(*what: sa.Column[str]) -> None:
    op.create_table(
        "_index_segments",
        sa.Column("id", sa.Integer(), nullable=False),
        *what,
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk__index_segments"),
        sqlite_strict=True,
    )


def _make_pairs(*relation: sa.Column[str]) -> None:
    """The table anew, with or without the relation of its claims, and with the pairs that were in it."""
    for columns in (("a_row", "b_row"), ("b_row",), ("b_key",)):
        op.drop_index("_".join(("ix_claim_pairs", *columns)))
    op.rename_table("claim_pairs", "_claim_pairs_before")
    op.create_table(
        "claim_pairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("a_row", sa.Integer(), nullable=False),
        sa.Column("b_row", sa.Integer(), nullable=False),
        sa.Column("a_key", sa.Text(), nullable=False),
        sa.Column("b_key", sa.Text(), nullable=False),
        *_ends("a_"),
        *_ends("b_"),
        *relation,
        sa.Column(
            "score", sa.REAL(), sa.CheckConstraint("score BETWEEN 0 AND 1", name="ck_claim_pairs_score"), nullable=False
        ),
        sa.Column("rests_on", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_claim_pairs"),
        _within("claim_pairs", "a_"),
        _within("claim_pairs", "b_"),
        sa.UniqueConstraint("a_key", "b_key", name="uq_claim_pairs_a_key_b_key"),
        sa.ForeignKeyConstraint(["a_row"], ["documents.id"], name="fk_claim_pairs_a_id"),
        sa.ForeignKeyConstraint(["b_row"], ["documents.id"], name="fk_claim_pairs_b_id"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_claim_pairs_run_id"),
        sqlite_strict=True,
    )
    kept = "id, a_row, b_row, a_key, b_key, a_start, a_end, b_start, b_end, score, rests_on, run_row"
    named, values = (f"{kept}, relation", f"{kept}, 'same'") if relation else (kept, kept)
    op.execute(f"INSERT INTO claim_pairs ({named}) SELECT {values} FROM _claim_pairs_before")
    op.drop_table("_claim_pairs_before")
    for columns in (("a_row", "b_row"), ("b_row",), ("b_key",)):
        op.create_index("_".join(("ix_claim_pairs", *columns)), "claim_pairs", list(columns))


def _ends(prefix: str) -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column(f"{prefix}start", sa.Integer()), sa.Column(f"{prefix}end", sa.Integer())


def _within(table: str, prefix: str) -> sa.CheckConstraint:
    start, end = f"{prefix}start", f"{prefix}end"
    rule = f"({start} IS NULL) = ({end} IS NULL) AND {start} BETWEEN 0 AND {end} - 1"
    return sa.CheckConstraint(rule, name=f"ck_{table}_{prefix}span")
