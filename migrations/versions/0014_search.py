"""Search: an index of the words of all texts, by FTS5.

Revision 0014, which is schema version 14.  Texts of which FTS5 would not find the words as people type them have a
copy in which it does.
"""

import sqlalchemy as sa
from alembic import op

from provstore.store.search_index import file_texts

revision = "0014"
down_revision = "0013"
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
    connection = op.get_bind()
    file_texts(connection, connection.exec_driver_sql("SELECT id FROM documents").scalars().all())


def downgrade() -> None:
    """Back to texts without an index; only the tests go this way."""
    for name in _TABLES:
        op.execute(f"DROP TABLE {name}")
    op.drop_table("folded_texts")
