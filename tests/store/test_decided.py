"""A claim as it holds: what a person amended wins, all else stays as it was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from provstore.records import Amended, Claim, Source, Span
from provstore.store.decided import Decided, is_rejected
from tests.store.made import claim

ANN, BOB, EVA = (Source(name, "person") for name in ("Ann Lee", "Bob Roe", "Eva Orr"))
FOUND = replace(claim(ANN, Span(0, 5)), cue=(Span(6, 8),), speaker_inferred=True, other_speakers=(BOB,), via=(BOB,))


def decided(amended: Amended, content: tuple[Span, ...] | None = None) -> Decided:
    told = [{"field": name, "value": value} for name, value in amended.told().items()]
    return Decided("amend", {"amended": told}, content)


@pytest.mark.parametrize(
    ("amended", "changed"),
    [
        (Amended(), {}),
        (Amended(speakers=(EVA,)), {"speaker": EVA, "other_speakers": (), "speaker_inferred": False}),
        (Amended(speakers=(EVA, ANN)), {"speaker": EVA, "other_speakers": (ANN,), "speaker_inferred": False}),
        (Amended(speakers=()), {"speaker": None, "other_speakers": (), "speaker_inferred": False}),
        (Amended(mode="indirect"), {"mode": "indirect"}),
        (Amended(voice="attributed"), {}),
        (Amended(voice="outlet"), {"voice": "outlet", "mode": None, "cue": (), "source": (), "via": ()}),
    ],
    ids=str,
)
def test_what_is_amended_wins(amended: Amended, changed: dict[str, Any]) -> None:
    assert decided(amended).of(FOUND) == replace(FOUND, **changed)


def test_amended_words_stand_where_they_were_found() -> None:
    found: Claim = decided(Amended(content=("x",)), (Span(2, 3),)).of(FOUND)
    assert found.content == (Span(2, 3),)


def test_only_what_was_rejected_is() -> None:
    holds = {("claim", "a"): Decided("reject", {}), ("claim", "b"): Decided("disputed", {})}
    assert [is_rejected(holds, "claim", key) for key in "abc"] == [True, False, False]
    assert not is_rejected(holds, "link", "a")
