"""A file → a document and what is found in it, as ingest reads it, without a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provstore.carriers import Asked
from provstore.errors import RefusedInput
from provstore.extract.carried import read_carried
from provstore.ingest.batches import Content, read_inputs
from provstore.ingest.reading import analyze
from provstore.readers import kind_by_bytes, read
from provstore.records import Document, Extraction, Stated
from provstore.store.events import show_path
from provstore.text.files import STANDARD_INPUT

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


def read_draft(draft: bytes | Content, tagger: Tagger | None) -> tuple[Document, Extraction]:
    """The one document in a file, `-` for standard input.  Raises RefusedInput, also where it holds several."""
    path = draft.path if isinstance(draft, Content) else draft
    found = [one for one in read_inputs(draft, Asked()) if one.passed_over is None]
    refusal = next((one.refusal for one in found if one.refusal), None)
    if refusal:
        raise RefusedInput(refusal.reason, refusal.sentence)
    if len(found) != 1:
        raise RefusedInput("carrier", f"{_name(path)} holds {len(found)} documents: a draft is one")
    (one,) = found
    try:
        document = read(one.data, None, kind_by_bytes(one.data, one.kind), one.encoding, bool(one.carrier))
        return document, analyze(document, Stated(), tagger, read_carried(one.values, ())).extraction
    except RefusedInput as error:
        raise RefusedInput(error.reason, f"{_name(path)} {error}") from error


def _name(path: bytes) -> str:
    return "what comes in" if path == STANDARD_INPUT else show_path(path)
