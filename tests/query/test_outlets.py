"""Who publishes, who is cited, whose pictures are shown: those with documents first."""

from __future__ import annotations

from sqlalchemy import Connection

from provstore.query.outlets import list_outlets


def test_what_each_outlet_does(connection: Connection) -> None:
    rows = list_outlets(connection).objects()
    told = {row["outlet"]: (row["documents"], row["cited_by"], row["credited"], row["owner"]) for row in rows}
    assert told["Reuters"][:3] == (2, 1, 0)
    assert told["AFP"][:3] == (0, 0, 1)
    assert told["Press TV"][3] == told["Al Alam"][3] == "Iranian government"
    assert told["Kesmar Daily Post"][3] is None
    assert next(iter(told)) == "Reuters"
    assert [row["documents"] for row in rows] == sorted((row["documents"] for row in rows), reverse=True)
