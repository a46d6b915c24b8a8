"""Bytes → rows to be written: reading and extraction of documents, several at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection

from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.extract.carried import read_carried
from provstore.records import Carried, Document, Stated
from provstore.store.prepare import Prepared, prepare
from provstore.store.sightings import load_stated

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def analyze(document: Document, stated: Stated, tagger: Tagger | None, carried: Carried) -> Prepared:
    """Extract for the first time; whatever the rules stumble over raises RefusedInput for this one document."""
    try:
        return analyze_again(document, stated, tagger, carried)
    except Exception as error:
        sentence = f"was not understood: {type(error).__name__}: {error}"
        raise RefusedInput("extraction", sentence) from error


def analyze_again(document: Document, stated: Stated, tagger: Tagger | None, carried: Carried) -> Prepared:
    return prepare(document, extract(document, stated, tagger, carried))


def load_carried(connection: Connection, document_rows: Collection[int]) -> dict[int, Carried]:
    """What the carriers of documents of the store state, by the rows of these."""
    return {row: read_carried(*stated) for row, stated in load_stated(connection, document_rows).items()}


def each(work: Callable[[_Given], _Made], given: Sequence[_Given], tagger: Tagger | None) -> Generator[_Made]:
    """`work` done for each, in order; with a tagger on all cores, since its sums leave Python's lock alone.

    Whoever does not take all of it closes it, so that nothing is done for nobody.
    """
    if tagger is None or len(given) < 2:
        yield from map(work, given)
        return
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        yield from threads.map(work, given)
