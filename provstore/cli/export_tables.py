"""``provstore export --format parquet|csv|xlsx``: the store as tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import say
from provstore.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.export.tables import DescribedTable

TABLES = ("parquet", "csv", "xlsx")


def write_tables(db: Path, format: str, output: Path | None) -> None:
    """Write all tables into a new folder, `output`, a file for each; as xlsx into one file."""
    from provstore.export.extras import require_extra

    if output is None or output == Path("-"):
        what = "file" if format == "xlsx" else "folder"
        raise UsageError(f"--format {format} writes a {what}: name it with -o")
    if format == "parquet":
        require_extra("pyarrow", "parquet", "Parquet")
    if format == "xlsx":
        require_extra("xlsxwriter", "xlsx", "XLSX")
    count = _write_workbook(db, output) if format == "xlsx" else _write_folder(db, format, output)
    say(f"{count} tables written to {output}")


def _write_folder(db: Path, format: str, output: Path) -> int:
    from provstore.export.folders import new_file, new_folder
    from provstore.export.parquet import write_parquet
    from provstore.store import open_store, require_target

    require_target(output, db)
    write = write_parquet if format == "parquet" else _write_csv
    with open_store(db, notice=tell) as connection, new_folder(output) as draft:
        tables = _read(connection)
        for table in tables:
            with new_file(draft / f"{table.name}.{format}") as stream:
                write(table, stream)
    return len(tables)


def _write_workbook(db: Path, output: Path) -> int:
    from provstore.export.xlsx import write_xlsx
    from provstore.export.xml import visible_in_xml
    from provstore.render.safe import safe_text
    from provstore.store import open_store

    target = named_output(output, db)
    with open_store(db, notice=tell) as connection, opened_output(target) as stream:
        tables = _read(connection)
        write_xlsx(tables, stream, lambda text: visible_in_xml(safe_text(text)), tell)
    return len(tables)


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
