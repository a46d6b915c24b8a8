"""`export` in the vocabularies of others: to standard output or a file, of all documents or some."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("format", ["prov-json", "prov-n"])
def test_prov_is_safe_to_print_and_read_back(run: Run, store: Path, tmp_path: Path, format: str) -> None:
    prov = pytest.importorskip("prov.model")
    result = run("export", "--format", format, "--db", store)
    assert result.exit_code == 0 and result.stderr == ""
    assert not {"\x1b", "\u202e", "\x07", "\x9b"} & set(result.stdout)
    read = prov.ProvDocument.deserialize(content=result.stdout, format={"prov-json": "json", "prov-n": "provn"}[format])
    assert len([*read.get_records(prov.ProvEntity)]) > 10
    assert run("export", "--format", format, "-o", tmp_path / "out", "--db", store).output == ""
    assert (tmp_path / "out").read_bytes() == result.stdout_bytes


def test_documents_can_be_chosen(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    pytest.importorskip("prov.model")
    result = run("export", "--format", "prov-json", bridge["document"], "--db", store)
    entities = json.loads(result.stdout)["entity"]
    assert [name for name in entities if name.startswith("document:")] == [f"document:{bridge['document_id']}"]


def test_options_of_lines_are_refused(run: Run, store: Path) -> None:
    for option in ("--maps", "--no-across", "--no-sightings"):
        result = run("export", "--format", "prov-json", option, "--db", store)
        assert result.exit_code == 2 and "for --format jsonl" in result.stderr


def test_annotations_are_one_object_of_json(run: Run, store: Path) -> None:
    result = run("export", "--format", "web-annotation", "--db", store)
    assert result.exit_code == 0 and not {"\x1b", "\u202e", "\x07", "\x9b"} & set(result.stdout)
    page = json.loads(result.stdout)
    assert (page["type"], {one["type"] for one in page["items"]}) == ("AnnotationPage", {"Annotation"})
    exact = [selector["exact"] for one in page["items"] for selector in (one["target"][0]["selector"][1],)]
    assert any("\x1b" in words or "\u202e" in words for words in exact)


def test_articles_are_one_object_and_items_are_lines(run: Run, store: Path) -> None:
    graph = json.loads(run("export", "--format", "schema-org", "--db", store).stdout)
    lines = run("export", "--format", "ninjs", "--db", store).stdout.splitlines()
    assert [one["@type"] for one in graph["@graph"]] == ["NewsArticle"] * 2
    assert [one["@id"] for one in graph["@graph"]] == [json.loads(line)["uri"] for line in lines]
    assert not {"\x1b", "\u202e", "\x07", "\x9b"} & set("".join(lines))
