"""`state`: what a person knows of a document, signed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("environment", "known", "by"),
    [
        ({"USER": "ada"}, "eva", "ada"),
        ({"LOGNAME": "ada"}, "eva", "ada"),
        ({}, "eva", "eva"),
        ({"USER": ""}, "eva", "eva"),
        ({}, None, f"user {os.getuid()}"),
    ],
)
@pytest.mark.parametrize("command", ["ingest", "state"])
def test_a_statement_is_signed_without_a_variable_too(
    run: Run,
    store: Path,
    seeds: Path,
    command: str,
    environment: dict[str, str],
    known: str | None,
    by: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)

    def look_up(number: int) -> Any:
        if known is None:
            raise KeyError(number)
        return (known,)

    monkeypatch.setattr("pwd.getpwuid", look_up)
    path = next(seeds.iterdir())
    run("ingest", path, "--db", store)
    assert run(command, path, "--published", "2018", "--db", store, env=environment).exit_code == 0
    assert json.loads(run("export", path, "--db", store).stdout)["stated"]["by"] == by
