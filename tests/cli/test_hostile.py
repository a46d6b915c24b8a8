"""Nothing that a command reads can command the terminal: neither an article, nor any column of a store from a stranger."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import CheckConstraint, Column, Table, Text, select, update

from provstore.cli import cli
from provstore.store.engine import make_engine
from provstore.store.load import read_extraction
from provstore.store.models import metadata
from provstore.store.models.extractions import extractions
from provstore.store.objects import triggers
from provstore.store.prepare import digest
from tests.cli.commands import MEANINGS, READING, formats, line

Run = Callable[..., Result]
Meant = Mapping[str, tuple[str, ...]]

POISON = "\x1b]0;owned\x07\x1b[2J\r\x9b31m\u202eno\u2028\x00"[:-1]  # a NUL would end the text for SQLite
RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
SAID = "The old mill in Brenna burned down in the \x1b[31mnight\x07 and nobody at all was \x9b2Jhurt, Mayor Anna \u202eHolt said."
ARTICLES = {
    "one \x1b[31m\n.txt": f"Mill \x1b]0;burns\x07 down\n\nBRENNA, May 3, 2019 (AP) - {SAID}\n\n“It is \u2066over,” Holt said.\n",
    "other.txt": f"Fire at the mill\n\nBRENNA, May 5, 2019 (Reuters) - {SAID}\n\nA mill, May 2, 2019. (Photo by \x1b[1mAFP)\n",
}
# Columns that say how another is read, or that lead to a row: with another value there is nothing to show.
LEADING = frozenset(
    [
        "damage",
        "encoding",
        "text",
        "key",
        "a_key",
        "b_key",
        "kept_key",
        "merged_key",
        "shown_key",
        "sha256",
        "text_sha256",
        "digest",
        "voice",
        "role",
    ]
)

COLUMNS = [
    (table, column) for table in metadata.sorted_tables for column in table.columns if isinstance(column.type, Text)
]


def is_limited(table: Table, column: Column[object]) -> bool:
    """Whether a check of the table limits the column to a few values."""
    checks = [check for check in (*table.constraints, *column.constraints) if isinstance(check, CheckConstraint)]
    return any(re.search(rf"\b{column.name}\b", str(check.sqltext)) for check in checks)


STORES = {
    "free": [
        (table.name, column.name)
        for table, column in COLUMNS
        if not is_limited(table, column) and column.name not in LEADING
    ],
    "limited": [
        (table.name, column.name)
        for table, column in COLUMNS
        if is_limited(table, column) and column.name not in LEADING
    ],
    "leading": [(table.name, column.name) for table, column in COLUMNS if column.name in LEADING],
}


def poison(store: Path, columns: list[tuple[str, str]], *, before: str) -> None:
    """Add escape codes to every value of some columns, past all that would keep a program from it."""
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name in triggers():
            connection.execute(f"DROP TRIGGER {name}")
        for table, column in columns:
            connection.execute(f'UPDATE "{table}" SET "{column}" = ? || "{column}" || ?', (before, POISON))
        for sql in triggers().values():
            connection.execute(sql)
    with make_engine(store, "rw").begin() as connection:  # who forges a store forges its digests
        for id in connection.execute(select(extractions.c.id)).scalars().all():
            with suppress(Exception):
                forged = digest(read_extraction(connection, id)[0])
                connection.execute(update(extractions).where(extractions.c.id == id).values(digest=forged))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Meant]:
    """A store of hostile articles, and what there is to name in it."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    store = tmp_path_factory.mktemp("stores") / "store.db"

    def ask(*words: object) -> Result:
        result = CliRunner().invoke(cli, [*map(str, words), "--db", str(store)])
        assert result.exit_code == 0, result.output
        return result

    ask("ingest", "--tagger", "rules", folder)
    claims = json.loads(ask("claims", "--voice", "attributed", "--json").stdout)
    shared = [claim for claim in claims if "old mill" in claim["content"]]
    documents = tuple(claim["document"] for claim in shared)
    assert len(documents) == 2, "the two articles have one claim in common"
    speakers = json.loads(ask("speakers", "--json").stdout)
    for document in documents:
        ask("state", document, "--outlet", f"The Mill Post {document}", "--published", "2019-05", "--tagger", "rules")
    if len(speakers) > 1:
        ask("speakers", "merge", speakers[0]["key"], speakers[1]["key"], "--force", "--note", "one")
    claim = (shared[0]["claim"],)
    meant = {
        "DOC": documents,
        "CLAIM": claim,
        "CLAIMSTORY": claim,
        "CLAIMSTORYDOC": claim,
        "SPEAKER": (speakers[0]["key"],),
    }
    return store, {**MEANINGS, **meant}


def spoken(run: Run, store: Path, words: list[str]) -> tuple[int, str]:
    """The exit code and all that is printed; Click would strip some escape codes if it were not told of colors."""
    result = run(*words, "--db", store, color=True)
    printed = result.stdout_bytes.decode("utf-8", "surrogateescape") + result.stderr_bytes.decode()
    assert RAW.findall(printed) == [], f"{words} prints control characters"
    return result.exit_code, printed


CALLS = [
    [*line(path, {name: (name,) * 2 for name in MEANINGS}), *format]
    for path in READING
    for format in ([], *([one] for one in formats(path)))
]


def with_names(words: list[str], meant: Meant) -> list[str]:
    """A call with what there is in the store in the place of DOC, CLAIM, …"""
    left = {name: iter(values) for name, values in meant.items()}
    return [next(left[word]) if word in left else word for word in words]


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_hostile_articles_print_no_command(run: Run, hostile: tuple[Path, Meant], words: list[str]) -> None:
    store, meant = hostile
    code, printed = spoken(run, store, with_names(words, meant))
    assert code == 0, printed
    assert printed.strip()


@pytest.mark.parametrize(
    "words", [["show", "DOC"], ["compare", "DOC", "DOC"], ["trace", "CLAIM"], ["sources", "CLAIM"], ["cat", "DOC"]]
)
def test_what_was_in_the_text_is_written_out(run: Run, hostile: tuple[Path, Meant], words: list[str]) -> None:
    """Not left out: a reader sees that something stands there."""
    store, meant = hostile
    _, printed = spoken(run, store, with_names(words, meant))
    assert "<U+001B>[31m" in printed
    assert "<U+0007>" in printed


@pytest.fixture(scope="module", params=STORES)
def poisoned(
    hostile: tuple[Path, Meant], tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> tuple[str, Path]:
    """A store with escape codes in every column that may hold any text, that has choices, or that leads to rows."""
    store = Path(shutil.copy(hostile[0], tmp_path_factory.mktemp("poisoned") / "store.db"))
    poison(store, STORES[request.param], before="" if request.param == "leading" else POISON)
    return request.param, store


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_no_column_of_a_store_prints_a_command(
    run: Run, hostile: tuple[Path, Meant], poisoned: tuple[str, Path], words: list[str]
) -> None:
    """Where rows cannot be read any more there may be a sentence instead."""
    which, store = poisoned
    code, printed = spoken(run, store, with_names(words, hostile[1]))
    assert code in ((4,) if words[0] == "verify" else (0, 2, 4) if which == "leading" else (0,)), printed
    assert "Traceback" not in printed


@pytest.mark.parametrize(
    "words",
    [
        ["db", "backup", f"{POISON}.db"],
        ["db", "backup", f"no/{POISON}/folder.db"],
        ["export", "-o", f"no/{POISON}"],
        ["ingest", "--files0-from", f"no {POISON}"],
        ["ingest", f"no {POISON}"],
        ["show", POISON],
        ["trace", f"{POISON}#1"],
        ["claims", "--mode", POISON],
        ["claims", f"--{POISON}"],
        ["speakers", "show", POISON],
        ["search", POISON],
        [POISON],
    ],
)
def test_what_was_typed_prints_no_command(
    run: Run,
    hostile: tuple[Path, Meant],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    spoken(run, Path(shutil.copy(hostile[0], tmp_path / "store.db")), words)


def test_a_traceback_prints_no_command(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError(POISON)

    monkeypatch.setattr("provstore.query.lists.list_documents", fail)
    result = run("--debug", "documents", "--db", store, color=True)
    assert "Traceback" in result.stderr
    assert RAW.findall(result.stderr) == []
