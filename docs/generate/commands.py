"""Every command with its help, the exit codes, and what is refused."""

from __future__ import annotations

import json
import re

import click
from click.testing import CliRunner

from generate.consoles import answer
from generate.stage import ROOT
from generate.words import cell, sentences
from provstore import errors
from provstore.cli import cli

# What the shell and the command line's own library add to the codes of provstore's errors.
_OTHER_CODES = {0: "Done.", 130: "Interrupted from the keyboard.", 141: "Whoever read the answer closed the pipe."}

# A file that is refused for each reason that can be shown on every machine.
_PROVOKE = """
touch empty.txt; printf 'a\\0b' >binary.txt; printf 'caf\\351' >cafe.txt; echo 'GIF89a' >bridge.gif
echo '<!doctype html>' >page.html; gzip -c seeds/000* | head -c 99 >cut.txt.gz
dd if=/dev/zero of=large.txt bs=1 count=0 seek=100000000
provstore ingest cafe.txt; provstore ingest cafe.txt --encoding cp437; provstore ingest seeds --encoding cp1251
provstore ingest empty.txt bridge.gif page.html cut.txt.gz binary.txt large.txt nowhere.txt /dev/null seeds/{long}
""".format(long="long" * 100)
_LONGEST = 100  # characters of an example


def describe_commands() -> None:
    """Print the help of every command under a heading of its own."""
    for name, command in _commands(cli, "provstore"):
        arguments = [*name.split()[1:], "--help"]
        run = CliRunner(env={"COLUMNS": "80"}).invoke(cli, arguments, prog_name="provstore")
        print(f"## {name}\n\n{command.get_short_help_str(100)}\n\n```text\n{run.output.rstrip()}\n```\n")


def describe_exit_codes() -> None:
    """Print what each exit code means, as the errors say it."""
    told = dict(_OTHER_CODES)
    for error in vars(errors).values():
        if isinstance(error, type) and issubclass(error, errors.ProvstoreError) and "exit_code" in vars(error):
            told[error.exit_code] = (error.__doc__ or "").split("\n")[0]
    print("| code | meaning |\n|---|---|")
    for code, meaning in sorted(told.items()):
        print(f"| {code} | {cell(meaning)} |")


def describe_refusals() -> None:
    """Print each reason for which a file is refused, with a sentence that was really printed for it."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "provstore").rglob("*.py"))
    reasons = sorted({*re.findall(r'RefusedInput\(\s*"([^"]+)"', source), "missing", "unreadable"})
    answer(f"{{ {_PROVOKE} }} >refusals.log 2>&1; true")
    log = json.loads(answer("provstore db log --json"))
    told = {event["reason"]: event["detail"] for event in log if event["kind"] == "refused"}
    print("| reason | meaning | for example |\n|---|---|---|")
    for reason, meaning in sentences("refusals", reasons).items():
        example = told.get(reason, "")
        print(f"| {reason} | {cell(meaning)} | {cell(example if len(example) < _LONGEST else '…' + example[-40:])} |")


def _commands(group: click.Group, path: str) -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found: list[tuple[str, click.Command]] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            if command.invoke_without_command:
                found.append((f"{path} {name}", command))
            found += _commands(command, f"{path} {name}")
        elif command is not None:
            found.append((f"{path} {name}", command))
    return found
