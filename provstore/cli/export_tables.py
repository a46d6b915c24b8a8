"""``provstore export --format parquet|csv``: the store as tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from provstore.cli._errors import tell
from provstore.cli._shared import say
from provstore.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.export.tables import DescribedTable

TABLES = ("parquet", "csv")


def write_tables(db: Path, format: str, output: Path | None) -> None:
    """Write all tables into a new folder, `output`, a file for each."""
    from provstore.export.extras import require_extra
    from provstore.export.folders import new_file, new_folder
    from provstore.export.parquet import write_parquet
    from provstore.store import open_store

    if output is None or output == Path("-"):
        raise UsageError(f"--format {format} writes a folder: name it with -o")
    if format == "parquet":
        require_extra("pyarrow", "parquet", "Parquet")
    write = write_parquet if format == "parquet" else _write_csv
    with open_store(db, notice=tell) as connection, new_folder(output) as draft:
        tables = _read(connection)
        for table in tables:
            with new_file(draft / f"{table.name}.{format}") as stream:
                write(table, stream)
    say(f"{len(tables)} tables written to {output}")


def _read(connection: Connection) -> list[DescribedTable]:
    from provstore.export.tables import read_tables
    from provstore.query.selection import Selection
    from provstore.query.views import NUMBERS, TRUTHS, read_view

    read = partial(read_view, connection, selection=Selection(streamed=True))
    return read_tables(connection, read, lambda view: frozenset(TRUTHS - NUMBERS.get(view, set())), tell)


def _write_csv(table: DescribedTable, stream: BinaryIO) -> None:
    from provstore.render.structured import csv_parts
    from provstore.table import Table

    for line in csv_parts(Table(tuple(column.name for column in table.columns), table.rows)):
        stream.write(line.encode("utf-8"))
