"""`outlets`: who publishes, is cited, is credited; those with documents first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Rows = Callable[..., list[dict[str, Any]]]


def test_outlets_are_listed_with_what_they_do(rows: Rows) -> None:
    found = {row["outlet"]: row for row in rows("outlets")}
    assert (found["Reuters"]["documents"], found["Reuters"]["credited"]) == (1, 0)
    assert (found["AFP"]["documents"], found["AFP"]["credited"]) == (0, 1)
    assert found["Morning Post"]["cited_by"] == 1
    assert [row["documents"] > 0 for row in rows("outlets")] == sorted(
        (row["documents"] > 0 for row in rows("outlets")), reverse=True
    )
