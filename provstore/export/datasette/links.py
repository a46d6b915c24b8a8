"""A plugin of Datasette: cells of our views lead to what they name.  It fetches nothing."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from datasette import hookimpl
from markupsafe import Markup

from provstore.export.datasette.metadata import read_settings


@hookimpl  # type: ignore[untyped-decorator]  # Datasette has no types
def render_cell(value: object, column: str, table: str | None, database: str, datasette: Any) -> Markup | None:
    """The link of a cell, or None where Datasette is to show it as it does; `table` is None in what a query answers."""
    target = read_settings()["links"].get(column)
    if target is None or not isinstance(value, str) or not (table is None or table.startswith("v_")):
        return None
    address = f"{datasette.urls.database(database)}/{target.format(quote(value, safe=''))}"
    return Markup('<a href="{}">{}</a>').format(address, value)
