"""Links to other documents: each with the words on both sides, and the same from either."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore.export.jsonl import export_document
from provstore.ingest import ingest
from provstore.query.documents import find_document
from provstore.store import open_store
from tests.upkeep.corpus import add

Json = dict[str, Any]


def exported(folder: Path, name: str) -> Json:
    with open_store(folder / "store.db") as connection:
        return export_document(
            connection, find_document(connection, str(folder / (name if "." in name else f"{name}.txt")))
        )


def links(folder: Path, name: str, kind: str) -> list[Json]:
    return [link for link in exported(folder, name)["links"] if link["kind"] == kind]


@pytest.mark.parametrize(
    ("name", "kind", "to"),
    [
        ("copy", "quoted_from", ["wire"]),
        ("uncredited", "shares_text", ["copy", "wire"]),
        ("wire", "quoted_from", []),
        ("wire", "derived_from", []),
        ("rewrite", "quoted_from", []),
    ],
)
def test_who_has_it_from_whom(corpus: Path, name: str, kind: str, to: list[str]) -> None:
    ids = {exported(corpus, other)["id"]: other for other in ("wire", "copy", "uncredited", "rewrite")}
    assert sorted(ids[link["to"]["id"]] for link in links(corpus, name, kind)) == to


@pytest.mark.parametrize("name", ["wire", "copy", "uncredited", "rewrite"])
def test_evidence_stands_in_both_texts(corpus: Path, name: str) -> None:
    texts = {
        one["id"]: one["text"]
        for one in (exported(corpus, other) for other in ("wire", "copy", "uncredited", "rewrite"))
    }
    document = exported(corpus, name)
    across = [link for link in document["links"] if link["to"]["id"]]
    assert across
    for link in across:
        for span, text in ((link["evidence"], document["text"]), (link["to_evidence"], texts[link["to"]["id"]])):
            assert text[span["start"] : span["end"]] == span["text"]
        assert link["to"]["held"] is True
        assert link["to"]["kind"] == "document"
    assert len({link["id"] for link in document["links"]}) == len(document["links"])


def test_a_pair_of_claims_is_told_from_both(corpus: Path) -> None:
    id = {name: exported(corpus, name)["id"] for name in ("wire", "rewrite")}
    here = [link for link in links(corpus, "wire", "same_claim") if link["to"]["id"] == id["rewrite"]]
    there = [link for link in links(corpus, "rewrite", "same_claim") if link["to"]["id"] == id["wire"]]
    assert [(one["evidence"], one["to_evidence"]) for one in here] == [
        (one["to_evidence"], one["evidence"]) for one in there
    ]
    assert here


def test_an_agency_that_only_the_text_tells(corpus: Path) -> None:
    (wire,) = links(corpus, "uncredited", "wire")
    assert (wire["to"]["name"], wire["inferred"], wire["to"]["id"], wire["to"]["held"]) == ("Reuters", True, None, True)
    assert wire["evidence"]["text"] in exported(corpus, "uncredited")["text"]
    (credited,) = links(corpus, "copy", "wire")
    assert credited["inferred"] is False


def test_the_same_text_in_other_bytes_is_linked(tmp_path: Path) -> None:
    add(tmp_path / "store.db", tmp_path, "wire")
    text = (tmp_path / "wire.txt").read_text(encoding="utf-8")
    (tmp_path / "other.txt").write_bytes(text.encode("cp1252"))
    ingest(tmp_path / "store.db", tmp_path / "other.txt")
    for name, other in (("wire", "other"), ("other", "wire")):
        (link,) = links(tmp_path, name, "same_text")
        assert link["to"]["id"] == exported(tmp_path, other)["id"]
        assert (link["evidence"], link["to_evidence"]) == (None, None)


def test_a_saved_page_and_its_text_pasted_are_linked(tmp_path: Path) -> None:
    """The same article in another form; two copies of plain text by two outlets are copies and no more."""
    story = [
        "The ferry between Halvik and the mainland will not sail before June, harbor master Greta Lind said on Monday.",
        (
            "The engine is beyond repair, Lind told reporters. Some 400 people take the ferry on every day of the week, and"
            " they will have to go by road until then."
        ),
    ]
    (tmp_path / "a.html").write_text(f"<h1>Ferry stops</h1><p>{'</p><p>'.join(story)}</p>")
    (tmp_path / "b.txt").write_text("Ferry stops\n\n" + "\n\n".join(story) + "\n")
    (tmp_path / "c.txt").write_text("No ferry to Halvik\n\n" + "\n\n".join(story) + "\n")
    ingest(tmp_path / "store.db", [tmp_path / "a.html", tmp_path / "b.txt", tmp_path / "c.txt"])

    linked = {name: [link["rule"] for link in links(tmp_path, name, "same_text")] for name in ("a.html", "b", "c")}
    assert linked == {"a.html": ["same_body", "same_body"], "b": ["same_body"], "c": ["same_body"]}
