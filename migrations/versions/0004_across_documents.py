"""What documents share: passages, inferred wires, the same claims, and where the accounts differ.

Revision 0004, which is schema version 4.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "_indexed",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("fingerprints", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", name="pk__indexed"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk__indexed_document_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["sources.id"], name="fk__indexed_outlet_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "_indexed_claims",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("weight", sa.REAL(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", name="pk__indexed_claims"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk__indexed_claims_claim_id"),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk__indexed_claims_document_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "_furniture",
        sa.Column("outlet", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("likely", sa.LargeBinary(), nullable=False),
        sa.Column("certain", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("outlet", name="pk__furniture"),
        sqlite_strict=True,
    )
    op.create_table(
        "_index_segments",
        sa.Column("id", sa.Integer(), nullable=False),
        _choice("_index_segments", "what", "claims", "texts"),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk__index_segments"),
        sqlite_strict=True,
    )
    op.create_index("ix__index_segments_what", "_index_segments", ["what"])
    _make(
        "passages",
        *_documents(),
        *_span("a_"),
        *_span("b_"),
        _choice("passages", "kind", "edited", "verbatim"),
        _choice("passages", "copied", "a from b", "b from a", null=True),
        *_span("because_", null=True),
        sa.Column("rule", sa.Text(), nullable=False),
        _flag("passages", "inferred"),
        checks={"a_span": _within("a_"), "b_span": _within("b_"), "because_span": _both("because_")},
        references={"a_id": "documents", "b_id": "documents", "run_id": "runs"},
        unique=("a_id", "b_id", "a_start", "a_end", "b_start", "b_end"),
    )
    op.create_index("ix_passages_b_id", "passages", ["b_id"])
    _make(
        "inferred_wires",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        *_span(""),
        sa.Column("from_id", sa.Integer(), nullable=False),
        *_span("from_"),
        sa.Column("rule", sa.Text(), nullable=False),
        checks={"span": 'start BETWEEN 0 AND "end" - 1', "from_span": _within("from_")},
        references={"document_id": "documents", "to_id": "sources", "from_id": "documents", "run_id": "runs"},
        unique=("document_id", "to_id"),
    )
    op.create_index("ix_inferred_wires_from_id", "inferred_wires", ["from_id"])
    _make(
        "claim_pairs",
        *_documents(),
        sa.Column("a_key", sa.Text(), nullable=False),
        sa.Column("b_key", sa.Text(), nullable=False),
        *_span("a_", null=True),
        *_span("b_", null=True),
        sa.Column(
            "score",
            sa.REAL(),
            sa.CheckConstraint("score BETWEEN 0 AND 1", name="ck_claim_pairs_score"),
            nullable=False,
        ),
        sa.Column("rests_on", sa.Text(), nullable=False),
        checks={"a_span": _both("a_"), "b_span": _both("b_")},
        references={"a_id": "documents", "b_id": "documents", "run_id": "runs"},
        unique=("a_key", "b_key"),
    )
    op.create_index("ix_claim_pairs_a_id_b_id", "claim_pairs", ["a_id", "b_id"])
    op.create_index("ix_claim_pairs_b_id", "claim_pairs", ["b_id"])
    op.create_index("ix_claim_pairs_b_key", "claim_pairs", ["b_key"])
    kinds = ("absent", "date", "mode", "person", "place", "quantity", "strength", "wording")
    _make(
        "divergences",
        *_documents(),
        _choice("divergences", "kind", *kinds),
        *_span("a_", null=True),
        *_span("b_", null=True),
        sa.Column("a_key", sa.Text(), nullable=False),
        sa.Column("b_key", sa.Text(), nullable=False),
        _flag("divergences", "certain"),
        checks={"a_span": _both("a_"), "b_span": _both("b_")},
        references={"a_id": "documents", "b_id": "documents", "run_id": "runs"},
    )
    op.create_index("ix_divergences_a_id_b_id", "divergences", ["a_id", "b_id"])
    op.create_index("ix_divergences_b_id", "divergences", ["b_id"])


def downgrade() -> None:
    """Back to schema 3, without what documents share; only the tests go this way."""
    for name in ("divergences", "claim_pairs", "inferred_wires", "passages"):
        op.drop_table(name)
    for name in ("_index_segments", "_furniture", "_indexed_claims", "_indexed"):
        op.drop_table(name)


def _make(
    name: str,
    *columns: Any,
    checks: dict[str, str],
    references: dict[str, str],
    unique: tuple[str, ...] | None = None,
) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *columns,
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *(sa.CheckConstraint(rule, name=f"ck_{name}_{check}") for check, rule in checks.items()),
        *([sa.UniqueConstraint(*unique, name=f"uq_{name}_{'_'.join(unique)}")] if unique else []),
        *(
            sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{name}_{column}")
            for column, to in references.items()
        ),
        sqlite_strict=True,
    )


def _documents() -> tuple[Any, Any]:
    return sa.Column("a_id", sa.Integer(), nullable=False), sa.Column("b_id", sa.Integer(), nullable=False)


def _span(prefix: str, *, null: bool = False) -> list[Any]:
    return [sa.Column(f"{prefix}{end}", sa.Integer(), nullable=null) for end in ("start", "end")]


def _within(prefix: str) -> str:
    return f"{prefix}start BETWEEN 0 AND {prefix}end - 1"


def _both(prefix: str) -> str:
    return f"({prefix}start IS NULL) = ({prefix}end IS NULL) AND {_within(prefix)}"


def _flag(table: str, name: str) -> Any:
    check = sa.CheckConstraint(f"{name} IN (0, 1)", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Integer(), check, nullable=False)


def _choice(table: str, name: str, *options: str, null: bool = False) -> Any:
    check = sa.CheckConstraint(f"{name} IN ({', '.join(map(repr, options))})", name=f"ck_{table}_{name}")
    return sa.Column(name, sa.Text(), check, nullable=null)
