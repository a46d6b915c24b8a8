"""Articles are taken in, read again, and stated of; what takes long has a bar."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from provstore.cli import intake
from provstore.cli.intake import progress_bar

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]
ARTICLE = "A headline of its own\n\nThe mayor said the ferry was late.\n"


def test_the_closing_line_counts(run: Run, store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    first = run("ingest", tmp_path / "in", "--db", store_path)
    assert first.exit_code == 3
    assert first.stdout.startswith("1 stored, 0 already there, 1 refused, ")
    assert first.stderr == f"provstore: {tmp_path}/in/b.txt is empty\n"
    again = run("ingest", tmp_path / "in" / "a.txt", "--db", store_path)
    assert (again.exit_code, again.stdout) == (0, "0 stored, 1 already there, 0 refused, 0 unresolved\n")


def test_a_name_cannot_forge_a_line(run: Run, store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "x\nprovstore: 9 stored\x1b[2J.txt").write_bytes(b"")
    result = run("ingest", tmp_path, "--db", store_path)
    assert result.stderr.count("\n") == 1
    assert "<U+001B>" in result.stderr


def test_a_list_of_paths_separated_by_nul(run: Run, store_path: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "one\n.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(f"{path.name}\n\n{ARTICLE}", encoding="utf-8")
    listed = b"\0".join(str(path).encode() for path in paths) + b"\0"
    result = run("ingest", "--files0-from", "-", "--db", store_path, input=listed)
    assert result.stdout.startswith("2 stored, ")


def test_nothing_to_ingest_is_an_error(run: Run, store_path: Path) -> None:
    assert run("ingest", "--db", store_path).exit_code == 2
    assert not store_path.exists()


def test_what_is_stated_at_ingest_holds(run: Run, store: Path, rows: Rows, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    options = ["--outlet", "The Ferry Times", "--published", "2018-06", "--by", "Ada"]
    assert run("ingest", path, *options, "--db", store).exit_code == 0
    document = next(row for row in rows("documents") if row["path"] == str(path))
    assert (document["outlet"], document["outlet_by"]) == ("The Ferry Times", "person")
    assert (document["published"], document["published_precision"]) == ("2018-06", "month")
    stated = json.loads(run("export", path, "--db", store).stdout)["stated"]
    assert (stated["outlet"]["name"], stated["published"], stated["by"]) == ("The Ferry Times", "2018-06", "Ada")


def test_what_is_stated_of_what_is_there_is_told(run: Run, store_path: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}\n\n{ARTICLE}", encoding="utf-8")
    stated = ["--outlet", "The Ferry Times", "--published", "2018-06", "--by", "Ada", "--db", store_path]
    assert run("ingest", tmp_path / "a.txt", "--db", store_path).stderr == ""

    first = run("ingest", tmp_path / "a.txt", *stated)
    assert first.stderr == "provstore: what you state is recorded of 1 document that was there already\n"
    assert first.stdout == "0 stored, 1 already there, 0 refused, 0 unresolved\n"
    assert (
        run("ingest", tmp_path / "a.txt", tmp_path / "b.txt", *stated).stderr == ""
    )  # nothing new of the one, the other new
    again = run("ingest", tmp_path / "a.txt", tmp_path / "b.txt", "--published", "2019", "--db", store_path)
    assert again.stderr == "provstore: what you state is recorded of 2 documents that were there already\n"
    assert "but for what you state" in " ".join(run("ingest", "--help").stdout.split())


@pytest.mark.parametrize(
    ("names", "code", "told"),
    [
        (["typo.txt"], 3, "No such file"),
        (["typo.txt", "typo"], 3, "No such file"),
        (["empty folder"], 0, "no file was found"),
        (["empty folder", "typo.txt"], 3, "No such file"),
        (["dangling"], 3, "No such file"),
    ],
)
def test_what_is_not_there_leaves_no_store(
    run: Run, store_path: Path, tmp_path: Path, names: list[str], code: int, told: str
) -> None:
    (tmp_path / "empty folder").mkdir()
    (tmp_path / "dangling").symlink_to("gone")
    result = run("ingest", *(tmp_path / name for name in names), "--db", store_path)
    assert result.exit_code == code
    assert told in result.stderr
    assert result.stdout.startswith("0 stored, 0 already there, ")
    assert not store_path.exists()


def test_a_mistyped_path_is_recorded_where_a_store_is(run: Run, store: Path, rows: Rows, tmp_path: Path) -> None:
    assert run("ingest", tmp_path / "typo.txt", "--db", store).exit_code == 3
    assert [event["reason"] for event in rows("db", "log") if event["kind"] == "refused"] == ["missing"]


def test_a_file_that_may_not_be_read_is_refused_like_others(
    run: Run, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may be allowed to read everything, so the answers of the system are made up."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "secret.txt").write_text(ARTICLE, encoding="utf-8")
    open_file = os.open

    def deny(path: Any, *rest: Any, **options: Any) -> int:
        if b"secret" in os.fsencode(path):
            raise PermissionError(errno.EACCES, "Permission denied")
        return open_file(path, *rest, **options)

    monkeypatch.setattr(os, "access", lambda path, mode, **options: b"secret" not in os.fsencode(path))
    monkeypatch.setattr(os, "open", deny)
    result = run("ingest", tmp_path / "a.txt", tmp_path / "secret.txt", "--db", store_path)
    assert (result.exit_code, result.stderr) == (
        3,
        f"provstore: {tmp_path}/secret.txt cannot be read: Permission denied\n",
    )
    assert result.stdout.startswith("1 stored, 0 already there, 1 refused, ")


@pytest.mark.parametrize("options", [["--published", "yesterday"], ["--encoding", "klingon"], ["--tagger", "magic"]])
def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    run: Run, store_path: Path, seeds: Path, options: list[str]
) -> None:
    assert run("ingest", seeds, *options, "--db", store_path).exit_code == 2
    assert not store_path.exists()


def test_names_that_are_not_utf_8(run: Run, store_path: Path, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.txt")
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(ARTICLE)
    except OSError:
        pytest.skip("this file system has no such names")
    assert run("ingest", os.fsdecode(path), "--db", store_path).exit_code == 0
    assert run("cat", os.fsdecode(path), "--db", store_path).stdout == ARTICLE
    assert json.loads(run("documents", "--json", "--db", store_path).stdout)[0]["path"].endswith("\\xff.txt")


@pytest.mark.parametrize("given", [".", "./", "../here", "folder/..", "linked"])
def test_the_store_in_the_folder_is_passed_over(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    here = tmp_path / "here"
    (here / "folder").mkdir(parents=True)
    (here / "linked").symlink_to(here)
    (here / "a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(here)
    for already in (0, 1):
        for end in ("journal", "wal", "shm"):
            (here / f"provstore.db-{end}").touch() if end != "journal" else None
        result = run("ingest", given)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith(f"{1 - already} stored, {already} already there, 0 refused, ")
    assert run("db", "log", "--json").stdout.count('"refused"') == 0


def test_a_store_that_is_named_is_refused_and_so_is_another_in_the_folder(
    run: Run, store: Path, tmp_path: Path
) -> None:
    result = run("ingest", store, "--db", store)
    assert result.exit_code == 3
    assert "is an SQLite database" in result.stderr
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(store, folder / "store.db")
    assert run("ingest", folder, "--db", store).exit_code == 3


def test_extract_makes_new_extractions(run: Run, store: Path, rows: Rows) -> None:
    before = {row["run"] for row in rows("documents")}
    assert run("extract", "--db", store).stdout == "2 extracted again\n"
    assert before.isdisjoint(row["run"] for row in rows("documents"))
    one = rows("documents")[0]["document"]
    assert run("extract", one, "--tagger", "rules", "--db", store).stdout == "1 extracted again\n"
    assert len({row["run"] for row in rows("documents")}) == 2


@pytest.mark.parametrize(
    ("environment", "known", "by"),
    [
        ({"USER": "ada"}, "eva", "ada"),
        ({"LOGNAME": "ada"}, "eva", "ada"),
        ({}, "eva", "eva"),
        ({"USER": ""}, "eva", "eva"),
        ({}, None, f"user {os.getuid()}"),
    ],
)
@pytest.mark.parametrize("command", ["ingest", "state"])
def test_a_statement_is_signed_without_a_variable_too(
    run: Run,
    store: Path,
    seeds: Path,
    command: str,
    environment: dict[str, str],
    known: str | None,
    by: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)

    def look_up(number: int) -> Any:
        if known is None:
            raise KeyError(number)
        return (known,)

    monkeypatch.setattr("pwd.getpwuid", look_up)
    path = next(seeds.iterdir())
    run("ingest", path, "--db", store)
    assert run(command, path, "--published", "2018", "--db", store, env=environment).exit_code == 0
    assert json.loads(run("export", path, "--db", store).stdout)["stated"]["by"] == by


def test_an_encoding_is_stated(run: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_bytes("Anna Holt said that the bridge “Победа” would close.\n".encode("cp1251"))
    run("ingest", path, "--encoding", "cp1252", "--db", store)
    done = run("state", path, "--encoding", "windows-1251", "--by", "Ada", "--db", store)
    id = json.loads(run("export", path, "--db", store).stdout)["id"]
    assert (done.exit_code, done.stdout) == (0, f"recorded for {id[:12]}, which was read anew\n")
    assert "encoding  cp1251, as Ada (" in run("show", path, "--db", store).stdout
    for encoding, code, words in (
        ("runes", 2, "there is no encoding 'runes'"),
        ("cp1251", 2, f"{id[:12]} is read as cp1251 already"),
        ("ascii", 3, f"{id[:12]} cannot be read exactly as ascii"),
    ):
        done = run("state", path, "--encoding", encoding, "--db", store)
        assert (done.exit_code, words in done.stderr) == (code, True), done.stderr
    assert run("state", path, "--published", "2024", "--db", store).stdout == f"recorded for {id[:12]}\n"


def test_a_day_to_come_is_taken_where_somebody_says_that_it_is_right(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A road\n\nAnn Lee said the road was shut.\n")
    for command in ("ingest", "state"):
        asked = (command, tmp_path / "new.txt", "--published", "2999-01-05", "--db", store)
        done = run(*asked)
        assert (done.exit_code, done.stderr.split(":")[1]) == (2, " 2999-01-05 is still to come")
        assert run(*asked, "--yes").exit_code == 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(intake, "PATIENCE", patience)
    with progress_bar("Reading") as show:
        show(1, 7)
        show(7, 7)
    return stream.getvalue()


def test_what_takes_long_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    printed = drawn(Terminal(), monkeypatch, -1)
    assert "Reading" in printed
    assert "7/7" in printed


def test_what_is_quick_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, 3600) == ""


def test_a_file_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(io.StringIO(), monkeypatch, -1) == ""


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    colored = drawn(Terminal(), monkeypatch, -1)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = drawn(Terminal(), monkeypatch, -1)
    assert "\x1b[38" in colored
    assert "\x1b[38" not in plain
    assert "7/7" in plain


def test_the_bar_is_gone_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    monkeypatch.setattr(intake, "PATIENCE", -1)

    def work() -> None:
        with progress_bar("Reading") as show:
            show(1, 7)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert stream.getvalue().count("\x1b[?25h") == stream.getvalue().count("\x1b[?25l") == 1, "the cursor is back"


def test_a_person_says_what_a_file_is(run: Run, store_path: Path, tmp_path: Path) -> None:
    marked = tmp_path / "marked.txt"
    marked.write_text("The <b>ferry</b> was late, the <i>mayor</i> said on Monday.\n", encoding="utf-8")
    refused = run("ingest", marked, "--db", store_path)
    assert refused.exit_code == 3
    assert "say with --as whether to read it as html or as plain text" in refused.stderr
    assert run("ingest", marked, "--as", "plain", "--db", store_path).exit_code == 0
    assert run("cat", marked, "--db", store_path).stdout == marked.read_text(encoding="utf-8")
    otherwise = run("ingest", marked, "--as", "html", "--db", store_path)
    assert otherwise.exit_code == 3
    assert "is in the store already, read as another kind of file" in otherwise.stderr


def test_quiet_says_only_what_goes_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Road shut\n\nThe road was shut on Monday, the mayor said.\n")
    asked = ["--quiet", "--tagger", "rules", "--db", tmp_path / "store.db"]
    assert run("ingest", tmp_path / "page.txt", *asked).output == ""
    assert run("extract", *asked).output == ""
    refused = run("ingest", tmp_path / "nowhere.txt", *asked)
    assert (refused.exit_code, refused.stdout) == (3, "")
    assert "nowhere.txt" in refused.stderr


DATED = "title,text,date\nFire,The mill burned.,05/02/2024\nSnow,The road was closed.,07/03/2024\n"


def test_dates_of_a_table_are_told_and_read_as_a_person_says(run: Run, store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(DATED)
    first = run("ingest", tmp_path / "t.csv", "--db", store_path)
    assert first.stdout.endswith(
        ", 2 with a date that cannot be read, 2 of them without --dates day-first or month-first\n"
    )
    listed = run("documents", "--db", store_path, "--columns", "title,published,notes", "--tsv")
    assert "2 documents have a date that cannot be read; it stands in the column notes" in listed.stderr
    assert "Fire\t\tdate not read: 05/02/2024" in listed.stdout

    for order, day in (("month-first", "2024-05-02"), ("day-first", "2024-02-05")):
        again = run("ingest", tmp_path / "t.csv", "--db", store_path, "--dates", order)
        assert again.stdout == "0 stored, 2 already there, 0 refused, 0 unresolved\n"
        listed = run("documents", "--db", store_path, "--columns", "title,published,notes", "--tsv")
        assert f"Fire\t{day}\t\n" in listed.stdout and not listed.stderr
    run("ingest", tmp_path / "t.csv", "--db", store_path)
    assert "Fire\t2024-02-05" in run("documents", "--db", store_path, "--columns", "title,published", "--tsv").stdout
    assert run("verify", "--db", store_path, "--files").exit_code == 0


def test_one_date_decides_for_its_column(run: Run, store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(DATED + "Rain,The road was open again.,13/03/2024\n")
    assert "cannot be read" not in run("ingest", tmp_path / "t.csv", "--db", store_path).stdout
    listed = run("documents", "--db", store_path, "--columns", "published", "--tsv")
    assert listed.stdout == "published\n2024-02-05\n2024-03-07\n2024-03-13\n"
