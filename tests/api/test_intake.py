"""Taking in from Python: paths, bytes, texts; what became of each; and the defaults of the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from provstore import Store, open_store
from provstore.api.intake import user_name
from provstore.cli import cli
from provstore.errors import UsageError

ROAD = "Road shut\n\nThe road was shut on Monday, the mayor said.\n"


@pytest.fixture
def empty(store_path: Path) -> Store:
    return open_store(store_path, create=True)


def test_one_path_is_one_path(empty: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not its characters, one of which would be the folder that somebody works in."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ROAD)
    Path("b.txt").write_text("Not asked for.\n")
    outcome = empty.ingest("a.txt")
    assert (outcome.stored, outcome.already_there, outcome.refused) == (1, 0, ())
    assert [one.path for one in empty.documents()] == ["a.txt"]
    assert outcome.documents == tuple(one.document_id for one in empty.documents())
    again = empty.ingest([Path("a.txt"), tmp_path / "b.txt"])
    assert (again.stored, again.already_there, again.documents[0]) == (1, 1, outcome.documents[0])


def test_a_folder_is_what_is_in_it(empty: Store, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(name + ROAD)
    assert empty.ingest(folder).stored == 2


@pytest.mark.parametrize("content", [ROAD, ROAD.encode(), bytearray(ROAD.encode())])
def test_what_is_in_no_file_has_a_name(empty: Store, content: Any) -> None:
    (id,) = empty.ingest(content, name="road").documents
    assert empty.show("road").text == ROAD
    assert empty.data(id) == ROAD.encode()
    assert [one.path for one in empty.show(id).sightings] == ["road"]


@pytest.mark.parametrize(
    ("given", "told", "sentence"),
    [
        (ROAD.encode(), {}, "bytes are taken for what stands in a file"),
        (["a", "b"], {"name": "both"}, "with a name goes one text"),
        ("half \ud800", {"name": "half"}, "character 5 of the text"),
        (ROAD, {"name": "a", "published": "last week"}, "last week"),
        (ROAD, {"name": "a", "encoding": "klingon"}, "klingon"),
        (ROAD, {"name": "a", "columns": {"txt": "body"}}, "there is no field 'txt'"),
        (ROAD, {"name": "a", "dates": "year-first"}, "no order of day and month is called 'year-first'"),
    ],
)
def test_what_makes_no_sense_is_an_error(empty: Store, given: Any, told: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        empty.ingest(given, **told)
    assert [*empty.documents()] == []


def test_each_refusal_has_its_reason(empty: Store, tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "road.txt").write_text(ROAD)
    outcome = empty.ingest([tmp_path / "gone.txt", tmp_path / "picture.jpg", tmp_path / "road.txt"])
    assert outcome.stored == len(outcome.documents) == 1
    assert [one.reason for one in outcome.refused] == ["missing", "format"]
    assert "picture.jpg" in outcome.refused[1].sentence


def test_what_is_told_of_articles(empty: Store) -> None:
    seen: list[tuple[int, int | None]] = []
    table = "title,body\nA,The road was shut.\nB,The mayor said no.\n"
    outcome = empty.ingest(
        table,
        name="table.csv",
        outlet="Kesmar Daily Post",
        published="2024-03",
        by="anna",
        columns={"text": "body"},
        kind="csv",
        encoding="utf-8",
        progress=lambda done, total: seen.append((done, total)),
    )
    assert outcome.stored == 2 and seen[-1] == (2, 2)
    assert {(one.outlet, one.published) for one in empty.documents()} == {("Kesmar Daily Post", "2024-03")}
    stated = empty.show(outcome.documents[0]).stated
    assert stated and stated.by == "anna"


def test_dates_of_a_table_wait_for_who_says_in_which_order_they_are_written(empty: Store) -> None:
    table = "text,date\nThe road was shut.,05/02/2024\nThe mayor said no.,06/02/2024\nThe mill was shut.,31/31/2024\n"
    first = empty.ingest(table, name="table.csv", tagger="rules")
    assert (first.stored, first.undated, first.waiting) == (3, 3, 2)
    again = empty.ingest(table, name="table.csv", tagger="rules", dates="day-first")
    assert (again.already_there, again.restated, again.undated, again.waiting) == (3, 2, 1, 0)
    assert sorted(one.published or "" for one in empty.documents()) == ["", "2024-02-05", "2024-02-06"]


def test_the_defaults_are_those_of_the_command_line(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tagger, name, everything: the stores say the same."""
    monkeypatch.setenv("LOGNAME", "somebody else")
    monkeypatch.setenv("USER", "Ada Reader")
    printed = CliRunner().invoke(cli, ["ingest", str(seeds), "--outlet", "Reuters", "--db", str(tmp_path / "a.db")])
    assert printed.exit_code == 0
    with open_store(tmp_path / "b.db", create=True) as store:
        store.ingest(seeds, outlet="Reuters")
        lines = [json.loads(line) for line in store.export()]
    with open_store(tmp_path / "a.db") as other:
        told = [json.loads(line) for line in other.export()]
    for line in (*lines, *told):
        line["stated"] = {name: said for name, said in line["stated"].items() if not name.endswith("at")}
        del line["sightings"]
    assert lines == told
    assert all(line["tagger"] and line["stated"]["by"] == "Ada Reader" for line in lines)


def test_what_was_forgotten_comes_back_where_somebody_wants_it(empty: Store) -> None:
    (id,) = empty.ingest(ROAD, name="road").documents
    empty.forget(id, why="withdrawn", by="anna")
    (refused,) = empty.ingest(ROAD, name="road").refused
    assert "forgotten" in refused.sentence
    assert empty.ingest(ROAD, name="road", forgotten=True).stored == 1


def test_the_rules_alone(empty: Store) -> None:
    empty.ingest(ROAD, name="road", tagger="rules")
    assert empty.show("road").tagger is None


def test_somebody_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise KeyError("no user")

    monkeypatch.delenv("USER", raising=False)
    monkeypatch.setenv("LOGNAME", "ada")
    assert user_name() == "ada"
    monkeypatch.delenv("LOGNAME")
    monkeypatch.setattr("provstore.api.intake.getuser", fail)
    assert user_name().startswith("user ")
