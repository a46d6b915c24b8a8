"""Where everything that is found stands in its document: a row for each span of a document's line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from provstore.records import Span
from provstore.store.findings import caption_key
from provstore.table import Row

SPANS: tuple[tuple[str, type, str], ...] = (
    ("document_id", str, "SHA-256 of the document's bytes"),
    ("of", str, "what stands there: document, segment, caption, claim or link"),
    ("id", str, "id of the claim, caption or link, the same in every store; null for a document and its segments"),
    ("role", str, "which part of it; of a segment its kind"),
    ("number", int, "which of several claims, captions, links or segments of the document, from 1"),
    ("position", int, "which of several spans of one role, from 0"),
    ("start", int, "first character, counted from 0 in code points of the document's text"),
    ("end", int, "character after the last"),
    ("text", str, "the characters, as they stand"),
)
_OF_DOCUMENT = ("headline", "byline", "section", "dateline", "published")


def list_spans(document: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of a document, given as the object of its line; their columns are `SPANS`."""
    id = document["id"]
    dateline = document["dateline"] or {}
    own = [(role, document[role]) for role in _OF_DOCUMENT]
    own += [("outlet", (document["outlet"] or {}).get("evidence")), ("dateline date", dateline.get("date"))]
    for role, span in own:
        yield from _rows((id, "document", None, role, None), [span])
    for number, segment in enumerate(document["segments"], 1):
        yield from _rows((id, "segment", None, segment["kind"], number), [segment])
    for number, caption in enumerate(document["captions"], 1):
        key = caption_key(id, Span(caption["start"], caption["end"]))
        for role, spans in (("caption", [caption]), ("credit", caption["credits"]), ("taken", [caption["taken"]])):
            yield from _rows((id, "caption", key, role, number), spans)
    for number, claim in enumerate(document["claims"], 1):
        for role in ("content", "cue", "source"):
            yield from _rows((id, "claim", claim["id"], role, number), claim[role])
        yield from _rows((id, "claim", claim["id"], "date", number), [claim["date"]])
    for number, link in enumerate(document["links"], 1):
        yield from _rows((id, "link", link["id"], "evidence", number), [link["evidence"]])


def _rows(begin: Row, spans: Iterable[Mapping[str, Any] | None]) -> Iterator[Row]:
    for position, span in enumerate(span for span in spans if span):
        yield (*begin, position, span["start"], span["end"], span["text"])
