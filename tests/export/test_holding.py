"""What a person decided holds, and else what was found; what was rejected does not."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.export.holding import held_captions, held_claims, held_links

ANN, BEN = {"name": "Ann", "kind": "person"}, {"name": "Ben", "kind": "person"}
SPAN = {"start": 1, "end": 2, "text": "b"}


def review(verdict: str, **amended: Any) -> dict[str, Any]:
    return {"verdict": verdict, "amended": [{"field": field, "value": value} for field, value in amended.items()]}


def claim(**told: Any) -> dict[str, Any]:
    found = {
        "id": "k",
        "speakers": [ANN],
        "content": [SPAN, {**SPAN, "text": "c"}],
        "mode": "direct",
        "voice": "attributed",
    }
    return {**found, "review": None, **told}


@pytest.mark.parametrize(
    ("told", "speakers", "text", "mode"),
    [
        ({}, [ANN], "b … c", "direct"),
        ({"review": review("accept")}, [ANN], "b … c", "direct"),
        ({"review": review("disputed")}, [ANN], "b … c", "direct"),
        ({"speakers": [{**ANN, "decided": {**BEN, "by": "x", "at": None}}]}, [BEN], "b … c", "direct"),
        ({"speakers": [ANN, {**BEN, "decided": ANN}]}, [ANN], "b … c", "direct"),
        ({"review": review("amend", speakers=[BEN], content=[SPAN], mode="mixed")}, [BEN], "b", "mixed"),
        ({"review": review("amend", speakers=None)}, [], "b … c", "direct"),
        ({"review": review("amend", voice="outlet", mode=None)}, [ANN], "b … c", None),
    ],
)
def test_claims(told: dict[str, Any], speakers: list[Any], text: str, mode: str | None) -> None:
    (held,) = held_claims({"claims": [claim(**told)]})
    assert ([*held.speakers], held.text, held.mode) == (speakers, text, mode)
    assert held.voice == (
        "outlet"
        if (told.get("review") or {}).get("amended", [{}])[0:1] == [{"field": "voice", "value": "outlet"}]
        else "attributed"
    )


def test_captions() -> None:
    post = {"name": "Post", "kind": "outlet"}
    found = {"credits": [{"outlet": post, "photographer": "Ann"}, {"outlet": None, "photographer": "Ben"}]}
    captions = [
        found,
        {"credits": [{"outlet": post, "photographer": None}] * 2},
        {**found, "review": review("amend", outlets=[], photographers=["Cy"])},
        {**found, "review": review("reject")},
    ]
    assert [held.credit for held in held_captions({"captions": captions})] == ["Ann / Ben / Post", "Post", "Cy"]


def test_what_is_rejected_does_not_hold() -> None:
    assert [*held_claims({"claims": [claim(review=review("reject"))]})] == []
    links = [
        {"id": 1},
        {"id": 2, "review": None},
        {"id": 3, "review": review("reject")},
        {"id": 4, "review": review("accept")},
    ]
    assert [link["id"] for link in held_links({"links": links})] == [1, 2, 4]
