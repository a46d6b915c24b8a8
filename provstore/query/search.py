"""Where words stand in the texts."""

from bisect import bisect_right
from collections.abc import Sequence

from sqlalchemy import Connection, text

from provstore.query.proved import Proved
from provstore.query.words import literal
from provstore.table import Cell, Table

AROUND = 60  # characters of context before and after, cut to whole words
COLUMNS = ("document", "outlet", "kind", "start", "end", "words", "context", "document_id")


def search_texts(connection: Connection, words: str | Sequence[str]) -> Table:
    """Every place at which one of `words` stands, in the documents that hold all of them.

    Each of `words`, or `words` alone, can be several words, which then stand one after the other.  `start` and
    `end` are the exact span, `kind` is the segment of the page in which it begins; `context` is
    for reading: the words in brackets, what stands around them in the segment, single spaces.
    """
    patterns = [literal(phrase) for phrase in ([words] if isinstance(words, str) else words)]
    documents = connection.execute(
        text(
            "SELECT d.id, d.sha256, d.text, v.document, v.outlet FROM documents AS d"
            " JOIN v_documents AS v ON v.document_id = d.sha256 ORDER BY d.sha256"
        )
    )
    rows: list[tuple[Cell, ...]] = []
    proved = Proved(connection)
    for id, sha256, content, document, outlet in documents:
        found = [[match.span() for match in pattern.finditer(content)] for pattern in patterns]
        if not all(found) or not proved(sha256):
            continue
        segments = _segments(connection, id)
        for start, end in sorted({span for spans in found for span in spans}):
            place = bisect_right(segments, start, key=lambda segment: segment[0]) - 1
            first, last, kind = segments[place]
            around = _context(content, start, end, first, max(last, end))
            rows.append((document, outlet, kind, start, end, content[start:end], around, sha256))
    return Table(COLUMNS, tuple(rows), damaged=proved.damaged)


def _context(content: str, start: int, end: int, first: int, last: int) -> str:
    """The words in brackets with what stands around them between `first` and `last`."""
    before, after = content[max(first, start - AROUND) : start], content[end : min(end + AROUND, last)]
    if start - AROUND > first:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < last:
        after = after.rpartition(" ")[0] + " …"
    return " ".join(f"{before}[{content[start:end]}]{after}".split())


def _segments(connection: Connection, document: int) -> list[tuple[int, int, str]]:
    rows = connection.execute(
        text(
            'SELECT s."start", s."end", s.kind FROM _current AS c JOIN segments AS s USING (extraction_row)'
            " WHERE c.document_row = :document ORDER BY s.position"
        ),
        {"document": document},
    )
    return [(start, end, kind) for start, end, kind in rows]
