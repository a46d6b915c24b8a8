"""What the store says of itself: its views, its tables, and the words that stand in them."""

from __future__ import annotations

import sqlite3
import tomllib
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import get_args

import click

from generate.stage import ROOT, run, stage
from generate.words import cell, sentences
from provstore.cli import cli
from provstore.records import DraftVerdict

# Columns whose description ends in the words that can stand in them; each gets a table of what these mean.
_WITH_WORDS = (
    "claims.voice",
    "claims.mode",
    "claims.cue_class",
    "sources.kind",
    "segments.kind",
    "passages.kind",
    "divergences.kind",
    "changes.kind",
    "dates.precision",
    "documents.decoded_by",
    "page_values.field",
    "carriers.kind",
    "events.kind",
)


def describe_tables(kind: str, prefix: str = "") -> None:
    """Print every object of a kind, "view" or "table", whose name begins with `prefix`, and its columns."""
    described = [row for row in _described() if row[1] == kind and row[0].startswith(prefix)]
    for name, rows in groupby(described, key=itemgetter(0)):
        about, *columns = rows
        print(f"### {name}\n\n{about[3]}\n\n| column | what it holds |\n|---|---|")
        for _, _, column, meaning in columns:
            print(f"| `{column}` | {cell(meaning)} |")
        print()


def columns_of(view: str) -> dict[str, str]:
    """The columns of a view with what each holds."""
    return {column: meaning for name, _, column, meaning in _described() if name == view and column is not None}


def describe_kinds() -> None:
    """Print the words that stand in columns of a few words, with what each means."""
    described = {f"{name}.{column}": meaning for name, _, column, meaning in _described()}
    for column in _WITH_WORDS:
        about, words = described[column].rsplit(": ", 1)
        print(f"### {column}\n\n{about[0].upper()}{about[1:]}.\n\n| word | meaning |\n|---|---|")
        for word, meaning in sentences(column, words.split(", ")).items():
            print(f"| {word} | {cell(meaning)} |")
        print()


def describe_links() -> None:
    """Print the kinds of links, as `provstore links --kind` takes them."""
    command = cli.get_command(click.Context(cli), "links")
    assert command is not None
    (kind,) = (option for option in command.params if option.name == "kind")
    assert isinstance(kind.type, click.Choice)
    print("| kind | meaning |\n|---|---|")
    for word, meaning in sentences("links", kind.type.choices).items():
        print(f"| `{word}` | {cell(meaning)} |")


def describe_verdicts() -> None:
    """Print the verdicts of `provstore check`."""
    print("| verdict | meaning |\n|---|---|")
    for word, meaning in sentences("verdicts", get_args(DraftVerdict)).items():
        print(f"| `{word}` | {cell(meaning)} |")


def describe_figures() -> None:
    """Print the floors of the gate as a table: what was measured when they were set, beside what people reach."""
    floors = _floors()
    print("| | content, exact | content, half of its words | content, cue and source |\n|---|---|---|---|")
    for part, cues, people in (("dev", "", "66 | 80 | 75"), ("dev_speech", ", cues of speech only", "– | 90 | 87")):
        for name, who in (("tagger", "rules and tagger"), ("rules", "rules alone")):
            figures = floors[f"{part}_{name}"]
            print(f"| {who}{cues} | {figures['exact']} | {figures['relaxed']} | {figures['relation']} |")
        print(f"| people against people{cues} | {people} |")


def describe_gold() -> None:
    """Print what was measured on the articles of tests/gold."""
    tagger, rules = _floors()["gold_tagger"], _floors()["gold_rules"]
    print("| figure | meaning | rules and tagger | rules alone |\n|---|---|---|---|")
    for name, meaning in sentences("gold", tagger).items():
        print(f"| {name.replace('_', ' ')} | {cell(meaning)} | {tagger[name]} | {rules[name]} |")


def describe_mistakes() -> None:
    """Print for the README how often a speaker is right."""
    found = _floors()["gold_tagger"]
    right, poor, wrong = (found[f"speaker_{name}"] for name in ("right", "ill_named", "wrong"))
    print(f"**It makes mistakes.** In articles that were written to try it, {right:.0f} % of the statements get the")
    print(f"right speaker, {poor:.0f} % the right one under a poor name, {wrong:.1f} % a wrong one, and the rest none.")


def _floors() -> dict[str, dict[str, float]]:
    return tomllib.loads((ROOT / "tests" / "gate.toml").read_text(encoding="utf-8"))


@cache
def _described() -> list[tuple[str, str, str, str]]:
    """The rows of v_columns in a new store: object, kind, column, description."""
    page = "the columns of a store"
    made = run(page, "provstore ingest seeds --tagger rules")
    assert made.code == 0, made.text
    store = sqlite3.connect(Path(stage(page), "provstore.db"))
    rows = store.execute('SELECT object, kind, "column", description FROM v_columns').fetchall()
    store.close()
    return rows
