"""What persons decide of something found: claims, links, captions, pairs of claims, divergences.

Revision 0016, which is schema version 16.  Nothing was decided of them before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_KINDS = ("caption", "claim", "divergence", "link", "same")
_MODES = ("direct", "indirect", "mixed")
_VOICES = ("attributed", "outlet")


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), _one_of("reviews", "of", _KINDS), nullable=False),
        sa.Column("of_key", sa.Text(), nullable=False),
        _sha256("document_id", nullable=False),
        _sha256("other_document_id", nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column(
            "verdict", sa.Text(), _one_of("reviews", "verdict", ("accept", "amend", "reject", "undo")), nullable=False
        ),
        sa.Column("amended", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("run_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("key", name="uq_reviews_key"),
        sa.ForeignKeyConstraint(["run_row"], ["runs.id"], name="fk_reviews_run_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_reviews_document_id", "reviews", ["document_id"])
    op.create_index("ix_reviews_other_document_id", "reviews", ["other_document_id"])
    op.create_table(
        "_placed_reviews",
        sa.Column("review_row", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("review_row", name="pk__placed_reviews"),
        sa.ForeignKeyConstraint(["review_row"], ["reviews.id"], name="fk__placed_reviews_review_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "_reviewed",
        sa.Column("of", sa.Text(), _one_of("_reviewed", "of", _KINDS), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "verdict",
            sa.Text(),
            _one_of("_reviewed", "verdict", ("accept", "amend", "disputed", "reject")),
            nullable=False,
        ),
        sa.Column("review_row", sa.Integer(), nullable=False),
        sa.Column(
            "speakers_amended",
            sa.Integer(),
            sa.CheckConstraint("speakers_amended IN (0, 1)", name="ck__reviewed_speakers_amended"),
            nullable=False,
        ),
        sa.Column("mode", sa.Text(), _one_of("_reviewed", "mode", _MODES), nullable=True),
        sa.Column("voice", sa.Text(), _one_of("_reviewed", "voice", _VOICES), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("spans", sa.Text(), nullable=True),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("of", "key", name="pk__reviewed"),
        sa.CheckConstraint("(content IS NULL) = (spans IS NULL)", name="ck__reviewed_content_has_spans"),
        sa.ForeignKeyConstraint(["review_row"], ["reviews.id"], name="fk__reviewed_review_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "_reviewed_speakers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "position",
            sa.Integer(),
            sa.CheckConstraint("position >= 0", name="ck__reviewed_speakers_position"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "position", name="pk__reviewed_speakers"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix__reviewed_speakers_source_key", "_reviewed_speakers", ["source_key"])


def downgrade() -> None:
    """Back to findings of which nothing is decided; only the tests go this way."""
    for name in ("_reviewed_speakers", "_reviewed", "_placed_reviews", "reviews"):
        op.drop_table(name)


def _sha256(name: str, *, nullable: bool) -> sa.Column[str]:
    check = sa.CheckConstraint(f"length({name}) = 64", name=f"ck_reviews_{name}")
    return sa.Column(name, sa.Text(), check, nullable=nullable)


def _one_of(table: str, column: str, options: tuple[str, ...]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, options))})", name=f"ck_{table}_{column}")
