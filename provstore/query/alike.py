"""Which speakers may be one: proposals for a person, who alone merges."""

from collections import defaultdict

from sqlalchemy import Connection, text

from provstore.match.names.alike import KnownSpeaker, propose
from provstore.match.names.reasons import Reason
from provstore.query.called import load_forms
from provstore.table import Table

# Every name of a speaker, with the claims and documents of all that a person merged with it.
# A body that one page alone knows has no name ("the coast guard"); a person may have a surname.
_SPEAKERS = """
WITH said AS (
  SELECT coalesce(m.shown_key, s."key") AS shown, s.id, k.id AS claim_row, c.document_row
  FROM _current AS c
  JOIN claims AS k ON k.extraction_row = c.extraction_row AND k.voice = 'attributed'
  JOIN _claim_speakers AS v ON v.claim_row = k.id
  JOIN sources AS s ON s.id = v.source_row AND s.kind NOT IN ('anonymous', 'document')
    AND (s.document_row IS NULL OR s.kind = 'person')
  LEFT JOIN _merged_speakers AS m ON m."key" = s."key"
), told AS (
  SELECT shown, count(DISTINCT claim_row) AS claims, group_concat(DISTINCT document_row) AS documents
  FROM said GROUP BY shown
)
SELECT s."key", told.shown, s.name, s.kind, s.country, told.claims, told.documents
FROM (SELECT DISTINCT id, shown FROM said) AS one JOIN sources AS s ON s.id = one.id JOIN told ON told.shown = one.shown
"""
_HELD_APART = """
SELECT coalesce(k.shown_key, d.kept_key), coalesce(m.shown_key, d.merged_key)
FROM v_decisions AS d
LEFT JOIN _merged_speakers AS k ON k."key" = d.kept_key
LEFT JOIN _merged_speakers AS m ON m."key" = d.merged_key
WHERE d.verdict = 'split' AND d.holds
"""
_SHARING = "SELECT a_row, b_row FROM passages UNION SELECT a_row, b_row FROM claim_pairs"

COLUMNS = (
    *("speaker", "claims", "documents", "other", "other_claims", "other_documents", "reason", "together"),
    *("kind", "other_kind", "key", "other_key"),
)


def list_alike(connection: Connection, *, reason: Reason | None = None) -> Table:
    """Pairs of speakers that may be one, the surest reasons first; `together` counts the documents that have both."""
    forms = load_forms(connection)
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
                *(one.name, one.claims, len(one.documents), other.name, other.claims, len(other.documents)),
                *(found, len(one.documents & other.documents), one.kind, other.kind, one.key, other.key),
            )
            for one, other, found in propose(known, apart, beside)
            if reason in (None, found)
        ),
    )
