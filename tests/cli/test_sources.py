"""`sources`: on how many independent sources a claim rests, and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def claims(run: Run, pair: Path) -> list[dict[str, Any]]:
    """The claim that both articles have, in each of them."""
    found = json.loads(run("claims", "--text", "old mill in Brenna", "--json", "--db", pair).stdout)
    assert len(found) == 2
    return list(found)


def test_either_account_rests_on_the_same(run: Run, pair: Path, claims: list[dict[str, Any]]) -> None:
    told = [json.loads(run("sources", one["claim"], "--json", "--db", pair).stdout) for one in claims]
    assert {(one["documents"], one["outlets"], one["independent_roots"]) for one in told} == {(2, 2, 1)}
    assert [one["claim"]["id"] for one in told] == [one["claim"] for one in claims]
    assert {root["name"] for one in told for root in one["roots"]} == {"Anna Holt"}


def test_it_is_read_as_a_count_with_its_reasons(run: Run, pair: Path, claims: list[dict[str, Any]]) -> None:
    printed = run("sources", f"{claims[0]['document']}#{claims[0]['number']}", "--db", pair).stdout
    assert "2 documents · 2 outlets · 2 owners · 1 independent source\n" in printed
    for title in ("Rests on", "Stands in", "Counted as one"):
        assert f"\n{title}\n" in printed
    assert "Circular" not in printed
