"""A story has an id of its own and a label with its place, and a document stands in one story at most."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.plain import refused


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE stories SET label_start = label_end", "ck_stories_label_span"),
        ("UPDATE stories SET label_start = NULL", "ck_stories_label_span"),
        (
            "INSERT INTO stories SELECT id + 1000, key, named_row, label_start, label_end, run_row FROM stories LIMIT 1",
            "stories.key",
        ),
        ("INSERT INTO story_documents SELECT * FROM story_documents LIMIT 1", "story_documents.document_row"),
        ("UPDATE _story_pages SET title_end = NULL", "ck__story_pages_title_span"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(shared: Path, statement: str, rule: str) -> None:
    assert refused(shared, statement).endswith(rule)
