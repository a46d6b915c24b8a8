"""All decisions of one copy of a store as JSON Lines, and into another.

A line is one decision: on something found (`review`), on two speakers (`speakers`), or what is stated of a document
(`statement`).  What contradicts is told, and nothing is overwritten.  Decisions on things found are all taken: they
name those they answer, and where they contradict each other, none of them holds.  Only those on a document that was
forgotten are not: they hold its words.  Of two speakers, and of the outlet, day or encoding of a document, the newest
decision holds: what the other copy decided is taken where it was decided in sight of what holds here.  Where neither
copy has what holds in the other, and the two are not the same, they contradict each other: who is who, or the outlet or
day, as the other copy has it, is taken to contest what this one has, so that none holds; in which encoding bytes are
read stays as it is.  Who is who is taken only of speakers whom this store has, and what is stated only of its
documents: the others wait for another import.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, select

from provstore.records import (
    Decision,
    Review,
    Stated,
    review_told,
    source_told,
)
from provstore.review.lines import SCHEMA, Lines, OfDocument, read_lines
from provstore.review.statements import extract_as_stated
from provstore.store import StorePath, open_for_writing
from provstore.store.decisions import find_speakers, load_decisions, save_decisions, shown_by
from provstore.store.forget import find_forgotten
from provstore.store.models.documents import documents
from provstore.store.reviews import load_reviews, save_reviews
from provstore.store.runs import recorded_run
from provstore.store.statements import (
    STATED_FIELDS,
    first_unanswered,
    load_statements,
    name_of,
    of_field,
    save_statement,
    value_of,
)

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


_DISPUTED = """
SELECT of, found, found_then, verdict, amended, "by", document FROM v_reviews WHERE state = 'disputed'
ORDER BY found, review
"""
_One = TypeVar("_One", Decision, Stated)
_Pair = frozenset[str]  # keys of two speakers


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: how many decisions were added, were there already, wait for a document or a speaker that is
    not here.

    `contradicting` are sentences: what two copies decided otherwise.  `forgotten` too: of which documents the decisions
    were not taken, since these documents were forgotten here.
    """

    added: int = 0
    there: int = 0
    waiting: int = 0
    contradicting: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)


def export_decisions(connection: Connection) -> Iterator[str]:
    """A line for each decision of a store, the oldest of each sort first."""
    made = load_decisions(connection)
    known = find_speakers(connection, {key for one in made.values() for key in (one.kept, one.merged)})
    told: list[dict[str, Any]] = [
        {
            "decision": "speakers",
            "verdict": one.verdict,
            "kept": source_told(known[one.kept]),
            "merged": source_told(known[one.merged]),
            "note": one.note,
            "contests": one.contests,
            "by": one.by,
            "at": one.at,
        }
        for one in made.values()
        if {one.kept, one.merged} <= known.keys()
    ]
    for document, several in load_statements(connection).items():
        told += [
            {
                "decision": "statement",
                "document": document,
                "outlet": source_told(one.outlet) if one.outlet else None,
                "published": one.published,
                "encoding": one.encoding,
                "contests": one.contests,
                "by": one.by,
                "at": one.at,
            }
            for one in several
        ]
    told += [{"decision": "review", "id": one.id, **review_told(one)} for one in load_reviews(connection).values()]
    for one in told:
        yield json.dumps({"schema": SCHEMA, **one}, ensure_ascii=False, sort_keys=True) + "\n"


def import_decisions(store: StorePath, lines: Iterable[str], tagger: Tagger | None = None) -> Imported:
    """Take in decisions of another copy; raises UsageError for a line that is none, and then takes none at all."""
    read = read_lines(lines)
    asked = {"decisions": len(read.reviews) + len(read.speakers) + len(read.statements)}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "decisions import", asked) as run_row,
        connection.begin(),
    ):
        rows: dict[str, int] = dict(connection.execute(select(documents.c.sha256, documents.c.id)).all())
        taken, gone = _without_forgotten(connection, read, rows)
        done = [
            _join_speakers(connection, run_row, [one.decision for one in taken.speakers]),
            _join_statements(connection, run_row, taken.statements, rows, tagger),
            _join_reviews(connection, run_row, taken.reviews, rows),
        ]
    return Imported(
        sum(one.added for one in done),
        sum(one.there for one in done),
        sum(one.waiting for one in done),
        [sentence for one in done for sentence in one.contradicting],
        gone,
    )


def _without_forgotten(connection: Connection, read: Lines, rows: Mapping[str, int]) -> tuple[Lines, list[str]]:
    """The decisions without those on documents that were forgotten, of which a sentence tells for each document."""
    named = {one.document for one in read.statements}
    named = named.union(*(one.of.documents for one in read.reviews), *(one.scopes for one in read.speakers))
    days = find_forgotten(connection, named - rows.keys())
    taken = Lines(
        [one for one in read.reviews if days.keys().isdisjoint(one.of.documents)],
        [one for one in read.speakers if days.keys().isdisjoint(one.scopes)],
        [one for one in read.statements if one.document not in days],
    )
    return taken, [f"document {document[:12]} was forgotten on {day}" for document, day in sorted(days.items())]


def _join_reviews(connection: Connection, run_row: int, made: Sequence[Review], rows: Mapping[str, int]) -> Imported:
    added = save_reviews(connection, run_row, made)
    waiting = sum(not rows.keys() >= set(one.of.documents) for one in made)
    ids = {one.of.key for one in made}
    disputed: dict[str, list[str]] = {}
    for row in connection.exec_driver_sql(_DISPUTED):
        if not ids.isdisjoint((row.found, row.found_then)):
            said = f"{row.verdict} {row.amended or ''}".strip()
            disputed.setdefault(f"{row.of} {row.found} of {row.document}", []).append(_by(said, row.by))
    told = [f"{what}: {'; '.join(said)}" for what, said in disputed.items()]
    return Imported(added, len(made) - added, waiting, told)


def _join_speakers(connection: Connection, run_row: int, made: Sequence[Decision]) -> Imported:
    """Take in decisions on speakers of this store; those on others wait.

    No name comes to a store by them: it could be that of somebody whose document was forgotten here.
    """
    here, there = defaultdict[_Pair, list[Decision]](list), defaultdict[_Pair, list[Decision]](list)
    for one in load_decisions(connection).values():
        here[_pair(one)].append(one)
    known = find_speakers(connection, {key for one in made for key in _pair(one)}).keys()
    for one in made:
        if _pair(one) <= known:
            there[_pair(one)].append(one)
    waiting = len(made) - sum(map(len, there.values()))
    new: list[Decision] = []
    told = []
    for pair, theirs in there.items():
        missing, contradict = _decided_there(here[pair], theirs, shown_by)
        if contradict:
            all_say = "; ".join(_by(_verdict(one), one.by) for one in contradict)
            told.append(f"speakers {' and '.join(sorted(pair))}: {all_say}")
        new += missing
    if new:
        save_decisions(connection, run_row, new)
    return Imported(len(new), len(made) - waiting - len(new), waiting, told)


def _pair(one: Decision) -> _Pair:
    return frozenset((one.kept, one.merged))


def _verdict(one: Decision) -> str:
    return f"merge, shown as {one.kept}" if one.verdict == "merge" else one.verdict


def _join_statements(
    connection: Connection,
    run_row: int,
    made: Sequence[OfDocument],
    rows: Mapping[str, int],
    tagger: Tagger | None,
) -> Imported:
    here = load_statements(connection)
    there: dict[str, list[Stated]] = {}
    for one in made:
        there.setdefault(one.document, []).append(one.stated)
    waiting = sum(one.document not in rows for one in made)
    new: list[OfDocument] = []
    told = []
    for document, theirs in there.items():
        for name in STATED_FIELDS if document in rows else ():
            mine_of, theirs_of = (of_field(several, name) for several in (here.get(document, []), theirs))
            missing, contradict = _decided_there(
                mine_of, theirs_of, partial(value_of, name=name), stays=name == "encoding"
            )
            if contradict:
                all_say = "; ".join(_by(name_of(one, name), one.by) for one in contradict)
                told.append(f"{name} of {document[:12]}: {all_say}")
            new += [OfDocument(document, stated) for stated in missing]
    for one in new:
        save_statement(connection, run_row, rows[one.document], one.document, one.stated)
    if new:
        extract_as_stated(connection, run_row, sorted({one.document for one in new}), tagger)
    added = len({(one.document, one.stated.by, one.stated.at) for one in new})
    return Imported(added, len(made) - waiting - added, waiting, told)


def _decided_there(
    mine: Sequence[_One], theirs: Sequence[_One], value: Callable[[_One], object], *, stays: bool = False
) -> tuple[Sequence[_One], Sequence[_One]]:
    """What is to be taken of the other copy's words on one thing, and those of both that contradict each other.

    What `stays` as each copy has it (bytes are read in one encoding) is not contested.
    """
    here, there = mine[first_unanswered(mine) :], theirs[first_unanswered(theirs) :]
    # What one copy said last stays open unless the other has it, and has answered it.
    open_there = [one for one in there if one not in mine or one in here]
    still_open = [one for one in here if one not in theirs or one in there]
    still_open += [one for one in open_there if one not in still_open]
    if len(set(map(value, still_open))) < 2:
        missing = _missing(mine, theirs, value) or []
        if not missing and len(set(map(value, here))) > 1:  # they agree by now
            missing = [replace(one, contests=False) for one in open_there if one not in mine][-1:]
        return missing, []
    if stays:
        return [], [mine[-1], theirs[-1]]
    new = [replace(one, contests=True) for one in open_there if one not in mine] if mine else theirs
    return new, sorted(still_open, key=lambda one: (one.at or "", one.by or ""))


def _missing(mine: Sequence[_One], theirs: Sequence[_One], value: Callable[[_One], object]) -> list[_One] | None:
    """What is to be taken of the other copy's decisions on the same; None where the two contradict each other.

    That is what they decided in sight of what holds here, or all where nothing does.
    """
    if not theirs or theirs[-1] in mine:
        return []
    if not mine:
        return list(theirs)
    if mine[-1] in theirs:
        return [one for one in theirs[theirs.index(mine[-1]) + 1 :] if one not in mine]
    return [] if value(mine[-1]) == value(theirs[-1]) else None


def _by(said: str, by: str | None) -> str:
    return f"{said} by {by or 'somebody'}"
