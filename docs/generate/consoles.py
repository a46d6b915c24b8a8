"""Commands with their answers, and files, as blocks of a page."""

from __future__ import annotations

import re
from shutil import copytree

from generate.stage import ROOT, run, stage

_pages: list[str] = []


def turn_to(page: str) -> None:
    """Let what is printed from now on belong to `page`."""
    _pages.append(page)


def bring(examples: str) -> None:
    """Copy a folder of docs/examples into the folder of the page."""
    copytree(ROOT / "docs" / "examples" / examples, stage(_pages[-1]), dirs_exist_ok=True)


def console(*commands: str, lines: int | None = None, start: str = "", code: int = 0) -> None:
    """Print each command line and what it answers.

    Of each answer `lines` lines are shown, from the first on in which the pattern `start` is found.  All
    must end with the exit code `code`; one other than 0 is shown as the shell shows it.
    """
    shown = []
    for command in commands:
        shown += [f"$ {command}", *_cut(command, answer(command, code).splitlines(), lines, start)]
        if code:
            shown += ["$ echo $?", str(code)]
    _block("console", shown)


def quietly(*commands: str) -> None:
    """Run what the page needs and does not show."""
    for command in commands:
        answer(command)


def listing(path: str, kind: str = "text") -> None:
    """Print a file of the page's folder."""
    _block(kind, (stage(_pages[-1]) / path).read_text(encoding="utf-8").rstrip().split("\n"))


def answer(command: str, code: int = 0) -> str:
    """What a command line answers that ends with the exit code `code`."""
    found = run(_pages[-1], command)
    if found.code != code:
        raise SystemExit(f"{_pages[-1]}: {command!r} ended with {found.code} instead of {code}:\n{found.text}")
    return found.text


def _cut(command: str, told: list[str], lines: int | None, start: str) -> list[str]:
    first = next((place for place, line in enumerate(told) if re.search(start, line)), 0 if not start else None)
    if first is None:
        raise SystemExit(f"{_pages[-1]}: no line with {start!r} in the answer to {command!r}")
    last = len(told) if lines is None else first + lines
    return [*["…"][: bool(first)], *told[first:last], *["…"][: last < len(told)]]


def _block(kind: str, lines: list[str]) -> None:
    print(f"```{kind}", *lines, "```", sep="\n")
