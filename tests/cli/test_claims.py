"""`claims`: who says what, by filters that take words as they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_nothing_found_is_no_error(run: Run, store: Path) -> None:
    result = run("claims", "--text", "unicorns", "--db", store)
    assert (result.exit_code, result.stdout) == (0, "Nothing found.\n")
    assert run("claims", "--text", "unicorns", "--json", "--db", store).stdout == "[]\n"
    assert run("claims", "--text", "unicorns", "--csv", "--db", store).stdout.startswith("document,number,")


@pytest.mark.parametrize(
    ("filters", "contents"),
    [
        (["--speaker", "anna holt", "--mode", "direct"], {"“It is not safe,”"}),
        (["--text", "old_bridge"], {"the old_bridge would close on Friday"}),
        (["--text", "old%bridge"], set()),
        (["--text", "100%"], {"Riverton bridge to close for 100% of traffic"}),
        (["--text", "'; drop table claims; --"], set()),
        (["--voice", "attributed", "--text", "ferry", "--speaker", "Holt"], {"drivers to take the ferry"}),
        (["--outlet", "reuters", "--mode", "direct"], {"“It is not safe,”"}),
        (["--outlet", "reuters", "--voice", "outlet", "--speaker", "Holt"], set()),
    ],
)
def test_claims_by_filter(rows: Rows, filters: list[str], contents: set[str]) -> None:
    assert {row["content"] for row in rows("claims", *filters)} == contents


def test_claims_of_one_document(rows: Rows) -> None:
    document = next(row["document"] for row in rows("documents") if row["path"].endswith("bridge.txt"))
    found = rows("claims", "--document", document)
    assert {row["document"] for row in found} == {document}
    assert [row["number"] for row in found] == list(range(1, len(found) + 1))
