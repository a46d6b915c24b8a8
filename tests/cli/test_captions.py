"""`captions`: whose pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(("credit", "count"), [("afp", 1), ("Photo by", 1), ("Xinhua", 0), ("A_P", 0)])
def test_captions_by_credit(rows: Rows, credit: str, count: int) -> None:
    found = rows("captions", "--credit", credit)
    assert len(found) == count
    assert all(row["outlets"] == "AFP" and row["file_photo"] is False for row in found)
