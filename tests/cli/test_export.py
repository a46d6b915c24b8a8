"""`export`: whole or not at all, to standard output or in the place of a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_dash_is_standard_output(run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    there = sorted(tmp_path.iterdir())
    assert run("export", "-o", "-", "--db", store).stdout_bytes == run("export", "--db", store).stdout_bytes
    assert sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize("name", ["store.db", "store.db-journal", "x.db-wal", "link", "linked/store.db", "X-SHM"])
def test_it_never_takes_the_place_of_a_database(run: Run, store: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "link").symlink_to("store.db-journal")
    (tmp_path / "linked").symlink_to(".")
    before, there = store.read_bytes(), sorted(tmp_path.iterdir())
    result = run("export", "-o", tmp_path / name, "--db", store)
    assert result.exit_code == 2
    assert "is the store itself" in result.stderr or "a name that SQLite gives" in result.stderr
    assert (store.read_bytes(), sorted(tmp_path.iterdir())) == (before, there)


def test_a_link_stays_a_link(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to("out.jsonl")
    assert run("export", "-o", tmp_path / "link.jsonl", "--db", store).exit_code == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "out.jsonl").read_bytes() == run("export", "--db", store).stdout_bytes


@pytest.mark.parametrize("name", ["x" * 200 + ".jsonl", "é" * 100, "宽" * 85, "-rf.jsonl", "a b\n.jsonl"])
def test_any_name_will_do(run: Run, store: Path, tmp_path: Path, name: str) -> None:
    assert run("export", "-o", tmp_path / name, "--db", store).exit_code == 0
    assert len((tmp_path / name).read_text(encoding="utf-8").splitlines()) == 2
    assert len(list(tmp_path.iterdir())) == 2


def test_documents_can_be_named(run: Run, store: Path) -> None:
    ids = [json.loads(line)["id"] for line in run("export", "--db", store).stdout.splitlines()]
    assert ids == sorted(ids)
    one = run("export", ids[1][:12], ids[1], "--db", store).stdout.splitlines()
    assert [json.loads(line)["id"] for line in one] == ids[1:]


def test_what_depends_on_others_can_be_left_out(run: Run, store: Path) -> None:
    whole, without = (
        [json.loads(line) for line in run("export", *options, "--db", store).stdout.splitlines()]
        for options in ((), ("--no-sightings", "--no-across"))
    )
    assert all("sightings" in one for one in whole)
    assert all("sightings" not in one for one in without)
    assert all("held" in link["to"] for one in whole for link in one["links"])
    assert not any("held" in link["to"] for one in without for link in one["links"])


def test_originals_have_no_format(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("export", "--originals", tmp_path / "out", "--format", "csv", "--db", store)
    assert result.exit_code == 2 and "leave out --format" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "options", [("--originals",), ("--format", "csv", "-o"), ("--format", "xlsx", "-o"), ("--format", "gexf", "-o")]
)
@pytest.mark.parametrize("name", ["store.db", "store.db-journal", "x.db-wal"])
def test_no_form_takes_the_place_of_a_database(
    run: Run, store: Path, tmp_path: Path, options: tuple[str, ...], name: str
) -> None:
    before, there = store.read_bytes(), sorted(tmp_path.iterdir())
    assert run("export", *options, tmp_path / name, "--db", store).exit_code == 2
    assert (store.read_bytes(), sorted(tmp_path.iterdir())) == (before, there)
