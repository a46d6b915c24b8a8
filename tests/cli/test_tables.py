"""What every list has in common: which part of it is printed, in which form, through which pager."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.commands import COMMANDS, READING, formats, known_line
from tests.store.plain import plainly

Run = Callable[..., Result]
LISTS = [path for path in READING if "--nl" in formats(path)]
DATED = [path for path in LISTS if any(option.name == "since" for option in COMMANDS[path].params)]


@pytest.mark.parametrize("path", LISTS, ids=" ".join)
def test_all_forms_have_the_same_names_and_rows(run: Run, pair: Path, path: tuple[str, ...]) -> None:
    objects = json.loads(run(*known_line(run, pair, path), "--json", "--db", pair).stdout)
    lines = [json.loads(row) for row in run(*known_line(run, pair, path), "--nl", "--db", pair).stdout.splitlines()]
    assert lines == objects
    head, *rows = run(*known_line(run, pair, path), "--tsv", "--db", pair).stdout.removesuffix("\n").split("\n")
    assert len(rows) == len(objects)
    assert not objects or head.split("\t") == list(objects[0])


@pytest.mark.parametrize("path", LISTS, ids=" ".join)
def test_a_part_of_every_list(run: Run, pair: Path, path: tuple[str, ...]) -> None:
    head, *_ = run(*known_line(run, pair, path), "--csv", "--db", pair).stdout.split("\n")
    first, second, *_ = head.split(",")
    asked = ["--columns", f"{second},{first}", "--order", f"-{first}", "--limit", "1"]
    shown = list(csv.reader(io.StringIO(run(*known_line(run, pair, path), *asked, "--csv", "--db", pair).stdout)))
    assert shown[0] == [second, first]
    assert len(shown) <= 2
    table = run(*known_line(run, pair, path), *asked, "--db", pair)
    assert table.exit_code == 0
    assert table.stdout.split("\n")[0].split() == f"{second} {first}".replace("_", " ").split() or not table.stdout


@pytest.mark.parametrize("path", LISTS, ids=" ".join)
@pytest.mark.parametrize("option", ["--columns", "--order", "--where"])
def test_a_column_that_no_list_has_is_2(run: Run, pair: Path, path: tuple[str, ...], option: str) -> None:
    result = run(*known_line(run, pair, path), option, "xyzzy=x" if option == "--where" else "xyzzy", "--db", pair)
    assert result.exit_code == 2
    assert result.stderr.startswith("provstore: no column is called 'xyzzy'; there are ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("path", DATED, ids=" ".join)
def test_a_list_of_no_day_is_empty(run: Run, pair: Path, path: tuple[str, ...]) -> None:
    assert run(*known_line(run, pair, path), "--until", "1871", "--json", "--db", pair).stdout == "[]\n"
    assert run(*known_line(run, pair, path), "--since", "tomorrow", "--db", pair).exit_code == 2


def test_lists_of_documents_claims_and_pairs_have_days() -> None:
    named = {path[0] for path in DATED}
    assert named >= {"documents", "claims", "captions", "links", "passages", "divergences", "changes", "stories"}


@pytest.mark.parametrize("words", [["--where", "kind"], ["--limit", "-1"], ["--limit", "few"], ["--where", "kind="]])
def test_what_is_no_choice_is_2(run: Run, pair: Path, words: list[str]) -> None:
    assert run("links", *words, "--db", pair).exit_code == 2


def test_columns_and_orders_can_be_given_together_or_one_by_one(run: Run, pair: Path) -> None:
    together = run("claims", "--columns", "number, content", "--order", "-number,document", "--csv", "--db", pair)
    apart = ["--columns", "number", "--columns", "content", "--order", "-number", "--order", "document"]
    assert together.stdout == run("claims", *apart, "--csv", "--db", pair).stdout
    assert together.stdout.startswith("number,content\n")


def on_terminal(*words: object, lines: int, **environment: str) -> tuple[str, str]:
    """What a list prints on a terminal of so many lines, and says on another."""
    program = "from provstore.cli import main; main()"
    out, out_end = pty.openpty()
    told, told_end = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name not in ("NO_PAGER", "PAGER", "LINES", "COLUMNS")}
    done = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        env={**known, "LINES": str(lines), "COLUMNS": "100", "TERM": "xterm", **environment},
        stdin=out_end, stdout=out_end, stderr=told_end,
    )  # fmt: skip
    os.close(out_end)
    os.close(told_end)
    texts = tuple(_read(end) for end in (out, told))
    assert done.wait() == 0, texts
    return texts[0], texts[1]


def _read(terminal: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # how Linux tells that nobody writes any more
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode().replace("\r\n", "\n")
        parts.append(part)


@pytest.mark.parametrize(
    ("words", "lines", "environment", "paged"),
    [
        ([], 5, {}, True),
        ([], 500, {}, False),  # fits
        (["--quiet"], 5, {}, False),
        ([], 5, {"NO_PAGER": "1"}, False),
        (["--csv"], 5, {}, False),  # for programs
    ],
    ids=str,
)
def test_what_does_not_fit_a_terminal_goes_through_the_pager(
    pair: Path, words: list[str], lines: int, environment: dict[str, str], paged: bool
) -> None:
    pager = {"PAGER": "sed s/^/paged:/"}
    printed, _ = on_terminal("claims", *words, "--db", pair, lines=lines, **pager, **environment)
    assert "old mill" in printed
    assert printed.startswith("paged:") is paged


def test_a_pager_that_is_left_early_is_no_error(pair: Path) -> None:
    printed, told = on_terminal("claims", "--db", pair, lines=5, PAGER="head -n 1")
    assert printed.startswith("document ") and printed.count("\n") == 1
    assert "rows" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "provstore: {count} rows\n"),
        (["--limit", "1"], "provstore: 1 of {count} rows\n"),
        (["--limit", "{count}"], "provstore: {count} rows\n"),
        (["--limit", "9", "--csv"], "provstore: {count} rows\n"),
        (["--voice", "attributed", "--document", "one.txt", "--nl"], "provstore: 1 row\n"),
        (["--text", "unicorn", "--json"], "provstore: 0 rows\n"),
        (["--text", "unicorn"], "provstore: nothing found\n"),
        (["--quiet"], ""),
    ],
    ids=str,
)
def test_how_many_rows_there_were_is_said_beside_the_answer(pair: Path, words: list[str], said: str, run: Run) -> None:
    paths = json.loads(run("documents", "--columns", "path", "--json", "--db", pair).stdout)
    one = next(row["path"] for row in paths if row["path"].endswith("one.txt"))
    count = len(json.loads(run("claims", "--json", "--db", pair).stdout))
    here = [one if word == "one.txt" else word.format(count=count) for word in words]
    printed, told = on_terminal("claims", *here, "--db", pair, lines=500)
    assert told == said.format(count=count)
    assert " rows" not in printed


def test_many_rows_are_written_in_pieces(run: Run, pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("claims", "--json", "--db", pair).stdout
    monkeypatch.setattr("provstore.cli._tables._AT_ONCE", 1)
    assert run("claims", "--json", "--db", pair).stdout == whole


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


def test_columns_with_nothing_in_them_are_shown_to_people_only_where_they_are_named(run: Run, pair: Path) -> None:
    names = ["document", "number", "review", "said_by"]
    asked = ["claims", "--voice", "attributed", "--limit", "1", "--db", pair]
    assert "review" not in run(*asked).stdout.split("\n")[0].split()
    assert run(*asked, "--columns", ",".join(names)).stdout.split("\n")[0].split() == ["document", "number", "review", "said", "by"]  # fmt: skip
    assert "review" in json.loads(run(*asked, "--json").stdout)[0]
