"""The full-text index: what words the texts have.

FTS5 cuts texts by unicode61, which makes no difference between capitals and small letters, nor between Latin letters
with marks and without.  What else makes no difference to whoever looks for words (`provstore.text.searching`) is gone
from a copy, which only those texts have in which it makes one.  The tables of FTS5 can be asked in any SQLite tool.
"""

from collections.abc import Iterator

from provstore.store.models.columns import reference, table, words

folded_texts = table(
    "folded_texts",
    "Texts as they are looked through, of documents whose words FTS5 would not find as they are typed",
    reference("document_row", "documents.id", "the document", key=True),
    words("text", "its words: small letters without marks, Arabic letters as one, Chinese in pairs of characters"),
)

name_spellings = table(
    "_name_spellings",
    "Names as English texts write them, or wrote them when they were read otherwise, by what their spellings share",
    words("key", "the form under which a name meets its other spellings", key=True),
    words("spelling", "the name as it stands", key=True),
    rowid=False,
)

# Datasette looks for content="documents", with these quotation marks, to offer a search of the table.
_FTS5 = (
    'CREATE VIRTUAL TABLE {name} USING fts5(text, content="{of}", content_rowid="{row}",'
    " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")"
)

# Table of FTS5 → the statement that makes it.
FULL_TEXT = {
    "documents_fts": _FTS5.format(name="documents_fts", of="documents", row="id"),
    "folded_texts_fts": _FTS5.format(name="folded_texts_fts", of="folded_texts", row="document_row"),
}
_ABOUT = {
    "documents_fts": "The words of documents.text, for MATCH of FTS5; rowid is documents.id",
    "folded_texts_fts": "The words of folded_texts.text, for MATCH of FTS5; rowid is documents.id",
}
# The tables that FTS5 keeps for one of its own: end of the name → what it is, and its columns.
_PARTS = {
    "data": ("the index", {"id": "number of a page of the index", "block": "the page"}),
    "idx": ("where words stand in the index", {"segid": "segment", "term": "first word", "pgno": "page"}),
    "docsize": ("lengths of texts", {"id": "documents.id", "sz": "how many words"}),
    "config": ("settings of FTS5", {"k": "name", "v": "value"}),
}
# Table that FTS5 keeps → its columns.
PARTS = {f"{name}_{part}": tuple(columns) for name in FULL_TEXT for part, (_, columns) in _PARTS.items()}


def describe_full_text() -> Iterator[tuple[str, str | None, str]]:
    """Table, column (None for the table itself) and what it holds, of all that FTS5 keeps."""
    for name, about in _ABOUT.items():
        yield name, None, about
        yield name, "text", "the words; snippet() and highlight() of FTS5 show them in their text"
        for part, (what, columns) in _PARTS.items():
            yield f"{name}_{part}", None, f"Kept by FTS5 for {name}: {what}"
            yield from ((f"{name}_{part}", column, holds) for column, holds in columns.items())
