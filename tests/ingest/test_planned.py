"""What an ingest would take in, without a store."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from provstore.carriers import Asked
from provstore.ingest import planned
from provstore.ingest.planned import plan
from provstore.render.planned import render_planned


def test_of_many_refusals_the_first_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table may have more rows without a text than fit into memory as sentences."""
    monkeypatch.setattr(planned, "MOST_TOLD", 2)
    table = tmp_path / "a.csv"
    table.write_text("title,text\nShip,The ship came in on Monday.\n" + "Ferry,\n" * 5)
    (found,) = plan([os.fsencode(table)], Asked())
    assert (found.documents, found.refused, len(found.refusals)) == (1, 5, 2)
    assert found.refusals[0].endswith("row 3, has no text")
    shown = render_planned(found).splitlines()
    assert shown[-3].endswith("row 3, has no text") and shown[-1] == "  and 3 more refused"


def test_what_is_refused_is_told_one_by_one(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("title,text\nShip,The ship came in on Monday.\nFerry,\n")
    (found,) = plan([os.fsencode(table)], Asked())
    assert found.refused == len(found.refusals) == 1
    assert "more refused" not in render_planned(found)
