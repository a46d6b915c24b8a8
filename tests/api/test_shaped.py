"""JSON becomes frozen values: nested, in order, with what is not told left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from provstore.api.shaped import build


@dataclass(frozen=True)
class Word:
    text: str
    of: str | None = None


@dataclass(frozen=True)
class Page:
    title: Word | None
    words: tuple[Word, ...]
    sides: tuple[Word | None, ...]
    rows: tuple[tuple[int | str, ...], ...]
    from_: Word
    count: int = 0


TOLD: dict[str, Any] = {
    "title": {"text": "a", "of": "b"},
    "words": [{"text": "c"}, {"text": "d"}],
    "sides": [None, {"text": "e"}],
    "rows": [[1, "x"], []],
    "from": {"text": "f"},
}


def test_objects_become_values() -> None:
    assert build(Page, TOLD) == Page(
        Word("a", "b"), (Word("c"), Word("d")), (None, Word("e")), ((1, "x"), ()), Word("f"), 0
    )
    assert build(Page, {**TOLD, "title": None, "count": 3, "unknown": 1}).count == 3
    assert build(Page, {**TOLD, "title": None}).title is None


def test_what_must_be_told_is_missed() -> None:
    with pytest.raises(TypeError):
        build(Page, {name: TOLD[name] for name in TOLD if name != "words"})
