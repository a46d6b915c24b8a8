"""A local, rebuildable store of who said what, where they had it from, and where it stands.

Data flows one way, and the packages are the stops on the way:

    bytes         a file, kept exactly                                      provstore.ingest
    → Document    its text, never cleaned, and how it was decoded           provstore.text
    → segments    headline, dateline, paragraphs, captions, boilerplate     provstore.extract
    → Extraction  claims, photo captions, source links, each on its spans   provstore.extract
    → records     the frozen values all of this is made of                  provstore.records
    → store       the same as rows of one SQLite file                       provstore.store
    → query       one module for each question a person asks                provstore.query
    → render      tables, JSON, CSV; the article as a person reads it       provstore.render

Claims are found by rules and by a trained network, `provstore.tagger`, which decide together.
What provstore knows of cue words, outlets, credits and datelines is data: `provstore.rules`.
What a person states or decides enters through `provstore.review`; what leaves as a file, through
`provstore.export`.  `provstore.cli` is the command line over all of it.

The verbs are `provstore.ingest.ingest`, `provstore.extract.extract`, `provstore.review.state` and
`provstore.export.jsonl.export_lines`.  The names below are loaded when they are first used, so
that ``import provstore`` is light.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.2.0.dev0"

_HOME = {
    "Claim": "provstore.records",
    "Document": "provstore.records",
    "Extraction": "provstore.records",
    "PhotoCaption": "provstore.records",
    "ProvstoreError": "provstore.errors",
    "Source": "provstore.records",
    "SourceLink": "provstore.records",
    "Span": "provstore.records",
    "Stated": "provstore.records",
    "open_store": "provstore.store",
}

__all__ = ["__version__", *_HOME]  # noqa: PLE0604  (the linter cannot see that the star holds strings)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
