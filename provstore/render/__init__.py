"""Table → text.  `FORMATS` names the ways; every one of them is safe to print to a terminal."""

from collections.abc import Callable, Iterator

from provstore.render.grid import to_grid
from provstore.render.structured import csv_parts, json_parts, nl_parts, to_csv, to_json, tsv_parts
from provstore.table import Table

# For programs, in parts, for which no list has to be held.
PARTS: dict[str, Callable[[Table], Iterator[str]]] = {
    "json": json_parts,
    "nl": nl_parts,
    "csv": csv_parts,
    "tsv": tsv_parts,
}
FORMATS: dict[str, Callable[[Table], str]] = {
    "table": to_grid,
    "json": to_json,
    "csv": to_csv,
    "nl": lambda table: "".join(nl_parts(table)),
    "tsv": lambda table: "".join(tsv_parts(table)),
}
