"""The commands that answer across documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_both_orders_tell_the_same(run: Run, pair: Path) -> None:
    one, other = (row["document"] for row in json.loads(run("documents", "--json", "--db", pair).stdout))
    here = json.loads(run("compare", one, other, "--json", "--db", pair).stdout)
    there = json.loads(run("compare", other, one, "--json", "--db", pair).stdout)
    assert here["schema"] == "provstore.compare/1"
    assert (here["a"], here["b"]) == (there["b"], there["a"])
    assert len(here["passages"]) == 1
    assert here["only_a"] == there["only_b"]
    assert [(one["b"], one["a"]) for one in here["passages"]] == [(one["a"], one["b"]) for one in there["passages"]]


def test_it_is_read_in_three_columns(run: Run, pair: Path) -> None:
    one, other = (row["document"] for row in json.loads(run("documents", "--json", "--db", pair).stdout))
    printed = run("compare", one, other, "--db", pair).stdout
    story = json.loads(run("compare", one, other, "--json", "--db", pair).stdout)["story"]
    assert printed.split("\n")[0].split() == [one, other]
    assert [line.split(":")[0] for line in printed.split("\n") if line and line[0] != " "] == [
        *([f"One story {story}"] if story else []),
        "Text both have",
        "Where the versions differ",
        "Where the accounts differ",
        "Claims that tell of the same",
        "Only in one",
    ]


def test_one_document_is_no_comparison(run: Run, pair: Path) -> None:
    one = json.loads(run("documents", "--json", "--db", pair).stdout)[0]["document_id"]
    result = run("compare", one, one[:8], "--db", pair)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"provstore: {one[:12]} is one document: a comparison needs two\n"


@pytest.fixture
def claims(run: Run, pair: Path) -> list[dict[str, Any]]:
    """The claim that both articles have, in each of them."""
    found = json.loads(run("claims", "--text", "old mill in Brenna", "--json", "--db", pair).stdout)
    assert len(found) == 2
    return list(found)


def test_either_account_rests_on_the_same(run: Run, pair: Path, claims: list[dict[str, Any]]) -> None:
    told = [json.loads(run("sources", one["claim"], "--json", "--db", pair).stdout) for one in claims]
    assert {(one["documents"], one["outlets"], one["independent_roots"]) for one in told} == {(2, 1, 1)}
    assert [one["claim"]["id"] for one in told] == [one["claim"] for one in claims]
    assert {root["name"] for one in told for root in one["roots"]} == {"Anna Holt"}


def test_it_is_read_as_a_count_with_its_reasons(run: Run, pair: Path, claims: list[dict[str, Any]]) -> None:
    printed = run("sources", f"{claims[0]['document']}#{claims[0]['number']}", "--db", pair).stdout
    assert "2 documents · 1 outlet · 1 owner · 1 independent source\n" in printed
    for title in ("Rests on", "Stands in", "Counted as one"):
        assert f"\n{title}\n" in printed
    assert "Circular" not in printed


@pytest.mark.parametrize("by", ["id", "beginning", "number"])
def test_a_claim_is_named_by_its_id_or_its_number(run: Run, pair: Path, by: str) -> None:
    claim = json.loads(run("claims", "--speaker", "Holt", "--json", "--db", pair).stdout)[0]
    name = {
        "id": claim["claim"],
        "beginning": claim["claim"][:8].upper(),
        "number": f"{claim['document']}#{claim['number']}",
    }
    told = json.loads(run("trace", name[by], "--json", "--db", pair).stdout)
    assert (told["schema"], told["claim"]["id"], told["document"]) == (
        "provstore.trace/1",
        claim["claim"],
        claim["document_id"],
    )
    assert [step["to"]["name"] for step in told["steps"]][-1] == "Anna Holt"


def test_it_is_read_as_a_tree_with_the_words_that_prove_it(run: Run, pair: Path) -> None:
    claim = json.loads(run("claims", "--speaker", "Holt", "--json", "--db", pair).stdout)[0]
    printed = run("trace", claim["claim"], "--db", pair).stdout
    assert printed.startswith(f"{claim['claim']} · Anna Holt · “")
    assert "Anna Holt (person)" in printed
    assert "└── " in printed
