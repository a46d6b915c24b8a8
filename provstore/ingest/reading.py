"""Bytes → rows to be written: reading and extraction of one document, without a store."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.extract.carried import read_carried
from provstore.ingest.batches import Input
from provstore.readers import kind_by_bytes, read
from provstore.records import Carried, Document, Kind, Stated
from provstore.store.prepare import Prepared, prepare
from provstore.store.sightings import load_stated
from provstore.upkeep.profiles import pack_profile

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

# Carriers that are text themselves: how they are encoded says a person of all that is in them.
_IN_ENCODING = ("csv", "tsv", "json", "jsonl", "feed", "mail", "mhtml")


@dataclass(frozen=True, slots=True)
class Analyzed:
    """What is found in a document, with its profile as `pack_profile` makes it.

    One process works out what documents share: a third to a half of its time would go into reading their profiles.
    """

    prepared: Prepared
    profile: bytes


@dataclass(frozen=True, slots=True)
class Analysis:
    """How all documents of a run are read and extracted, by what a person says of them."""

    encoding: str | None
    kind: Kind | None
    stated: Stated
    tagger: Tagger | None
    by_path: bool = False  # whether whoever does it opens files by their paths, and is sent no bytes of them

    def __call__(self, given: tuple[Input, Carried]) -> Analyzed | RefusedInput:
        """What is found in an input that is a document, of which its carriers state something."""
        one, carried = given
        try:
            found = analyze(self.read(one if one.data else _opened(one)), self.stated, self.tagger, carried)
        except RefusedInput as error:
            return error
        return Analyzed(found, pack_profile(found.document, found.extraction, self.stated))

    def sent(self, one: Input) -> Input:
        """What whoever does it is given of an input."""
        return replace(one, path=os.path.abspath(one.path), data=b"") if self.by_path and not one.carrier else one

    def read(self, one: Input, encoding: str | None = None) -> Document:
        """The document by what a person says of the files, and else by what its carrier says of it."""
        kind = kind_by_bytes(one.data, one.kind)
        if one.carrier and one.carrier.kind in _IN_ENCODING:
            return read(one.data, encoding, kind, told=one.encoding, in_carrier=True)
        return read(one.data, self.encoding or encoding, self.kind or kind, one.encoding, bool(one.carrier))


def _opened(one: Input) -> Input:
    """The input with the bytes of its file."""
    try:
        data = Path(os.fsdecode(one.path)).read_bytes()
    except OSError as error:
        raise RefusedInput("extraction", f"is no file for whoever was to read it: {error.strerror}") from error
    if sha256(data).hexdigest() != one.document_id:
        raise RefusedInput("extraction", "is another file for whoever was to read it")
    return replace(one, data=data)


@dataclass(frozen=True, slots=True)
class AnalysisAgain:
    """How documents that are there are extracted once more."""

    tagger: Tagger | None

    def __call__(self, given: tuple[Document, Stated, Carried]) -> Prepared:
        document, stated, carried = given
        return analyze_again(document, stated, self.tagger, carried)


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
