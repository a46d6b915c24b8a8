"""Pairs of texts that are meant to be slow to compare: one sentence, repeated or with its words shuffled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from bench.articles import Article

SIZE = 200_000  # characters of each text
SENTENCE = (
    "The harbor master of Varnholm said on Sunday that the ferry had left the quay with nobody on board but its crew."
)


def _repeated(choose: Random) -> str:
    return SENTENCE


def _shuffled(choose: Random) -> str:
    words = SENTENCE.rstrip(".").split()
    return " ".join(choose.sample(words, len(words))) + "."


PAIRS: dict[str, Callable[[Random], str]] = {"one sentence again and again": _repeated, "its words shuffled": _shuffled}


def pair(name: str) -> Iterator[Article]:
    """Two such texts, in paragraphs of three sentences; they begin otherwise."""
    for title in ("Ferry leaves", "Quay empty"):
        choose, parts = Random(f"{name}/{title}"), list[str]()
        while sum(map(len, parts)) < SIZE:
            parts.append(" ".join(PAIRS[name](choose) for _ in range(3)))
        yield Article(f"{title}.txt", "\n\n".join((title, *parts)) + "\n")
