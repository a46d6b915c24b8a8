"""The names in the texts, filed under what their spellings have in common."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, text

from provstore.match.names.written import keys_of, names_in
from provstore.store.models.search import name_spellings

_AT_ONCE = 500  # texts that are read together
_ENGLISH = text(
    "SELECT text FROM documents AS d WHERE id IN :rows"
    " AND EXISTS (SELECT 1 FROM extractions AS e WHERE e.document_row = d.id AND coalesce(e.language, 'en') = 'en')"
).bindparams(bindparam("rows", expanding=True))
_FILE = "INSERT INTO _name_spellings (key, spelling) VALUES (?, ?) ON CONFLICT DO NOTHING"


def file_names(connection: Connection, document_rows: Collection[int]) -> None:
    """File the names in the texts of documents that are English, as far as is known.

    Those that are filed stay, whichever text has them.
    """
    rows = sorted(document_rows)
    for start in range(0, len(rows), _AT_ONCE):
        texts = connection.execute(_ENGLISH, {"rows": rows[start : start + _AT_ONCE]}).scalars()
        names = {name for one in texts for name in names_in(one)}
        if filed := sorted((key, name) for name in names for key in {*keys_of(name)}):
            connection.exec_driver_sql(_FILE, filed)


def take_out_names(connection: Connection) -> None:
    """Leave no name filed.  Whoever removes a text files those of all others anew: whose a name is, is not kept."""
    connection.execute(name_spellings.delete())
