"""Spans and words of a text: what the scorer counts with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.gate.articles import Spans

Row = dict[str, Any]  # a document or a claim of the export

WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*")


def words_in(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where in the text the words of the spans begin."""
    return frozenset(found.start() for start, end in spans for found in WORD.finditer(text, start, end))


def spans_of(spans: list[Row]) -> Spans:
    return tuple((span["start"], span["end"]) for span in spans)


def trimmed(text: str, spans: Spans) -> Spans:
    """The spans in their order, without white space at their ends."""
    ends = []
    for start, end in sorted(spans):
        piece = text[start:end]
        ends.append((start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return tuple(ends)


def is_half_in(words: frozenset[int], others: frozenset[int]) -> bool:
    return 2 * len(words & others) >= len(words) > 0


def count(counts: Counter[str], name: str, right: int, asked: int, given: int) -> None:
    counts[f"{name}.right"] += right
    counts[f"{name}.asked"] += asked
    counts[f"{name}.given"] += given
