"""What commands have in common: where the store is, and the ways to print."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from provstore.cli import cli
from tests.cli.commands import READING, WRITING, formats, known_line

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


ROAD = "A road\n\nRIVERTON (AP) - Anna B. Holt said the road was shut.\n"
FERRY = (
    "Ferry Orlanda sinks off Varnholm\n\nVARNHOLM, June 3, 2018 ({agency}) - The ferry Orlanda sank off the northern harbor"
    " of Varnholm on Sunday, killing {dead} people. All lifeboats of the harbor were at sea until late in the evening, and"
    " the search for those who are still missing will go on at dawn.\n"
)


@pytest.fixture(scope="module")
def _filled(_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    store = Path(shutil.copy(_made, folder / "store.db"))

    def run(*line: object) -> Result:
        return CliRunner().invoke(cli, [*map(str, line), "--db", str(store)])

    texts = ROAD, FERRY.format(agency="AP", dead=14), FERRY.format(agency="Reuters", dead=16)
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
        assert run("ingest", folder / f"{number}.txt").exit_code == 0
    claim = json.loads(run("claims", "--json").stdout)[0]["claim"]
    assert run("review", claim, "accept").exit_code == 0
    (folder / "other.txt").write_text("The ferry was late, the harbor master said.\n")
    other = folder / "other.db"
    assert CliRunner().invoke(cli, ["ingest", str(folder / "other.txt"), "--db", str(other)]).exit_code == 0
    assert run("merge", other).exit_code == 0
    return store


@pytest.fixture
def store(_filled: Path, tmp_path: Path) -> Path:
    """With a second form of a name, and one event told twice with another number, and something decided, so that no list is empty."""
    return Path(shutil.copy(_filled, tmp_path / "store.db"))


def test_a_table_is_the_default(run: Run, store: Path) -> None:
    assert run("documents", "--db", store).stdout == run("documents", "--table", "--db", store).stdout


def test_the_environment_names_the_store(run: Run, store: Path) -> None:
    assert run("documents", env={"PROVSTORE_DB": str(store)}).exit_code == 0


# What each command does that reports on it, and what else can be told not to.
QUIETLY = {
    ("ingest",): ["ingest", "FOLDER/0.txt"],
    ("extract",): ["extract", "DOC", "--tagger", "rules"],
    ("state",): ["state", "DOC", "--published", "2018", "--tagger", "rules"],
    ("forget",): ["forget", "DOC", "--why", "a mistake", "--yes"],
    ("review",): ["review", "CLAIM", "accept"],
    ("merge",): ["merge", "FOLDER/other.db"],
    ("decisions", "import"): ["decisions", "import", "FOLDER/theirs.jsonl"],
    ("speakers", "merge"): ["speakers", "merge", "Anna Holt", "Anna B. Holt"],
    ("speakers", "split"): ["speakers", "split", "Anna Holt", "Anna B. Holt"],
    ("export",): ["export", "--originals", "FOLDER/originals"],
    ("verify",): ["verify"],
    ("db", "log", "stamp"): ["db", "log", "stamp", "-o", "FOLDER/head.tsq"],
    ("db", "upgrade"): ["db", "upgrade"],
    ("db", "backup"): ["db", "backup", "FOLDER/copy.db"],
}
TABLES = [path for path in READING if "--csv" in formats(path)]


@pytest.mark.parametrize("path", TABLES, ids=" ".join)
def test_json_and_csv_have_the_same_names_and_rows(run: Run, store: Path, path: tuple[str, ...]) -> None:
    objects = json.loads(run(*known_line(run, store, path), "--json", "--db", store).stdout)
    rows = list(csv.DictReader(io.StringIO(run(*known_line(run, store, path), "--csv", "--db", store).stdout)))
    assert len(rows) == len(objects) > 0
    assert list(rows[0]) == list(objects[0])


@pytest.mark.parametrize("path", TABLES, ids=" ".join)
def test_a_table_for_reading_has_columns_of_the_whole(run: Run, store: Path, path: tuple[str, ...]) -> None:
    whole = run(*known_line(run, store, path), "--csv", "--db", store).stdout.split("\n")[0].split(",")
    shown = run(*known_line(run, store, path), "--db", store).stdout.split("\n")[0].split()
    assert shown
    assert set(shown) <= {word for name in whole for word in name.split("_")}


@pytest.mark.parametrize("wait", ["x", "-1", "nan", "inf", ""])
def test_how_long_to_wait_is_a_number(run: Run, store: Path, wait: str) -> None:
    result = run("documents", "--db", store, env={"PROVSTORE_WAIT": wait})
    assert result.exit_code == 2
    assert result.stderr == f"provstore: PROVSTORE_WAIT is no number of seconds: {wait!r}\n"


@pytest.mark.parametrize("words", QUIETLY.values(), ids=map(" ".join, QUIETLY))
def test_what_is_done_quietly_says_nothing(run: Run, store: Path, tmp_path: Path, words: list[str]) -> None:
    claim = json.loads(run("claims", "--speaker", "Anna Holt", "--json", "--db", store).stdout)[0]
    (tmp_path / "0.txt").write_text(ROAD)
    (tmp_path / "theirs.jsonl").write_bytes(run("decisions", "export", "--db", store).stdout_bytes)
    shutil.copy(store, tmp_path / "other.db")
    if "split" in words:
        assert run(*QUIETLY["speakers", "merge"], "--db", store).exit_code == 0
    known = {"DOC": claim["document"], "CLAIM": claim["claim"]}
    asked = [known.get(word, word.replace("FOLDER", str(tmp_path))) for word in words]
    done = run(*asked, "--quiet", "--db", store)
    assert (done.exit_code, done.output) == (0, "")


def test_every_command_that_does_something_can_be_quiet() -> None:
    assert set(QUIETLY) >= WRITING
