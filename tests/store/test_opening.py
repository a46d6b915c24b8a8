"""Opening a store: every kind of path, every kind of file, and what is told when it cannot be."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from provstore.errors import NoStore, NotAStore, ProvstoreError, StorageFailed, StoreLocked, StoreReadOnly
from provstore.ingest import ingest
from provstore.store import open_for_writing, open_store
from provstore.store.opening import let_go, version_of
from tests.store.forked import in_child
from tests.store.plain import plainly

pytestmark = pytest.mark.usefixtures("stores_made_in_full")

NOBODY = 65534


def count_documents(path: Path | bytes) -> int:
    with open_store(path) as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM v_documents").scalar_one())


@pytest.mark.parametrize(
    "name",
    [
        b"plain.db",
        b"a?mode=memory.db",
        b"a#b.db",
        b"100%.db",
        b"%41.db",
        b"a b&c=d.db",
        b"\xff\xfe.db",
        b"-x.db",
        b"'\".db",
    ],
)
def test_any_name(tmp_path: Path, seeds: Path, name: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/" + name

    assert ingest(path, [seeds]).stored == 2

    assert os.listdir(os.fsencode(tmp_path)) == [name]
    assert count_documents(path) == 2


def test_relative_path(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ingest("here.db", [seeds])

    assert count_documents(tmp_path / "here.db") == 2


def test_reading_changes_nothing(seeded: Path) -> None:
    before = seeded.read_bytes(), os.stat(seeded).st_mtime_ns
    assert count_documents(seeded) == 2
    with open_store(seeded) as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM claims")

    assert (seeded.read_bytes(), os.stat(seeded).st_mtime_ns) == before
    assert os.listdir(seeded.parent) == [seeded.name]


def test_one_open_store_is_one_snapshot(seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0.05")
    (tmp_path / "new.txt").write_text("News.\n")
    with open_store(seeded) as connection:
        first = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar()
        with pytest.raises(StoreLocked):  # a reader in the middle of its answer is not disturbed
            ingest(seeded, [tmp_path / "new.txt"])

        assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() == first
    assert ingest(seeded, [tmp_path / "new.txt"]).stored == 1


def make_other(path: Path) -> None:
    with plainly(path) as connection:
        connection.execute("CREATE TABLE claims (id)")


@pytest.mark.parametrize("opened", [open_store, open_for_writing])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: None, NoStore),
        (lambda path: path.mkdir(), NotAStore),
        (os.mkfifo, NotAStore),
        (lambda path: path.write_bytes(b""), NotAStore),
        (lambda path: path.write_text("Dear reader, this is no database. " * 100), NotAStore),
        (lambda path: path.symlink_to(path), NoStore),
        (make_other, NotAStore),
    ],
    ids=["typo", "folder", "fifo", "empty", "text", "loop", "somebody else's"],
)
def test_what_is_no_store(
    store_path: Path, opened, make: Callable[[Path], object], error: type[ProvstoreError]
) -> None:
    make(store_path)
    there = sorted(os.listdir(store_path.parent))

    with pytest.raises(error, match=r"store\.db"), opened(store_path):
        pass

    assert sorted(os.listdir(store_path.parent)) == there


@pytest.mark.parametrize("name", ["no/such/folder/store.db", "file.txt/store.db", "x" * 300, "nul\0.db"])
def test_paths_that_lead_nowhere(tmp_path: Path, seeds: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    for use in (lambda path: open_store(path).__enter__(), lambda path: ingest(path, [seeds])):
        with pytest.raises(ProvstoreError) as told:
            use(os.path.join(tmp_path, name))
        assert told.value.exit_code in (10, 14)


@pytest.mark.parametrize("damage", ["text", "folder", "other"])
def test_ingest_never_writes_into_what_is_no_store(store_path: Path, seeds: Path, damage: str) -> None:
    if damage == "folder":
        store_path.mkdir()
    elif damage == "text":
        store_path.write_text("A diary. " * 1000)
    else:
        with plainly(store_path) as connection:
            connection.execute("CREATE TABLE diary (day)")
    before = store_path.read_bytes() if store_path.is_file() else b""

    with pytest.raises(NotAStore):
        ingest(store_path, [seeds])

    assert (store_path.read_bytes() if store_path.is_file() else b"") == before


def set_pragma(path: Path, pragma: str) -> None:
    with plainly(path) as connection:
        connection.execute(f"PRAGMA {pragma}")


def test_newer_and_older_stores(seeded: Path) -> None:
    set_pragma(seeded, "user_version = 99")
    with pytest.raises(NotAStore, match="newer provstore"), open_store(seeded):
        pass
    set_pragma(seeded, "user_version = 0")
    with pytest.raises(NotAStore, match="db upgrade"), open_store(seeded):
        pass


@pytest.mark.parametrize(
    "script",
    [
        "ALTER TABLE claims RENAME TO other; CREATE VIEW claims AS SELECT * FROM other",
        "CREATE TRIGGER extra AFTER INSERT ON sightings BEGIN DELETE FROM sightings; END",
        "DROP TRIGGER events_are_not_removed",
        (
            "DROP TRIGGER events_are_not_changed;"
            "CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT 1; END"
        ),
        (
            "DROP VIEW v_claims; CREATE VIEW v_claims AS"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS document FROM n"
        ),
        "DROP TABLE source_links",
    ],
    ids=["view as table", "extra trigger", "trigger gone", "trigger changed", "endless view", "table gone"],
)
@pytest.mark.parametrize("opened", [open_store, open_for_writing])
def test_hostile_stores_are_refused(seeded: Path, opened, script: str) -> None:
    with plainly(seeded) as connection:
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.executescript(script)

    with pytest.raises(NotAStore), opened(seeded):
        pass


def test_ones_own_views_and_triggers_are_welcome(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.executescript(
            "CREATE TABLE notes (id, note); CREATE VIEW mine AS SELECT 1;"
            "CREATE TRIGGER note AFTER INSERT ON notes BEGIN SELECT 1; END"
        )

    assert count_documents(seeded) == 2


def test_locked_store(seeded: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVSTORE_WAIT", "0.05")
    holder = sqlite3.connect(seeded, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StoreLocked), open_store(seeded):
        pass
    with pytest.raises(StoreLocked):
        ingest(seeded, [seeds])

    holder.execute("ROLLBACK")
    holder.close()
    assert count_documents(seeded) == 2


def leave_hot_journal(path: Path) -> None:
    """The store as a machine leaves it that stops in the middle of a commit."""
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("PRAGMA cache_spill = 1")
    writer.execute("BEGIN")
    writer.execute("UPDATE documents SET text = text || text, char_count = 0")
    writer.execute("UPDATE segments SET rule = rule || rule || rule")
    for name in (path.name, path.name + "-journal"):
        shutil.copy(path.parent / name, path.parent / f"crashed-{name}")
    writer.execute("ROLLBACK")
    writer.close()
    os.replace(path.parent / f"crashed-{path.name}", path)
    os.replace(path.parent / f"crashed-{path.name}-journal", path.parent / f"{path.name}-journal")


def test_interrupted_write_is_rolled_back_by_reading(seeded: Path) -> None:
    before = seeded.read_bytes()
    leave_hot_journal(seeded)
    assert seeded.read_bytes() != before
    told: list[str] = []

    with open_store(seeded, notice=told.append) as connection:
        assert connection.exec_driver_sql("SELECT min(char_count) > 0 FROM documents").scalar() == 1
        with pytest.raises(StoreReadOnly, match="not be written"), open_store(seeded) as other:
            other.exec_driver_sql("DELETE FROM claims")

    assert len(told) == 1
    assert "rolled back" in told[0]
    assert seeded.read_bytes() == before


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user without rights can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def as_nobody(work: Callable[[], object]) -> int:
    """The exit code of the work, done by a user who may not write what belongs to others."""

    def give_up_rights() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    return in_child(give_up_rights)


def test_read_only_file_and_folder(seeded: Path, seeds: Path, open_folder: Path) -> None:
    path = Path(shutil.copy(seeded, open_folder))
    article = Path(shutil.copy(seeds / sorted(os.listdir(seeds))[0], open_folder))
    path.chmod(0o444)
    open_folder.chmod(0o555)

    assert as_nobody(lambda: count_documents(path)) == 0
    assert as_nobody(lambda: ingest(path, [article])) == StoreReadOnly.exit_code
    assert as_nobody(lambda: ingest(open_folder / "new.db", [article])) == StoreReadOnly.exit_code
    path.chmod(0o000)
    assert as_nobody(lambda: count_documents(path)) == StoreReadOnly.exit_code
    open_folder.chmod(0o755)


def test_full_disk(seeded: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for a disk that is full."""
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"The minister said {number} times that it was over. " * 50)
    before = count_documents(seeded)
    room = seeded.stat().st_size + 8192

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        ingest(seeded, [tmp_path / f"{number}.txt" for number in range(8)])

    assert in_child(work) == StorageFailed.exit_code
    assert count_documents(seeded) == before
    assert ingest(seeded, [tmp_path / "1.txt"]).stored == 1


def test_who_lets_go_reads_of_a_later_moment(store_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Others can write then, and whoever reads on can know that they did."""
    one, other = sorted(seeds.iterdir())
    ingest(store_path, one)
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    count = "SELECT count(*) FROM v_documents"
    with open_store(store_path) as connection:
        began = version_of(connection)
        with pytest.raises(StoreLocked):
            ingest(store_path, other)
        assert connection.exec_driver_sql(count).scalar_one() == 1
        let_go(connection)
        assert version_of(connection) == began
        let_go(connection)
        ingest(store_path, other)
        assert connection.exec_driver_sql(count).scalar_one() == 2
        assert version_of(connection) != began
