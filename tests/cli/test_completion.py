"""Completion: what the shell gets, and that a name in a store is never a command in it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete, ShellComplete
from click.testing import Result

from provstore.cli import cli
from provstore.cli.completion import VARIABLE, completes
from tests.cli.commands import COMMANDS

Run = Callable[..., Result]


@pytest.mark.parametrize(("shell", "word"), [("bash", "compopt"), ("zsh", "compdef"), ("fish", "commandline")])
def test_each_shell_has_its_program(run: Run, shell: str, word: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert word in result.stdout and f"{VARIABLE}={shell}_complete" in result.stdout


def test_another_shell_is_2(run: Run) -> None:
    assert run("completion", "tcsh").exit_code == 2


def offered(words: list[str], incomplete: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str | None]:
    monkeypatch.setenv("PROVSTORE_DB", str(store))
    found = ShellComplete(cli, {}, "provstore", VARIABLE).get_completions(words, incomplete)
    return {item.value: item.help for item in found}


def test_names_of_the_store(store: Path, monkeypatch: pytest.MonkeyPatch, bridge: dict[str, str]) -> None:
    assert offered(["show"], bridge["document"][:4], store, monkeypatch) == {bridge["document"]: bridge["title"]}
    assert offered(["claims", "--outlet"], "reu", store, monkeypatch).keys() == {"Reuters"}
    assert offered(["speakers", "show"], "anna", store, monkeypatch).keys() == {"Anna Holt"}
    assert offered(["claims", "--mode"], "d", store, monkeypatch).keys() == {"direct"}


def test_the_store_of_the_line_counts(store: Path, pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(["claims", "--db", str(pair), "--outlet"], "", store, monkeypatch).keys() == {"Associated Press"}


def test_without_a_store_nothing_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(["show"], "", tmp_path / "none.db", monkeypatch) == {}
    (tmp_path / "no.db").write_bytes(b"no store, but long enough to be read as one" * 9)
    assert offered(["show"], "", tmp_path / "no.db", monkeypatch) == {}
    assert not (tmp_path / "none.db").exists()


def test_what_names_something_of_the_store_completes_it() -> None:
    """What completes nothing has no completion of its own: Click's own is a method of the parameter."""
    named = {"DOC": "show", "STORY": "documents", "SPEAKER": "speakers show"}
    for kind in named:
        parameters = [
            (path, one)
            for path, command in COMMANDS.items()
            for one in command.params
            if kind in str(one.metavar or one.human_readable_name).upper().replace("]", "[").split("[")
        ]
        assert parameters
        assert [path for path, one in parameters if one._custom_shell_complete is None] == []


HOSTILE = ["$(touch owned)", "`touch owned`", "a; touch owned", "a'b \"c", "*", "a|b>owned", "a & b", "~ (x) {y} !z #"]


@pytest.fixture
def strangers(monkeypatch: pytest.MonkeyPatch, store: Path) -> Path:
    def names(*asked: object) -> Iterator[tuple[str, str]]:
        yield from ((name, "x\x1b[31m") for name in [*HOSTILE, "a\nb", "a\x1b[31mb", "a\\b"])

    monkeypatch.setattr("provstore.query.names.names_beginning", names)
    return store


def test_names_that_command_are_left_out(strangers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = offered(["claims", "--outlet"], "", strangers, monkeypatch)
    assert list(found) == HOSTILE
    assert {*found.values()} == {"x<U+001B>[31m"}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_in_bash_a_name_is_one_word(strangers: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What Click's program for bash makes of the names, and bash of the line that comes of it."""
    monkeypatch.setenv(VARIABLE, "bash_complete")
    monkeypatch.setenv("PROVSTORE_DB", str(strangers))
    context = click.Context(click.Command("x"))
    items = completes("outlet")(context, click.Option(["--outlet"]), "")
    (tmp_path / "answers").write_text("".join(f"{item.type},{item.value}\n" for item in items))
    program = f"""
{BashComplete(cli, {}, "provstore", VARIABLE).source()}
env() {{ cat answers; }}
COMP_WORDS=(provstore x) COMP_CWORD=1
_provstore_completion provstore
for reply in "${{COMPREPLY[@]}}"; do eval "set -- $reply"; printf '%s\\n' "$#:$1"; done
"""
    done = subprocess.run(["bash", "--norc", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"1:{name}" for name in HOSTILE]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name in ("answers", "owned")) == ["answers"]
