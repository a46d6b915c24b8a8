"""The export has the shape of the contract, and depends on the documents alone."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from provstore.cli import cli
from provstore.export import jsonl
from provstore.ingest import ingest
from provstore.review import merge_speakers, read_statement
from provstore.store import open_store

ROOT = Path(__file__).parents[2]
SPAN = {"start", "end", "text"}
SOURCE = {"name", "kind"}
DATE = {*SPAN, "value", "precision", "base", "reason"}
DOCUMENT = {
    "schema", "id", "story", "edition_of", "sightings", "encoding", "language", "text", "outlet", "headline", "byline", "section",
    "dateline", "published", "stated", "segments", "captions", "claims", "links", "tagger", "timezone",
}  # fmt: skip
CAPTION = {*SPAN, "credits", "taken", "place", "file_photo", "review"}
CLAIM = {
    "id", "voice", "mode", "content", "cue", "source", "speaker", "speakers", "via", "medium", "addressees", "date", "rule",
    "confidence", "needs_review", "speaker_decided", "methods", "cue_class", "readings", "review",
}  # fmt: skip
LINK = {"id", "kind", "to", "evidence", "to_evidence", "rule", "inferred"}


def export(store: Path, *options: object) -> Result:
    return CliRunner().invoke(cli, ["export", "--db", str(store), *map(str, options)])


def documents(store: Path, *options: object) -> list[dict[str, Any]]:
    result = export(store, *options)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout_bytes.decode().split("\n")[:-1]]


@pytest.fixture(scope="module")
def _stated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stated") / "store.db"
    ingest(path, [ROOT / "seeds"], stated=read_statement(published="2018-06-19", by="Ada"))
    return path


@pytest.fixture
def store(_stated: Path, store_path: Path) -> Path:
    """The test's own copy of a store with the two seeds."""
    return Path(shutil.copy(_stated, store_path))


def test_every_key_is_always_there(store: Path) -> None:
    for document in documents(store):
        assert document.keys() == DOCUMENT
        assert document["schema"] == "provstore.document/1"
        assert document["outlet"].keys() == {*SOURCE, "evidence", "rule"}
        assert document["stated"].keys() == {
            *("outlet", "published", "by", "at", "outlet_by", "outlet_at", "published_by", "published_at"),
            "disputed",
            *("encoding", "encoding_by", "encoding_at"),
        }
        assert all(segment.keys() == {*SPAN, "kind"} for segment in document["segments"])
        assert all(seen.keys() == {"path", "seen_at"} for seen in document["sightings"])
        for caption in document["captions"]:
            assert caption.keys() == CAPTION
            assert all(credit.keys() == {*SPAN, "outlet", "photographer"} for credit in caption["credits"])
        for claim in document["claims"]:
            assert claim.keys() == CLAIM
            assert claim["speaker"] is None or claim["speaker"].keys() == {*SOURCE, "inferred"}
            assert claim["speaker_decided"] is None
            assert all(speaker == {**speaker, "decided": None} for speaker in claim["speakers"])
            assert [speaker["name"] for speaker in claim["speakers"]][:1] == (
                [claim["speaker"]["name"]] if claim["speaker"] else []
            )
            assert claim["date"] is None or claim["date"].keys() == DATE
            assert all(relay.keys() == SOURCE for relay in claim["via"])
        for link in document["links"]:
            computed = link["kind"] in ("quoted_from", "derived_from", "shares_text", "same_text", "same_claim")
            assert link.keys() - {"review"} == LINK
            assert computed or "review" in link
            assert link["to"].keys() == {*SOURCE, "held", "id"}


def test_every_span_is_what_stands_there(store: Path) -> None:
    def spans(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, list):
            return [span for item in value for span in spans(item)]
        if not isinstance(value, dict):
            return []
        inner = [item for key, item in value.items() if key != "to_evidence"]
        return [span for item in inner for span in spans(item)] + ([value] if value.keys() >= SPAN else [])

    texts = {document["id"]: document["text"] for document in documents(store)}
    for document in documents(store):
        assert len(spans(document)) > 50
        assert all(document["text"][span["start"] : span["end"]] == span["text"] for span in spans(document))
        for link in document["links"]:
            if there := link["to_evidence"]:
                assert texts[link["to"]["id"]][there["start"] : there["end"]] == there["text"]


def test_lines_are_canonical(store: Path) -> None:
    lines = export(store).stdout_bytes.decode().split("\n")
    assert lines.pop() == ""
    assert lines == [json.dumps(json.loads(line), sort_keys=True, ensure_ascii=False) for line in lines]
    ids = [json.loads(line)["id"] for line in lines]
    assert ids == sorted(ids)


def test_each_who_says_a_claim_stands_with_what_a_person_decided(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Wall inspected\n\nAnna Holt and Peter Lunn said the wall holds.\n")
    (tmp_path / "b.txt").write_text("Wall inspected again\n\nThe wall is old, P. J. Lunn said.\n")
    ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt"])
    merge_speakers(store_path, "person|p. j. lunn||", "person|peter lunn||", by="Ada")

    (claim,) = [one for document in documents(store_path) for one in document["claims"] if len(one["speakers"]) == 2]
    assert claim["speaker"] == {"name": "Anna Holt", "kind": "person", "inferred": False}
    holt, lunn = claim["speakers"]
    assert holt == {"name": "Anna Holt", "kind": "person", "decided": None}
    assert claim["speaker_decided"] is None
    assert (lunn["name"], lunn["decided"]["name"], lunn["decided"]["by"]) == ("Peter Lunn", "P. J. Lunn", "Ada")


def test_the_same_documents_give_the_same_bytes(store_path: Path, seeds: Path) -> None:
    files = sorted(seeds.iterdir())
    backwards = store_path.with_name("backwards.db")
    ingest(store_path, [seeds])
    for file in reversed([*files, *files]):
        ingest(backwards, [file])
    assert export(store_path, "--no-sightings").stdout == export(backwards, "--no-sightings").stdout


def test_a_document_alone_is_the_same_among_others(store_path: Path, seeds: Path) -> None:
    file = sorted(seeds.iterdir())[0]
    alone = store_path.with_name("alone.db")
    ingest(store_path, [seeds])
    ingest(alone, [file])
    options = ["--no-sightings", "--no-across", file]
    assert export(store_path, *options).stdout == export(alone, *options).stdout


def test_held_and_not_held(store: Path) -> None:
    published = {document["outlet"]["name"] for document in documents(store)}
    links = [link for document in documents(store) for link in document["links"]]
    assert {link["to"]["held"] for link in links if link["to"]["name"] in published} == {True}
    assert {link["to"]["held"] for link in links if link["to"]["name"] not in published} == {False}
    assert not any("held" in link["to"] for one in documents(store, "--no-across") for link in one["links"])


def test_the_same_text_in_other_bytes_is_linked(store_path: Path, tmp_path: Path) -> None:
    text = "A headline\n\nThe mayor said the ferry was late.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("utf-16-le"))
    (tmp_path / "b.txt").write_bytes(text.encode())
    ingest(store_path, [tmp_path / "a.txt"], encoding="utf-16-le")
    ingest(store_path, [tmp_path / "b.txt"])
    one, other = documents(store_path)
    for here, there in ((one, other), (other, one)):
        same = [link for link in here["links"] if link["kind"] == "same_text"]
        assert [link["to"]["id"] for link in same] == [there["id"]]
        assert same[0].keys() == LINK
        assert same[0]["to"]["held"] is True
    assert not any(link["kind"] == "same_text" for one in documents(store_path, "--no-across") for link in one["links"])


def test_documents_can_be_chosen(store: Path, seeds: Path) -> None:
    every = documents(store)
    assert documents(store, every[1]["id"][:8]) == [every[1]]
    assert documents(store, every[1]["id"][:8], every[0]["id"][:8], every[1]["id"]) == every


def test_lines_come_one_at_a_time(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(store) as connection:
        lines = jsonl.export_lines(connection)
        first = json.loads(next(lines))
        monkeypatch.setattr(jsonl, "load_document", lambda *_: pytest.fail("read too early"))
    assert first["text"]


def test_control_characters_are_escaped_and_nothing_is_lost(store_path: Path, tmp_path: Path) -> None:
    text = "A head\u202eline\n\nThe \x1b[31mmayor\x9b said\u2028so.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8", newline="")
    ingest(store_path, [tmp_path / "a.txt"])
    result = export(store_path)
    assert not {"\u202e", "\x1b", "\x9b", "\u2028"} & set(result.stdout)
    assert documents(store_path)[0]["text"] == text


def test_a_file_is_written_whole(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    assert export(store, "-o", target).exit_code == 0
    assert target.read_bytes() == export(store).stdout_bytes


def test_a_file_is_written_or_left(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def fail_at_the_second(*_: Any, **__: Any) -> Iterator[str]:
        yield "{}\n"
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(jsonl, "export_lines", fail_at_the_second)
    result = export(store, "-o", target)
    assert result.exit_code == 13
    assert target.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"out.jsonl", "store.db"}


@pytest.mark.parametrize(("name", "code"), [("store.db", 2), ("link.db", 2), ("folder", 2), ("missing/out.jsonl", 13)])
def test_what_cannot_be_replaced_stays(store: Path, tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.db").symlink_to(store)
    before = store.read_bytes()
    result = export(store, "-o", tmp_path / name)
    assert result.exit_code == code
    assert store.read_bytes() == before
    assert (tmp_path / "folder").is_dir()
