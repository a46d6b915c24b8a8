"""Table → text.  `FORMATS` names the ways; every one of them is safe to print to a terminal."""

from collections.abc import Callable

from provstore.render.grid import to_grid
from provstore.render.structured import to_csv, to_json
from provstore.table import Table

FORMATS: dict[str, Callable[[Table], str]] = {"table": to_grid, "json": to_json, "csv": to_csv}
