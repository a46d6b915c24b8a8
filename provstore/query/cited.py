"""Pages of an outlet that is cited for a claim, in which nothing is found that says it."""

from typing import Any

from sqlalchemy import Connection, text

from provstore.english.sentences import split_sentences
from provstore.match.provenance.cited import can_be_cited, seems_to_say
from provstore.match.provenance.directions import STOCK
from provstore.match.provenance.evidence import Shared, covers
from provstore.match.provenance.traces import Appearance
from provstore.query.appearances import Held, load_held
from provstore.records import Source, Span
from provstore.store.models.pairs import passages
from provstore.store.pairs import rows_between
from provstore.upkeep.left_out import find_passages_left_out

# The documents of an outlet that have with a document a claim in common, unless a person says no, text, or all of it.
_NEAR = """
SELECT d.sha256 FROM (
  SELECT b_row AS near FROM _claim_pairs WHERE a_row = :row AND review IS NOT 'reject'
  UNION SELECT a_row FROM _claim_pairs WHERE b_row = :row AND review IS NOT 'reject'
  UNION SELECT b_row FROM passages WHERE a_row = :row AND rule <> :stock
  UNION SELECT a_row FROM passages WHERE b_row = :row AND rule <> :stock
  UNION SELECT b.document_row FROM copies AS a JOIN copies AS b ON b.group_row = a.group_row WHERE a.document_row = :row
) JOIN documents AS d ON d.id = near
JOIN _current AS c ON c.document_row = d.id JOIN sources AS s ON s.id = c.outlet_row
WHERE near <> :row AND s."key" = :outlet ORDER BY d.id
"""


def find_silent(connection: Connection, one: Appearance, mine: Held, outlet: Source) -> list[str]:
    """The ids of the documents of an outlet on the matter of an appearance, in which nothing seems to say its claim."""
    asked = {"row": mine.row, "outlet": outlet.key, "stock": STOCK.rule}
    others = [load_held(connection, id) for id in connection.execute(text(_NEAR), asked).scalars()]
    return [other.document.id for other in others if _is_silent(connection, one, mine, other)]


def shared_passages(connection: Connection, one: Held, other: Held) -> list[Shared]:
    """What two documents both print, that of the first on the left."""
    turned = other.document.id < one.document.id
    low, high = (other, one) if turned else (one, other)
    rows = passages_between(connection, low.row, high.row) if low.row != high.row else ()
    sides = [(Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)) for row in rows]
    return [Shared(b, a) if turned else Shared(a, b) for a, b in sides]


def passages_between(connection: Connection, a: int, b: int) -> list[Any]:
    """The passages between two documents, by their rows, of which `a` has the smaller id; also those left out of the
    store, where the two are copies of one text."""
    return rows_between(connection, passages, a, b) or find_passages_left_out(connection, a, b)


def _is_silent(connection: Connection, one: Appearance, mine: Held, other: Held) -> bool:
    """Whether a page can be the one that an appearance cites, and nothing in it seems to say its claim."""
    content = one.claim.content
    if not can_be_cited(other.account, one.account):
        return False
    if any(covers(both.here, content) for both in shared_passages(connection, mine, other)):
        return False
    said = " ".join(part.of(mine.document.text) for part in content)
    words = other.document.text
    sentences = (each for part in other.account.body for each in split_sentences(words, part.start, part.end, []))
    return not seems_to_say((sentence.of(words) for sentence in sentences), said)
