"""Where the sentence of a claim stands: worked out from the text and its segments, once, for whoever reads v_claims.

SQL cannot tell sentences apart, and a reader of the file has nothing but SQL.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences

Ends = tuple[int, int]  # first character and the one after the last

_EXTRACTIONS = """
SELECT e.id, coalesce(r.text, d.text) AS text
FROM extractions AS e JOIN documents AS d ON d.id = e.document_row
LEFT JOIN extraction_grounds AS g ON g.extraction_row = e.id LEFT JOIN readings AS r ON r.id = g.reading_row
ORDER BY e.id
"""
_CONTENTS = """
SELECT k.id, p."start", p."end" FROM claims AS k JOIN claim_spans AS p ON p.claim_row = k.id
WHERE k.extraction_row = ? AND p.role = 'content' ORDER BY k.id
"""


class Sentences:
    """The sentences of a text; `segments` are its parts, in order, none of which shares a sentence with another."""

    def __init__(self, text: str, segments: Sequence[Ends]) -> None:
        self._text = text
        self._segments = segments
        self._begins = [start for start, _ in segments]
        self._split: dict[int, list[Ends]] = {}

    def around(self, parts: Sequence[Ends]) -> Ends:
        """From where the sentence begins that holds the first character of `parts` to where that of the last ends."""
        first, last = min(start for start, _ in parts), max(end for _, end in parts)
        return min(first, self._holding(first)[0]), max(last, self._holding(last - 1)[1])

    def _holding(self, at: int) -> Ends:
        number = bisect_right(self._begins, at) - 1
        if number not in self._split:
            self._split[number] = self._sentences_of(number)
        return next((ends for ends in self._split[number] if ends[0] <= at < ends[1]), (at, at + 1))

    def _sentences_of(self, number: int) -> list[Ends]:
        if number < 0:
            return []
        start, end = self._segments[number]
        end = start + len(self._text[start:end].rstrip())
        quotations = find_quotations(self._text, start, end)
        return [(one.start, one.end) for one in split_sentences(self._text, start, end, quotations)]


def place_sentences(connection: Connection) -> None:
    """Write the sentences of all claims that a store has, which knows none of them."""
    for extraction, text in connection.exec_driver_sql(_EXTRACTIONS).all():
        of = (extraction,)
        segments = 'SELECT "start", "end" FROM segments WHERE extraction_row = ? ORDER BY position'
        sentences = Sentences(text, [tuple(row) for row in connection.exec_driver_sql(segments, of)])
        contents = connection.exec_driver_sql(_CONTENTS, of).all()
        stands = [
            (claim, *sentences.around([(start, end) for _, start, end in parts]))
            for claim, parts in groupby(contents, itemgetter(0))
        ]
        if stands:
            connection.exec_driver_sql(
                'INSERT INTO claim_sentences (claim_row, "start", "end") VALUES (?, ?, ?)', stands
            )
