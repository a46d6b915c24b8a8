"""The store in the real Datasette: readable, to its owner alone, and nothing comes from elsewhere or is changed."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from provstore.errors import StorageFailed, UsageError
from provstore.export.datasette.serve import HOST, MISSING, first_address, make_datasette, serve
from tests.export.datasette.conftest import Get
from tests.store.plain import plainly

LOADED = re.compile(
    r"<(?:script|img|link|iframe|source|embed|object)\b[^>]*\b(?:src|href|data)=\"?([^\"\s>]+)|url\(([^)]+)\)|@import\s+(\S+)"
)


def listed(page: str) -> list[str]:
    """The tables and views that a page leads to, in its order."""
    return re.findall(r'<a href="/(?!-)[^/"]+/([^"?/]+)"', page)


def test_the_front_page_lists_the_views_first(get: Get) -> None:
    page = get("/")
    assert listed(page) == ["v_claims", "v_documents", "v_speakers", "v_outlets", "v_links"]
    assert "_internal" not in page


def test_the_page_of_the_store_lists_views_and_not_the_tables(get: Get, seeded: Path) -> None:
    names = listed(get(f"/{seeded.stem}"))
    assert names[0] == "place"
    assert names[1:3] == ["v_claims", "v_documents"]
    assert all(name.startswith("v_") for name in names[1:])


def test_what_a_person_added_stands_there_too(seeded: Path, get: Get) -> None:
    with plainly(seeded) as connection:
        connection.execute("CREATE TABLE my_notes (claim TEXT, note TEXT)")
        connection.execute("CREATE VIEW v_mine AS SELECT * FROM my_notes")
    assert {"my_notes", "v_mine"} <= {*listed(get(f"/{seeded.stem}"))}


def test_keys_have_labels(get: Get) -> None:
    rows = get("claims.json?_labels=on&_shape=array&_size=max")
    labels = {row["speaker_row"]["label"] for row in rows if row["speaker_row"]}
    assert {"Syrian Foreign Ministry", "local sources"} <= labels
    assert "Syrian Foreign Ministry</a>" in get("claims?_size=max")


def test_views_are_counted_by_columns(get: Get) -> None:
    facets = get("v_claims.json?_size=0")["facet_results"]
    assert [*facets] == ["outlet", "speaker", "voice"]
    assert {one["value"]: one["count"] for one in facets["outlet"]["results"]}.keys() == {"Press TV", "SANA"}


def test_tables_and_columns_are_described(get: Get) -> None:
    page = get("v_claims")
    assert "Who says what in which document." in page
    assert "the words that attribute it, as they stand" in page


@pytest.mark.parametrize("name", ["v_documents", "documents"])
def test_words_are_searched(get: Get, name: str) -> None:
    assert 'name="_search"' in get(name)
    (row,) = get(f"{name}.json?_shape=array&_search=retribution")
    assert row.get("sha256", row.get("document_id")).startswith("039aebebdd7b")
    assert get(f"{name}.json?_shape=array&_search=drawbridge") == []


@pytest.mark.parametrize("name", ["v_claims", "v_captions", "v_divergences", "v_stories", "events", "documents_fts"])
def test_every_kind_of_table_opens(get: Get, name: str) -> None:
    assert f">{name}" in get(name)


def test_the_views_of_the_program_itself_are_no_pages_but_can_be_asked(get: Get, seeded: Path) -> None:
    get("_current", 403)
    ((count,),) = get(f"/{seeded.stem}.json?sql=select+count(*)+from+_current&_shape=arrays")["rows"]
    assert count == 2


def test_nothing_is_loaded_from_elsewhere(get: Get, seeded: Path) -> None:
    pages = [get(address) for address in ("/", f"/{seeded.stem}", "v_claims", "claims", "place?claim=x")]
    loaded = {"".join(found) for page in pages for found in LOADED.findall(page)}
    assert any(name.endswith(".css") or ".css?" in name for name in loaded)
    styles = [get(name) for name in loaded if ".css" in name]
    loaded |= {"".join(found) for style in styles for found in LOADED.findall(style)}
    assert [name for name in loaded if not re.match(r"/(?!/)|http://localhost/|['\"]?data:|#", name)] == []


def test_nobody_else_gets_a_page(datasette: Any, seeded: Path) -> None:
    async def ask(path: str, **more: Any) -> Any:
        return await datasette.client.get(path, **more)

    for path in ("/", f"/{seeded.stem}", f"/{seeded.stem}/v_claims.json", f"/{seeded.stem}.json?sql=select+1"):
        assert asyncio.run(ask(path)).status_code == 403
    entered = asyncio.run(ask(first_address(datasette, 8001).partition(":8001")[2]))
    assert (entered.status_code, entered.headers["location"]) == (302, "/")
    assert asyncio.run(ask("/", cookies=dict(entered.cookies))).status_code == 200


def test_the_store_is_not_changed(get: Get, seeded: Path) -> None:
    before = seeded.read_bytes()
    get("v_claims")
    get(f"/{seeded.stem}.json?sql=delete+from+claims", 400)
    assert (seeded.read_bytes(), [*seeded.parent.iterdir()]) == (before, [seeded])


def test_plugins_of_others_are_left_out(
    seeded: Path, metadata: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("datasette", reason="no Datasette here: make browser installs it")
    from datasette.plugins import pm

    other = ModuleType("datasette_map_that_fetches")
    pm.register(other)
    monkeypatch.setattr(pm, "list_plugin_distinfo", lambda: [(other, None)] if pm.is_registered(other) else [])
    make_datasette(seeded, metadata).executor.shutdown()
    assert not pm.is_registered(other)


@pytest.mark.parametrize("name", ["what?.db", "a#b.db", "100%.db", "a\nb.db"])
def test_a_name_that_datasette_would_open_otherwise_is_told(seeded: Path, metadata: dict[str, Any], name: str) -> None:
    pytest.importorskip("datasette", reason="no Datasette here: make browser installs it")
    with pytest.raises(UsageError, match="give it another name"):
        make_datasette(seeded.rename(seeded.parent / name), metadata)


def test_where_there_is_no_datasette_it_is_told_how_to_get_it(
    seeded: Path, metadata: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "datasette.app", None)
    with pytest.raises(UsageError) as told:
        make_datasette(seeded, metadata)
    assert str(told.value) == MISSING
    assert "pip install 'provstore[datasette]'" in MISSING


def test_a_port_that_is_taken_is_told(datasette: Any, seeded: Path, metadata: dict[str, Any]) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        with pytest.raises(StorageFailed, match="--port"):
            serve(seeded, metadata, taken.getsockname()[1], print)


def test_the_metadata_are_json(metadata: dict[str, Any]) -> None:
    assert json.loads(json.dumps(metadata)) == metadata
