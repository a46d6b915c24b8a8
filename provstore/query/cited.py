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
from provstore.store.models.pairs import claim_pairs, passages
from provstore.store.pairs import rows_between, rows_of
from provstore.upkeep.left_out import find_passages_left_out

_OF_OUTLET = """
SELECT d.sha256 FROM _current AS c JOIN documents AS d ON d.id = c.document_row JOIN sources AS s ON s.id = c.outlet_row
WHERE s."key" = :key
"""

_COPIES = """
SELECT b.document_row FROM copies AS a JOIN copies AS b ON b.group_row = a.group_row WHERE a.document_row = :row
"""


def find_silent(connection: Connection, one: Appearance, mine: Held, outlet: Source) -> list[str]:
    """The ids of the documents of an outlet on the matter of an appearance, in which nothing seems to say its claim."""
    others = [load_held(connection, id) for id in _near(connection, mine.row, outlet)]
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


def _near(connection: Connection, row: int, outlet: Source) -> list[str]:
    """The documents of an outlet, by their ids, that share another claim or a passage with a document, by its row."""
    pairs = rows_of(connection, claim_pairs, [row])
    pairs += [passage for passage in rows_of(connection, passages, [row]) if passage.rule != STOCK.rule]
    others = {number for pair in pairs for number in (pair.a_row, pair.b_row)}
    others |= set(connection.execute(text(_COPIES), {"row": row}).scalars())
    others.discard(row)
    query = f"{_OF_OUTLET} AND d.id IN ({', '.join(map(str, sorted(others)))})"
    return [str(id) for id in connection.execute(text(query), {"key": outlet.key}).scalars()]


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
