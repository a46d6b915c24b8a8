"""A local, rebuildable store of who said what, where they had it from, and where accounts differ.

Data flows one way, and the packages are the stops on the way; `ARCHITECTURE.md` is the longer map.

    bytes         a file, kept exactly                                      provstore.ingest
    → Document    its text, never cleaned, with a way back to the bytes      provstore.readers
    → Extraction  what one page says: segments, captions, claims, links     provstore.extract
    → store       the same as rows of one SQLite file                       provstore.store
    → pairs       what two pages share, and where they differ               provstore.match
    → store       the pairs, kept true while documents come and go          provstore.upkeep
    → query       what people ask, a module for each kind of question       provstore.query
    → render      tables, JSON, CSV; the article as a person reads it       provstore.render
    → api         the same questions from Python, answered by values        provstore.api

All of it is made of frozen values, `provstore.records`, and told in one public JSON, `provstore.forms`.
Claims are found by rules and by a trained network, `provstore.tagger`, which decide together.
What provstore knows of cue words, outlets, credits and datelines is data, `provstore.rules`; what it
knows of English is `provstore.english`.  What a person states or decides enters through
`provstore.review`; what leaves as a file, through `provstore.export`; `provstore.cli` is the command line.

Programs begin with `provstore.open_store`, whose methods are the commands.  The verbs behind them are
`provstore.ingest.ingest`, `provstore.extract.extract`, `provstore.review.state` and
`provstore.export.jsonl.export_lines`.  The names below are loaded when they are first used, so
that ``import provstore`` is light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provstore.api.spans import TextSpan
    from provstore.api.store import Store, open_store
    from provstore.errors import ProvstoreError
    from provstore.records import Claim, Document, Extraction, PhotoCaption, Source, SourceLink, Span, Stated

__version__ = "0.2.0.dev0"

_HOMES = {
    "ProvstoreError": "provstore.errors",
    "Store": "provstore.api.store",
    "TextSpan": "provstore.api.spans",
    "open_store": "provstore.api.store",
}  # the others are records

__all__ = [
    "Claim",
    "Document",
    "Extraction",
    "PhotoCaption",
    "ProvstoreError",
    "Source",
    "SourceLink",
    "Span",
    "Stated",
    "Store",
    "TextSpan",
    "__version__",
    "open_store",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "provstore.records")), name)
