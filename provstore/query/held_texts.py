"""The texts of a store in which quotations of a draft are looked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select, text

from provstore.match.quoting.held import HeldText, read_held
from provstore.match.quoting.quotations import QUOTING, find_quoted
from provstore.match.quoting.thresholds import SHORTEST_LIST
from provstore.match.quoting.versions import Quoted, Version, find_versions
from provstore.match.reuse.fingerprints import fingerprint
from provstore.match.reuse.folding import fold
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.text.visible import find_visible
from provstore.upkeep.stored_index import StoredIndex

Versions = Mapping[int, Sequence[Version]]  # by the rows of documents

# Texts that are read word by word for one quotation, at most; the others that may have it are copies of these.
MOST_READ = 200
_BLOCKS = """
SELECT s."start", s."end", s.kind FROM _current AS c JOIN segments AS s USING (extraction_row)
WHERE c.document_row = :row ORDER BY s.position
"""
_TOLD = """
SELECT w."start", w."end" FROM _current AS c JOIN claims AS m USING (extraction_row)
JOIN claim_spans AS w ON w.claim_row = m.id AND w.role = 'content'
WHERE c.document_row = :row AND m.mode = 'direct' ORDER BY w."start"
"""


class HeldTexts:
    """Quotations are looked for in the texts that the index of fingerprints names; those that are too short for it, or
    are found nowhere word for word, in all texts that have most of their telling words."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lookup = StoredIndex(connection).lookup

    def find_listed(self, quotations: Sequence[Quoted]) -> list[Versions]:
        """The versions of each in the texts that share a fingerprint with it."""
        wanted = [self._rows_of(quoted)[:MOST_READ] for quoted in quotations]
        query = select(documents.c.id, documents.c.text)
        rows = sorted({row for some in wanted for row in some})
        found: list[dict[int, Sequence[Version]]] = [{} for _ in quotations]
        for row in rows:
            words = self._connection.execute(query.where(documents.c.id == row)).one().text
            numbers = [number for number, some in enumerate(wanted) if row in some]
            for number, versions in self._find(row, words, {number: quotations[number] for number in numbers}):
                found[number][row] = versions
        return list(found)

    def find_anywhere(self, quotations: Mapping[int, Quoted]) -> dict[int, Versions]:
        """The versions of each, by numbers of the caller, in all texts that have most of its telling words."""
        found: dict[int, dict[int, Sequence[Version]]] = {number: {} for number in quotations}
        if not quotations:
            return dict(found)
        for row, words in self._connection.execute(select(documents.c.id, documents.c.text).order_by(documents.c.id)):
            seen = find_visible(words)
            low = (seen.text if seen else words).lower()
            some = {number: one for number, one in quotations.items() if one.may_stand_in(low)}
            for number, versions in self._find(row, words, some):
                found[number][row] = versions
        return dict(found)

    def _rows_of(self, quoted: Quoted) -> list[int]:
        """The documents that share most fingerprints with a quotation, by their rows; none of a short one."""
        folded = fold(" ".join(word.text for word in quoted.said))
        if len(folded.letters) < SHORTEST_LIST:
            return []
        hits = self._lookup.find(fingerprint(folded).different)
        counts: dict[int, int] = {}
        for row in hits.numbers.tolist():
            counts[row] = counts.get(row, 0) + 1
        return sorted(counts, key=lambda row: (-counts[row], row))

    def _find(self, row: int, words: str, quotations: Mapping[int, Quoted]) -> Iterator[tuple[int, Sequence[Version]]]:
        if not quotations:
            return
        held = self._read(row, words)
        for number, quoted in quotations.items():
            if versions := find_versions(quoted, held):
                yield number, versions

    def _read(self, row: int, words: str) -> HeldText:
        rows = self._connection.execute(text(_BLOCKS), {"row": row})
        blocks = [Span(start, end) for start, end, kind in rows if kind in QUOTING]
        told = [Span(start, end) for start, end in self._connection.execute(text(_TOLD), {"row": row})]
        return read_held(words, blocks, find_quoted(words, blocks, told))


def ids_of(connection: Connection, rows: Collection[int]) -> dict[int, str]:
    """Row → id of documents."""
    query = select(documents.c.id, documents.c.sha256).where(documents.c.id.in_(rows))
    return {row.id: row.sha256 for row in connection.execute(query)}
