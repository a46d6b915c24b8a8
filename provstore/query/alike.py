"""Which speakers may be one: proposals for a person, who alone merges."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, text

from provstore.match.names.alike import KnownSpeaker, propose
from provstore.match.names.reasons import Reason
from provstore.query.called import NAMED, load_forms
from provstore.table import Table

# Every name of a speaker, with the claims and documents of all that a person merged with it.
_SPEAKERS = f"""
WITH named AS (
  SELECT i.shown_row, i.source_row, i.claim_row, i.document_row
  FROM _said AS i JOIN sources AS s ON s.id = i.source_row AND {NAMED}
), told AS (
  SELECT shown_row, count(DISTINCT claim_row) AS claims, group_concat(DISTINCT document_row) AS documents
  FROM named GROUP BY shown_row
)
SELECT s."key", x."key", s.name, s.kind, s.country, told.claims, told.documents
FROM (SELECT DISTINCT source_row, shown_row FROM named) AS one
JOIN told ON told.shown_row = one.shown_row
JOIN sources AS s ON s.id = one.source_row
JOIN sources AS x ON x.id = one.shown_row
"""
_HELD_APART = """
SELECT coalesce(k.shown_key, d.kept_key), coalesce(m.shown_key, d.merged_key)
FROM v_decisions AS d
LEFT JOIN _merged_speakers AS k ON k."key" = d.kept_key
LEFT JOIN _merged_speakers AS m ON m."key" = d.merged_key
WHERE d.verdict = 'split' AND d.holds
"""
_PAGES = "SELECT document_row, page_row FROM _pages"
_SHARING = "SELECT a_row, b_row FROM passages UNION SELECT a_row, b_row FROM claim_pairs"

COLUMNS = (
    *("speaker", "claims", "documents", "other", "other_claims", "other_documents", "reason", "together"),
    *("kind", "other_kind", "key", "other_key"),
)


def list_alike(connection: Connection, *, reason: Reason | None = None) -> Table:
    """Pairs of speakers that may be one, the surest reasons first; `together` counts the documents that have both.

    Editions of one page count as one document.
    """
    forms = load_forms(connection)
    page_of: dict[int, int] = dict(connection.exec_driver_sql(_PAGES).all())

    def count(documents: Collection[int]) -> int:
        return len({page_of[document] for document in documents})

    known = [
        KnownSpeaker(
            *(key, shown, name, kind, country, claims),
            documents=frozenset(map(int, documents.split(","))),
            forms=frozenset(forms.get(shown, ())),
        )
        for key, shown, name, kind, country, claims, documents in connection.execute(text(_SPEAKERS))
    ]
    apart = {frozenset(pair) for pair in connection.execute(text(_HELD_APART))}
    beside = defaultdict[int, set[int]](set)
    for one, other in connection.execute(text(_SHARING)):
        beside[one].add(other)
        beside[other].add(one)
    return Table(
        COLUMNS,
        tuple(
            (
                *(one.name, one.claims, count(one.documents), other.name, other.claims, count(other.documents)),
                *(found, count(one.documents & other.documents), one.kind, other.kind, one.key, other.key),
            )
            for one, other, found in propose(known, apart, beside)
            if reason in (None, found)
        ),
    )
