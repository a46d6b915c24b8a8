"""The schema: what the models say, what the migrations make, and what a failed upgrade leaves."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, NullPool, create_engine, event

from provstore import __version__
from provstore.errors import NoStore, NotAStore, StorageFailed, UsageError
from provstore.ingest import ingest
from provstore.ingest.after_upgrade import match_again
from provstore.query.contents import describe_store
from provstore.query.speakers import find_speaker
from provstore.readers.html import READER
from provstore.records import Kind, Stated
from provstore.review import decide, forget, merge_speakers, state
from provstore.store import guard, open_for_writing, open_store, schema
from provstore.store.events import BEFORE_ALL, seal
from provstore.store.findings import list_findings
from provstore.store.models import metadata
from provstore.store.models.search import FULL_TEXT, PARTS
from provstore.store.objects import triggers, views
from provstore.store.strangers import find_strangers
from provstore.store.verify import verify
from tests.store.forked import in_child, kill_at
from tests.store.plain import plainly

pytestmark = pytest.mark.usefixtures("stores_made_in_full")

NOW = guard.SCHEMA_VERSION
NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{revision}", "{below}"

def upgrade():
    op.add_column("runs", sa.Column("host", sa.Text()))
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    {body}
"""


def schema_of(path: Path) -> list[tuple[str, ...]]:
    with plainly(path) as connection:
        return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()


def content_of(path: Path) -> list[str]:
    with plainly(path) as connection:
        return list(connection.iterdump())


def settings(path: Path, name: str) -> int:
    with plainly(path) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def copies_beside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(path.name + ".before-upgrade-*"))


def migrate(path: Path) -> None:
    """Make the tables by all migrations, one after the other, as an older store gets them."""
    config = Config()
    config.set_main_option("script_location", str(schema.find_migrations()))
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def test_a_new_store_has_what_the_migrations_make(store_path: Path, tmp_path: Path) -> None:
    """To the letter, with the note of the last migration; an older store is led to the same."""
    migrated = tmp_path / "migrated.db"
    migrate(migrated)
    schema.upgrade(store_path, create=True)

    with plainly(store_path) as connection:
        for name in triggers():
            connection.execute(f"DROP TRIGGER {name}")
        for name in views():
            connection.execute(f"DROP VIEW {name}")
        told = ("events", "_about", "_columns", "_seals")  # what a store says of its own making
        for name in told:
            assert connection.execute(f"SELECT count(*) FROM {name}").fetchone() > (0,)
            connection.execute(f"DELETE FROM {name}")
    assert schema_of(store_path) == schema_of(migrated)
    assert sorted(content_of(store_path)) == sorted(content_of(migrated))


def test_alembic_sees_no_difference(tmp_path: Path) -> None:
    migrate(tmp_path / "migrated.db")
    with create_engine(f"sqlite:///{tmp_path}/migrated.db", poolclass=NullPool).connect() as connection:
        of_fts5 = {*FULL_TEXT, *PARTS}  # which Alembic knows nothing of
        context = MigrationContext.configure(
            connection,
            opts={"version_table": "_alembic_version", "include_name": lambda name, kind, _: name not in of_fts5},
        )

        assert compare_metadata(context, metadata) == []


def test_version_is_that_of_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.find_migrations()))

    assert ScriptDirectory.from_config(config).get_heads() == [f"{guard.SCHEMA_VERSION:04}"]


def test_stairway() -> None:
    """Each migration can be undone and done again, and leads to the same schema."""
    config = Config()
    config.set_main_option("script_location", str(schema.find_migrations()))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]

    def tables(connection: Connection) -> list[object]:
        return list(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY 1").all())

    with create_engine("sqlite://", poolclass=NullPool).connect() as connection:
        config.attributes["connection"] = connection
        for below, revision in zip(["base", *revisions], revisions, strict=False):
            command.upgrade(config, revision)
            there = tables(connection)
            command.downgrade(config, below)
            command.upgrade(config, revision)
            assert tables(connection) == there
        command.downgrade(config, "base")
        assert [name for name, _ in tables(connection) if not name.startswith(("_alembic", "sqlite_"))] == []


def test_new_store_explains_itself(store_path: Path) -> None:
    assert schema.upgrade(store_path, create=True).changed

    assert settings(store_path, "application_id") == 0x70767374
    assert settings(store_path, "user_version") == guard.SCHEMA_VERSION
    with plainly(store_path) as connection:
        told = dict(connection.execute("SELECT name, value FROM _about"))
        assert "code points" in told["spans"]
        described = set(connection.execute('SELECT object, "column" FROM v_columns'))
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall():
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            assert {(name, column) for column in [None, *columns]} <= described, name
        assert connection.execute("SELECT count(*) FROM v_columns WHERE trim(description) = ''").fetchone() == (0,)


@pytest.mark.parametrize("name", sorted(views()))
def test_views_describe_their_columns_in_order(name: str, seeded: Path) -> None:
    with open_store(seeded) as connection:
        columns = list(connection.exec_driver_sql(f"SELECT * FROM {name}").keys())

    assert re.findall(r"^-- (\w+): ", views()[name], re.MULTILINE) == columns


def test_constraints_have_names(store_path: Path) -> None:
    schema.upgrade(store_path, create=True)
    for kind, name, sql in schema_of(store_path):
        if kind == "table" and name in metadata.tables:
            assert len(re.findall(r"\b(?:CHECK|FOREIGN KEY|UNIQUE|PRIMARY KEY)\b", sql)) == sql.count("CONSTRAINT"), (
                name
            )
            assert "CASCADE" not in sql
            assert "STRICT" in sql


def test_upgrade_of_a_new_store_changes_nothing(seeded: Path) -> None:
    before = seeded.read_bytes()

    assert schema.upgrade(seeded) == schema.Upgrade(guard.SCHEMA_VERSION, guard.SCHEMA_VERSION, False)
    assert seeded.read_bytes() == before
    assert copies_beside(seeded) == []


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make a provstore that has one more migration, with `body` at its end."""

    def prepare(body: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(schema.find_migrations(), folder)
        source = NEXT.format(revision=f"{NOW + 1:04}", below=f"{NOW:04}", body=body)
        (folder / "versions" / f"{NOW + 1:04}_next.py").write_text(source)
        monkeypatch.setattr(schema, "find_migrations", lambda: folder)
        monkeypatch.setattr(schema, "SCHEMA_VERSION", NOW + 1)
        monkeypatch.setattr(guard, "SCHEMA_VERSION", NOW + 1)

    return prepare


def test_upgrade(seeded: Path, next_version: Callable[[str], None]) -> None:
    with plainly(seeded) as connection:
        connection.execute("CREATE VIEW mine AS SELECT count(*) AS n FROM documents")
    next_version("pass")
    with pytest.raises(NotAStore, match="db upgrade"), open_store(seeded):
        pass

    assert schema.upgrade(seeded) == schema.Upgrade(NOW, NOW + 1, True)

    assert copies_beside(seeded) == []
    assert settings(seeded, "user_version") == NOW + 1
    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("SELECT n FROM mine").scalar() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM v_documents").scalar() == 2
        kinds = connection.exec_driver_sql("SELECT kind FROM events ORDER BY seq").scalars().all()
        assert kinds[-2:] == ["upgraded", "sealed"]


@pytest.mark.parametrize(
    "body",
    [
        'raise RuntimeError("half done")',
        'op.execute("INSERT INTO nowhere VALUES (1)")',
        'op.execute("DELETE FROM source_links")',
        'op.execute("PRAGMA defer_foreign_keys = ON"); op.execute("UPDATE claims SET extraction_row = 99")',
    ],
    ids=["raises", "bad SQL", "loses rows", "breaks references"],
)
def test_failed_upgrade_leaves_the_store_as_it_was(
    seeded: Path, next_version: Callable[[str], None], body: str
) -> None:
    before, content = schema_of(seeded), content_of(seeded)
    next_version(body)

    with pytest.raises(Exception):  # noqa: B017, PT011  (whatever the migration raises)
        schema.upgrade(seeded)

    assert (schema_of(seeded), settings(seeded, "user_version")) == (before, NOW)
    assert content_of(seeded) == content
    (copy,) = copies_beside(seeded)
    assert content_of(copy) == content


def test_killed_upgrade_leaves_the_old_or_the_new(seeded: Path, next_version: Callable[[str], None]) -> None:
    before = schema_of(seeded)
    original = seeded.read_bytes()
    next_version("pass")

    def upgrade(number: int) -> None:
        kill_at(number)
        schema.upgrade(seeded)

    for number in range(1, 1000, 23):
        seeded.write_bytes(original)
        for copy in copies_beside(seeded):
            copy.unlink()
        code = in_child(lambda number=number: upgrade(number))
        if code == 0:
            break
        assert schema_of(seeded) == before
    assert code == 0, "the last kill came after the end"
    assert settings(seeded, "user_version") == NOW + 1


def test_stale_view_asks_for_an_upgrade(seeded: Path) -> None:
    """A version that changes no more than a view remakes it."""
    with plainly(seeded) as connection:
        connection.execute("DROP VIEW v_speakers")
        connection.execute("CREATE VIEW v_speakers AS SELECT 1 AS speaker")
    with pytest.raises(NotAStore, match="db upgrade"), open_store(seeded):
        pass

    assert schema.upgrade(seeded).changed

    with open_store(seeded) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM v_speakers").scalar()


def test_backup(seeded: Path, tmp_path: Path) -> None:
    target = tmp_path / "odd ?#%.db"

    schema.backup(seeded, target)

    assert content_of(target) == content_of(seeded)
    with pytest.raises(UsageError, match="there already"):
        schema.backup(seeded, target)
    with pytest.raises(NoStore):
        schema.backup(tmp_path / "missing", tmp_path / "x")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "name",
    ["store.db", "./store.db", "folder/../store.db", "link.db", "linked/store.db"]
    + [f"store.db-{end}" for end in ("journal", "wal", "shm")]
    + ["other.db-journal", "STORE.DB-JOURNAL", "linked/store.db-wal", "folder/../store.db-shm"],
)
def test_a_backup_never_takes_the_place_of_a_database_or_its_journal(seeded: Path, name: str) -> None:
    folder = seeded.parent
    (folder / "folder").mkdir()
    (folder / "link.db").symlink_to(seeded)
    (folder / "linked").symlink_to(folder)
    before, there = seeded.read_bytes(), sorted(folder.iterdir())
    with pytest.raises(UsageError, match=r"is the store itself|a name that SQLite gives"):
        schema.backup(seeded, os.fspath(folder) + "/" + name)
    assert (seeded.read_bytes(), sorted(folder.iterdir())) == (before, there)


def test_a_store_is_not_made_where_sqlite_would_take_it_for_a_journal(seeded: Path, seeds: Path) -> None:
    """It would be removed with the next use of the store beside it."""
    with (
        pytest.raises(UsageError, match="a name that SQLite gives"),
        open_for_writing(f"{seeded}-journal", create=True),
    ):
        pass
    assert sorted(seeded.parent.iterdir()) == [seeded]


def test_a_failed_backup_leaves_nothing(seeded: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for a disk that is full."""

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
        schema.backup(seeded, tmp_path / "copy.db")

    assert in_child(work) == StorageFailed.exit_code
    assert sorted(tmp_path.iterdir()) == [seeded]


def test_an_interrupted_backup_leaves_nothing(seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(path: object, *rest: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "closing", interrupt)
    with pytest.raises(KeyboardInterrupt):
        schema.backup(seeded, tmp_path / "copy.db")
    assert sorted(tmp_path.iterdir()) == [seeded]


@pytest.mark.parametrize("name", ["no/folder/copy.db", "x" * 300, "store.db/copy.db", "nul\0.db"])
def test_a_backup_that_cannot_be_written_says_so(seeded: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageFailed, match="cannot be written"):
        schema.backup(seeded, os.path.join(tmp_path, name))


def test_an_upgrade_can_be_tried_again_at_once(
    seeded: Path, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(schema, "utc_now", lambda: "2024-05-06T07:08:09Z")
    next_version('raise RuntimeError("half done")')
    for copies in (1, 2, 3):
        with pytest.raises(RuntimeError):
            schema.upgrade(seeded)
        assert len(copies_beside(seeded)) == copies
    shutil.rmtree(tmp_path / "migrations")
    monkeypatch.undo()
    next_version("pass")
    assert schema.upgrade(seeded).changed
    assert len(copies_beside(seeded)) == 3, "what failed upgrades left is for a person to remove"


def test_an_upgrade_stands_though_the_copy_cannot_be_removed(
    seeded: Path, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(path: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    next_version("pass")
    monkeypatch.setattr(schema.os, "unlink", deny)
    done = schema.upgrade(seeded)
    (copy,) = copies_beside(seeded)
    assert done == schema.Upgrade(NOW, NOW + 1, True, os.fsencode(copy))
    assert schema.upgrade(seeded) == schema.Upgrade(NOW + 1, NOW + 1, False)


@pytest.mark.parametrize("number", range(1, 110, 12))  # the last one comes after the end
def test_a_store_that_was_killed_in_its_making_is_told_and_made_again(
    store_path: Path, seeds: Path, number: int
) -> None:
    def make() -> None:
        event.listen(
            Engine, "connect", lambda one, _: one.execute("PRAGMA cache_size = 1")
        )  # so that pages are written early
        kill_at(number)
        schema.upgrade(store_path, create=True)

    made = in_child(make) == 0
    if store_path.exists() and not made:
        with pytest.raises(NotAStore, match="provstore ingest makes it"), open_store(store_path):
            pass
    assert ingest(store_path, seeds).stored == 2
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []


def test_a_store_says_which_version_and_schema_made_it(seeded: Path) -> None:
    with open_store(seeded) as connection:
        told = dict(describe_store(connection).rows)
        created = connection.exec_driver_sql("SELECT detail FROM events WHERE kind = 'created'").scalar_one()
    assert (told["program"], told["schema"]) == (f"provstore {__version__}", str(NOW))
    assert created.startswith(f"schema 0 to {NOW}, provstore {__version__};")


def test_a_version_has_one_schema() -> None:
    """0.1.0 was released with schema 1; whatever makes another schema has another number, and the list of changes says so."""
    newest = (Path(__file__).parent.parent.parent / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert __version__ != "0.1.0"
    assert newest.startswith(f"{__version__}\n")
    assert f"schema {NOW}" in newest


def test_upgrade_never_creates(tmp_path: Path) -> None:
    with pytest.raises(NoStore):
        schema.upgrade(tmp_path / "typo.db")
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_schema_1_is_brought_up_to_date(store_path: Path) -> None:
    with plainly(store_path) as connection:
        connection.executescript((Path(__file__).parent / "schema_1.sql").read_text(encoding="utf-8"))
        events = connection.execute("SELECT * FROM events ORDER BY seq").fetchall()
        found = connection.execute("SELECT speaker, content FROM v_claims ORDER BY number").fetchall()
    with pytest.raises(NotAStore, match="db upgrade"), open_store(store_path):
        pass

    assert schema.upgrade(store_path) == schema.Upgrade(1, NOW, True)

    assert copies_beside(store_path) == []
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        now = connection.exec_driver_sql("SELECT * FROM events ORDER BY seq").all()
        assert [tuple(event) for event in now[:-2]] == events
        assert [event.kind for event in now[-2:]] == ["upgraded", "sealed"]
        claims = connection.exec_driver_sql("SELECT speaker, content FROM v_claims ORDER BY number")
        assert [tuple(row) for row in claims] == found
        keys = [find_speaker(connection, name) for name in ("Anna Holt", "Local sources")]
    merge_speakers(store_path, *keys, force=True)
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM v_claims WHERE speaker_decided = 'Anna Holt'").scalar()


def go_back(path: Path, number: int) -> None:
    """Make of a store one of an older schema."""
    config = Config()
    config.set_main_option("script_location", str(schema.find_migrations()))
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as going_back:
        for kind, names in (("VIEW", views()), ("TRIGGER", triggers())):
            for name in names:
                going_back.exec_driver_sql(f"DROP {kind} {name}")
        config.attributes["connection"] = going_back
        command.downgrade(config, f"{number:04}")
    with plainly(path) as connection:
        connection.execute(f"PRAGMA user_version = {number}")
        rows = connection.execute("SELECT * FROM events ORDER BY seq").fetchall()
        connection.execute("DELETE FROM events")
        previous = BEFORE_ALL
        for seq, row in enumerate(rows, 1):  # as if it never had the kinds of events that such a store does not know
            kept = (seq, *row[1:-2], previous)
            previous = seal(kept)
            connection.execute(f"INSERT INTO events VALUES ({', '.join('?' * len(row))})", (*kept, previous))


@pytest.mark.parametrize("number", range(3, NOW))  # what schemas 1 and 2 lack is no part of a digest of today
def test_a_store_of_each_schema_is_brought_up_to_date_and_matched_anew(shared: Path, number: int) -> None:
    """A person's own table, view and search of it come along, and what documents share is found again."""
    shares = "SELECT kind, a_start, a_end, b_start, b_end FROM {} ORDER BY a_row, b_row, a_start, b_start, kind"
    with open_store(shared) as connection:
        before = [connection.exec_driver_sql(shares.format(table)).all() for table in ("passages", "divergences")]
        stories = connection.exec_driver_sql('SELECT "key" FROM stories ORDER BY 1').all()
        keys = connection.exec_driver_sql('SELECT "key" FROM claims ORDER BY id').scalars().all()
    go_back(shared, number)
    with plainly(shared) as connection:
        connection.executescript(
            "CREATE TABLE claim_notes (claim INTEGER REFERENCES claims (id), note TEXT);"
            "INSERT INTO claim_notes VALUES (1, 'a note on it');"
            'CREATE VIEW v_mine AS SELECT n.note, k."key" FROM claim_notes AS n JOIN claims AS k ON k.id = n.claim;'
            'CREATE VIRTUAL TABLE claim_notes_fts USING fts5(note, content="claim_notes");'
            "INSERT INTO claim_notes_fts (claim_notes_fts) VALUES ('rebuild');"
        )

    assert schema.upgrade(shared) == schema.Upgrade(number, NOW, True)
    match_again(shared)

    with open_store(shared) as connection:
        assert list(verify(connection)) == []
        assert find_strangers(connection) == ["view v_mine", "table claim_notes", "table claim_notes_fts"]
        assert connection.exec_driver_sql("SELECT * FROM v_mine").all() == [("a note on it", keys[0])]
        found = "SELECT note FROM claim_notes_fts WHERE claim_notes_fts MATCH 'note'"
        assert connection.exec_driver_sql(found).scalars().all() == ["a note on it"]
        after = [connection.exec_driver_sql(shares.format(table)).all() for table in ("passages", "divergences")]
        assert after == before
        assert connection.exec_driver_sql('SELECT "key" FROM stories ORDER BY 1').all() == stories


@pytest.mark.parametrize(
    ("number", "added"),
    [
        (14, 'CREATE VIRTUAL TABLE documents_fts USING fts5(text, content="documents")'),
        (17, "CREATE TABLE claim_sentences (mine)"),
        (5, "CREATE VIEW mine AS SELECT nought FROM claims"),
    ],
)
def test_what_a_person_added_that_is_in_the_way_of_an_upgrade_is_told(shared: Path, number: int, added: str) -> None:
    go_back(shared, number)
    with plainly(shared) as connection:
        connection.execute(added)
    before = schema_of(shared)
    with pytest.raises(NotAStore, match=r"what provstore did not make is in the way .* give it another name"):
        schema.upgrade(shared)
    assert schema_of(shared) == before


def test_an_index_that_somebody_made_in_place_of_ours_is_made_anew(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.execute("DROP TABLE documents_fts")
        connection.execute('CREATE VIRTUAL TABLE documents_fts USING fts5(text, content="documents", tokenize=porter)')
    with pytest.raises(NotAStore, match="run provstore db upgrade"), open_store(seeded):
        pass

    assert schema.upgrade(seeded).changed

    with open_store(seeded) as connection:
        assert list(verify(connection)) == []
        query = "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'retribution'"
        assert connection.exec_driver_sql(query).scalar_one() == 1


def test_a_store_of_schema_6_is_brought_up_to_date(seeded: Path) -> None:
    """Then a claim could have one speaker: its digest, and what the views show of it, stay what they were."""
    shown = "SELECT claim, speaker, speaker_decided, content FROM v_claims ORDER BY document_id, number"
    counted = "SELECT speaker, claims, documents, names, outlets FROM v_speakers ORDER BY key"
    with open_store(seeded) as connection:
        before = [connection.exec_driver_sql(query).all() for query in (shown, counted)]
    go_back(seeded, 6)
    with pytest.raises(NotAStore, match=r"has schema 6, .* run provstore db upgrade"), open_store(seeded):
        pass

    assert schema.upgrade(seeded) == schema.Upgrade(6, NOW, True)

    with open_store(seeded) as connection:
        assert list(verify(connection)) == []
        assert [connection.exec_driver_sql(query).all() for query in (shown, counted)] == before
        assert connection.exec_driver_sql("SELECT count(*) FROM v_claims WHERE speakers IS NOT speaker").scalar() == 0


def test_a_store_of_schema_13_gets_its_index_and_its_seals_and_can_forget(shared: Path) -> None:
    """Then nothing was filed to be looked for, nobody decided of findings, and no sum of the rows was kept."""
    go_back(shared, 13)

    assert schema.upgrade(shared) == schema.Upgrade(13, NOW, True)

    with open_store(shared) as connection:
        assert list(verify(connection)) == []
        query = "SELECT sha256 FROM documents WHERE id IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)"
        (id,) = connection.exec_driver_sql(query, ("rescuers",)).scalars().all()
        claim = next(one for one in list_findings(connection, [id]) if one.kind == "claim")
    decide(shared, claim, "accept", by="A. Reader")
    with open_store(shared) as connection:
        assert list(verify(connection)) == []
    forget(shared, id, "a mistake", "A. Reader")
    with open_store(shared) as connection:
        assert list(verify(connection)) == []
        assert connection.exec_driver_sql(query, ("rescuers",)).all() == []
        assert connection.exec_driver_sql(query, ("Orlanda",)).all() != []


def test_a_store_of_schema_18_gets_the_encodings_of_its_readings(store_path: Path, tmp_path: Path) -> None:
    """Then an encoding was final: what was read is in that of the document, and now another can be stated."""
    page = f"<h1>Bridge</h1><p>{'The mayor said that the bridge “Победа” would close. ' * 9}"
    for name in ("page.html", "plain.txt"):
        (tmp_path / name).write_bytes(page.removeprefix("<h1>" * name.startswith("plain")).encode("cp1251"))
        kind: Kind = "plain" if name.startswith("plain") else "html"
        ingest(store_path, [tmp_path / name], encoding="cp1252", kind=kind, stated=Stated(None, "2024", "Ada"))
    go_back(store_path, 18)

    assert schema.upgrade(store_path) == schema.Upgrade(18, NOW, True)

    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        read = connection.exec_driver_sql("SELECT reader, encoding, damage FROM readings").all()
        assert [tuple(row) for row in read] == [(READER, "cp1252", "[]")]
        stated = connection.exec_driver_sql('SELECT published, encoding, "by" FROM statements').all()
        assert [tuple(row) for row in stated] == [("2024", None, "Ada")] * 2
        ids = connection.exec_driver_sql("SELECT sha256 FROM documents").scalars().all()
    for id in ids:
        state(store_path, id, encoding="cp1251")
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM v_claims WHERE content LIKE '%Победа%'").scalar()


@pytest.mark.parametrize("table", ["events", "decisions"])
def test_what_is_only_added_cannot_be_changed(seeded: Path, table: str) -> None:
    with open_store(seeded) as connection:
        one, other = connection.exec_driver_sql("SELECT \"key\" FROM v_speakers WHERE kind = 'government'").scalars()
    merge_speakers(seeded, one, other)
    with open_for_writing(seeded) as connection:
        for statement in (
            f"UPDATE {table} SET at = '2001-01-01T00:00:00Z'",
            f"DELETE FROM {table}",
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        ):
            with pytest.raises(Exception, match="only added"), connection.begin():
                connection.exec_driver_sql(statement)


def test_what_is_only_added_has_its_triggers() -> None:
    assert sorted(triggers()) == [
        f"{table}_are_not_{done}" for table in ("decisions", "events", "reviews") for done in ("changed", "removed")
    ]
