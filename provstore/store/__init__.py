"""Records ↔ one SQLite file.

    opening     opens a store, for reading or for writing
    engine      connections to its file, and what may stand at its path
    waiting     for a store that another program holds
    aside       rows that wait for whoever takes them, while the store is free
    guard       is it ours, whole, and of this version?
    faults      what SQLite's errors mean
    schema      makes a store, upgrades it (the only module that loads Alembic), copies it
    models      the tables          views, triggers   as SQL, made by `objects`
    prepare     what can be worked out about an extraction before the lock is taken
    save        records → rows, many documents at once
    load        rows → records
    statements  what a person says of a document
    runs        which program did what
    events      what happened, as a chain
    history     what the log tells of the rows of tables
    verify      is everything still what was written?

Nobody outside this package writes to the store but through it.
"""

from provstore.store.engine import StorePath, list_own_files, require_target
from provstore.store.opening import open_for_writing, open_store

__all__ = ["StorePath", "list_own_files", "open_for_writing", "open_store", "require_target"]
