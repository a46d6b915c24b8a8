"""Where a claim comes from: a tree of steps, and a count with its reasons."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.provenance import counted, way
from tests.render.hostile import SHOWN, SQUEEZED, WORDS, is_safe
from tests.render.made import claim, source, span

POST, AP, HOLT = source("The Post", "outlet"), source("AP", "outlet"), source("Anna Holt")


def step(
    origin: dict[str, Any], to: dict[str, Any], relation: str = "relayed", words: str = "AP said"
) -> dict[str, Any]:
    return {"from": origin, "to": to, "relation": relation, "evidence": span(words)}


def tree(*steps: dict[str, Any], **more: Any) -> list[str]:
    return way({"claim": claim(**more), "steps": list(steps)}).rstrip("\n").split("\n")[1:]


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        ([step(POST, AP)], ["The Post (outlet)", "└── has it from AP (outlet)  “AP said”"]),
        (
            [step(POST, AP), step(AP, HOLT, "reported", "Holt\n said")],
            [
                "The Post (outlet)",
                "└── has it from AP (outlet)  “AP said”",
                "    └── tells that it was said by Anna Holt (person)  “Holt said”",
            ],
        ),
        (
            [step(POST, source("Star"), "issued"), step(POST, HOLT, "reported")],
            [
                "The Post (outlet)",
                "├── was issued by Star (person)  “AP said”",
                "└── tells that it was said by Anna Holt (person)  “AP said”",
            ],
        ),
        (
            [step(POST, POST, "observed")],
            ["The Post (outlet)", "└── The Post (outlet) says it in its own voice  “AP said”"],
        ),
    ],
)
def test_each_step_stands_below_the_one_it_comes_from(steps: list[dict[str, Any]], lines: list[str]) -> None:
    assert tree(*steps) == lines


@pytest.mark.parametrize(
    ("voice", "why"),
    [
        ("attributed", "Whoever says it could not be named."),
        ("outlet", "The text does not tell where it has this from."),
    ],
)
def test_no_way_is_a_sentence(voice: str, why: str) -> None:
    assert tree(voice=voice) == [why]


NOTHING: dict[str, Any] = {
    "claim": claim(), "documents": 1, "outlets": 1, "owners": 1, "independent_roots": 1, "roots": [], "appearances": [],
    "merged": [], "circular": [], "speaks_for_owner": [], "not_in_cited": [],
}  # fmt: skip
APPEARANCE = {"document": "d" * 64, "outlet": POST, "claim": "c2", "speaker": HOLT}


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((1, 1, 1, 1), "1 document · 1 outlet · 1 owner · 1 independent source"),
        ((5, 4, 3, 2), "5 documents · 4 outlets · 3 owners · 2 independent sources"),
        ((2, 0, 0, 0), "2 documents · 0 outlets · 0 owners · 0 independent sources"),
    ],
)
def test_the_counts_are_told_in_words(counts: tuple[int, ...], line: str) -> None:
    numbers = dict(zip(("documents", "outlets", "owners", "independent_roots"), counts, strict=True))
    assert counted({**NOTHING, **numbers}).split("\n")[1] == line


@pytest.mark.parametrize(
    ("known", "title", "line"),
    [
        ({"roots": [{**HOLT, "held": False, "told": True}]}, "Rests on", "Anna Holt · person"),
        ({"roots": [{**POST, "held": True, "told": False}]}, "Rests on", "The Post · outlet · the text does not tell who says it · a document of it is here"),
        ({"appearances": [APPEARANCE]}, "Stands in", "dddddddddddd · The Post · c2 · Anna Holt"),
        ({"appearances": [{**APPEARANCE, "outlet": None, "speaker": None}]}, "Stands in", "dddddddddddd · c2"),
        ({"merged": [{"between": [POST, AP], "why": "both print it", "evidence": span("(AP)")}]}, "Counted as one", "The Post and AP · both print it · “(AP)”"),
        ({"merged": [{"between": [POST, AP], "why": "both print it", "evidence": None}]}, "Counted as one", "The Post and AP · both print it"),
        ({"circular": [[POST, AP, POST]]}, "Circular", "The Post → AP → The Post"),
        ({"speaks_for_owner": [{"outlet": POST, "speaker": HOLT}]}, "Speaks for its owner", "Anna Holt, whose outlet The Post is"),
        ({"not_in_cited": [{"cited": AP, "document": "e" * 64}]}, "Not in what is cited", "AP is cited, and eeeeeeeeeeee does not have it"),
    ],
)  # fmt: skip
def test_each_reason_has_its_title(known: dict[str, Any], title: str, line: str) -> None:
    assert counted({**NOTHING, **known}).split("\n\n")[1] == f"{title}\n  {line}\n"
    assert title not in counted(NOTHING)


def hostile_source() -> dict[str, Any]:
    return source(WORDS, held=False, told=True)


@pytest.mark.parametrize(
    "printed",
    [
        lambda: way({"claim": claim(), "steps": [step(POST, AP, words=WORDS)]}),
        lambda: way({"claim": claim(), "steps": [step(POST, hostile_source())]}),
        lambda: way({"claim": claim(), "steps": [step(hostile_source(), AP, "observed")]}),
        lambda: way({"claim": claim(), "steps": [step(POST, source("x", WORDS))]}),
        lambda: way({"claim": claim(WORDS), "steps": []}),
        lambda: way({"claim": claim(speaker=source(WORDS)), "steps": []}),
        lambda: counted({**NOTHING, "claim": claim(WORDS)}),
        lambda: counted({**NOTHING, "roots": [hostile_source()]}),
        lambda: counted({**NOTHING, "appearances": [{**APPEARANCE, "speaker": source(WORDS)}]}),
        lambda: counted({**NOTHING, "merged": [{"between": [POST, AP], "why": WORDS, "evidence": None}]}),
        lambda: counted({**NOTHING, "merged": [{"between": [POST, AP], "why": "x", "evidence": span(WORDS)}]}),
        lambda: counted({**NOTHING, "circular": [[hostile_source()]]}),
        lambda: counted({**NOTHING, "speaks_for_owner": [{"outlet": hostile_source(), "speaker": HOLT}]}),
        lambda: counted({**NOTHING, "not_in_cited": [{"cited": hostile_source(), "document": "e"}]}),
    ],
)
def test_no_evidence_commands_the_terminal(printed: Any) -> None:
    """Written out, not left out: Rich would take the bell and the carriage return away."""
    assert is_safe(printed())
    assert SHOWN in printed() or SQUEEZED in printed()
