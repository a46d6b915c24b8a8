"""Where words stand in the texts, and what they are part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import count, islice
from json import dumps
from typing import Any, Literal, NamedTuple, get_args

from sqlalchemy import Connection, Row
from sqlalchemy.exc import DBAPIError

from provstore.errors import UsageError
from provstore.query.choices import VOICES, check_choice
from provstore.query.days import check_days, within
from provstore.query.part_of import claim_of, context_of, load_claims, load_segments, tell_part
from provstore.query.proved import Proved
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.spellings import find_spellings
from provstore.query.typed import Wanted, apart, read_typed
from provstore.query.words import literal
from provstore.records import Span
from provstore.table import Cell, Table
from provstore.text.searching import fold

Inside = Literal["text", "claims", "captions"]

COLUMNS = (
    *("document", "outlet", "kind", "start", "end", "words", "context", "document_id"),
    *("published", "part", "claim", "number", "role", "voice", "speakers", "spelling"),
)
_FIRST_READ, _MOST_READ = 8, 512  # documents that are read together: few at first, since a person looks at few
_ROWS = 64  # of an index, which are had together
_FIRST_TOLD = 20  # places of which it is asked together what they are part of
_CAPTIONS = ("caption", "credit")
_INDEXES = ("documents_fts", "folded_texts_fts")
_DOCUMENTS = (
    "SELECT d.id, d.sha256, d.text, v.document, v.outlet, v.published FROM documents AS d"
    " JOIN v_documents AS v ON v.document_row = d.id WHERE d.id IN (SELECT value FROM json_each(:rows)){more}"
    " ORDER BY d.id"
)


@dataclass(frozen=True, slots=True)
class _Filters:
    """Which places are wanted; None is no filter.  `outlet` and `speaker` are words of names."""

    outlet: str | None
    speaker: str | None
    voice: str | None
    inside: Inside
    since: str | None
    until: str | None

    @property
    def in_claims(self) -> bool:
        """Whether only what is claimed is looked through."""
        return self.inside == "claims" or self.speaker is not None or self.voice is not None


class _Found(NamedTuple):
    """A document, and the places found in it, each with the other spelling by which it was found."""

    document: Row[Any]
    places: dict[Span, str | None]


def search_texts(
    connection: Connection,
    words: str | Sequence[str],
    *,
    outlet: str | None = None,
    speaker: str | None = None,
    voice: str | None = None,
    inside: Inside = "text",
    raw: bool = False,
    exact: bool = False,
    selection: Selection = EVERYTHING,
) -> Table:
    """Every place at which one of `words` stands, in the documents that hold all of them, in the order of the store.

    Each of `words`, or `words` alone, can be several words, which then stand one after the other.  A name is also
    found in other spellings, unless `exact` ones are wanted; `spelling` is the one by which a place was found, and the
    notes of the table tell of all.  With `raw`, the words are a question in the language of FTS5, put to the texts as
    they are written.

    `outlet` are words of the outlet's name; with `speaker` (words of a name), `voice`, or `inside` "claims" only what
    is said counts.  `start` and `end` are the exact span, `kind` is the segment of the page in which it begins;
    `claim`, `number`, `role`, `voice`, `speakers` tell of the claim in which it stands, and `part` says both in words.
    `context` is for reading: the words in brackets, what stands around them in the segment, single spaces.
    """
    phrases = [words] if isinstance(words, str) else list(words)
    check_choice("voice", voice, VOICES)
    check_choice("part of texts", inside, get_args(Inside))
    days = check_days(selection.since, selection.until)
    filters = _Filters(outlet, speaker, voice, inside, **days)
    notes: tuple[str, ...] = ()
    if raw:
        places = _find_raw(connection, _check_raw(connection, " ".join(phrases)), filters)
    else:
        wanted = [[read_typed(phrase)] for phrase in phrases]
        for one in wanted if not exact else ():
            one += map(read_typed, (*apart(one[0].typed), *find_spellings(connection, one[0].typed)))
        notes = tuple(map(_tell_spellings, filter(lambda one: len(one) > 1, wanted)))
        places = _find_typed(connection, wanted, filters)
    first = _FIRST_TOLD if selection.limit is None else min(selection.limit + 1, _MOST_READ)
    proved = Proved(connection)
    places = (found for found in places if proved(found.document.sha256))
    rows = _tell(connection, places, filters, first)
    return selection.first_of(Table(COLUMNS, rows, notes=notes, damaged=proved.damaged))


def _tell_spellings(wanted: Sequence[Wanted]) -> str:
    typed, *others = (one.typed for one in wanted)
    return f"looked for {typed}, and for its other spellings: {', '.join(others)}"


def _find_typed(connection: Connection, wanted: Sequence[Sequence[Wanted]], filters: _Filters) -> Iterator[_Found]:
    """The documents that hold of each of `wanted` one spelling, the first of which was typed; and where."""
    matches = [" OR ".join(f"({one.match})" for one in spellings if one.match) for spellings in wanted]
    match = " AND ".join(f"({one})" for one in matches if one)
    for document in _read(connection, _ask_indexes(connection, match), filters):
        folded = fold(document.text)
        found: dict[Span, str | None] = {}
        for spellings in wanted:
            places = {
                folded.span(*place): None if number == 0 else one.typed
                for number, one in reversed([*enumerate(spellings)])
                for place in one.places(folded.text)
            }
            if not places:
                break
            found |= places
        else:
            yield _Found(document, found)


def _ask_indexes(connection: Connection, match: str) -> Iterator[int]:
    """The rows of documents that match in one index or the other, in order; of all, where nothing is asked."""
    if not match:
        yield from _rows(connection, "SELECT id FROM documents ORDER BY id")
        return
    last = None
    for row in merge(*(_ask(connection, index, match) for index in _INDEXES)):
        if row != last:
            yield row
        last = row


def _ask(connection: Connection, index: str, match: str) -> Iterator[int]:
    """Not ranked: that would take the longer, the more texts match."""
    return _rows(connection, f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid", match)


def _rows(connection: Connection, query: str, *values: str) -> Iterator[int]:
    found = connection.exec_driver_sql(query, values)
    while some := found.fetchmany(_ROWS):
        yield from (row for (row,) in some)


def _find_raw(connection: Connection, match: str, filters: _Filters) -> Iterator[_Found]:
    """The documents that answer a question in the language of FTS5, and what it marks in them."""
    index = _INDEXES[0]
    marked = f"SELECT highlight({index}, 0, :opens, :closes) FROM {index} WHERE {index} MATCH :match AND rowid = :row"
    for document in _read(connection, _ask(connection, index, match), filters):
        opens, closes = _marks_for(document.text)
        values = {"match": match, "row": document.id, "opens": opens, "closes": closes}
        shown: str = connection.exec_driver_sql(marked, values).scalar_one()
        yield _Found(document, dict.fromkeys(_read_marks(shown, opens, closes)))


def _marks_for(content: str) -> tuple[str, str]:
    """Two marks that a text has not, whatever it has: numbers between characters that no text needs.

    As they end with another character than they begin with, no mark is seen where text and mark meet.
    """
    unused = (mark for number in count() if (mark := f"\ufdd0{number}\ufdd1") not in content)
    return next(unused), next(unused)


def _check_raw(connection: Connection, match: str) -> str:
    """Raise UsageError where FTS5 does not understand a question."""
    if not match.strip():
        raise UsageError("there are no words to look for")
    try:
        next(_ask(connection, _INDEXES[0], match), None)
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", None) != "SQLITE_ERROR":
            raise
        raise UsageError(f"FTS5 does not understand {match!r}: {error.orig}") from error
    return match


def _read_marks(shown: str, opens: str, closes: str) -> Iterator[Span]:
    reached = 0
    for before, marked in (part.split(opens) for part in shown.split(closes)[:-1]):
        start = reached + len(before)
        reached = start + len(marked)
        yield Span(start, reached)


def _read(connection: Connection, rows: Iterator[int], filters: _Filters) -> Iterator[Row[Any]]:
    """The documents of these rows that pass the filters, with their texts."""
    days = f" AND {within(('published',))}" if filters.since or filters.until else ""
    values = {"since": filters.since, "until": filters.until} if days else {}
    outlet = literal(filters.outlet) if filters.outlet is not None else None
    read = 0
    while some := [*islice(rows, min(max(read, _FIRST_READ), _MOST_READ))]:
        query = _DOCUMENTS.format(more=days)
        for document in connection.exec_driver_sql(query, {"rows": dumps(some), **values}).all():
            if outlet is None or (document.outlet is not None and outlet.search(document.outlet)):
                yield document
        read += len(some)


def _tell(connection: Connection, found: Iterator[_Found], filters: _Filters, first: int) -> Iterator[tuple[Cell, ...]]:
    """A row for each place that passes the filters.

    What places are part of is asked of many together: of so many `first`, and then of ever more.
    """
    every = ((one.document, span, one.places[span]) for one in found for span in sorted(one.places, key=_in_order))
    size = first
    while some := [*islice(every, size)]:
        places = [(document.id, span) for document, span, _ in some]
        segments = load_segments(connection, places)
        claims = load_claims(connection, places, filters.voice, filters.speaker)
        for number, (document, span, spelling) in enumerate(some):
            start, end, kind = segments.get(number, (0, len(document.text), ""))
            claim = claim_of(claims.get(number, ()))
            if filters.in_claims and (claim is None or claim.role != "content"):
                continue
            if filters.inside == "captions" and kind not in _CAPTIONS:
                continue
            words, context = span.of(document.text), context_of(document.text, span, start, max(end, span.end))
            yield (
                *(document.document, document.outlet, kind, span.start, span.end, words, context, document.sha256),
                *(document.published, tell_part(kind, claim)),
                *((claim.claim, claim.number, claim.role, claim.voice, claim.speakers) if claim else (None,) * 5),
                spelling,
            )
        size = min(2 * size, _MOST_READ)


def _in_order(span: Span) -> tuple[int, int]:
    return span.start, span.end
