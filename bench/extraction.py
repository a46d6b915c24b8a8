"""Extraction, against the plainest reading of the same texts: a list of their words."""

from __future__ import annotations

import re
from typing import NamedTuple

from bench.articles import articles
from bench.timing import interleave
from provstore.extract import extract
from provstore.tagger.model import load_tagger
from provstore.text.decode import decode

ARTICLES, TAGGED = 200, 60
REPETITIONS = 5


class Extraction(NamedTuple):
    """`ratio` says how many times the time of `re.findall` the rules take; the others are articles a second."""

    ratio: float
    rules: float
    tagger_one_core: float
    tagger_ratio: float


def measure_extraction() -> Extraction:
    """Rules alone, and with the tagger, in turn on the same articles."""
    tagger = load_tagger()
    documents = [decode(text.encode()) for _, text in articles(ARTICLES)]
    some = documents[:TAGGED]
    for document in documents[:5]:
        extract(document, tagger=tagger)  # loads rules and weights
    rules, listing, one = interleave(
        REPETITIONS,
        lambda: [extract(document) for document in documents],
        lambda: [re.findall(r"\w+", document.text) for document in documents],
        lambda: [extract(document, tagger=tagger) for document in some],
    )
    return Extraction(rules / listing, ARTICLES / rules, TAGGED / one, one / TAGGED / (rules / ARTICLES))
