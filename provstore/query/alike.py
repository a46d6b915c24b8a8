"""Which speakers may be one: proposals for a person, who alone merges."""

from collections import defaultdict
from collections.abc import Collection
from typing import get_args

from sqlalchemy import Connection, text

from provstore.match.names.alike import KnownSpeaker, Proposal, propose
from provstore.match.names.reasons import Reason
from provstore.query.called import NAMED, load_forms
from provstore.query.choices import check_choice
from provstore.query.speakers import list_shared_names, plain_name
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
WHERE (d.verdict = 'split' AND d.holds) OR d.state = 'disputed'
"""
_PAGES = "SELECT document_row, page_row FROM _pages"
_SHARING = "SELECT a_row, b_row FROM passages UNION SELECT a_row, b_row FROM claim_pairs"

COLUMNS = (
    *("speaker", "claims", "documents", "other", "other_claims", "other_documents", "reason", "together"),
    *("kind", "other_kind", "key", "other_key", "key_needed", "other_key_needed"),
)
# Of two such names the longer one says more, and is what a person would keep.
_SHORTENED: frozenset[Reason] = frozenset({"initial", "short for long"})


def list_alike(connection: Connection, *, reason: Reason | None = None) -> Table:
    """Pairs of speakers that may be one, the surest reasons first; `together` counts the documents that have both.

    The first of each is the one whose name a merge would keep: of a short and a long name the long one, else the more
    quoted.  `key_needed` and `other_key_needed` are the keys of those whose names mean more than one speaker, so that
    nobody finds them by the name.  Editions of one page count as one document.
    """
    check_choice("reason", reason, get_args(Reason))
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
    shared = list_shared_names(connection)

    def key_needed(one: KnownSpeaker) -> str | None:
        return one.key if plain_name(one.name) in shared else None

    return Table(
        COLUMNS,
        tuple(
            (
                *(one.name, one.claims, count(one.documents), other.name, other.claims, count(other.documents)),
                *(found, count(one.documents & other.documents), one.kind, other.kind, one.key, other.key),
                *(key_needed(one), key_needed(other)),
            )
            for one, other, found in map(_kept_first, propose(known, apart, beside))
            if reason in (None, found)
        ),
    )


def _kept_first(proposal: Proposal) -> Proposal:
    one, other, reason = proposal
    turned = reason in _SHORTENED and len(other.name) > len(one.name)
    return Proposal(other, one, reason) if turned else proposal
