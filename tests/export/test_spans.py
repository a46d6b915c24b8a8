"""Every span of a document's line is a row, and what is found is named as in the views."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from provstore.export.jsonl import export_document
from provstore.export.spans import SPANS, list_spans
from provstore.store import open_store

NAMES = [name for name, _, _ in SPANS]


def spans_in(value: Any) -> list[tuple[int, int]]:
    """Where anything stands, in the document itself; what a method marked otherwise is no finding."""
    if isinstance(value, list):
        return [span for item in value for span in spans_in(item)]
    if not isinstance(value, dict):
        return []
    inner = [span for key, item in value.items() if key not in ("to_evidence", "readings") for span in spans_in(item)]
    return [*inner, (value["start"], value["end"])] if {"start", "end", "text"} <= value.keys() else inner


def test_every_span_is_a_row(decided: Path) -> None:
    with open_store(decided) as connection:
        ids = connection.exec_driver_sql("SELECT document_id FROM v_documents").scalars().all()
        for id in ids:
            document: dict[str, Any] = {**export_document(connection, id)}
            rows = [dict(zip(NAMES, row, strict=True)) for row in list_spans(document)]
            assert sorted((row["start"], row["end"]) for row in rows) == sorted(spans_in(document))
            assert all(document["text"][row["start"] : row["end"]] == row["text"] for row in rows)
            assert {row["document_id"] for row in rows} == {id}
            segments = sorted((row for row in rows if row["of"] == "segment"), key=lambda row: row["start"])
            assert "".join(row["text"] for row in segments) == document["text"]


def test_rows_lead_to_the_views(decided: Path) -> None:
    with open_store(decided) as connection:
        for view, of, id, role in (
            ("v_claims", "claim", "claim", "content"),
            ("v_captions", "caption", "id", "caption"),
        ):
            asked = connection.exec_driver_sql(f'SELECT document_id, {id}, number, "start" FROM {view}').all()
            assert asked
            for document, key, number, start in asked:
                rows = [
                    dict(zip(NAMES, row, strict=True)) for row in list_spans({**export_document(connection, document)})
                ]
                (first,) = [row for row in rows if (row["id"], row["role"], row["position"]) == (key, role, 0)]
                assert (first["of"], first["number"], first["start"]) == (of, number, start)


def test_parts_of_one_role_are_counted() -> None:
    span = {"start": 1, "end": 2, "text": "b"}
    empty = {"headline": None, "byline": None, "section": None, "dateline": None, "published": None, "outlet": None}
    claim = {"id": "k", "content": [span, {"start": 4, "end": 5, "text": "e"}], "cue": [], "source": [], "date": span}
    document = {"id": "d", **empty, "segments": [], "captions": [], "claims": [claim], "links": []}
    assert [*list_spans(document)] == [
        ("d", "claim", "k", "content", 1, 0, 1, 2, "b"),
        ("d", "claim", "k", "content", 1, 1, 4, 5, "e"),
        ("d", "claim", "k", "date", 1, 0, 1, 2, "b"),
    ]
