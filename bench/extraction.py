"""Extraction by rules, against the plainest reading of the same texts: a list of their words."""

from __future__ import annotations

import re

from bench.articles import articles
from bench.timing import interleave
from provstore.extract import extract
from provstore.text.decode import decode

ARTICLES = 200
REPETITIONS = 7


def measure_extraction() -> tuple[float, float]:
    """How many times the time of `re.findall` extraction takes, and articles a second."""
    documents = [decode(text.encode()) for _, text in articles(ARTICLES)]
    for document in documents[:5]:
        extract(document)  # loads the rules
    extracting, tokenizing = interleave(
        REPETITIONS,
        lambda: [extract(document) for document in documents],
        lambda: [re.findall(r"\w+", document.text) for document in documents],
    )
    return extracting / tokenizing, ARTICLES / extracting
