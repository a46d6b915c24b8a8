"""Keeps the full-text index true: texts are filed with the documents, in the same transaction, by us and no trigger.

Triggers that write to FTS5 fail in SQLite 3.40 where `trusted_schema` is off.
"""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.exc import DBAPIError

from provstore.store.engine import make_engine
from provstore.store.guard import find_file
from provstore.store.models.documents import documents
from provstore.store.models.search import FULL_TEXT, folded_texts
from provstore.store.rows import insert_rows
from provstore.text.searching import is_plain, to_index

_TABLES = {"documents_fts": documents, "folded_texts_fts": folded_texts}
_AT_ONCE = 500  # documents that are read together
_NOT_TO_BE_ASKED = ("SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN", "SQLITE_PERM")


def file_texts(connection: Connection, document_rows: Collection[int]) -> None:
    """Take the texts of documents into the index, which does not have them yet."""
    rows = sorted(document_rows)
    for start in range(0, len(rows), _AT_ONCE):
        some = {"rows": rows[start : start + _AT_ONCE]}
        query = select(documents.c.id, documents.c.text).where(documents.c.id.in_(some["rows"]))
        folded = [(row.id, to_index(row.text)) for row in connection.execute(query) if not is_plain(row.text)]
        insert_rows(connection, folded_texts, folded)
        for name, table in _TABLES.items():
            (key,) = table.primary_key
            statement = f"INSERT INTO {name} (rowid, text) SELECT {key.name}, text FROM {table.name}"
            _execute(connection, f"{statement} WHERE {key.name} IN :rows", some)


def rebuild_index(connection: Connection) -> None:
    """Make the index anew from the texts that are there: what was taken out otherwise leaves its words until later."""
    for name in _TABLES:
        connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")


def take_out_texts(connection: Connection, document_rows: Collection[int]) -> None:
    """Take the texts of documents out of the index, as they stand in the store: before they are changed or removed."""
    some = {"rows": sorted(document_rows)}
    for name, table in _TABLES.items():
        (key,) = table.primary_key
        statement = f"INSERT INTO {name} ({name}, rowid, text) SELECT 'delete', {key.name}, text FROM {table.name}"
        _execute(connection, f"{statement} WHERE {key.name} IN :rows", some)
    connection.execute(folded_texts.delete().where(folded_texts.c.document_row.in_(some["rows"])))


def _execute(connection: Connection, statement: str, values: dict[str, list[int]]) -> None:
    connection.execute(text(statement).bindparams(bindparam("rows", expanding=True)), values)


def check_index(connection: Connection) -> Iterator[tuple[str, str | None, str]]:
    """Table, id of the document where one can be named, and a sentence, wherever the index is not that of the texts."""
    ids = {}
    joined = documents.outerjoin(folded_texts)
    columns = (documents.c.id, documents.c.sha256, documents.c.text, folded_texts.c.text.label("copy"))
    query = select(*columns).select_from(joined).execution_options(yield_per=_AT_ONCE)
    for row in connection.execute(query):
        ids[row.id] = row.sha256
        if row.copy != (None if is_plain(row.text) else to_index(row.text)):
            yield "folded_texts", row.sha256, "has other words than the text of its document"
    for name in _TABLES:
        if (sound := _is_sound(connection, name)) is not True:
            wrong = _find_wrong(connection, name)
            for document_row in wrong:
                yield name, ids.get(document_row), "has other words, or in other places, than the text of its document"
            if sound is False and not wrong:
                yield name, None, "is an index that FTS5 finds damaged"


def _is_sound(connection: Connection, name: str) -> bool | None:
    """What FTS5 says of its index and the texts; None where it cannot be asked, since the question is a statement that
    needs the right to write."""
    engine = make_engine(find_file(connection), "rw", waits=False)
    try:
        with engine.connect() as asking, asking.begin() as transaction:
            asking.exec_driver_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
            transaction.rollback()
    except (DBAPIError, sqlite3.Error) as error:  # which of them depends on whether the file could be opened
        told = getattr(error.orig if isinstance(error, DBAPIError) else error, "sqlite_errorname", "")
        return None if told.startswith(_NOT_TO_BE_ASKED) else False
    return True


def _find_wrong(connection: Connection, name: str) -> list[int]:
    """The rows of documents of which the index does not have the words of their texts: these are cut anew."""
    table = _TABLES[name]
    (key,) = table.primary_key
    try:
        filed = _read_filed(connection, name)
    except sqlite3.DatabaseError:
        return []
    cut: dict[int, int] = {}
    texts = connection.execute(select(key, table.c.text).execution_options(yield_per=_AT_ONCE))
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(FULL_TEXT[name].replace(f'content="{table.name}"', 'content=""'))
        for some in texts.partitions():
            memory.executemany(f"INSERT INTO {name} (rowid, text) VALUES (?, ?)", map(tuple, some))
            cut |= _sum_up(memory, name)
            memory.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    return sorted(number for number in cut.keys() | filed.keys() if cut.get(number, 0) != filed.get(number, 0))


def _read_filed(connection: Connection, name: str) -> dict[int, int]:
    """What `_sum_up` makes of an index of the store, which needs the right to make a table that holds nothing."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # the only driver that make_engine uses
    (only_reads,) = driver.execute("PRAGMA query_only").fetchone()
    driver.execute("PRAGMA query_only = OFF")
    try:
        return _sum_up(driver, name)
    finally:
        driver.execute(f"PRAGMA query_only = {only_reads}")


def _sum_up(driver: sqlite3.Connection, name: str) -> dict[int, int]:
    """Row of a document → a number made of all its words and their places in an index."""
    sums: dict[int, int] = {}
    driver.execute(f"CREATE VIRTUAL TABLE temp.filed USING fts5vocab(main, {name}, instance)")
    try:
        for term, number, place in driver.execute("SELECT term, doc, offset FROM temp.filed"):
            sums[number] = sums.get(number, 0) + hash((term, place))
    finally:
        driver.execute("DROP TABLE temp.filed")
    return sums
