"""Forgetting, the head of the log, files compared with the store, originals given back: through the command line."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from provstore.store.events import BEFORE_ALL, seal
from tests.cli.conftest import Run
from tests.store import authority
from tests.store.plain import plainly


def head_of(run: Run, store: Path) -> str:
    return str(json.loads(run("db", "log", "head", "--json", "--db", store).stdout)["head"])


def id_of(store: Path, words: str) -> str:
    with plainly(store) as connection:
        return str(connection.execute("SELECT sha256 FROM documents WHERE instr(text, ?)", (words,)).fetchone()[0])


def test_forget_asks_first(run: Run, store: Path) -> None:
    id = id_of(store, "Riverton")

    refused = run("forget", id[:8], "--why", "a mistake", "--db", store, input="n\n")
    assert refused.exit_code == 2 and "nothing is forgotten" in refused.stderr
    assert "Riverton bridge to close" in refused.stderr
    assert run("forget", id[:8], "--why", "a mistake", "--db", store).exit_code == 2  # nobody answers
    assert run("show", id[:8], "--db", store).exit_code == 0

    assert run("forget", id[:8], "--why", "a mistake", "--db", store, input="y\n").exit_code == 0
    gone = run("show", id[:8], "--db", store)
    assert gone.exit_code == 2 and "was forgotten on" in gone.stderr and "a mistake" in gone.stderr
    assert b"Riverton" not in store.read_bytes()


def test_forget_without_a_question_and_again(run: Run, store: Path) -> None:
    id = id_of(store, "Riverton")
    assert run("forget", id, "--why", "a mistake", "--by", "A. Reader", "--yes", "--db", store).exit_code == 0
    assert run("forget", id, "--why", "a mistake", "--yes", "--db", store).exit_code == 0  # the file is written anew
    (row,) = json.loads(run("db", "log", "--kind", "forgotten", "--by", "reader", "--json", "--db", store).stdout)
    assert (row["document_id"], row["by"], row["note"], row["path"]) == (id, "A. Reader", "a mistake", None)
    assert run("verify", "--db", store).exit_code == 0


def test_the_head_that_was_kept_elsewhere(run: Run, store: Path, tmp_path: Path) -> None:
    """A store that somebody wrote anew from its events on is sound by itself, and no longer leads to the head."""
    head = head_of(run, store)
    assert run("db", "log", "head", "--db", store).stdout.split()[0] == head
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    (tmp_path / "more.txt").write_text("More\n\nNothing is said.\n")
    assert run("ingest", tmp_path / "more.txt", "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head.partition(":")[0], "--db", store).exit_code == 2

    with plainly(store) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        previous = BEFORE_ALL
        for seq, *values in connection.execute("SELECT * FROM events ORDER BY seq").fetchall():
            at = "2001-01-01T00:00:00Z" if seq == 1 else values[6]
            row = (seq, *values[:6], at, values[7], previous)
            change = (at, previous, previous := seal(row), seq)
            connection.execute("UPDATE events SET at = ?, previous_digest = ?, digest = ? WHERE seq = ?", change)
        for _, sql in triggers:
            connection.execute(sql)
    assert run("verify", "--db", store).exit_code == 0
    told = run("verify", "--expect-head", head, "--db", store)
    assert told.exit_code == 4 and f"another event {head.partition(':')[0]} than" in told.stdout


def test_a_head_that_lies_beyond_the_end(run: Run, store: Path) -> None:
    told = run("verify", "--expect-head", f"999:{'0' * 64}", "--db", store)
    assert told.exit_code == 4 and "ends at event" in told.stdout


def test_originals_come_back_byte_for_byte(run: Run, store: Path, tmp_path: Path) -> None:
    assert run("export", "--originals", tmp_path / "out", "--db", store).exit_code == 0
    with plainly(store) as connection:
        held = dict(connection.execute("SELECT sha256, coalesce(bytes, CAST(text AS BLOB)) FROM documents"))
    found = {path.stem: path.read_bytes() for path in (tmp_path / "out" / "data").iterdir()}
    assert found == held and {path.suffix for path in (tmp_path / "out" / "data").iterdir()} == {".txt"}
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "--strict", "manifest-sha256.txt"], cwd=tmp_path / "out", check=True)
    for given in (tmp_path / "out", tmp_path / "out" / "manifest-sha256.txt"):
        compared = run("verify", "--files", given, "--db", store)
        assert compared.exit_code == 0 and f"{len(held)} same" in compared.stdout
    again = run("export", "--originals", tmp_path / "out", "--db", store)
    assert again.exit_code == 2 and "not empty" in again.stderr


def test_originals_as_a_bag(run: Run, store: Path, tmp_path: Path) -> None:
    bagit = pytest.importorskip("bagit")
    assert run("export", "--originals", tmp_path / "bag", "--bagit", "--db", store).exit_code == 0
    assert bagit.Bag(str(tmp_path / "bag")).is_valid()
    assert run("verify", "--files", tmp_path / "bag", "--db", store).exit_code == 0
    assert run("export", "--bagit", "--db", store).exit_code == 2


def test_files_that_are_not_those_of_the_store(run: Run, store: Path, tmp_path: Path) -> None:
    run("export", "--originals", tmp_path / "out", "--db", store)
    one, other = sorted((tmp_path / "out" / "data").iterdir())
    one.write_bytes(b"other words")

    told = run("verify", "--files", tmp_path / "out", "--db", store)

    assert told.exit_code == 3
    assert f"{one} is not in the store" in told.stderr
    assert f"{one.stem[:12]}, seen at" in told.stderr and "is not among the files" in told.stderr
    assert other.stem[:12] not in told.stderr
    for part in ("1 same", "1 not in the store", "1 not among the files"):
        assert part in told.stdout


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{id}  a name with spaces.txt", 3),  # as sha256sum writes it, and of two documents one is missing
        ("{id} *binary.txt", 3),
        ("SHA256 (tagged.txt) = {id}", 3),
        ("\\{id}  a\\nb.txt", 3),
        ("{id}", 2),
        ("nothing of that sort", 2),
        ("", 3),
    ],
)
def test_lists_as_other_programs_write_them(run: Run, store: Path, tmp_path: Path, line: str, code: int) -> None:
    id = id_of(store, "Riverton")
    (tmp_path / "list").write_text(line.format(id=id) + "\n" * bool(line))

    told = run("verify", "--files", tmp_path / "list", "--db", store)

    assert told.exit_code == code, told.output
    assert (id[:12] in told.stderr) == (not line)


@pytest.mark.skipif(not authority.IS_THERE, reason="needs the program openssl")
def test_a_third_party_says_when_it_saw_the_head(run: Run, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("rfc3161_client")
    head = head_of(run, store)
    request, response, root = (tmp_path / name for name in ("head.tsq", "head.tsr", "root.pem"))
    assert run("db", "log", "stamp", "-o", request, "--db", store).exit_code == 0
    signed, trusted = authority.answer(tmp_path / "authority", request.read_bytes())
    response.write_bytes(signed)
    root.write_bytes(trusted)

    kept = run("db", "log", "stamp", "--response", response, "--root", root, "--db", store)

    assert kept.exit_code == 0 and head in kept.stdout
    assert run("verify", "--db", store).exit_code == 0
    assert run("verify", "--expect-head", head, "--db", store).exit_code == 0
    (tmp_path / "head.txt").write_text(head)  # anybody can check it without provstore
    checking = ["openssl", "ts", "-verify", "-data", "head.txt", "-in", "head.tsr", "-CAfile", "root.pem"]
    subprocess.run(checking, cwd=tmp_path, check=True, capture_output=True)

    _, stranger = authority.answer(tmp_path / "stranger", request.read_bytes())
    root.write_bytes(stranger)
    refused = run("db", "log", "stamp", "--response", response, "--root", root, "--db", store)
    assert refused.exit_code == 3 and "does not hold" in refused.stderr
    response.write_bytes(signed[:-9])
    assert run("db", "log", "stamp", "--response", response, "--root", root, "--db", store).exit_code == 3
    with plainly(store) as connection:
        connection.execute("UPDATE stamps SET response = CAST(replace(response, x'a0', x'a1') AS BLOB)")
    told = run("verify", "--db", store)
    assert told.exit_code == 4 and "stamps, row 1" in told.stdout


def test_a_stamp_on_another_log_is_refused(run: Run, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("rfc3161_client")
    if not authority.IS_THERE:
        pytest.skip("needs the program openssl")
    from provstore.store.stamps import Head, make_request

    signed, trusted = authority.answer(tmp_path / "authority", make_request(Head(3, "", "0" * 64)))
    (tmp_path / "head.tsr").write_bytes(signed)
    (tmp_path / "root.pem").write_bytes(trusted)

    told = run(
        "db", "log", "stamp", "--response", tmp_path / "head.tsr", "--root", tmp_path / "root.pem", "--db", store
    )

    assert told.exit_code == 3 and "is no answer to a head of this log" in told.stderr


@pytest.mark.parametrize("format", ["--table", "--json", "--csv", "--nl", "--tsv"])
@pytest.mark.parametrize("words", [("claims",), ("documents",), ("captions",), ("links",), ("search", "the")])
def test_lists_print_nothing_of_a_text_that_is_not_what_was_stored(
    run: Run, store: Path, words: tuple[str, ...], format: str
) -> None:
    before = run(*words, format, "--db", store).stdout
    with plainly(store) as connection:
        connection.execute(
            "UPDATE documents SET text = replace(text, 'Riverton', 'Forgeton') WHERE instr(text, 'Riverton')"
        )

    told = run(*words, format, "--db", store)

    assert told.exit_code == 4
    assert "left out, since the text is not what was stored" in told.stderr
    assert "Forgeton" not in told.stdout and "Holt" not in told.stdout and len(told.stdout) < len(before)
