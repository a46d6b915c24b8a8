"""`make demo`: its questions are answered, each on one screen of 80 columns."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from provstore.cli import cli

ROOT = Path(__file__).parent.parent
SCREEN = 80, 50  # columns, and lines of a window of usual height
ALTERED = 5  # what `check` ends with


def questions() -> list[list[str]]:
    """What is asked, as words; the page is written beside the store."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    lines = re.findall(r"^\task (.*); \\$", makefile.split("\ndemo:")[1].split("\ntest:")[0], flags=re.MULTILINE)
    return [shlex.split(line.split("||")[0].replace("$(basename $(DB))", "page"))[1:] for line in lines]


def test_each_answer_fits_a_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal.WIDTH_WITHOUT_TERMINAL", SCREEN[0])
    monkeypatch.chdir(ROOT)
    asked = questions()
    assert {words[0] for words in asked} >= {"ingest", "claims", "captions", "compare", "trace", "check", "report"}
    for words in asked:
        given = [str(tmp_path / word) if word == "page.html" else word for word in words]
        done = CliRunner().invoke(cli, [*given, "--db", str(tmp_path / "demo.db")])
        assert done.exit_code == (ALTERED if words[0] == "check" else 0), words
        lines = done.stdout.splitlines()
        assert (max(map(len, lines), default=0) <= SCREEN[0], len(lines) <= SCREEN[1]) == (True, True), words
    assert (tmp_path / "page.html").is_file()
