"""Parquet as others read it: DuckDB, pandas and Polars see what the views have."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from provstore.export import parquet
from provstore.export.folders import new_file
from provstore.export.parquet import write_parquet
from provstore.export.tables import NAMES, Column, DescribedTable
from provstore.store import open_store
from provstore.table import Row
from tests.export.tables import tables_of

pytest.importorskip("pyarrow", reason="no pyarrow here: pip install 'provstore[parquet]'")


@pytest.fixture(scope="module")
def folder(decided: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each table."""
    made = tmp_path_factory.mktemp("parquet")
    with open_store(decided) as connection:
        for name, table in tables_of(connection).items():
            with new_file(made / f"{name}.parquet") as stream:
                write_parquet(table, stream)
    return made


def asked(decided: Path, query: str) -> list[tuple[Any, ...]]:
    with open_store(decided) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_duckdb_counts_what_the_views_have(decided: Path, folder: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    for name in set(NAMES) - {"spans", "sources"}:
        counted = duckdb.sql(f"SELECT count(*) FROM '{folder / name}.parquet'").fetchall()
        assert counted == asked(decided, f"SELECT count(*) FROM v_{name}"), name
    query = "SELECT speaker, count(*), sum(confidence), max(length(content)) FROM {} GROUP BY 1 ORDER BY 1 NULLS FIRST"
    assert duckdb.sql(query.format(f"'{folder}/claims.parquet'")).fetchall() == [
        (speaker, count, pytest.approx(total), longest)
        for speaker, count, total, longest in asked(decided, query.format("v_claims"))
    ]
    joined = duckdb.sql(
        f"SELECT count(*) FROM '{folder}/claims.parquet' AS c JOIN '{folder}/spans.parquet' AS s"
        " ON s.id = c.claim AND s.role = 'content' AND s.position = 0 AND s.start = c.start"
    ).fetchall()
    assert joined == asked(decided, "SELECT count(*) FROM v_claims")


def test_pandas_sees_the_types(decided: Path, folder: Path) -> None:
    pandas = pytest.importorskip("pandas")
    claims = pandas.read_parquet(folder / "claims.parquet")
    assert (claims["number"].dtype, claims["confidence"].dtype, claims["needs_review"].dtype) == (
        "int64",
        "float64",
        "bool",
    )
    told = asked(
        decided, "SELECT claim, content, published, published_precision FROM v_claims ORDER BY document_id, number"
    )
    shown = claims[["claim", "content", "published", "published_precision"]]
    assert [tuple(None if pandas.isna(cell) else cell for cell in row) for row in shown.itertuples(index=False)] == told


def test_polars_reads_lists_and_decisions(decided: Path, folder: Path) -> None:
    polars = pytest.importorskip("polars")
    stories = polars.read_parquet(folder / "stories.parquet")
    assert all(len(row["documents"]) == row["size"] for row in stories.iter_rows(named=True)) and len(stories)
    claims = polars.read_parquet(folder / "claims.parquet")
    assert claims.filter(polars.col("review") == "reject")["review_by"].to_list() == ["Ada"]
    assert claims.filter(polars.col("review") == "amend")["speakers_decided"].to_list() == ["Ann Lee"]


def test_each_field_says_what_it_holds(decided: Path, folder: Path) -> None:
    from pyarrow.parquet import read_schema

    for name in set(NAMES) - {"spans", "sources"}:
        schema = read_schema(folder / f"{name}.parquet")
        told = asked(decided, f"SELECT \"column\", description FROM v_columns WHERE object = 'v_{name}'")
        about = {field.name: field.metadata[b"description"].decode() for field in schema}
        assert about == {column: description for column, description in told if column}
        assert schema.metadata[b"description"].decode() == dict(told)[None]


def test_few_rows_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are written in groups: when the next are asked for, those before them are in the file."""
    from pyarrow.parquet import ParquetFile

    monkeypatch.setattr(parquet, "ROWS_AT_ONCE", 3)
    stream = BytesIO()
    written: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(7):
            written.append(stream.tell())
            yield (number, "word" * 1000)

    table = DescribedTable("t", "rows", (Column("n", "integer", "a number"), Column("w", "text", "a word")), rows())
    write_parquet(table, stream)
    assert written[0] == written[2] < written[3] == written[5] < written[6]
    assert [ParquetFile(stream).metadata.row_group(place).num_rows for place in range(3)] == [3, 3, 1]


def test_a_table_without_rows_has_its_columns() -> None:
    from pyarrow.parquet import read_table

    stream = BytesIO()
    write_parquet(DescribedTable("t", "nothing", (Column("held", "truth", "whether"),), ()), stream)
    table = read_table(stream)
    assert (table.num_rows, str(table.schema.field("held").type)) == (0, "bool")
