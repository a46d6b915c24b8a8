"""Extraction, against the plainest reading of the same texts: a list of their words."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from bench.articles import articles
from bench.timing import interleave
from provstore.extract import extract
from provstore.ingest.reading import each
from provstore.records import Document
from provstore.tagger.model import Tagger, load_tagger
from provstore.text.decode import decode

ARTICLES, TAGGED = 200, 60
REPETITIONS = 5


class Extraction(NamedTuple):
    """`ratio` says how many times the time of `re.findall` the rules take; the others are articles a second."""

    ratio: float
    rules: float
    tagger_one_core: float
    tagger_all_cores: float
    tagger_ratio: float


def measure_extraction() -> Extraction:
    """Rules alone, and with the tagger on one core and on all of them, in turn on the same articles."""
    tagger = load_tagger()
    documents = [decode(text.encode()) for _, text in articles(ARTICLES)]
    some = documents[:TAGGED]
    for document in documents[:5]:
        extract(document, tagger=tagger)  # loads rules and weights
    cores = os.cpu_count() or 1
    rules, listing, one, all_cores = interleave(
        REPETITIONS,
        lambda: [extract(document) for document in documents],
        lambda: [re.findall(r"\w+", document.text) for document in documents],
        lambda: [extract(document, tagger=tagger) for document in some],
        lambda: _on_all_cores(some * cores, tagger),
    )
    return Extraction(
        rules / listing, ARTICLES / rules, TAGGED / one, TAGGED * cores / all_cores, one / TAGGED / (rules / ARTICLES)
    )


def _on_all_cores(documents: Sequence[Document], tagger: Tagger) -> None:
    deque(each(lambda document: extract(document, tagger=tagger), documents, tagger), maxlen=0)
