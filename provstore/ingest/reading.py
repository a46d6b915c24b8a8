"""Bytes → rows to be written: reading and extraction of documents, several at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.readers import read
from provstore.records import Document, Kind, Stated
from provstore.store.prepare import Prepared, prepare

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def analyze(
    data: bytes, encoding: str | None, stated: Stated, tagger: Tagger | None, kind: Kind | None = None
) -> Prepared:
    """Read and extract; whatever the rules stumble over raises RefusedInput for this one document."""
    document = read(data, encoding, kind)
    try:
        return analyze_again(document, stated, tagger)
    except Exception as error:
        sentence = f"was not understood: {type(error).__name__}: {error}"
        raise RefusedInput("extraction", sentence) from error


def analyze_again(document: Document, stated: Stated, tagger: Tagger | None) -> Prepared:
    return prepare(document, extract(document, stated, tagger))


def each(work: Callable[[_Given], _Made], given: Sequence[_Given], tagger: Tagger | None) -> list[_Made]:
    """`work` done for each, in order; with a tagger on all cores, since its sums leave Python's lock alone."""
    if tagger is None or len(given) < 2:
        return [work(one) for one in given]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(threads.map(work, given))
