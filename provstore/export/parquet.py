"""Tables as Parquet: typed columns, each with its description, written in groups of rows.

pyarrow is the extra ``parquet``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from provstore.export.tables import DescribedTable, Kind
from provstore.table import Row

ROWS_AT_ONCE = 10_000  # rows of a group, which are held in memory together


def write_parquet(table: DescribedTable, stream: BinaryIO) -> None:
    """Write a table; what it and each column holds is `description` in the metadata of the schema and its fields.

    Whole numbers are int64, other numbers float64, what is true or false is boolean, all else text: so are moments,
    whose precision is another column.
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    types: dict[Kind, pa.DataType] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "truth": pa.bool_(),
        "texts": pa.list_(pa.string()),
    }
    fields = [pa.field(one.name, types[one.kind], metadata={"description": one.about}) for one in table.columns]
    schema = pa.schema(fields, metadata={"description": table.about})
    with ParquetWriter(stream, schema, compression="zstd") as writer:
        for rows in _groups(table):
            cells = zip(*rows, strict=True)
            arrays = [pa.array(column, field.type) for column, field in zip(cells, fields, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema), row_group_size=ROWS_AT_ONCE)


def _groups(table: DescribedTable) -> Iterator[list[Row]]:
    rows = iter(table.rows)
    while group := list(islice(rows, ROWS_AT_ONCE)):
        yield group
