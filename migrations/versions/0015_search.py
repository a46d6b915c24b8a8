"""Search: an index of the words of all texts, by FTS5.

Revision 0015, which is schema version 15.  Texts of which FTS5 would not find the words as people type them have a
copy in which it does.  Names are filed by what their spellings have in common.
"""

import sqlalchemy as sa
from alembic import op

from provstore.store.search_index import file_texts
from provstore.upkeep.known_names import file_names

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TABLES = {"documents_fts": ("documents", "id"), "folded_texts_fts": ("folded_texts", "document_row")}


def upgrade() -> None:
    op.create_table(
        "folded_texts",
        sa.Column("document_row", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document_row", name="pk_folded_texts"),
        sa.ForeignKeyConstraint(["document_row"], ["documents.id"], name="fk_folded_texts_document_id"),
        sqlite_strict=True,
    )
    for name, (of, row) in _TABLES.items():
        op.execute(
            f'CREATE VIRTUAL TABLE {name} USING fts5(text, content="{of}", content_rowid="{row}",'
            " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")"
        )
    op.create_table(
        "_name_spellings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "spelling", name="pk__name_spellings"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    rows = connection.exec_driver_sql("SELECT id FROM documents").scalars().all()
    file_texts(connection, rows)
    file_names(connection, rows)


def downgrade() -> None:
    """Back to texts without an index; only the tests go this way."""
    op.drop_table("_name_spellings")
    for name in _TABLES:
        op.execute(f"DROP TABLE {name}")
    op.drop_table("folded_texts")
