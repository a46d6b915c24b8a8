"""Pages of stories as rows: what was written comes back."""

from __future__ import annotations

import numpy as np
from sqlalchemy import Connection, select

from provstore.store.models.documents import documents
from provstore.store.models.stories import story_pages
from provstore.upkeep.story_pages import from_row, to_row


def test_what_was_written_comes_back(connection: Connection) -> None:
    rows = connection.execute(select(story_pages, documents.c.sha256).join(documents)).all()
    assert len(rows) > 5
    for row in rows:
        page = from_row(row)
        again = to_row(row.document_row, page)
        assert {name: row._mapping[name] for name in again} == again
        assert page.document == row.sha256
        assert 0 < len(page.lead.words) <= len(page.words)
        assert np.all((page.lead.weights > 0) & (page.lead.weights <= 1))
    assert any(from_row(row).counted for row in rows) and any(from_row(row).told_days for row in rows)
    assert any(row.day is None for row in rows)
