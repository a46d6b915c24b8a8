"""`trace`: the way of a claim, each step with its words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


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
