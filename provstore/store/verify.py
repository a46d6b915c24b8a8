"""Is everything in the store still what was written?

SQLite's own check sees a broken page, but hardly ever an altered letter.  This reads all of it
back: bytes against their hash, text against bytes, spans against text, records against their
digests, and the chain of events, which also says what has vanished.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import Column, Connection, func, select
from sqlalchemy.exc import DBAPIError

from provstore.errors import DamageFound
from provstore.readers.pdf import ENCODING as PRINTED
from provstore.records import Extraction, Source, Span, Stated, claim_id, link_id
from provstore.store.checks import CHECKS, Finding
from provstore.store.decisions import describe_decision, find_shown, find_speakers, load_decisions
from provstore.store.engine import driver_of
from provstore.store.events import BEFORE_ALL, seal, show_path
from provstore.store.forget import read_left
from provstore.store.history import told_of_rows
from provstore.store.load import read_extraction
from provstore.store.models.claims import claims
from provstore.store.models.documents import carriers, documents, sightings
from provstore.store.models.extractions import extraction_grounds, extractions, source_links
from provstore.store.models.readings import readings
from provstore.store.models.reviews import reviews
from provstore.store.models.runs import events, runs
from provstore.store.models.sources import sources
from provstore.store.models.statements import decisions, merged_speakers, statements
from provstore.store.prepare import digest, digest_body
from provstore.store.readings import check_readings
from provstore.store.reviews import describe_review, find_unsettled, load_reviews
from provstore.store.runs import digest_run
from provstore.store.sightings import digest_carrier, load_carriers
from provstore.store.sources import digest_name, load_sources
from provstore.store.statements import describe_statement
from provstore.text.decode import parse_damage, read_back


def verify(connection: Connection) -> Iterator[Finding]:
    """Check the whole store, and yield what is damaged; nothing is yielded of a sound one."""
    driver = driver_of(connection)
    driver.text_factory = lambda data: data.decode("utf-8", "replace")  # damage is to be named, not tripped over
    try:
        own = (_file, _documents, _sightings, _extractions, _sources, _decisions, _reviews, _events, _history)
        for check in (*own, *CHECKS):
            try:
                yield from check(connection)
            except Exception as error:  # whatever the reading stumbles over is damage
                told = error.orig if isinstance(error, DBAPIError) else error  # not the statement and a link
                yield Finding(check.__name__.strip("_"), None, f"cannot be checked: {told}")
    finally:
        driver.text_factory = str


def count_checked(connection: Connection) -> dict[str, int]:
    """How many rows of the main tables `verify` checks."""
    tables = (documents, extractions, claims, source_links, decisions, reviews, events)
    return {
        table.name: connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}").scalar_one() for table in tables
    }


def _file(connection: Connection) -> Iterator[Finding]:
    for (sentence,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if sentence != "ok":
            yield Finding("the file", None, sentence)


def _documents(connection: Connection) -> Iterator[Finding]:
    for row in connection.exec_driver_sql(
        "SELECT id, sha256, byte_count, char_count, text_sha256, encoding, damage, CAST(text AS BLOB) AS text, bytes,"
        " (SELECT r.id FROM readings AS r WHERE r.document_row = documents.id AND r.text IS NULL) AS reading_row,"
        " EXISTS (SELECT 1 FROM readings AS r WHERE r.document_row = documents.id) AS has_readings FROM documents"
    ):
        data = row.text if row.bytes is None else row.bytes
        is_printed = row.encoding == PRINTED and row.reading_row is not None  # its characters stand in no bytes
        try:
            text = None if is_printed else read_back(data, row.encoding, parse_damage(row.damage))
        except (ValueError, TypeError, LookupError):
            yield Finding("documents", row.sha256, f"its bytes cannot be read as {row.encoding} with the damage it has")
            text = None
        kept = row.text.decode("utf-8", "replace")
        for sentence in check_readings(connection, row, kept, data) if row.has_readings else ():
            yield Finding("readings", row.sha256, sentence)
        if row.reading_row is not None:
            text = kept
        if sha256(data).hexdigest() != row.sha256:
            yield Finding("documents", row.sha256, "its bytes are not those it was stored with")
        if len(data) != row.byte_count or (text is not None and len(text) != row.char_count):
            yield Finding("documents", row.sha256, "its length is not what was stored")
        if sha256(row.text).hexdigest() != row.text_sha256 or (text is not None and text.encode() != row.text):
            yield Finding("documents", row.sha256, "its text is not what its bytes say")


def _sightings(connection: Connection) -> Iterator[Finding]:
    query = select(sightings, carriers.c.sighting_row).select_from(sightings.outerjoin(carriers))
    for row in connection.execute(query):
        if show_path(row.path) != row.path_shown:
            yield Finding("sightings", str(row.id), "the path it shows is not the path it was seen at")
        if row.record and row.sighting_row is None:
            yield Finding("sightings", str(row.id), "names a part of a file that is none, or whose carrier is missing")


def _extractions(connection: Connection) -> Iterator[Finding]:
    grounds = extraction_grounds.c
    joined = extractions.join(documents).outerjoin(extraction_grounds, grounds.extraction_row == extractions.c.id)
    joined = joined.outerjoin(readings, readings.c.id == grounds.reading_row)
    read = func.coalesce(readings.c.text, documents.c.text).label("text")
    query = select(documents.c.sha256, read, grounds.body_sha256).select_from(joined)
    for number in connection.execute(select(extractions.c.id)).scalars().all():
        row = connection.execute(query.where(extractions.c.id == number)).first()
        try:
            found, told = read_extraction(connection, number)
        except DamageFound as error:
            yield Finding("extractions", str(number), str(error))
            continue
        if row is None:
            continue  # its document is missing, which the references tell
        if row.body_sha256 not in (None, digest_body(row.text, found.segments)):
            yield Finding("extraction_grounds", str(number), "its digest of the article is not that of the article")
        if digest(found) != told:
            yield Finding("extractions", str(number), f"what was found in {row.sha256[:12]} is not what is stored")
        for table, place, span in _spans(found):
            if not 0 <= span.start < span.end <= len(row.text):
                yield Finding(table, f"{number}#{place}", f"its span {span.start} to {span.end} is not within the text")
        ends = [0, *(segment.span.end for segment in found.segments)]
        for place, (segment, end) in enumerate(zip(found.segments, ends, strict=False)):
            if segment.span.start != end:
                yield Finding("segments", f"{number}#{place}", "does not begin where the segment before it ends")
        if ends[-1] != len(row.text):
            yield Finding("segments", f"{number}#{len(found.segments) - 1}", "does not end where the text ends")
        yield from _keys(connection, number, found)


def _keys(connection: Connection, number: int, found: Extraction) -> Iterator[Finding]:
    """The ids of claims and links are made from their spans: an altered span does not fit its id."""
    for table, expected in (
        (claims, [claim_id(found.document, claim) for claim in found.claims]),
        (source_links, [link_id(found.document, link) for link in found.links]),
    ):
        query = select(table.c.key).where(table.c.extraction_row == number).order_by(table.c.position)
        for place, (key, told) in enumerate(zip(connection.execute(query).scalars(), expected, strict=True)):
            if key != told:
                yield Finding(table.name, f"{number}#{place}", f"its id {key} does not fit its spans")


def _spans(found: Extraction) -> Iterator[tuple[str, int, Span]]:
    """Every span of an extraction: its table, its place among the rows there, and the span."""
    outlet = found.outlet and found.outlet.evidence
    for span in (outlet, found.headline, found.byline, found.section):
        if span:
            yield "extractions", 0, span
    if found.dateline:
        yield "datelines", 0, found.dateline.span
    for place, segment in enumerate(found.segments):
        yield "segments", place, segment.span
    for place, caption in enumerate(found.captions):
        yield "photo_captions", place, caption.span
        yield from (("photo_credits", place, credit.span) for credit in caption.credits)
    for place, claim in enumerate(found.claims):
        yield from (("claim_spans", place, span) for span in (*claim.content, *claim.cue, *claim.source))
        for reading in claim.readings:
            spans = (*reading.content, *reading.cue, *reading.source)
            yield from (("claim_readings", place, span) for span in spans)
    for place, link in enumerate(found.links):
        yield "source_links", place, link.evidence
    dates = [found.published, *(claim.date for claim in found.claims), *(caption.taken for caption in found.captions)]
    if found.dateline:
        dates.append(found.dateline.date)
    yield from (("dates", 0, date.span) for date in dates if date)


def _sources(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(select(sources, documents.c.sha256).outerjoin(documents)):
        if Source(row.name, row.kind, row.country, scope=row.sha256).key != row.key:
            yield Finding("sources", str(row.id), f"its name, kind or country is not that of its key {row.key}")
        elif row.name_digest not in (None, digest_name(row.name)):
            yield Finding("sources", str(row.id), "its name is not written as it was stored")


def _decisions(connection: Connection) -> Iterator[Finding]:
    """Decisions name speakers by key, which no foreign key guards, and what follows from them is kept beside them."""
    made = load_decisions(connection)
    known = find_speakers(connection, {key for one in made.values() for key in (one.kept, one.merged)})
    for row, one in made.items():
        for key in (one.kept, one.merged):
            if key not in known:
                yield Finding("decisions", str(row), f"names a speaker that is not there: {key}")
    kept = {row.key: (row.shown_key, row.decision_row) for row in connection.execute(select(merged_speakers))}
    follows = find_shown(made)
    for key in sorted(kept.keys() | follows.keys()):
        if kept.get(key) != follows.get(key):
            yield Finding("_merged_speakers", key, "is not what follows from the decisions")


def _reviews(connection: Connection) -> Iterator[Finding]:
    """The id of a decision is made from all that it says, and what follows from all of them is kept beside them."""
    made = load_reviews(connection)
    for row, key in connection.execute(select(reviews.c.id, reviews.c.key)):
        if made[row].id != key:
            yield Finding("reviews", key, "does not say what its id was made from")
    if made:
        yield from find_unsettled(connection, made)


def _reviews_told(connection: Connection) -> Iterator[tuple[str, int, str]]:
    made = load_reviews(connection)
    for row, run_row in connection.execute(select(reviews.c.id, reviews.c.run_row)):
        yield made[row].of.documents[0], run_row, describe_review(made[row])


def _events(connection: Connection) -> Iterator[Finding]:
    """The chain.  Of an event whose words were forgotten the digest stands, and a later one tells that of the rest."""
    told = connection.execute(select(events.c.detail).where(events.c.kind == "forgotten").order_by(events.c.seq))
    left = {seq: digest for detail in told.scalars() for seq, digest in read_left(detail).events.items()}
    previous = BEFORE_ALL
    for expected, row in enumerate(connection.execute(select(events).order_by(events.c.seq)), 1):
        if row.seq != expected:
            yield Finding("events", str(expected), "is missing")
            return  # what follows a gap cannot be proved
        if row.previous_digest != previous or seal(row[:-1]) != left.get(str(row.seq), row.digest):
            yield Finding("events", str(row.seq), "was altered, or stands in another place than it was written")
        previous = row.digest


def _history(connection: Connection) -> Iterator[Finding]:
    """What the log tells of and what stands in the tables must be the same: neither lost nor slipped in."""
    told = told_of_rows(connection)
    there: dict[str, set[tuple[Any, ...]]] = {
        "extractions": set(_pairs(connection, extractions.c.digest)),
        "sightings": set(_pairs(connection, sightings.c.path)),
        "statements": set(_statements(connection)),
        "decisions": {(row, one.at, describe_decision(row, one)) for row, one in load_decisions(connection).items()},
        "reviews": set(_reviews_told(connection)),
        "runs": {
            (row.id, digest_run(row)) for row in connection.execute(select(runs).where(runs.c.outcome.is_not(None)))
        },
    }
    carried = [(row.document_id, row.path, digest_carrier(carrier)) for row, carrier in load_carriers(connection)]
    # Before schema 13 the log did not tell of what a document was wrapped in: of these places it tells nothing.
    known = {place[:2] for place in told["carriers"]}
    there["carriers"] = {one for one in carried if one[:2] in known}
    for table, rows in there.items():
        for row in sorted(rows - told[table], key=repr):
            yield Finding(table, _shown(row[0]), "was added or altered: the log does not tell of it")
        for row in sorted(told[table] - rows, key=repr):
            yield Finding(table, _shown(row[0]), "is told of by the log, but is not there, or was altered")


def _shown(key: object) -> str | None:
    return None if key is None else str(key)


def _pairs(connection: Connection, column: Column[Any]) -> Iterator[tuple[str, Any]]:
    """The column of a table that hangs on documents, beside the id of the document."""
    query = select(documents.c.sha256, column).join_from(column.table, documents)
    return ((key, value) for key, value in connection.execute(query))


def _statements(connection: Connection) -> Iterator[tuple[str, str, str]]:
    for row in connection.execute(select(statements, documents.c.sha256).join(documents)).all():
        outlet = load_sources(connection, [row.outlet_row])[row.outlet_row] if row.outlet_row else None
        one = Stated(outlet, row.published, row.by, encoding=row.encoding, contests=bool(row.contests))
        yield row.sha256, row.at, describe_statement(one)
