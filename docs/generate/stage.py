"""The folder in which the commands of one page run, and running them."""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent

# What a reader has on the path, whatever machine writes the documents.
_PROGRAMS = {
    "provstore": f'#!/bin/sh\nexec "{sys.executable}" -m provstore "$@"\n',
    "python": f'#!/bin/sh\nexec "{sys.executable}" "$@"\n',
    # Answers a query of a file as the program of that name does in its plainest form: columns joined by "|".
    "sqlite3": f"""#!{sys.executable}
import sqlite3, sys
for row in sqlite3.connect(sys.argv[1], isolation_level=None).execute(sys.argv[2]):
    print("|".join("" if cell is None else str(cell) for cell in row))
""",
}


@dataclass(frozen=True)
class Answer:
    """What a command line printed, standard error included, and its exit code."""

    text: str
    code: int


@cache
def stage(page: str) -> Path:
    """The folder of a page, which holds the two articles of seeds/."""
    temporary = TemporaryDirectory()
    atexit.register(temporary.cleanup)
    folder = Path(temporary.name).resolve() / "news"
    copytree(ROOT / "seeds", folder / "seeds")
    programs = folder.parent / "bin"
    programs.mkdir()
    for name, program in _PROGRAMS.items():
        (programs / name).write_text(program, encoding="utf-8")
        (programs / name).chmod(0o755)
    return folder


def run(page: str, command: str) -> Answer:
    """Run a command line in the folder of a page."""
    folder = stage(page)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PROVSTORE_")},
        "HOME": str(folder.parent),
        "LOGNAME": "anna",
        "NO_COLOR": "1",
        "PATH": f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "USER": "anna",
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return Answer(_even(done.stdout.rstrip(), folder), done.returncode)


def _even(text: str, folder: Path) -> str:
    """When, where and with which rules it ran becomes the same on every run; lines lose their padding."""
    text = text.replace(str(folder), "/home/anna/news")
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "2026-01-31 12:00 UTC", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "2026-01-31T12:00:00Z", text)
    text = re.sub(r"\brules [0-9a-f]{12}\b", "rules 0123456789ab", text)
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
