"""`stats`: how much of everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_stats_count_what_is_there(rows: Rows) -> None:
    counts = {(row["of"], row["which"]): row["count"] for row in rows("stats")}
    assert counts["documents", None] == 2
    assert counts["photo captions", None] == 1
    assert counts["claims by voice", "attributed"] == len(rows("claims", "--voice", "attributed"))
