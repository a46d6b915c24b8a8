"""Who publishes, who is quoted, how much there is, in some days: counted anew, from the documents of these days alone.

A row about an outlet or a speaker has no day of its own.  Its view is asked again, with the parts that it counts in
narrowed to some documents.
"""

from collections.abc import Mapping
from typing import NamedTuple

from provstore.query.days import within
from provstore.store.objects import views

_IN_DAYS = f"SELECT document_row FROM main.v_documents WHERE {within(['published'])}"


class _Narrowed(NamedTuple):
    """A view that is counted anew: its `parts` with the condition that narrows each, and which of its rows are left."""

    parts: Mapping[str, str]
    left: str


_NARROWED = {
    "v_outlets": _Narrowed(
        {
            "_current": f"document_row IN ({_IN_DAYS})",
            "_credited": "caption_row IN (SELECT f.id FROM photo_captions AS f"
            " JOIN _current AS c ON c.extraction_row = f.extraction_row)",
        },
        "documents OR claims OR speaks OR cited_by OR credited",
    ),
    "v_speakers": _Narrowed({"_said": f"document_row IN ({_IN_DAYS})"}, "claims"),
}
# What `stats` counts in documents; of all else there is no day.
_COUNTED = {
    "v_documents": within(["published"]),
    **dict.fromkeys(("v_claims", "v_captions", "v_links"), "document_id IN (SELECT document_id FROM v_documents)"),
}
_WITH_DAYS = (
    *("documents", "documents by outlet", "documents by language", "earlier editions of these", "claims by voice"),
    *("claims by mode", "claims without a speaker", "claims to review", "photo captions", "source links"),
)


def can_be_narrowed(view: str) -> bool:
    """Whether a view whose rows have no days can be counted anew of the documents of some."""
    return view in _NARROWED


def narrowed(view: str) -> str:
    """A view of which that is so, to be selected from: what it says of the documents from :since to :until."""
    parts, left = _NARROWED[view]
    definition = views()[view].partition(" AS\n")[2]
    return f"({_with(parts)} SELECT * FROM ({definition}) WHERE {left})"


def counted_in_days(counts: str) -> str:
    """A statement that has rows `of`, `which`, `count`, of the documents from :since to :until alone."""
    listed = ", ".join(f"'{name}'" for name in _WITH_DAYS)
    return f"{_with(_COUNTED)} SELECT * FROM ({counts}) WHERE of IN ({listed}) AND count"


def _with(parts: Mapping[str, str]) -> str:
    """Within the statement each part stands for what `main` has by its name."""
    told = (f'"{name}" AS (SELECT * FROM main."{name}" WHERE {condition})' for name, condition in parts.items())
    return f"WITH {', '.join(told)}"
