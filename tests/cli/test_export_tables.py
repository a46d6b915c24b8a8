"""`export --format parquet|csv`: a folder of tables, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from provstore.export.tables import NAMES

Run = Callable[..., Result]


def test_a_file_for_each_table(run: Run, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for format in ("parquet", "csv"):
        result = run("export", "--format", format, "-o", tmp_path / format, "--db", store)
        assert (result.exit_code, result.stdout) == (0, f"{len(NAMES)} tables written to {tmp_path / format}\n")
        assert {path.name for path in (tmp_path / format).iterdir()} == {f"{name}.{format}" for name in NAMES}


def test_csv_is_that_of_the_lists(run: Run, store: Path, tmp_path: Path) -> None:
    """No formula and no command for a terminal; every cell is that of the view."""
    run("export", "--format", "csv", "-o", tmp_path / "csv", "--db", store)
    for name in ("documents", "claims", "captions", "links"):
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            written = [*csv.DictReader(lines)]
        columns = [*written[0]]
        listed = run(name, "--csv", "--columns", ",".join(columns), "--db", store).stdout
        assert sorted(map(tuple, map(dict.values, written))) == sorted(
            map(tuple, map(dict.values, csv.DictReader(listed.splitlines(keepends=True))))
        )
    everything = b"".join(path.read_bytes() for path in (tmp_path / "csv").iterdir()).decode()
    assert not {"\x1b", "\u202e", "\x07", "\x9b"} & set(everything)
    assert "'=HYPERLINK" in everything and "\n=" not in everything and ",=" not in everything


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "name it with -o"),
        (("-o", "-"), "name it with -o"),
        (("-o", "full"), "not empty"),
        (("-o", "new", "--maps"), "are for --format jsonl"),
        (("-o", "new", "--no-across"), "are for --format jsonl"),
        (("-o", "new", "abcd"), "whole store"),
    ],
)
def test_what_cannot_be_written_is_told(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full" / "inner").mkdir(parents=True)
    there = sorted(tmp_path.rglob("*"))
    result = run("export", "--format", "csv", *options, "--db", store)
    assert result.exit_code == 2 and told in result.stderr
    assert sorted(tmp_path.rglob("*")) == there


def test_a_workbook_is_one_file(run: Run, store: Path, tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    pytest.importorskip("xlsxwriter")
    target = tmp_path / "store.xlsx"
    result = run("export", "--format", "xlsx", "-o", target, "--db", store)
    assert (result.exit_code, result.stdout) == (0, f"{len(NAMES)} tables written to {target}\n")
    assert "cells have characters that a sheet cannot hold" in result.stderr
    assert calamine.CalamineWorkbook.from_path(target).sheet_names == ["columns", *NAMES]
    told = run("export", "--format", "xlsx", "--db", store)
    assert told.exit_code == 2 and "writes a file: name it with -o" in told.stderr
    assert run("export", "--format", "xlsx", "-o", store, "--db", store).exit_code == 2
