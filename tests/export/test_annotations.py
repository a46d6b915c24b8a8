"""Annotations are JSON-LD that others read, and lead to the words in the text and in the bytes."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from provstore.export.annotations import AROUND, CONTEXT, HEAD, annotate
from provstore.export.source_keys import SourceKeys
from provstore.ingest import ingest
from provstore.query.lists import list_captions, list_claims
from provstore.query.places import list_places
from provstore.store import open_store
from provstore.store.load import load_document
from tests.export.jsonld import AS, OA, expanded, keys_in
from tests.export.linked import documents_of

PAGES = Path(__file__).parents[1] / "data" / "pages"
Found = dict[str, tuple[dict[str, Any], bytes, str]]  # id → an annotation, with bytes and encoding of its document


def annotations(store: Path) -> Found:
    found: Found = {}
    with open_store(store) as connection:
        keys = SourceKeys(connection)
        for document, row, run in documents_of(connection):
            data = load_document(connection, document["id"]).data
            places: Any = list_places(connection, document["id"], document)  # type: ignore[arg-type]
            for one in annotate(document, row, run, places, keys):
                assert one["id"] not in found
                found[one["id"]] = (one, data, document["encoding"])
    return found


@pytest.fixture(scope="module")
def found(decided: Path) -> Found:
    return annotations(decided)


def test_each_claim_and_caption_that_holds_is_one(found: Found, decided: Path) -> None:
    with open_store(decided) as connection:
        claims, captions = list_claims(connection).objects(), list_captions(connection).objects()
    assert found.keys() == {f"urn:provstore:claim:{one['claim']}" for one in claims} | {
        f"urn:provstore:caption:{one['id']}" for one in captions
    }
    for claim in claims:
        one, _, _ = found[f"urn:provstore:claim:{claim['claim']}"]
        exact = [target["selector"][1]["exact"] for target in one["target"]]
        assert " … ".join(exact) == claim["content"] and one.get("mode") == claim["mode"]
        names = [body["source"]["name"] for body in one["body"][1:]]
        assert "; ".join(names) == (claim["said_by"] or "")


def test_selectors_lead_to_the_words(found: Found) -> None:
    for one, data, encoding in found.values():
        text = data.decode(encoding)
        for target in one["target"]:
            place, quote, in_bytes = target["selector"]
            start, end = place["start"], place["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(start, AROUND) and len(quote["suffix"]) == min(len(text) - end, AROUND)
            assert data[in_bytes["start"] : in_bytes["end"]].decode(encoding) == quote["exact"]


def test_of_a_page_bytes_are_those_of_its_source(tmp_path: Path) -> None:
    ingest(tmp_path / "store.db", [PAGES])
    seen, addresses = 0, set[str | None]()
    for one, data, encoding in annotations(tmp_path / "store.db").values():
        for target in one["target"]:
            assert target["source"]["reader"].startswith("html/")
            addresses.add(target["source"].get("via"))
            _, quote, in_bytes = target["selector"]
            source = data[in_bytes["start"] : in_bytes["end"]].decode(encoding)
            assert unescape(source)[:3] == quote["exact"][:3] and len(source) >= len(quote["exact"])
            seen += 1
    assert seen > 5
    assert {address for address in addresses if address} and all(
        address.startswith("https://") for address in addresses if address
    )


def test_others_read_it_as_json_ld(found: Found) -> None:
    items = [one for one, _, _ in found.values()]
    (page,) = expanded({**HEAD, "items": items})
    assert page["@type"] == [f"{AS}OrderedCollectionPage"]
    read = page[f"{AS}items"][0]["@list"]
    assert [one["@id"] for one in read] == [one["id"] for one in items]
    for one in read:
        assert one["@type"] == [f"{OA}Annotation"] and one[f"{OA}hasBody"]
        for target in one[f"{OA}hasTarget"]:
            kinds = [selector["@type"][0].removeprefix(OA) for selector in target[f"{OA}hasSelector"]]
            assert kinds == ["TextPositionSelector", "TextQuoteSelector", "DataPositionSelector"]
            assert target[f"{OA}hasSource"][0]["@id"].startswith("urn:provstore:document:")
    # A term that is in no context would be lost: as many are read as are written.
    assert len(keys_in(read) - {"@id", "@type", "@value", "@list"}) == len(keys_in(items) - {"id", "type"})


def test_it_says_which_program_made_it_and_when(decided: Path) -> None:
    with open_store(decided) as connection:
        (document, row, run), *_ = documents_of(connection)
        for ended, told in (("2024-01-02T00:00:00Z", "2024-01-02T00:00:00Z"), (None, run["started_at"])):
            one, *_ = annotate(document, row, {**run, "ended_at": ended}, (), SourceKeys(connection))
            assert one["generated"] == told and one["generator"]["name"] == f"provstore {run['program_version']}"
            assert [selector["type"] for selector in one["target"][0]["selector"]] == [
                "TextPositionSelector", "TextQuoteSelector"
            ]  # fmt: skip


def test_own_terms_stand_beside_those_of_the_w3c() -> None:
    assert CONTEXT[0] == "http://www.w3.org/ns/anno.jsonld"
    own = CONTEXT[1]
    assert isinstance(own, dict) and {*own} == {"provstore", "mode", "voice", "kind", "reader"}
