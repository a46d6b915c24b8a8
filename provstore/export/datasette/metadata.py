"""What Datasette is to know of a store: what things are called and hold, what to count, what to show first."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from provstore.store.objects import views

_ABOUT = "SELECT value FROM _about WHERE name = 'what'"


@cache
def read_settings() -> dict[str, Any]:
    """What stands in views.toml."""
    return tomllib.loads((files(__package__) / "views.toml").read_text(encoding="utf-8"))


def name_in_datasette(store: Path) -> str:
    """What Datasette calls a file, in its addresses and in its metadata."""
    return store.stem


def make_metadata(connection: Connection, name: str) -> dict[str, Any]:
    """Datasette's metadata of the store, which it calls `name`; the same store gives the same.

    All tables of ours are hidden, which Datasette lists last: the views come first, and what a person added is seen.
    """
    settings = read_settings()
    tables: dict[str, dict[str, Any]] = defaultdict(lambda: {"columns": {}})  # a damaged store may describe none
    for kind, of, column, about in connection.execute(
        text('SELECT kind, object, "column", description FROM v_columns')
    ):
        told = tables[of]
        if column is None:
            told["description"] = about
            told |= {"hidden": True} if kind == "table" else {}
        else:
            told["columns"][column] = about
    for table, column in settings["labels"].items():
        tables[table]["label_column"] = column
    for view, columns in settings["facets"].items():
        tables[view]["facets"] = columns
    for view, column in settings["newest_first"].items():
        tables[view]["sort_desc"] = column
    for view in views():
        if view.startswith("_"):  # a view cannot be hidden; nobody may open the page of these, and queries may use them
            tables[view]["allow"] = False
    tables["v_documents"] |= {"fts_table": "documents_fts", "fts_pk": "document_row"}
    what = connection.execute(text(_ABOUT)).scalar()
    database = {"description": what, "tables": tables, "queries": settings["queries"]}
    return {"title": settings["title"], "databases": {name: database}}
