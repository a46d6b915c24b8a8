"""What persons decide of things found ↔ rows, and what follows from it for the views.

Decisions are only added.  What follows, `_placed_reviews`, `_reviewed` and `_reviewed_speakers`, is worked out anew
from the decisions and what is found today, whenever one is added or one of their documents is extracted or matched
again: a decision holds of what has the same words, and of nothing else.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, delete, func, or_, select, text

from provstore.records import Found, Review, Source, read_amended, review_told
from provstore.store.checks import Finding
from provstore.store.events import Event, append_events, utc_now
from provstore.store.findings import Findings
from provstore.store.models.documents import documents as texts
from provstore.store.models.reviews import placed_reviews, reviewed, reviewed_speakers, reviews
from provstore.store.rows import Columns, Rows
from provstore.store.sources import save_sources
from provstore.store.standing import Standing, stand

# The text in which words amended for a claim are looked for, and where its content begins.
_CLAIM = """
SELECT d.text, min(s."start") AS "start"
FROM claims AS k JOIN _current AS c ON c.extraction_row = k.extraction_row
JOIN documents AS d ON d.id = c.document_row
JOIN claim_spans AS s ON s.claim_row = k.id AND s.role = 'content' WHERE k."key" = :key
"""


def load_reviews(connection: Connection, documents: Collection[str] | None = None) -> dict[int, Review]:
    """Row → decision, the oldest first; of all, or of what is found in documents, by their ids."""
    query = select(reviews).order_by(reviews.c.id)
    if documents is not None:
        named = func.json_each(json.dumps(sorted(documents))).table_valued("value")
        ids = select(named.c.value)
        query = query.where(or_(reviews.c.document_id.in_(ids), reviews.c.other_document_id.in_(ids)))
    return {row.id: _build(row) for row in connection.execute(query)}


def save_reviews(connection: Connection, run_row: int, made: Sequence[Review]) -> int:
    """Add decisions that are not there, the events that tell of them, and what follows; returns how many were added."""
    known = set(connection.execute(select(reviews.c.key)).scalars())
    new = [one for one in dict.fromkeys(made) if one.id not in known]
    rows = Rows(connection)
    told = []
    now = utc_now()
    for one in new:
        rows.add(
            reviews,
            id=rows.new_id(reviews),
            key=one.id,
            of=one.of.kind,
            of_key=one.of.key,
            document_id=one.of.documents[0],
            other_document_id=one.of.documents[1] if len(one.of.documents) > 1 else None,
            words=one.of.words,
            verdict=one.verdict,
            amended=json.dumps(one.amended.told(), sort_keys=True, ensure_ascii=False),
            note=one.note,
            by=one.by,
            at=one.at,
            after=json.dumps(one.after),
            run_row=run_row,
        )
        told.append(Event("decided", now, run_row, sha256=one.of.documents[0], detail=describe_review(one)))
    rows.write()
    append_events(connection, told)
    settle_reviews(connection, {id for one in new for id in one.of.documents})
    return len(new)


def describe_review(review: Review) -> str:
    """The decision as its event tells it: a JSON object."""
    return json.dumps(review_told(review), sort_keys=True)


def decided_of(connection: Connection, found: Found) -> list[Review]:
    """All decisions that are placed at something found today."""
    rows = load_reviews(connection, found.documents)
    query = select(placed_reviews.c.review_row).where(placed_reviews.c.key == found.key)
    here = set(connection.execute(query).scalars())
    return [one for row, one in rows.items() if row in here and one.of.kind == found.kind]


@dataclass(frozen=True, slots=True)
class _Follows:
    """What follows from decisions: their places by row, and the rows of the other two tables."""

    places: Mapping[int, str | None]
    holds: Mapping[tuple[str, str], Columns]  # by kind and key of what was found
    sources: Mapping[str, Sequence[Source]]  # key of a claim → who says it; of a caption → whom it credits


def find_unsettled(connection: Connection, made: Mapping[int, Review]) -> Iterator[Finding]:
    """What is kept of what follows from all decisions, and does not follow from them."""
    follows = work_out(connection, made)
    placed = {row.review_row: row.key for row in connection.execute(select(placed_reviews))}
    holds = {(row.of, row.key): dict(row._mapping) for row in connection.execute(select(reviewed))}
    speakers = {(row.key, row.position): row.source_key for row in connection.execute(select(reviewed_speakers))}
    named = {(key, at): one.key for key, several in follows.sources.items() for at, one in enumerate(several)}
    for table, kept, due in (
        (placed_reviews, placed, follows.places),
        (reviewed, holds, follows.holds),
        (reviewed_speakers, speakers, named),
    ):
        for key in sorted(kept.keys() | due.keys(), key=repr):
            if key not in kept or key not in due or kept[key] != due[key]:  # type: ignore[index]
                yield Finding(table.name, str(key), "is not what follows from the decisions")


def settle_everything(connection: Connection) -> None:
    """Work out anew what holds of everything, as when a version lets more be decided of."""
    settle_reviews(connection, {id for one in load_reviews(connection).values() for id in one.of.documents})


def settle_reviews(connection: Connection, documents: Collection[str]) -> None:
    """Work out anew what holds of all that is found in documents, by their ids."""
    made = load_reviews(connection, documents) if documents else {}
    if not made:
        return
    follows = work_out(connection, made)
    listed = sorted(made)
    old = select(reviewed.c.key).where(reviewed.c.review_row.in_(listed))
    connection.execute(delete(reviewed_speakers).where(reviewed_speakers.c.key.in_(old)))
    connection.execute(delete(reviewed).where(reviewed.c.review_row.in_(listed)))
    connection.execute(delete(placed_reviews).where(placed_reviews.c.review_row.in_(listed)))
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    rows = Rows(connection)
    everybody = [one for several in follows.sources.values() for one in several]
    save_sources(connection, rows, everybody, _rows_of(connection, everybody))
    for row, key in follows.places.items():
        rows.add(placed_reviews, review_row=row, key=key)
    for columns in follows.holds.values():
        rows.add(reviewed, **columns)
    for key, several in follows.sources.items():
        for position, one in enumerate(several):
            rows.add(reviewed_speakers, key=key, position=position, source_key=one.key)
    rows.write()


def _rows_of(connection: Connection, named: Sequence[Source]) -> dict[str, int]:
    """Id → row of the documents in which alone some of the sources, or what they are a part of, are known."""
    scopes = set[str]()
    for one in named:
        whole: Source | None = one
        while whole:
            scopes |= {whole.scope} if whole.scope else set()
            whole = whole.part_of
    query = select(texts.c.sha256, texts.c.id).where(texts.c.sha256.in_(scopes))
    return dict(connection.execute(query).all()) if scopes else {}


def settle_pairs(connection: Connection, document_rows: Collection[int]) -> None:
    """Work out anew what holds of pairs of claims and divergences, once documents, by their rows, are matched again."""
    pairs = select(reviews.c.document_id, reviews.c.other_document_id).where(reviews.c.other_document_id.is_not(None))
    wanted = {id for pair in connection.execute(pairs.distinct()) for id in pair}
    rows = connection.execute(select(texts.c.id, texts.c.sha256).where(texts.c.sha256.in_(wanted))) if wanted else ()
    settle_reviews(connection, {id for row, id in rows if row in document_rows})


def work_out(connection: Connection, made: Mapping[int, Review]) -> _Follows:
    """What follows from decisions: all of those on the documents that they are about."""
    findings = Findings(connection, {id for one in made.values() for id in one.of.documents})
    places = {row: findings.place(one.of) for row, one in made.items()}
    together: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row, key in places.items():
        if key is not None:
            together[made[row].of.kind, key].append(row)
    holds: dict[tuple[str, str], Columns] = {}
    sources: dict[str, Sequence[Source]] = {}
    for (kind, key), some in together.items():
        standing = stand(made[row] for row in some)
        if standing is None:
            continue
        row_of = {made[row].id: row for row in some}
        amended = read_amended({name: value for name, (value, _) in standing.amended.items()})
        spans = None if amended.content is None else _find_words(connection, key, amended.content)
        holds[kind, key] = {
            "of": kind,
            "key": key,
            "verdict": standing.verdict,
            "review_row": row_of[standing.newest.id],
            "speakers_amended": int(amended.says_sources),
            "mode": amended.mode,
            "voice": amended.voice,
            "content": " … ".join(amended.content or ()) if spans else None,
            "spans": json.dumps(spans) if spans else None,
            "told": json.dumps(tell_standing(standing), sort_keys=True, ensure_ascii=False),
        }
        if amended.sources:
            sources[key] = amended.sources
    return _Follows(places, holds, sources)


def tell_standing(standing: Standing) -> dict[str, Any]:
    """What holds as a JSON object: the verdict, by whom, when and why; what is amended by whom; what is not agreed."""
    newest = standing.newest
    return {
        "verdict": standing.verdict,
        "by": newest.by,
        "at": newest.at,
        "note": newest.note,
        "amended": [
            {"field": name, "value": value, "by": who.by, "at": who.at}
            for name, (value, who) in standing.amended.items()
        ],
        "made": [one.id for one in standing.made],
        "disputed": [
            {
                "id": one.id,
                "verdict": one.verdict,
                "amended": one.amended.told(),
                "by": one.by,
                "at": one.at,
                "note": one.note,
            }
            for one in (standing.made if standing.verdict == "disputed" else ())
        ],
    }


def find_parts(content: str, parts: Sequence[str], near: int) -> list[list[int]] | None:
    """Where words stand in `content`, part by part in their order, the first as near to `near` as all can follow.

    The spans are beginnings and ends; None where a part does not stand there.
    """
    first, *others = parts
    for start in sorted(_places(content, first), key=lambda place: (abs(place - near), place)):
        spans = [[start, start + len(first)]]
        for part in others:
            after = content.find(part, spans[-1][1])
            if after < 0:
                break
            spans.append([after, after + len(part)])
        else:
            return spans
    return None


def _places(content: str, part: str) -> Iterable[int]:
    start = content.find(part)
    while start >= 0:
        yield start
        start = content.find(part, start + 1)


def _find_words(connection: Connection, key: str, parts: Sequence[str]) -> list[list[int]] | None:
    row = connection.execute(text(_CLAIM), {"key": key}).one()
    return None if row.text is None else find_parts(row.text, parts, row.start)


def _build(row: Any) -> Review:
    ids = tuple(id for id in (row.document_id, row.other_document_id) if id is not None)
    after = cast(list[str], json.loads(row.after))
    found = Found(row.of, row.of_key, ids, row.words)
    return Review(found, row.verdict, read_amended(json.loads(row.amended)), row.note, row.by, row.at, tuple(after))
