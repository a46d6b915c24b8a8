"""What the store says of a draft, as a person reads it."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.check import render_check
from tests.render.hostile import WORDS, is_safe
from tests.render.made import source, span


def held(words: str = "we had warned him twice", **more: Any) -> dict[str, Any]:
    return {
        "document": "a" * 64,
        "outlet": source("The Post", "outlet"),
        "span": span(words, 100),
        "speaker": source("Ann Lee"),
        "via": [],
        "quoted": True,
        **more,
    }


def entry(**known: Any) -> Any:
    words = span("“We had warned him twice,”", 10)
    return {
        "span": words,
        "sentence": words,
        "kind": "quotation",
        "verdict": "exact",
        "speaker": source("Ann Lee"),
        "held": held(),
        "words": [],
        "changes": [],
        "others": 0,
        **known,
    }


def change(at: int, mine: str | None, theirs: str | None) -> dict[str, Any]:
    return {"at": at, "draft": span(mine, at) if mine else None, "held": span(theirs, 0) if theirs else None}


@pytest.mark.parametrize(
    ("known", "lines"),
    [
        ({}, ["exact “We had warned him twice,”", "draft: Ann Lee", f"held: Ann Lee · The Post · {'a' * 12}"]),
        (
            {"verdict": "altered", "changes": [change(29, "twice", "once")], "others": 2},
            [
                "altered “We had warned him [twice | once],”",
                "draft: Ann Lee",
                f"held: Ann Lee · The Post · {'a' * 12} · and 2 other documents",
            ],
        ),
        (
            {"verdict": "altered", "changes": [change(17, None, "not"), change(29, "twice", None)], "speaker": None},
            ["altered “We had [– | not] warned him [twice | –],”", f"held: Ann Lee · The Post · {'a' * 12}"],
        ),
        (
            {"verdict": "relayed", "held": held(via=[source("AP", "outlet")], outlet=None)},
            ["relayed “We had warned him twice,”", "draft: Ann Lee", f"held: Ann Lee · via AP · {'a' * 12}"],
        ),
        ({"verdict": "not held", "held": None}, ["not held “We had warned him twice,”", "draft: Ann Lee"]),
        ({"verdict": None, "held": None}, ["undecided “We had warned him twice,”", "draft: Ann Lee"]),
        (
            {"verdict": "differs", "held": held("had warned\n him", quoted=False)},
            [
                "differs “We had warned him twice,”",
                "draft: Ann Lee",
                f"held: Ann Lee · The Post · {'a' * 12}",
                "there without quotation marks: had warned him",
            ],
        ),
        (
            {
                "kind": "number",
                "verdict": "differs",
                "span": span("five", 9),
                "sentence": span("He saw five\nmen.", 2),
                "changes": [change(9, "five", "nine")],
            },
            ["differs (number) He saw [five | nine] men.", "draft: Ann Lee", f"held: Ann Lee · The Post · {'a' * 12}"],
        ),
    ],
)
def test_entries(known: dict[str, Any], lines: list[str]) -> None:
    printed, _, closing = render_check([entry(**known)]).rstrip("\n").rpartition("\n\n")
    assert [" ".join(line.split()) for line in printed.split("\n")] == lines
    assert closing.startswith("1 part checked · 1 ")


def test_the_closing_line_counts_each_verdict() -> None:
    verdicts = ["exact", "altered", "exact", None, "not held", "other speaker"]
    told = render_check([entry(verdict=verdict) for verdict in verdicts]).rstrip("\n").split("\n")[-1]
    assert told == "6 parts checked · 2 exact · 1 altered · 1 other speaker · 1 not held · 1 undecided"


def test_a_draft_of_which_there_is_nothing_to_tell() -> None:
    assert render_check([]) == "There is no quotation in it, and nothing that held accounts tell otherwise.\n"


def test_nothing_in_a_draft_or_a_store_reaches_the_terminal_as_a_command() -> None:
    bad = source(WORDS)
    printed = render_check(
        [
            entry(
                span=span(WORDS, 0),
                sentence=span(WORDS, 0),
                speaker=bad,
                held=held(WORDS, speaker=bad, outlet=bad, via=[bad], quoted=False),
                verdict="differs",
                changes=[change(3, WORDS[3:], WORDS)],
            )
        ]
    )
    assert is_safe(printed)
