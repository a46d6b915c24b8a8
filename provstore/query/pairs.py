"""What two documents have in common and where they differ: the views about a and b as lists, with filters."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from sqlalchemy import Connection

from provstore.query import choices
from provstore.query.choices import check_choice
from provstore.query.documents import find_document
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.stories import find_story
from provstore.query.views import read_view
from provstore.table import Table

_OF_STORY = (
    "SELECT d.sha256 FROM stories AS s JOIN story_documents AS t ON t.story_row = s.id"
    ' JOIN documents AS d ON d.id = t.document_row WHERE s."key" = :story'
)


class PairFilters(TypedDict, total=False):
    """What rows about two documents can be asked for; each is met by either side, `story` by both."""

    document: str | None
    kind: str | None
    outlet: str | None  # words of the name
    content: str | None  # words of the text
    story: str | None


def list_passages(connection: Connection, *, selection: Selection = EVERYTHING, **asked: Unpack[PairFilters]) -> Table:
    """Text that two documents share."""
    check_choice("kind of passage", asked.get("kind"), choices.PASSAGES)
    return _read(connection, "v_passages", "a_text, b_text", selection, asked)


def list_divergences(
    connection: Connection,
    *,
    certain: bool = False,
    rejected: bool = False,
    selection: Selection = EVERYTHING,
    **asked: Unpack[PairFilters],
) -> Table:
    """Where two accounts of one claim differ; with `certain`, only where not both can hold as they stand.

    Those that a person rejected are left out, or with `rejected` the only ones.
    """
    check_choice("kind of divergence", asked.get("kind"), choices.DIVERGENCES)
    order = "kind, a_text, b_text, a_claim, b_claim"
    where = ["review IS 'reject'" if rejected else "review IS NOT 'reject'", *(["certain"] if certain else [])]
    return _read(connection, "v_divergences", order, selection, asked, where)


def _read(
    connection: Connection,
    view: str,
    order: str,
    selection: Selection,
    asked: PairFilters,
    where: Sequence[str] = (),
) -> Table:
    conditions, values = list(where), dict[str, str]()
    if (document := asked.get("document")) is not None:
        conditions.append("(a_document_id = :document OR b_document_id = :document)")
        values["document"] = find_document(connection, document)
    if (story := asked.get("story")) is not None:
        conditions.append(f"a_document_id IN ({_OF_STORY}) AND b_document_id IN ({_OF_STORY})")
        values["story"] = find_story(connection, story)
    return read_view(
        connection,
        view,
        order=f"a_document_id, b_document_id, {order}",
        equal={"kind": asked.get("kind")},
        where=conditions,
        values=values,
        holding={("a_outlet", "b_outlet"): asked.get("outlet"), ("a_text", "b_text"): asked.get("content")},
        selection=selection,
    )
