"""Where each record of a document stands, in its source and in its bytes."""

from __future__ import annotations

from pathlib import Path

from provstore.export.jsonl import export_document
from provstore.ingest import ingest
from provstore.query.places import list_places
from provstore.store import open_store
from tests.readers.pdf.printed import STORY, Put, column, printed

PAGE = Path(__file__).parents[2] / "docs" / "examples" / "page" / "bridge.html"


def test_each_record_leads_to_its_bytes(store_path: Path, tmp_path: Path) -> None:
    for name, encoding in (("bridge.html", "utf-8"), ("plain.txt", "utf-8")):
        words = (
            PAGE.read_text(encoding="utf-8")
            if name.endswith("html")
            else "Bridge closed\n\n“It is wet,” said Ann Lee.\n"
        )
        (tmp_path / name).write_text(words, encoding=encoding)
        ingest(store_path, [tmp_path / name])
    with open_store(store_path) as connection:
        ids = connection.exec_driver_sql("SELECT sha256 FROM documents ORDER BY id").scalars().all()
        told = [list_places(connection, id, export_document(connection, id)) for id in ids]
    data = [(tmp_path / name).read_bytes() for name in ("bridge.html", "plain.txt")]

    for places, raw in zip(told, data, strict=True):
        assert places == sorted(places, key=lambda one: one["text"]["start"])
        for place in places:
            source = [raw.decode()[part["start"] : part["end"]] for part in place["source"]]
            assert source == [raw[part["start"] : part["end"]].decode() for part in place["bytes"]]
    page = {(one["record"], one["number"]): one for one in told[0]}
    assert {record for record, _ in page} >= {
        "headline",
        "byline",
        "published",
        "caption",
        "credit",
        "content",
        "cue",
        "source",
    }
    (published,) = page["published", None]["bytes"]
    assert data[0][published["start"] : published["end"]] == b"2024-03-12T11:30:00+02:00"


def test_each_record_of_a_pdf_leads_to_its_page(store_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "bridge.pdf"
    file.write_bytes(printed([Put(72, 740, "Bridge closed after the storm", 20)], column(STORY)))
    ingest(store_path, [file])
    with open_store(store_path) as connection:
        id = connection.exec_driver_sql("SELECT sha256 FROM documents").scalar_one()
        places = list_places(connection, id, export_document(connection, id))

    assert {place["record"] for place in places} >= {"headline", "content", "cue", "source"}
    assert all(place["bytes"] == [] and place["source"] for place in places)
    assert {box["page"] for place in places if place["record"] == "headline" for box in place["boxes"]} == {1}
    assert {box["page"] for place in places if place["record"] == "cue" for box in place["boxes"]} == {2}
    assert all(box["left"] < box["right"] and box["bottom"] < box["top"] for place in places for box in place["boxes"])
