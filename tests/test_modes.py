"""Who may read what provstore writes: its owner alone, from the first moment on, or whoever could read it before."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, event

from provstore.cli import cli
from provstore.export import jsonl
from provstore.ingest import ingest
from provstore.store import open_for_writing, schema
from tests.cli.conftest import BRIDGE
from tests.store.plain import plainly

pytestmark = pytest.mark.usefixtures("stores_made_in_full")

PRIVATE = 0o600


def run(*words: object) -> int:
    return CliRunner().invoke(cli, [*map(str, words)]).exit_code


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o022, 0o000], ids=oct, autouse=True)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[dict[str, set[int]]]:
    """The rights that the files of the test's folder have whenever a database is opened or asked something."""
    modes: dict[str, set[int]] = {}

    def look(*_: Any) -> None:
        for name in os.listdir(tmp_path):
            if (tmp_path / name).is_file():
                modes.setdefault(name, set()).add(mode(tmp_path / name))

    for moment in ("connect", "before_cursor_execute", "commit"):
        event.listen(Engine, moment, look)
    yield modes
    for moment in ("connect", "before_cursor_execute", "commit"):
        event.remove(Engine, moment, look)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    ingest(folder / "store.db", folder / "bridge.txt")
    return folder / "store.db"


@pytest.fixture
def store(_made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(_made, tmp_path / "store.db"))


def test_a_store_is_private_before_anything_is_in_it(tmp_path: Path, articles: Path, seen: dict[str, set[int]]) -> None:
    ingest(tmp_path / "store.db", articles)
    assert mode(tmp_path / "store.db") == PRIVATE
    assert seen == {name: {PRIVATE} for name in seen}
    assert {"store.db", "store.db-journal"} <= seen.keys()


@pytest.mark.parametrize("before", [0o644, 0o660, 0o600])
def test_a_file_that_was_there_keeps_its_rights_and_its_journal_has_them(
    tmp_path: Path, articles: Path, seen: dict[str, set[int]], before: int
) -> None:
    store = tmp_path / "store.db"
    store.touch()
    store.chmod(before)
    ingest(store, articles)
    assert seen["store.db"] == seen["store.db-journal"] == {before}


@pytest.mark.parametrize("before", [0o644, 0o600])
def test_a_log_that_another_tool_asks_for_has_the_rights_of_the_store(store: Path, before: int) -> None:
    store.chmod(before)
    with plainly(store) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE notes (note)")
        assert {mode(store.with_name(f"store.db-{end}")) for end in ("wal", "shm")} == {before}


@pytest.mark.parametrize("of_store", [0o600, 0o644])
def test_a_backup_is_private(store: Path, seen: dict[str, set[int]], of_store: int) -> None:
    store.chmod(of_store)
    assert run("db", "backup", store.with_name("copy.db"), "--db", store) == 0
    assert mode(store.with_name("copy.db")) == PRIVATE
    assert seen["copy.db"] == {PRIVATE}


def test_a_backup_leaves_what_is_there_as_it_is(store: Path) -> None:
    target = store.with_name("copy.db")
    target.touch(0o644)
    before = mode(target)
    assert run("db", "backup", target, "--db", store) == 2
    assert (mode(target), target.read_bytes()) == (before, b"")


def test_the_copy_before_an_upgrade_is_private(
    store: Path, monkeypatch: pytest.MonkeyPatch, seen: dict[str, set[int]]
) -> None:
    store.chmod(0o644)
    with plainly(store) as connection:
        connection.execute("DROP VIEW v_speakers")

    def fail(*_: object) -> None:
        raise RuntimeError("half done")

    monkeypatch.setattr(schema, "make_objects", fail)
    with pytest.raises(RuntimeError):
        schema.upgrade(store)
    (copy,) = store.parent.glob("store.db.before-upgrade-*")
    assert mode(copy) == PRIVATE
    assert seen[copy.name] == {PRIVATE}
    assert mode(store) == 0o644


@pytest.mark.parametrize("before", [None, 0o600, 0o640, 0o644, 0o666])
def test_an_export_is_private_or_as_open_as_the_file_it_replaces(
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: int | None,
) -> None:
    target = store.with_name("out.jsonl")
    if before is not None:
        target.touch()
        target.chmod(before)
    drafts: list[int] = []
    export_lines: Callable[..., Iterator[str]] = jsonl.export_lines

    def looked_at(*given: Any, **options: Any) -> Iterator[str]:
        for line in export_lines(*given, **options):
            yield line
            drafts.extend(mode(path) for path in store.parent.glob(".out.jsonl*"))

    monkeypatch.setattr(jsonl, "export_lines", looked_at)
    assert run("export", "-o", target, "--db", store) == 0
    assert drafts == [PRIVATE]
    assert mode(target) == (PRIVATE if before is None else before)
    assert target.stat().st_size > 0


def test_writing_never_widens(store: Path, articles: Path) -> None:
    for rights in (0o600, 0o640):
        store.chmod(rights)
        (articles / f"{rights}.txt").write_text(f"Another one of {rights}.\n", encoding="utf-8")
        ingest(store, articles)
        with open_for_writing(store):
            pass
        assert mode(store) == rights
