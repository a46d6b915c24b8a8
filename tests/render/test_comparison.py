"""Two articles side by side: a on the left, b on the right, whatever stands in them."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.comparison import comparison
from tests.render.hostile import SQUEEZED, WORDS, is_safe
from tests.render.made import claim, source, span

NOTHING: dict[str, Any] = {
    "a": "a" * 64, "b": "b" * 64, "passages": [], "claims": [], "divergences": [], "only_a": [], "only_b": [],
}  # fmt: skip
PASSAGE = {"a": span("left\n words"), "b": span("right words"), "kind": "edited", "copied": "b from a"}
PAIR = {"a": claim("one"), "b": claim("other", number=7), "a_part": None, "b_part": span("part"), "score": 0.756}
DIVERGENCE = {"kind": "quantity", "a": span("14"), "b": span("22"), "certain": True}


def rows(**known: Any) -> list[list[str]]:
    """The rows that are printed, as their cells."""
    printed = comparison({**NOTHING, **known})
    return [[cell for cell in line.split("  ") if cell] for line in printed.split("\n") if line.startswith(" ")]


@pytest.mark.parametrize(
    ("known", "cells"),
    [
        ({"passages": [PASSAGE]}, ["edited · b", "“left words”", "“right words”"]),
        ({"passages": [{**PASSAGE, "copied": None}]}, ["edited", "“left words”", "“right words”"]),
        ({"claims": [PAIR]}, ["0.76", "#1 · Anna Holt · “one”", "#7 · Anna Holt · “part”"]),
        ({"divergences": [DIVERGENCE]}, ["quantity", "“14”", "“22”"]),
        ({"divergences": [{**DIVERGENCE, "certain": False, "b": None}]}, ["quantity?", "“14”", "–"]),
        ({"divergences": [{**DIVERGENCE, "a": None}]}, ["quantity", "–", "“22”"]),
        ({"only_a": [claim("mine", speaker=None, voice="outlet")]}, ["outlet", "#1 · “mine”"]),
        ({"only_b": [claim("his")]}, ["attributed", "#1 · Anna Holt · “his”"]),
    ],
)
def test_a_row_has_both_sides(known: dict[str, Any], cells: list[str]) -> None:
    assert [" ".join(cell.split()) for cell in rows(**known)[1]] == cells


def test_what_only_one_has_stands_on_its_side() -> None:
    left, right = (
        comparison({**NOTHING, side: [claim("it")]}).rsplit("\n", 2)[1].index("#1") for side in ("only_a", "only_b")
    )
    assert left < 20 < right


def test_each_part_is_counted() -> None:
    printed = comparison({**NOTHING, "passages": [PASSAGE], "only_a": [claim()], "only_b": [claim(), claim()]})
    assert [line for line in printed.split("\n") if line and line[0] != " "] == [
        "Text both have: 1",
        "Claims that say the same: 0",
        "Where the accounts differ: 0",
        "Only in one: 3",
    ]


@pytest.mark.parametrize(
    "known",
    [
        {"passages": [{**PASSAGE, "a": span(WORDS)}]},
        {"passages": [{**PASSAGE, "b": span(WORDS)}]},
        {"claims": [{**PAIR, "a": claim(WORDS)}]},
        {"claims": [{**PAIR, "b_part": span(WORDS)}]},
        {"divergences": [{**DIVERGENCE, "a": span(WORDS)}]},
        {"divergences": [{**DIVERGENCE, "b": span(WORDS)}]},
        {"only_a": [claim(WORDS)]},
        {"only_b": [claim("x", speaker=source(" ".join(WORDS.split())))]},
        {"a": " ".join(WORDS.split())[:12]},
    ],
)
def test_no_evidence_commands_the_terminal(known: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal.WIDTH_WITHOUT_TERMINAL", 1000)
    printed = comparison({**NOTHING, **known})
    assert is_safe(printed)
    assert (SQUEEZED[:16] if "a" in known else SQUEEZED) in printed


@pytest.mark.parametrize("kind", ["kind", "copied"])
def test_no_kind_commands_the_terminal(kind: str) -> None:
    assert is_safe(comparison({**NOTHING, "passages": [{**PASSAGE, kind: WORDS}]}))


def test_the_columns_are_as_wide_as_each_other() -> None:
    printed = comparison({**NOTHING, "passages": [{**PASSAGE, "copied": None}]}).split("\n")
    assert printed[0] == f"{' ' * 14}{'a' * 12}{' ' * 41}{'b' * 12}"
    assert printed[3] == f"{' ' * 6}edited  {'“left words”'}{' ' * 41}{'“right words”'}"
    assert printed[1] == ""


def test_titles_are_bold_and_words_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal._is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    printed = comparison({**NOTHING, "passages": [PASSAGE]})
    assert "\x1b[1mText both have: 1\x1b[0m" in printed
    assert f"\x1b[1m{'a' * 12} " in printed
    assert "\x1b[1m“left words”" not in printed
