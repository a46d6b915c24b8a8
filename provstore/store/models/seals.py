"""What the last write left in each table, by which `verify` finds whatever was changed since.

The log has the digests of the sums, so that the chain covers every row of every table; the sums themselves
stand here, since the next write adds to them.
"""

from provstore.store.models.columns import number, raw, table, words

seals = table(
    "_seals",
    "The sum over the rows of each table; the log has its digest",
    words("name", "name of the table", key=True),
    number("row_count", "how many rows it has"),
    raw("sum", "sum of the digests of its rows, 2048 bits, little-endian"),
    rowid=False,
)

sealed_rows = table(
    "_sealed_rows",
    "Short digests of the rows of each table, by which verify names the row that is not what was written",
    words("name", "name of the table", key=True),
    number("part", "which 64 numbers: 0 is 0 to 63", key=True),
    raw("digests", "64 bits for each number of the part, little-endian; of several rows with one number, their sum"),
    rowid=False,
)
