"""Who had a claim or a story first, who later, and from whom, as far as dates and words tell."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, RowMapping, bindparam, text

from provstore.errors import UsageError
from provstore.match.provenance.directions import Moments, published_between
from provstore.match.provenance.traces import trace
from provstore.query.appearances import find_claim, load_appearance, load_held, load_merges
from provstore.query.documents import SHORTEST_PREFIX, begins, prefix_of
from provstore.query.provenance import find_others
from provstore.query.stories import find_story
from provstore.records import Account
from provstore.store.load import find_document
from provstore.store.pairs import load_accounts
from provstore.table import Cell, Row, Table

Came = Literal["first", "perhaps first", "later"]

COLUMNS = (
    *("came", "published", "precision", "published_by", "outlet", "document", "number", "speakers", "from", "evidence"),
    *("words", "url", "claim", "document_id"),
)
_DOCUMENTS = """
SELECT document_id, document, outlet, published, published_precision, published_by, title, url
FROM v_documents WHERE document_id IN :ids
"""
_MEANT = f"""
SELECT 'claim' WHERE EXISTS (SELECT 1 FROM v_claims WHERE {begins("claim")})
UNION ALL SELECT 'story' WHERE EXISTS (SELECT 1 FROM stories WHERE {begins('"key"')})
"""
_OF_STORY = "SELECT document_id FROM v_documents WHERE story = :story"
# Only what words or credits tell; of text that two share nobody knows who had it first.
_HAD_FROM = """
SELECT document_id, coalesce("to", to_document) AS origin, evidence FROM v_links
WHERE document_id IN :ids AND kind IN ('wire', 'quoted_from', 'derived_from') AND review IS NOT 'reject'
ORDER BY document_id, kind DESC, origin, evidence
"""


def tell_timeline(connection: Connection, name: str) -> Table:
    """The appearances of a claim, or the documents of a story, in the order of time; those without a date come last.

    `came`: first where its date is before that of all others; later where that of another is before its own, or where
    it says that it has it from one of them and the dates allow that; perhaps first where nothing tells; null without a
    date.  `from` is whom the document has it from, nearest first, `evidence` the words that say so.  `words`
    are those of the claim, or the title.
    """
    claim, story = find_claim_or_story(connection, name)
    return _of_claim(connection, *claim) if claim else _of_story(connection, story or "")


def find_claim_or_story(connection: Connection, name: str) -> tuple[tuple[str, str] | None, str | None]:
    """The claim, with its document, or the story that `name` means; raises UsageError where it is neither, or both."""
    if "#" in name:
        return find_claim(connection, name), None
    kinds = {*connection.execute(text(_MEANT), {"prefix": prefix_of(name)}).scalars()}
    if not kinds:
        raise UsageError(
            f"no claim and no story is called {name!r}: give {SHORTEST_PREFIX} digits of its id or more, or DOC#number"
        )
    if kinds == {"claim", "story"}:
        raise UsageError(f"{name!r} means a claim and a story: give more digits of its id")
    return (find_claim(connection, name), None) if kinds == {"claim"} else (None, find_story(connection, name))


def _of_claim(connection: Connection, claim_id: str, document_id: str) -> Table:
    merges = load_merges(connection)
    asked = [(claim_id, document_id), *find_others(connection, claim_id, document_id)]
    held = {document: load_held(connection, document) for document in dict.fromkeys(document for _, document in asked)}
    found = [load_appearance(connection, held[document], claim, merges) for claim, document in asked]
    found.sort(key=lambda one: (*_moment(one.account), one.id))
    known = _load_documents(connection, list(held))
    steps = [[step for step in trace(one) if step.relation == "relayed"] for one in found]
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for one, relayed in zip(found, steps, strict=True):
        origins[one.account.id].update(step.to.name for step in relayed)
    outlets = {id: row["outlet"] for id, row in known.items()}
    came = who_came([one.account for one in found], _documents_of(origins, outlets))
    rows: list[Row] = []
    for one, when, relayed in zip(found, came, steps, strict=True):
        here = held[one.account.id]
        rows.append(
            _row(
                known[one.account.id],
                when,
                number=list(here.claims).index(one.id) + 1,
                speakers="; ".join(speaker.name for speaker in one.claim.speakers) or None,
                origin="; ".join(step.to.name for step in relayed) or None,
                evidence=" … ".join(here.span(step.evidence)["text"] for step in relayed) or None,
                words=" … ".join(here.span(part)["text"] for part in one.claim.content),
                claim=one.id,
            )
        )
    return Table(COLUMNS, tuple(rows))


def _of_story(connection: Connection, story: str) -> Table:
    ids = list(connection.execute(text(_OF_STORY), {"story": story}).scalars())
    accounts = load_accounts(connection, [find_document(connection, id) for id in ids])
    told = sorted(accounts.values(), key=_moment)
    known = _load_documents(connection, ids)
    had = connection.execute(text(_HAD_FROM).bindparams(bindparam("ids", expanding=True)), {"ids": ids}).all()
    mine = {account.id: [row for row in had if row.document_id == account.id] for account in told}
    origins = {id: {row.origin for row in rows} for id, rows in mine.items()}
    came = who_came(told, _documents_of(origins, {id: row["outlet"] for id, row in known.items()}))
    rows: list[Row] = []
    for account, when in zip(told, came, strict=True):
        having = mine[account.id]
        nearest = list(dict.fromkeys(row.origin for row in having))
        rows.append(
            _row(
                known[account.id],
                when,
                origin="; ".join(nearest) or None,
                evidence=next((row.evidence for row in having if row.origin == nearest[0]), None),
                words=known[account.id]["title"],
            )
        )
    return Table(COLUMNS, tuple(rows))


def _moment(account: Account) -> tuple[datetime, str]:
    """Sorts documents by when they were published; those of which nobody says it come last."""
    when = published_between(account)
    return (when.earliest if when else datetime.max), account.id


def _load_documents(connection: Connection, ids: Sequence[str]) -> Mapping[str, RowMapping]:
    asked = text(_DOCUMENTS).bindparams(bindparam("ids", expanding=True))
    return {row["document_id"]: row for row in connection.execute(asked, {"ids": list(ids)}).mappings()}


def _row(document: RowMapping, came: Came | None, **told: Cell) -> Row:
    """A row: what is known of its document, when it came, and what is `told` of it there, by the names of columns."""
    known: dict[str, Cell] = {
        **document,
        "came": came,
        "precision": document["published_precision"],
        "from": told.get("origin"),
        **told,
    }
    return tuple(known.get(column) for column in COLUMNS)


def who_came(accounts: Sequence[Account], had_from: Mapping[str, Collection[str]] | None = None) -> list[Came | None]:
    """When each document came, compared with all others; a date known to the day may be any minute of it.

    `had_from`: id of a document → ids of those that it may have it from, as it says itself.
    """
    between = {account.id: published_between(account) for account in accounts}
    came: list[Came | None] = []
    for id in (account.id for account in accounts):
        mine = between[id]
        when = _came(mine, [other for one, other in between.items() if one != id])
        sources = [between[one] for one in (had_from or {}).get(id, ())]
        allowed = any(one is None or (mine and one.earliest < mine.latest) for one in sources)
        came.append("later" if when == "perhaps first" and allowed else when)
    return came


def _documents_of(origins: Mapping[str, Collection[str]], outlets: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Id of a document → ids of the others whose outlets it says that it has it from, by their names."""
    return {
        id: [one for one, outlet in outlets.items() if one != id and outlet in names] for id, names in origins.items()
    }


def _came(mine: Moments | None, others: Sequence[Moments | None]) -> Came | None:
    if mine is None:
        return None
    if any(other is not None and other.latest <= mine.earliest for other in others):
        return "later"
    known = all(other is not None and mine.latest <= other.earliest for other in others)
    return "first" if known else "perhaps first"
