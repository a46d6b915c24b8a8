"""What `verify` looks at beside the evidence itself.

When and by whom a text was seen and read, what the registry adds to outlets, and what the file says
of itself.  The chain of events is the witness wherever it
tells of these; what it does not tell of an older store is passed over.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest

from sqlalchemy import Connection, select

from provstore import rules
from provstore.store.chapters import check_chapters
from provstore.store.guard import SCHEMA_VERSION
from provstore.store.models import metadata
from provstore.store.models.changes import changes
from provstore.store.models.chapters import chapters
from provstore.store.models.claims import claims
from provstore.store.models.documents import documents, sightings
from provstore.store.models.extractions import extractions
from provstore.store.models.pairs import claim_pairs, divergences, inferred_wires, passages
from provstore.store.models.runs import events, runs, stamps
from provstore.store.models.search import PARTS
from provstore.store.models.sources import sources
from provstore.store.objects import ALEMBIC_TABLE, digest_descriptions, list_columns, made, made_for_index
from provstore.store.rows import make_row
from provstore.store.seals import find_unsealed
from provstore.store.search_index import check_index
from provstore.store.sources import DESCRIBING, describe_outlet
from provstore.store.stamps import check_stamps

_LAG = timedelta(seconds=10)  # of an event behind its sighting: once their times were taken one after the other


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not what was written; `row` is the id or key of the row, where one can be named."""

    table: str
    row: str | None
    sentence: str


def references(connection: Connection) -> Iterator[Finding]:
    """References into nothing."""
    keyed = set()
    for table in sorted(metadata.tables):  # of tables that a person added nobody knows what they should refer to
        for _, row, parent, number in connection.exec_driver_sql(f'PRAGMA foreign_key_check("{table}")').all():
            if row is not None:
                yield Finding(table, str(row), f"refers to a row of {parent} that is not there")
            else:
                keyed.add((table, parent, number))  # SQLite cannot name the rows of a table without row ids
    for table, parent, number in sorted(keyed):
        pairs = connection.exec_driver_sql(f'PRAGMA foreign_key_list("{table}")').all()
        child, to = next((pair[3], pair[4] or "id") for pair in pairs if pair[0] == number)
        key = ", ".join(f'c."{column.name}"' for column in metadata.tables[table].primary_key)
        there = f'SELECT 1 FROM "{parent}" AS p WHERE p."{to}" = c."{child}"'
        lost = f'SELECT {key} FROM "{table}" AS c WHERE c."{child}" IS NOT NULL AND NOT EXISTS ({there})'
        for row in connection.exec_driver_sql(lost):
            yield Finding(table, "#".join(map(str, row)), f"refers to a row of {parent} that is not there")


def witnesses(connection: Connection) -> Iterator[Finding]:
    """Time and run of each sighting, run of each extraction, reading of each text: as the log tells."""
    seen = defaultdict(list)
    made = defaultdict(set)
    read = {}
    telling = events.c.kind.in_(("stored", "seen", "extracted", "stated"))
    for event in connection.execute(select(events).where(telling).order_by(events.c.seq)):
        if event.kind in ("stored", "seen"):
            seen[event.sha256, event.path].append((event.run_row, event.at))
        if event.kind in ("stored", "extracted"):
            made[event.sha256, event.detail].add(event.run_row)
        if event.kind == "stored" and event.reason is not None:
            read[event.sha256] = event.reason
        if event.kind == "stated" and (encoding := json.loads(event.detail or "{}").get("encoding")):
            read[event.sha256] = describe_reading(encoding, "given")
    # What the log does not know at all is told of where the tables are compared with it.
    for row in connection.execute(select(sightings, documents.c.sha256).join(documents)):
        told = seen.get((row.sha256, row.path), [])
        if told and not any(row.run_row == run and _is_told(row.seen_at, at) for run, at in told):
            yield Finding("sightings", str(row.id), "the log tells of another time, or another run, that saw it")
    for row in connection.execute(select(extractions, documents.c.sha256).join(documents)):
        if row.run_row not in made.get((row.sha256, row.digest), {row.run_row}):
            yield Finding("extractions", str(row.id), "the log tells of another run that made it")
    for row in connection.execute(select(documents.c.sha256, documents.c.encoding, documents.c.decoded_by)):
        if read.get(row.sha256, told_reading := describe_reading(row.encoding, row.decoded_by)) != told_reading:
            yield Finding("documents", row.sha256, f"the log tells that it was read as {read[row.sha256]}")


def describe_reading(encoding: str, decoded_by: str) -> str:
    return f"{encoding}, {decoded_by}"


def _is_told(seen_at: str, at: str) -> bool:
    if seen_at == at:
        return True
    try:
        lag = datetime.fromisoformat(at) - datetime.fromisoformat(seen_at)
    except (TypeError, ValueError):  # no time, or one without its zone
        return False
    return timedelta() <= lag <= _LAG


def registered(connection: Connection) -> Iterator[Finding]:
    """What is said of outlets beside their names is what the registry says.

    Another version of the rules wrote what this one cannot know; the next run describes anew.
    """
    if connection.execute(select(runs.c.rules_digest).order_by(runs.c.id.desc()).limit(1)).scalar() != rules.digest():
        return
    expected = defaultdict(set)
    for source in connection.execute(select(sources.c.id, sources.c.name).where(sources.c.kind == "outlet")):
        for table, row in describe_outlet(source.id, source.name):
            expected[table].add(make_row(table, row))
    for table in DESCRIBING:
        there = {tuple(row) for row in connection.execute(select(table))}
        for number in sorted({row[0] for row in there ^ expected[table]}):
            yield Finding(table.name, str(number), "is not what the registry of outlets says of it")


def descriptions(connection: Connection) -> Iterator[Finding]:
    """What the file says of itself is what was written when it was made or last upgraded."""
    query = select(events.c.detail).where(events.c.kind.in_(("created", "upgraded"))).order_by(events.c.seq.desc())
    detail = connection.execute(query.limit(1)).scalar() or ""
    told = dict(re.findall(r"(\w+) ([0-9a-f]{64})\b", detail))
    for table, digest in digest_descriptions(connection).items():
        if told.get(table, digest) != digest:
            yield Finding(table, None, "does not say what was written there when the store was made or upgraded")
    if ALEMBIC_TABLE not in told:
        found = connection.exec_driver_sql(f"SELECT version_num FROM {ALEMBIC_TABLE}").scalars().all()
        if found != [f"{SCHEMA_VERSION:04}"]:
            yield Finding(ALEMBIC_TABLE, None, f"is not the migration of schema {SCHEMA_VERSION}")


def shared(connection: Connection) -> Iterator[Finding]:
    """What documents share lies within their texts, verbatim passages have the same letters, claims are there."""
    texts = {row.id: row.text for row in connection.execute(select(documents.c.id, documents.c.text))}
    keys = set(connection.execute(select(claims.c.key)).scalars())
    for table, ends in (
        (passages, (("a_row", "a_"), ("b_row", "b_"))),
        (inferred_wires, (("document_row", ""), ("from_row", "from_"))),
        (claim_pairs, (("a_row", "a_"), ("b_row", "b_"))),
        (divergences, (("a_row", "a_"), ("b_row", "b_"))),
        (changes, (("a_row", "a_"), ("b_row", "b_"))),
    ):
        for row in connection.execute(select(table)).mappings():
            words = []
            for document, prefix in ends:
                start, end = row[f"{prefix}start"], row[f"{prefix}end"]
                if start is not None and not 0 <= start < end <= len(texts.get(row[document], "")):
                    yield Finding(table.name, str(row["id"]), f"its span {start} to {end} is not within the text")
                elif start is not None:
                    words.append(_letters(texts[row[document]][start:end]))
            if table is passages and row["kind"] == "verbatim" and len(set(words)) != 1:
                yield Finding(table.name, str(row["id"]), "has other words in one document than in the other")
            if not keys.issuperset({row.get("a_key"), row.get("b_key")} - {None}):
                yield Finding(table.name, str(row["id"]), "names a claim that is not there")


def searched(connection: Connection) -> Iterator[Finding]:
    """What the full-text index says of texts is what stands in them."""
    for table, row, sentence in check_index(connection):
        yield Finding(table, row, sentence)


def _letters(words: str) -> str:
    """Letters and digits alone, without case and accents."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", words).casefold()))


def shaped(connection: Connection) -> Iterator[Finding]:
    """Tables, columns, constraints and indexes are those that this version makes, to the letter.

    Of the tables that FTS5 keeps for ours, which SQLite writes as its version does, the columns are.
    Views and triggers were compared before the store was opened.
    """
    query = "SELECT type, name, sql FROM sqlite_master"
    found = {(kind, name): sql for kind, name, sql in connection.exec_driver_sql(query)}
    for (kind, name), sql in made().items():
        if (kind, name) not in found:
            yield Finding(name, None, f"is no {kind} of the file any more")
        elif name in PARTS:
            if (columns := list_columns(connection, name)) not in (PARTS[name], made_for_index()[name]):
                yield Finding(name, None, f"has the columns {', '.join(columns)}, and not those that FTS5 makes")
        elif (there := found[kind, name]) != sql:
            yield Finding(name, None, f"is not the {kind} that provstore makes: {_differing_line(sql, there)}")


def _differing_line(ours: str, found: str) -> str:
    """The first line that one statement has and the other has not."""
    for one, other in zip_longest(ours.splitlines(), found.splitlines(), fillvalue=""):
        if one != other:
            return f"{other.strip()!r} instead of {one.strip()!r}"
    return "its statement is written otherwise"


def sealed(connection: Connection) -> Iterator[Finding]:
    """The rows of each table are those that the last write left."""
    yield from (Finding(*told) for told in find_unsealed(connection))


def merged(connection: Connection) -> Iterator[Finding]:
    """The logs of stores that were merged into this one are whole."""
    yield from (Finding(chapters.name, row, sentence) for row, sentence in check_chapters(connection))


def stamped(connection: Connection) -> Iterator[Finding]:
    """What time-stamping authorities signed is the log of this store."""
    yield from (Finding(stamps.name, row, sentence) for row, sentence in check_stamps(connection))


CHECKS = (references, witnesses, registered, descriptions, shared, searched, shaped, sealed, merged, stamped)
