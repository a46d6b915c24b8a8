"""What one version of a text has otherwise than another, and whether both are editions of one page."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, or_, select, text

from provstore.forms.answers import ChangeJson
from provstore.match.changes.change import Change
from provstore.query.appearances import Held
from provstore.store.models.changes import changes, editions
from provstore.store.pairs import rows_between
from provstore.store.rows import as_span
from provstore.upkeep.left_out import find_changes_left_out

# Of many copies by one outlet, each is an edition of the one right before it, and so of all before that.
_EARLIER = """
WITH RECURSIVE later (document_row, later_row) AS (
  SELECT before_row, document_row FROM editions WHERE before_row IN :rows
  UNION SELECT later.document_row, e.document_row FROM later JOIN editions AS e ON e.before_row = later.later_row
)
SELECT DISTINCT document_row FROM later WHERE later_row IN :rows
"""


def changes_between(connection: Connection, a: Held, b: Held) -> list[ChangeJson]:
    """The changes from `a` to `b`, in the order of `a`, whichever of them was published first."""
    found = [(row, False) for row in rows_between(connection, changes, a.row, b.row)]
    found += [(row, True) for row in rows_between(connection, changes, b.row, a.row)]
    if not found:
        low, high = sorted((a, b), key=lambda held: held.document.id)
        found = [(row, row.a_row != a.row) for row in find_changes_left_out(connection, low.row, high.row)[0]]
    told: list[Change] = []
    for row, turned in found:
        change = Change(row.kind, as_span(row.a_start, row.a_end), as_span(row.b_start, row.b_end))
        told.append(change.turned() if turned else change)
    return [{"kind": one.kind, "a": a.maybe(one.a), "b": b.maybe(one.b)} for one in sorted(told, key=Change.place)]


def are_editions(connection: Connection, a: Held, b: Held) -> bool:
    """Whether one document is a later edition of the other."""
    there = (editions.c.document_row == a.row) & (editions.c.before_row == b.row)
    back = (editions.c.document_row == b.row) & (editions.c.before_row == a.row)
    if connection.execute(select(editions.c.id).where(or_(there, back))).first() is not None:
        return True
    low, high = sorted((a, b), key=lambda held: held.document.id)
    return find_changes_left_out(connection, low.row, high.row)[1]


def newest_editions(connection: Connection, rows: Collection[int]) -> set[int]:
    """Documents, by their rows, without those of which a later edition is among them."""
    asked = text(_EARLIER).bindparams(bindparam("rows", expanding=True))
    return {*rows} - {*connection.execute(asked, {"rows": list(rows)}).scalars()}
