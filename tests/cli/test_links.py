"""`links`: what the documents use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("filters", "count"),
    [(["--kind", "photo_credit"], 1), (["--to", "AFP", "--from", "Reuters"], 1), (["--from", "AFP"], 0)],
)
def test_links_by_filter(rows: Rows, filters: list[str], count: int) -> None:
    assert len(rows("links", *filters)) == count
