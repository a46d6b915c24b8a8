"""What persons added to the file: tables, views and indexes of their own are welcome, and told apart by their names.

Nothing of provstore reads or changes them, and nobody proves what stands in them.  Triggers on our tables are not
welcome: with one a store is not opened (`provstore.store.guard`).
"""

from sqlalchemy import Connection

from provstore.store.objects import ALEMBIC_TABLE, fold_name, made, triggers, views

# Without the tables that FTS5 and its like keep for their own, and what SQLite makes for constraints and statistics.
_ALL = """
SELECT type, name, tbl_name FROM sqlite_master
WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
ORDER BY type DESC, name
"""


def find_strangers(connection: Connection) -> list[str]:
    """What is not ours: "view v_mine", "table notes", "index i on claims"; not what hangs on tables that are not."""
    ours = _our_names()
    found = []
    for kind, name, of in connection.exec_driver_sql(_ALL).all():
        if (kind, fold_name(name)) in ours or (kind in ("index", "trigger") and ("table", fold_name(of)) not in ours):
            continue
        found.append(f"{kind} {name}" + (f" on {of}" if kind in ("index", "trigger") else ""))
    return found


def _our_names() -> set[tuple[str, str]]:
    kinds = (("view", views()), ("trigger", triggers()), ("table", (ALEMBIC_TABLE,)))
    return {*made(), *((kind, name) for kind, names in kinds for name in names)}
