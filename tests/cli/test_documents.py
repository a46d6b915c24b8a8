"""`documents`: who published what, and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_documents(rows: Rows) -> None:
    bridge = next(row for row in rows("documents") if row["path"].endswith("bridge.txt"))
    assert bridge["headline"] == "Riverton bridge to close for 100% of traffic, mayor says"
    assert bridge["document_id"].startswith(bridge["document"])
    assert bridge["damaged"] is False


def test_json_loses_nothing(rows: Rows) -> None:
    headlines = [row["headline"] for row in rows("documents")]
    assert '=HYPERLINK("http://x.example") \x1b]0;owned\x07[bold]headline[/bold] \u202efdp.exe' in headlines
