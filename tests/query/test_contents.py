"""How much the store holds, and what it says of itself and of what happened."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore import __version__
from provstore.ingest import extract_again, ingest
from provstore.query.contents import count_everything, describe_store, list_events, read_run
from provstore.query.documents import find_document
from provstore.query.lists import list_captions, list_claims, list_links
from provstore.query.reviews import find_found
from provstore.query.selection import Selection
from provstore.review import decide
from provstore.store import open_store
from provstore.store.guard import SCHEMA_VERSION
from tests.query.conftest import Names


@pytest.fixture
def counts(connection: Connection) -> dict[tuple[object, object], object]:
    rows = count_everything(connection).objects()
    assert len({(row["of"], row["which"]) for row in rows}) == len(rows)
    return {(row["of"], row["which"]): row["count"] for row in rows}


def test_counts_are_those_of_the_lists(connection: Connection, counts: dict[tuple[object, object], object]) -> None:
    claims = list_claims(connection).objects()
    for voice in ("attributed", "outlet"):
        assert counts["claims by voice", voice] == sum(row["voice"] == voice for row in claims)
    assert counts["claims to review", None] == sum(row["needs_review"] is True for row in claims)
    links = list_links(connection).objects()
    for kind in {row["kind"] for row in links}:
        assert counts["source links", kind] == sum(row["kind"] == kind for row in links)


def test_what_a_person_rejects_is_not_counted(told_store: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(told_store, tmp_path / "rejected.db"))
    with open_store(store) as connection:
        claim = list_claims(connection, voice="attributed").objects()[0]
        names = [str(claim["claim"]), str(list_captions(connection).objects()[0]["id"])]
        names.append(next(str(row["link"]) for row in list_links(connection).objects() if row["link"]))
        found = [find_found(connection, name) for name in names]
    for one in found:
        decide(store, one, "reject", by="Ada")
    with open_store(store) as connection:
        counts = {(row["of"], row["which"]): row["count"] for row in count_everything(connection).objects()}
        assert ("photo captions", None) in counts and counts["photo captions", None] == 0
        claims, links = list_claims(connection).objects(), list_links(connection).objects()
        assert counts["claims by voice", "attributed"] == sum(row["voice"] == "attributed" for row in claims)
        assert counts["claims by mode", claim["mode"]] == sum(row["mode"] == claim["mode"] for row in claims)
        kinds = {row["kind"] for row in links}
        assert {which: counts[of, which] for of, which in counts if of == "source links"} == {
            kind: sum(row["kind"] == kind for row in links) for kind in kinds
        }


@pytest.mark.parametrize(
    ("of", "which", "count"),
    [
        ("documents", None, 6),
        ("documents by outlet", "Reuters", 2),
        ("documents by outlet", "unknown outlet", 1),
        ("documents by language", "en", 4),
        ("sightings", None, 6),
        ("photo captions", None, 1),
        ("outlets", "with documents here", 4),
        ("runs", "ingest", 6),
    ],
)
def test_what_there_is(counts: dict[tuple[object, object], object], of: str, which: str | None, count: int) -> None:
    assert counts[of, which] == count


def test_each_event_leads_to_its_run(connection: Connection) -> None:
    rows = list_events(connection).objects()
    seals = list_events(connection, kind="sealed").objects()
    assert sorted(row["seq"] for row in [*rows, *seals]) == list(range(1, len(rows) + len(seals) + 1))
    assert {row["kind"] for row in seals} == {"sealed"} and "sealed" not in {row["kind"] for row in rows}
    assert (rows[0]["kind"], rows[0]["command"]) == ("created", None)
    assert str(rows[0]["note"]).startswith("schema 0 to ")
    assert ";" not in str(rows[0]["note"]), "the digests are for programs"
    assert {row["command"] for row in rows[1:]} == {"ingest"}
    stored = [row for row in rows if row["kind"] == "stored"]
    assert all(row["note"] is None and str(row["document_id"]).startswith(str(row["document"])) for row in stored)
    assert [row["outcome"] for row in rows if row["kind"] == "finished"] == ["done"] * 6


def test_a_refusal_says_why(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("News.\n")
    (tmp_path / "b.txt").touch()
    ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt"])
    with open_store(store_path) as connection:
        (row,) = (row for row in list_events(connection).objects() if row["kind"] == "refused")
    assert (row["reason"], row["path"], row["note"]) == ("empty", f"{tmp_path}/b.txt", f"{tmp_path}/b.txt is empty")


def test_the_run_is_that_of_the_current_extraction(told_store: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(told_store, tmp_path / "store.db"))
    with open_store(store) as connection:
        one, other = (find_document(connection, str(told_store.parent / f"{name}.txt")) for name in ("post", "press"))
    extract_again(store, [one])
    with open_store(store) as connection:
        runs = read_run(connection, one), read_run(connection, other)
    assert [run["command"] for run in runs] == ["extract", "ingest"]
    assert all(run["program_version"] == __version__ and run["outcome"] == "done" for run in runs)
    assert str(runs[1]["started_at"]) <= str(runs[0]["started_at"])


@pytest.mark.parametrize("name", [b"plain.db", b"\xff\xfe.db", b"a?b#%41.db", "łódź.db".encode()])
def test_a_file_of_any_name_tells_what_it_is(told_store: Path, tmp_path: Path, name: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    shutil.copy(told_store, path)
    with open_store(path) as connection:
        table = describe_store(connection)
    told = dict(table.rows)
    assert table.columns == ("name", "value")
    assert told["path"] == path.decode("utf-8", "backslashreplace")
    assert told["size"] == f"{told_store.stat().st_size} bytes"
    assert (told["program"], told["schema"]) == (f"provstore {__version__}", str(SCHEMA_VERSION))
    assert int(str(told["migration"])) == SCHEMA_VERSION
    assert "v_claims" in str(told["start"])


def test_events_by_filter(connection: Connection, names: Names) -> None:
    everything = list_events(connection).objects()
    assert [row["seq"] for row in everything] == sorted(row["seq"] for row in everything)  # type: ignore[type-var]
    id = names.document("press")
    assert (
        list_events(connection, document=id[:8]).objects()
        == [row for row in everything if row["document_id"] == id]
        != []
    )
    assert {row["kind"] for row in list_events(connection, kind="stored").objects()} == {"stored"}
    assert {row["command"] for row in list_events(connection, command="ingest").objects()} == {"ingest"}
    assert all("press.txt" in str(row["path"]) for row in list_events(connection, path="PRESS.txt").objects())
    assert list_events(connection, selection=Selection(until="1999")).objects() == []
    assert (
        list_events(connection, selection=Selection(since="2000", order=("-seq",), limit=1)).objects()
        == everything[-1:]
    )
