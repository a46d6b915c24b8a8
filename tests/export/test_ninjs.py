"""Items of ninjs have the keys that it requires, whom they are from, and their pictures.

Its JSON schema is in no package; what it requires of an item and of each part is written down here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from provstore.export.ninjs import to_ninjs
from provstore.export.source_keys import SourceKeys
from provstore.query.lists import list_captions, list_documents, list_links
from provstore.store import open_store
from tests.export.linked import documents_of

TEXT = {"type": "string", "minLength": 1}
SOURCES = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "required": ["name", "role"], "properties": {"uri": TEXT, "name": TEXT, "role": TEXT}, "additionalProperties": False},
}  # fmt: skip
VALUES = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "required": ["value"], "properties": {"value": TEXT, "role": TEXT}},
}
SHAPE = {
    "type": "object",
    "required": ["uri", "type"],
    "additionalProperties": False,
    "properties": {
        "name": TEXT, "uri": TEXT, "type": {"enum": ["text", "picture"]}, "standard": {"type": "object", "required": ["name", "version", "schema"]},
        "versionCreated": TEXT, "contentCreated": TEXT, "language": TEXT, "byline": TEXT, "located": TEXT, "headlines": VALUES,
        "descriptions": VALUES, "bodies": VALUES, "infoSources": SOURCES,
        "associations": {"type": "array", "minItems": 1, "items": {"$ref": "#", "required": ["name", "uri", "type"]}},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def items(decided: Path) -> dict[str, dict[str, Any]]:
    with open_store(decided) as connection:
        keys = SourceKeys(connection)
        return {document["id"]: to_ninjs(document, row, keys) for document, row, _ in documents_of(connection)}


def test_every_item_has_what_is_required(items: dict[str, dict[str, Any]]) -> None:
    Draft202012Validator.check_schema(SHAPE)
    for item in items.values():
        Draft202012Validator(SHAPE).validate(item)
        assert item["standard"]["version"] == "3.1"


def test_an_item_is_its_document(items: dict[str, dict[str, Any]], decided: Path) -> None:
    with open_store(decided) as connection:
        rows = list_documents(connection).objects()
    for row in rows:
        item = items[str(row["document_id"])]
        assert [one["value"] for one in item.get("headlines", ())] == [row["title"]]
        assert item.get("language") == row["language"]
        assert item["bodies"][0]["charCount"] == len(item["bodies"][0]["value"]) == row["characters"]
        assert (item["infoSources"][0]["name"], item["infoSources"][0]["role"]) == (row["outlet"], "publisher")


def test_whom_it_is_from_and_whose_pictures(items: dict[str, dict[str, Any]], decided: Path) -> None:
    with open_store(decided) as connection:
        links = [one for kind in ("wire", "cites") for one in list_links(connection, kind=kind).objects()]
        captions = list_captions(connection).objects()
    roles = {"wire": "agency", "cites": "cited"}
    told = {(id, one["name"], one["role"]) for id, item in items.items() for one in item["infoSources"][1:]}
    assert told == {(one["document_id"], one["to"], roles[str(one["kind"])]) for one in links} and len(told) > 2
    pictures = {one["uri"]: one for item in items.values() for one in item.get("associations", ())}
    assert pictures.keys() == {f"urn:provstore:caption:{one['id']}" for one in captions}
    for caption in captions:
        picture = pictures[f"urn:provstore:caption:{caption['id']}"]
        assert picture["descriptions"] == [{"role": "caption", "value": caption["caption"]}]
        names = [one["name"] for one in picture["infoSources"]]
        assert names == str(caption["outlets"]).split(", ")


@pytest.mark.parametrize(
    ("published", "timezone", "moment"),
    [
        ("2018-06-12T13:44+02:00", None, "2018-06-12T13:44:00+02:00"),
        ("2018-06-12T13:44+02:00", "America/New_York", "2018-06-12T13:44:00+02:00"),
        ("2018-06-12T13:44", "America/New_York", "2018-06-12T13:44:00-04:00"),
        ("2018-06-12T13:44", None, None),
        ("2018-06-12", "America/New_York", None),
        (None, "America/New_York", None),
    ],
)
def test_a_moment_is_whole_or_left_out(
    items: dict[str, dict[str, Any]], decided: Path, published: str | None, timezone: str | None, moment: str | None
) -> None:
    with open_store(decided) as connection:
        (document, row, _), *_ = documents_of(connection)
        item = to_ninjs(document, {**row, "published": published, "timezone": timezone}, SourceKeys(connection))
    assert item.get("versionCreated") == moment
