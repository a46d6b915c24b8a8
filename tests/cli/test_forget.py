"""Forgetting through the command line: it asks, and says what is gone."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.store.plain import plainly


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


def test_what_a_person_added_is_named_since_it_may_have_words_of_the_document(run: Run, store: Path) -> None:
    id = id_of(store, "Riverton")
    with plainly(store) as connection:
        connection.execute("CREATE TABLE claim_notes (claim_row INTEGER REFERENCES claims (id), note TEXT)")
        query = "SELECT k.id FROM claims AS k JOIN extractions AS e ON e.id = k.extraction_row JOIN documents AS d"
        query += " ON d.id = e.document_row WHERE d.sha256 = ?"
        connection.execute(f"INSERT INTO claim_notes {query.replace('k.id', 'k.id, 1')}", (id,))
    held = run("forget", id, "--why", "a mistake", "--yes", "--db", store)
    assert (held.exit_code, held.stdout) == (14, "")
    assert "a foreign key of a table that provstore did not make" in held.stderr
    assert run("show", id, "--db", store).exit_code == 0

    with plainly(store) as connection:
        connection.execute("DELETE FROM claim_notes")
    done = run("forget", id, "--why", "a mistake", "--yes", "--db", store)
    assert done.exit_code == 0
    assert "words of the document may stand there: table claim_notes" in done.stderr


def test_decisions_of_another_copy_on_what_was_forgotten_are_not_taken(run: Run, store: Path, tmp_path: Path) -> None:
    id = id_of(store, "Riverton")
    (claim, *_) = json.loads(run("claims", "--document", id, "--json", "--db", store).stdout)
    assert run("review", claim["claim"], "reject", "--by", "Ada", "--db", store).exit_code == 0
    made = run("decisions", "export", "--db", store).stdout
    assert run("forget", id, "--why", "a mistake", "--yes", "--db", store).exit_code == 0

    done = run("decisions", "import", "-", "--db", store, input=made)

    assert (done.exit_code, done.stdout) == (0, "0 added, 0 already there, 0 contradicting\n")
    assert f"not taken: document {id[:12]} was forgotten on " in done.stderr
    assert b"Riverton" not in store.read_bytes()
    assert run("verify", "--db", store).exit_code == 0
