"""One name is one source only where that is sure."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.export.source_keys import SourceKeys

A, B = "a" * 64, "b" * 64


class Sources:
    """In place of a store: the keys of its sources, with kind and name."""

    def __init__(self, *keys: str) -> None:
        self.rows = [(key, key.split("|")[0], key.split("|")[1].title()) for key in keys]

    def execute(self, _: object) -> list[tuple[str, str, str]]:
        return self.rows


@pytest.mark.parametrize(
    ("keys", "kind", "name", "found"),
    [
        (["outlet|post||"], "outlet", "Post", ["outlet|post||"] * 2),
        (["outlet|post|GB|", "outlet|post|US|"], "outlet", "Post", [f"outlet|Post||{A}", f"outlet|Post||{B}"]),
        ([f"anonymous|officials||{A}", f"anonymous|officials||{B}"], "anonymous", "Officials", [f"anonymous|officials||{A}", f"anonymous|officials||{B}"]),
        ([f"organization|union||{A}", "organization|union|NO|"], "organization", "Union", [f"organization|union||{A}", "organization|union|NO|"]),
        ([f"organization|union||{A}"], "organization", "Union", [f"organization|union||{A}", f"organization|Union||{B}"]),
        (["person|post||"], "outlet", "Post", [f"outlet|Post||{A}", f"outlet|Post||{B}"]),
    ],
)  # fmt: skip
def test_whom_two_documents_mean(keys: list[str], kind: str, name: str, found: list[str]) -> None:
    store: Any = Sources(*keys)
    assert [SourceKeys(store).key(kind, name, document) for document in (A, B)] == found
