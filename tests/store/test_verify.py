"""`verify` names what is not what was written."""

from __future__ import annotations

import random
import shutil
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from provstore.errors import NotAStore, StorageFailed, StoreReadOnly
from provstore.ingest import extract_again, ingest
from provstore.review import merge_speakers, split_speakers, state
from provstore.store import open_for_writing, open_store
from provstore.store.events import BEFORE_ALL, seal
from provstore.store.schema import backup, upgrade
from provstore.store.seals import seal_everything
from provstore.store.verify import Finding, count_checked, verify
from tests.store.blank import made_in_full
from tests.store.plain import plainly

ROOT = Path(__file__).parent.parent.parent


def check(path: Path) -> list[Finding]:
    with open_store(path) as connection:
        return list(verify(connection))


class Clock(datetime):
    """Always the same time."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Clock:
        return cls(2018, 6, 20, 12, tzinfo=tz)


@pytest.fixture(scope="session")
def _full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_full(tmp_path_factory.mktemp("full"))


def make_full(folder: Path) -> Path:
    """Nothing in it depends on where, when and with which Python it is made: flipped bits are always the same."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "damaged.txt").write_bytes("“Ça va”, dit-il. ".encode() * 20 + b"\xff")
    (folder / "latin.txt").write_bytes("Le café, a-t-il déclaré, était fermé.\n".encode("cp1252"))
    (folder / "again.txt").write_bytes((folder / "latin.txt").read_bytes())
    (folder / "binary.txt").write_bytes(b"\0")
    with pytest.MonkeyPatch.context() as patch, made_in_full():
        patch.chdir(folder)
        patch.setattr("provstore.store.events.datetime", Clock)
        patch.setattr("provstore.store.runs.platform.python_version", lambda: "3.11.0")
        patch.setattr("provstore.store.runs.sqlite3.sqlite_version", "3.40.0")
        ingest("store.db", ["seeds"])
        ingest("store.db", ["damaged.txt", "latin.txt", "binary.txt", "missing.txt"])
        ingest("store.db", ["again.txt"])
        with open_store("store.db") as connection:
            key = connection.exec_driver_sql("SELECT sha256 FROM documents ORDER BY id LIMIT 1").scalar_one()
        state("store.db", key, outlet="Reuters", published="2018-06-12", by="A. Reader")
        extract_again("store.db", [key])
        with open_store("store.db") as connection:
            one, other = connection.exec_driver_sql(
                "SELECT \"key\" FROM v_speakers WHERE kind = 'government'"
            ).scalars()
        merge_speakers("store.db", one, other, note="for a while", by="A. Reader")
        split_speakers("store.db", one, by="A. Reader")
        merge_speakers("store.db", one, other, by="A. Reader")
    return folder / "store.db"


@pytest.fixture
def full(_full: Path, store_path: Path) -> Path:
    """A store with a bit of everything in it."""
    return Path(shutil.copy(_full, store_path))


@pytest.mark.parametrize("folder", ["a", "a/much/longer/path"])
def test_the_store_of_these_tests_is_the_same_wherever_it_is_made(full: Path, folder: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir(parents=True)

    assert make_full(tmp_path / folder).read_bytes() == full.read_bytes()


def test_sound_store(full: Path) -> None:
    assert check(full) == []
    with open_store(full) as connection:
        assert count_checked(connection)["documents"] == 4


EDITS = {
    "UPDATE documents SET text = replace(text, 'ministry', 'Ministry') WHERE id = 1": "documents",
    "UPDATE documents SET bytes = CAST(bytes || x'20' AS BLOB) WHERE bytes IS NOT NULL": "documents",
    "UPDATE documents SET bytes = CAST(text AS BLOB) WHERE bytes IS NOT NULL": "documents",
    "UPDATE documents SET text_sha256 = substr(sha256, 1, 63) || 'x' WHERE id = 1": "documents",
    "UPDATE documents SET encoding = 'latin-1' WHERE decoded_by = 'damaged utf-8'": "documents",
    "UPDATE documents SET encoding = 'nonsense' WHERE id = 3": "documents",
    "UPDATE documents SET damage = '[[1, 2]]' WHERE decoded_by = 'damaged utf-8'": "documents",
    "UPDATE documents SET damage = 'x' WHERE id = 1": "documents",
    "UPDATE documents SET encoding = 'latin-1' WHERE bytes IS NOT NULL AND decoded_by = 'detected'": "documents",
    "UPDATE documents SET decoded_by = 'given' WHERE id = 1": "documents",
    "UPDATE documents SET byte_count = byte_count + 1 WHERE id = 1": "documents",
    "UPDATE documents SET char_count = char_count - 1 WHERE id = 1": "documents",
    'UPDATE segments SET "end" = "end" - 1 WHERE extraction_row = 1 AND position = 2': "segments",
    'UPDATE segments SET "end" = "end" + 9 WHERE position = (SELECT max(position) FROM segments)': "segments",
    "UPDATE segments SET kind = 'credit' WHERE extraction_row = 1 AND position = 2": "extractions",
    "UPDATE claim_spans SET start = start + 1 WHERE role = 'content'": "claims",
    "UPDATE claim_spans SET \"end\" = 1000000 WHERE claim_row = 1 AND role = 'content'": "claim_spans",
    "UPDATE claims SET mode = 'direct' WHERE mode = 'indirect'": "extractions",
    "UPDATE claims SET speaker_row = 1 + (SELECT max(id) FROM sources)": "claims",
    "UPDATE claims SET speaker_row = (SELECT min(id) FROM sources) WHERE id = 1": "extractions",
    "UPDATE claims SET key = 'x' WHERE id = 1": "claims",
    "UPDATE claims SET confidence = 0.123 WHERE id = 1": "extractions",
    "UPDATE claims SET rule = 'x' WHERE id = 1": "extractions",
    "UPDATE source_links SET key = 'x' WHERE id = 1": "source_links",
    "UPDATE source_links SET start = start + 1 WHERE id = 1": "source_links",
    "UPDATE photo_captions SET place = 'Atlantis'": "extractions",
    "UPDATE photo_credits SET photographer = 'Nobody'": "extractions",
    "UPDATE dates SET value = '1999', precision = 'year'": "extractions",
    "UPDATE datelines SET place = 'Atlantis'": "extractions",
    "UPDATE sources SET name = 'Somebody else' WHERE kind <> 'outlet'": "sources",
    "UPDATE sources SET country = 'XX' WHERE id = 1": "sources",
    "UPDATE extractions SET digest = replace(digest, 'a', 'b')": "extractions",
    "UPDATE extractions SET language = 'fr'": "extractions",
    "UPDATE sightings SET path = x'00' WHERE id = 1": "sightings",
    "UPDATE sightings SET seen_at = '2001-01-01T00:00:00Z' WHERE id = 1": "sightings",
    "UPDATE sightings SET seen_at = 'long ago' WHERE id = 1": "sightings",
    "UPDATE sightings SET run_row = 2 WHERE id = 1": "sightings",
    "UPDATE extractions SET run_row = 2 WHERE id = 1": "extractions",
    "UPDATE outlets SET owner = 'Nobody'": "outlets",
    "UPDATE outlets SET timezone = 'UTC' WHERE source_row = (SELECT min(source_row) FROM outlets)": "outlets",
    "DELETE FROM outlets": "outlets",
    "UPDATE outlet_names SET name = 'x' || name": "outlet_names",
    "INSERT INTO outlet_domains SELECT source_row, 'nowhere.example' FROM outlets": "outlet_domains",
    "UPDATE _about SET value = 'x' WHERE name = 'spans'": "_about",
    "INSERT INTO _about VALUES ('more', 'x')": "_about",
    "UPDATE _columns SET description = 'x' WHERE object = 'claims' AND position = 3": "_columns",
    "UPDATE _alembic_version SET version_num = '0009'": "_alembic_version",
    "UPDATE statements SET published = '2019'": "statements",
    "UPDATE statements SET by = 'Nobody'": "statements",
    "UPDATE decisions SET by = 'Nobody' WHERE id = 1": "decisions",
    "UPDATE decisions SET note = NULL WHERE id = 1": "decisions",
    "UPDATE decisions SET at = '2001-01-01T00:00:00Z'": "decisions",
    "UPDATE decisions SET kept_key = merged_key, merged_key = kept_key WHERE id = 3": "decisions",
    "UPDATE decisions SET kept_key = 'person|nobody||' WHERE id = 3": "decisions",
    "UPDATE decisions SET id = 4 WHERE id = 2": "decisions",
    "INSERT INTO decisions SELECT 4, 'split', kept_key, merged_key, note, by, at, run_row, 0 FROM decisions WHERE id = 3": "decisions",
    "DELETE FROM _merged_speakers; DELETE FROM decisions WHERE id = 3": "decisions",
    "DELETE FROM _merged_speakers": "_merged_speakers",
    "UPDATE _merged_speakers SET key = shown_key, shown_key = key": "_merged_speakers",
    "UPDATE _merged_speakers SET decision_row = 1": "_merged_speakers",
    "UPDATE runs SET program_version = '9'": "runs",
    "UPDATE events SET detail = 'x' WHERE seq = 4": "events",
    "UPDATE events SET digest = previous_digest WHERE seq = 4": "events",
    "UPDATE events SET at = '2001-01-01T00:00:00Z' WHERE seq = 2": "events",
    "UPDATE events SET sha256 = NULL WHERE kind = 'stored'": "events",
    "UPDATE events SET run_row = NULL WHERE kind = 'finished'": "runs",
    "DELETE FROM events WHERE seq = 3": "events",
    "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)": "runs",
    "UPDATE events SET seq = -seq; UPDATE events SET seq = 1 + (SELECT count(*) FROM events) + seq": "events",
    "DELETE FROM claim_spans WHERE claim_row = 1": "claims",
    "DELETE FROM claim_spans WHERE claim_row = 1; DELETE FROM claims WHERE id = 1": "extractions",
    "DELETE FROM documents WHERE id = 1": "extractions",
    "DELETE FROM statements": "statements",
    "DELETE FROM sightings WHERE id = 1": "sightings",
}


@pytest.mark.parametrize("edit", EDITS)
def test_rows_edited_behind_our_back(full: Path, edit: str) -> None:
    with plainly(full) as connection:
        script = connection.execute(
            "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'"
        )
        remade = connection.execute(
            "SELECT group_concat(sql, ';') FROM sqlite_master WHERE type = 'trigger'"
        ).fetchone()[0]
        connection.executescript(script.fetchone()[0])
        connection.execute("PRAGMA ignore_check_constraints = ON")
        before = connection.total_changes
        for statement in edit.split("; "):
            connection.execute(statement)
        assert connection.total_changes > before, "the edit changed nothing"
        connection.executescript(remade)

    findings = check(full)
    assert EDITS[edit] in {finding.table for finding in findings}, findings
    assert not [finding for finding in findings if finding.row in ("None", "")]
    assert not [finding for finding in findings if "cannot be checked" in finding.sentence]


JOINT = "Wall inspected\n\nAnna Holt and Peter Lunn said the wall holds.\n"


@pytest.mark.parametrize(
    ("edit", "table"),
    [
        ("DELETE FROM claim_speakers", "extractions"),
        ("UPDATE claim_speakers SET source_row = (SELECT speaker_row FROM claims WHERE id = claim_row)", "extractions"),
        ("UPDATE claim_speakers SET source_row = 99", "claim_speakers"),
        ("INSERT INTO claim_speakers SELECT claim_row, 2, source_row FROM claim_speakers", "extractions"),
    ],
)
def test_who_says_it_too_is_under_the_digest(store_path: Path, tmp_path: Path, edit: str, table: str) -> None:
    (tmp_path / "joint.txt").write_text(JOINT)
    ingest(store_path, [tmp_path / "joint.txt"])
    assert check(store_path) == []
    with plainly(store_path) as connection:
        assert connection.execute(edit).rowcount == 1

    assert table in {finding.table for finding in check(store_path)}


@pytest.mark.parametrize(
    "damage",
    [
        "x",
        "5",
        "null",
        "[5]",
        "[[1]]",
        "[[1, 2, 3]]",
        '[["a", "b"]]',
        "[[9, 1]]",
        "[[-1, 0]]",
        "[[0.5, 1]]",
        "[" * 9999,
        "",
    ],
    ids=lambda damage: damage[:9],
)
def test_odd_damage_is_told_in_words(full: Path, damage: str) -> None:
    with plainly(full) as connection:
        connection.execute("UPDATE documents SET damage = ? WHERE id = 1", (damage,))

    told = [finding.sentence for finding in check(full) if finding.table == "documents"]

    assert told == ["its bytes cannot be read as utf-8 with the damage it has", "is not what was written there"]


def test_every_reference_into_nothing_names_its_row(full: Path) -> None:
    """SQLite does not name the rows of tables that have no row ids."""
    with plainly(full) as connection:
        connection.execute("UPDATE claim_spans SET claim_row = 999 WHERE claim_row = 1 AND role = 'content'")
        connection.execute("UPDATE claims SET speaker_row = 999 WHERE id = 2")

    lost = {(finding.table, finding.row) for finding in check(full) if "refers to a row" in finding.sentence}

    assert lost == {("claim_spans", "999#content#0"), ("claims", "2")}


def test_what_other_rules_said_of_outlets_is_no_damage(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be compared with the registry of today; the next run that writes brings it up to date."""
    monkeypatch.setattr("provstore.store.sources._registry", lambda: {"sana": {"name": "SANA", "kind": "website"}})
    monkeypatch.setattr("provstore.rules.digest", lambda: "0" * 64)
    assert check(full) == []

    (full.parent / "new.txt").write_text("News.\n")
    ingest(full, [full.parent / "new.txt"])

    assert check(full) == []
    with plainly(full) as connection:
        assert connection.execute("SELECT medium FROM outlets").fetchall() == [("website",)]


def test_a_store_whose_log_tells_less_is_sound(full: Path) -> None:
    """Once the log did not tell how texts were read and what the file says of itself, and its clock was read later."""
    with plainly(full) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.executescript(";".join(f"DROP TRIGGER {name}" for name, _ in triggers))
        connection.execute("UPDATE events SET reason = NULL WHERE kind = 'stored'")
        connection.execute(
            "UPDATE events SET detail = substr(detail, 1, instr(detail, ';') - 1) WHERE kind = 'created'"
        )
        connection.execute("UPDATE sightings SET seen_at = strftime('%Y-%m-%dT%H:%M:%SZ', seen_at, '-2 seconds')")
        previous = BEFORE_ALL
        for row in connection.execute("SELECT * FROM events ORDER BY seq").fetchall():
            row = (*row[:-2], previous)
            previous = seal(row)
            connection.execute(
                "UPDATE events SET previous_digest = ?, digest = ? WHERE seq = ?", (*row[-1:], previous, row[0])
            )
        connection.executescript(";".join(sql for _, sql in triggers))
    with open_for_writing(full) as connection, connection.begin():
        seal_everything(connection)  # as the upgrade of such a store does

    assert check(full) == []


def test_an_extraction_slipped_in(full: Path) -> None:
    with plainly(full) as connection:
        columns = [
            row[1] for row in connection.execute("PRAGMA table_info(extractions)") if row[1] not in ("id", "digest")
        ]
        connection.execute(
            f"INSERT INTO extractions (id, digest, {', '.join(columns)})"
            f" SELECT 99, replace(digest, 'a', 'b'), {', '.join(columns)} FROM extractions WHERE id = 1"
        )

    assert any("log does not tell" in finding.sentence for finding in check(full))


def look(path: Path) -> tuple[int, dict[str, object]]:
    """How a damaged store answers: the number of findings (-1: refused), and what it would show as evidence.

    Only errors that mean damage are expected; any other is a failure of the test.
    """
    try:
        with open_store(path) as connection:
            findings = list(verify(connection))
            shown = {
                name: connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in ("v_documents", "v_claims")
            }
            return len(findings), dict(shown)
    except (NotAStore, StorageFailed, StoreReadOnly):
        return -1, {}


@pytest.mark.parametrize("length", [1, 10, 100, 511, 4095, 4096, 0.5, -4097, -4096, -4095, -1])
def test_truncated_store(full: Path, seeds: Path, length: float) -> None:
    """Nobody reads it, writes into it, or copies it as if it were whole: it is always the same error."""
    data = full.read_bytes()
    size = int(len(data) * length) if isinstance(length, float) else length
    full.write_bytes(data[:size])

    assert look(full)[0] == -1
    for use in (
        check,
        extract_again,
        upgrade,
        lambda path: ingest(path, [seeds]),
        lambda path: backup(path, path.parent / "copy.db"),
    ):
        with pytest.raises(NotAStore):
            use(full)
    assert full.read_bytes() == data[:size]
    assert not (full.parent / "copy.db").exists()


@pytest.mark.parametrize("times", [40, pytest.param(400, marks=pytest.mark.long)])
def test_single_bits_that_flip(full: Path, times: int) -> None:
    """Whatever changes what the store shows is found, and nothing but a sentence is ever told."""
    data = full.read_bytes()
    _, sound = look(full)
    choose = random.Random(20180612)
    seen = harmful = 0
    for _ in range(times):
        place = choose.randrange(len(data) * 8)
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        full.write_bytes(flipped)
        found, shown = look(full)
        harmful += found < 0 or shown != sound
        seen += found != 0
        assert found != 0 or shown == sound, f"bit {place} changes what is shown, unseen"
    assert 0 < harmful <= seen


def test_text_that_is_not_utf8_is_named(full: Path) -> None:
    data = full.read_bytes()
    word = b"Raqqa"
    assert word in data
    full.write_bytes(data.replace(word, b"Raqq\xff"))

    assert "documents" in {finding.table for finding in check(full)}
    with pytest.raises(NotAStore), open_store(full) as connection:
        connection.exec_driver_sql("SELECT text FROM documents").all()
