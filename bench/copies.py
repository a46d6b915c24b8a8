"""Copies of one invented article, as of an agency on hundreds of pages: each with a frame and changes of its own."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from bench.articles import Article, nouns, write_article

CHANGED = 60  # words, of which one is another in a copy
DROPPED = 12  # paragraphs, of which one is left out in a copy


def copies(count: int) -> Iterator[Article]:
    """So many copies of one article; the first number is the original."""
    head, *paragraphs = write_article(0).text.split("\n\n")
    for number in range(count):
        choose = Random(f"copies/{number}")
        kept = [part for at, part in enumerate(paragraphs) if at < 2 or not number or choose.randrange(DROPPED)]
        told = [" ".join(_copied(choose, word) if number else word for word in part.split(" ")) for part in kept]
        frame = f"Mirror {number} is made by {choose.choice(nouns())} and {choose.choice(nouns())} for its readers."
        yield Article(f"{number:06}.txt", "\n\n".join((head, *told, frame)) + "\n")


def _copied(choose: Random, word: str) -> str:
    return choose.choice(nouns()) if word.islower() and len(word) > 5 and not choose.randrange(CHANGED) else word
