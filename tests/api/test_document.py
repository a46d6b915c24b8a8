"""A shown document has every key of the JSON, and its parts know where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore import Store
from provstore.api.document import ShownDocument
from provstore.forms.document import DocumentJson
from tests.api.forms import keys, pairs

PAIRS = {(of.__name__, form.__name__): (of, form) for of, form in pairs(ShownDocument, DocumentJson)}


@pytest.mark.parametrize(("of", "form"), PAIRS.values(), ids=["-".join(names) for names in PAIRS])
def test_a_field_for_every_key(of: type[Any], form: Any) -> None:
    assert keys(of) == form.__required_keys__ | form.__optional_keys__


def test_every_form_has_its_class() -> None:
    assert len(PAIRS) > 20


def test_parts_know_where_they_stand(store: Store) -> None:
    found = store.show("post")
    (caption,) = found.captions
    (credit,) = caption.credits
    assert caption.taken and credit.outlet and credit.outlet.name == "AFP"
    spans = [caption, credit, caption.taken, *found.segments]
    spans += [one for claim in found.claims for one in (*claim.content, *claim.cue, *claim.source)]
    spans += [link.evidence for link in found.links if link.evidence]
    assert all(found.text[one.start : one.end] == one.text for one in spans)
    assert "".join(segment.text for segment in found.segments) == found.text
    assert found.stated and (found.stated.published, found.stated.by) == ("2024-03-02T08:00", "tester")
    assert [claim.number for claim in found.claims] == list(range(1, len(found.claims) + 1))
    assert found.run and found.run.command == "ingest"


def test_places_of_a_page_and_its_carrier(store: Store, tmp_path: Path) -> None:
    page = b"<html><head><title>Road shut</title></head><body><p>The road was shut, the mayor said.</p></body></html>"
    (tmp_path / "page.html").write_bytes(page)
    (id,) = store.ingest(tmp_path / "page.html").documents
    found = store.show(id, places=True)
    assert found.reader != "plain/1" and found.page
    said = next(one for one in found.places if one.text.text == "said")
    assert b"".join(page[place.start : place.end] for place in said.bytes) == b"said"
    table = b"title,text\nA,The road was shut.\nB,The mayor said no.\n"
    ids = store.ingest(table, name="table.csv").documents
    assert [store.show(id).sightings[0].carrier.record for id in ids if store.show(id).sightings[0].carrier] == [
        "row 2",
        "row 3",
    ]  # type: ignore[union-attr]
