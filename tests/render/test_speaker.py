"""A speaker as a person reads it: who, in how many claims, and what was decided."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.speaker import DECISION, MENTION, speaker
from tests.render.hostile import SHOWN, WORDS, is_safe
from tests.render.made import source


def mention(claim: str = "c1", document: str = "d1", words: str = "Holt") -> dict[str, Any]:
    return {**dict.fromkeys(MENTION, "x"), "claim": claim, "document_id": document, "mention": words}


TOLD = {"speaker": source("Anna Holt"), "also": [], "mentions": [mention()], "decisions": []}


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({}, "1 claim in 1 document"),
        ({"mentions": []}, "0 claims in 0 documents"),
        ({"mentions": [mention(), mention(words="she")]}, "1 claim in 1 document"),
        ({"mentions": [mention(), mention("c2"), mention("c3", "d2")]}, "3 claims in 2 documents"),
        ({"also": ["Holt", "A. Holt"]}, "merged with it: Holt, A. Holt · 1 claim in 1 document"),
    ],
)
def test_claims_and_documents_are_counted_once(known: dict[str, Any], line: str) -> None:
    assert speaker({**TOLD, **known}).split("\n")[:2] == ["Anna Holt · person", line]


def test_decisions_are_a_table_of_their_own() -> None:
    made = dict.fromkeys(DECISION, "y")
    assert "verdict" not in speaker(TOLD)
    assert "verdict" in speaker({**TOLD, "decisions": [made]})


@pytest.mark.parametrize(
    "known",
    [
        {"speaker": source(WORDS)},
        {"speaker": source("x", WORDS)},
        {"also": [WORDS]},
        {"mentions": [mention(words=WORDS)]},
        {"decisions": [{**dict.fromkeys(DECISION, "y"), "note": WORDS}]},
    ],
)
def test_nothing_of_it_commands_the_terminal(known: dict[str, Any]) -> None:
    printed = speaker({**TOLD, **known})
    assert is_safe(printed)
    assert SHOWN in printed
