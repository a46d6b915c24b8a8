"""Who published what, who says what, whose pictures, who uses whom, who publishes: the views as lists, with filters.

Words that a filter takes may stand anywhere in the column; of each list `selection` takes the part that is wanted.
"""

from dataclasses import replace
from typing import TypedDict, Unpack

from sqlalchemy import Connection

from provstore.query import choices
from provstore.query.choices import check_choice
from provstore.query.documents import find_document
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.stories import find_story
from provstore.query.views import MOMENT, read_view
from provstore.table import Table

_UNREAD = "SELECT count(*) FROM v_documents WHERE published IS NULL AND notes LIKE '%date not read: %'"


def list_documents(
    connection: Connection,
    *,
    story: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    path: str | None = None,
    selection: Selection = EVERYTHING,
) -> Table:
    """Every document, or those of a story, an outlet, a language, a path: who published it, when, its headline.

    The notes of the table tell of dates that could not be read.
    """
    unread = connection.exec_driver_sql(_UNREAD).scalar_one()
    told = "1 document has a date" if unread == 1 else f"{unread} documents have a date"
    notes = (f"{told} that cannot be read; it stands in the column notes",) if unread else ()
    found = read_view(
        connection,
        "v_documents",
        order=f"published IS NULL, {MOMENT}, published, path, document_id",
        equal={"story": story and find_story(connection, story), "language": language},
        holding={("outlet",): outlet, ("path",): path},
        selection=selection,
    )
    return replace(found, notes=notes)


# With who says it and what is said as it holds: as a person decided, or else as the machine found it.
_CLAIMS = """
SELECT *, nullif(coalesce(speakers_decided, speakers), '') AS said_by, coalesce(content_decided, content) AS said
FROM v_claims
"""


class ClaimFilters(TypedDict, total=False):
    """What claims can be asked for: words may stand anywhere in outlet, speaker and content."""

    document: str | None
    outlet: str | None
    speaker: str | None
    voice: str | None
    mode: str | None
    content: str | None
    language: str | None  # of the document
    needs_review: bool  # only those that a person should look at
    rejected: bool  # only those that a person rejected, which else are left out
    no_speaker: bool  # only what others say, nobody knows who


def list_claims(connection: Connection, *, selection: Selection = EVERYTHING, **asked: Unpack[ClaimFilters]) -> Table:
    """The claims in the order of their documents."""
    document, language = asked.get("document"), asked.get("language")
    check_choice("voice", asked.get("voice"), choices.VOICES)
    check_choice("mode", asked.get("mode"), choices.MODES)
    where = [_rejected(asked.get("rejected", False))]
    if asked.get("no_speaker"):
        where.append("coalesce(voice_decided, voice) = 'attributed' AND said_by IS NULL")
    if language is not None:
        where.append("document_id IN (SELECT document_id FROM v_documents WHERE language = :language)")
    values = {"language": language, "asked_voice": asked.get("voice"), "asked_mode": asked.get("mode")}
    where += [
        f"coalesce({name}_decided, {name}) = :asked_{name}" for name in ("voice", "mode") if values[f"asked_{name}"]
    ]
    return read_view(
        connection,
        f"({_CLAIMS})",
        order="document_id, number",
        equal={
            "document_id": document and find_document(connection, document),
            "needs_review": 1 if asked.get("needs_review") else None,
        },
        where=where,
        values={name: value for name, value in values.items() if value is not None},
        holding={
            ("outlet",): asked.get("outlet"),
            ("speakers", "speakers_decided"): asked.get("speaker"),
            ("content", "content_decided"): asked.get("content"),
        },
        selection=selection,
    )


def _rejected(rejected: bool) -> str:
    return "review IS 'reject'" if rejected else "review IS NOT 'reject'"


# With whose picture it is, as it holds: "Ann Lee / Reuters".
_CAPTIONS = """
SELECT *, nullif(
  coalesce(photographers_decided, photographers, '')
  || CASE WHEN coalesce(photographers_decided, photographers, '') <> '' AND coalesce(outlets_decided, outlets, '') <> ''
    THEN ' / ' ELSE '' END
  || coalesce(outlets_decided, outlets, ''), '') AS picture_by
FROM v_captions
"""


def list_captions(
    connection: Connection,
    *,
    credit: str | None = None,
    document: str | None = None,
    outlet: str | None = None,
    content: str | None = None,
    rejected: bool = False,
    selection: Selection = EVERYTHING,
) -> Table:
    """The photo captions; `credit` are words of a credit: an agency, an outlet, a photographer.

    Those that a person rejected are left out, or with `rejected` the only ones.
    """
    return read_view(
        connection,
        f"({_CAPTIONS})",
        order="document_id, number",
        equal={"document_id": document and find_document(connection, document)},
        where=[_rejected(rejected)],
        holding={
            ("credits", "outlets", "photographers", "picture_by"): credit,
            ("outlet",): outlet,
            ("caption",): content,
        },
        selection=selection,
    )


def list_links(
    connection: Connection,
    *,
    kind: str | None = None,
    from_outlet: str | None = None,
    to: str | None = None,
    document: str | None = None,
    rejected: bool = False,
    selection: Selection = EVERYTHING,
) -> Table:
    """The source links; `from_outlet` and `to` are words of the names at their two ends, `document` is either end.

    Those that a person rejected are left out, or with `rejected` the only ones.
    """
    return read_view(
        connection,
        "v_links",
        order='document_id, kind, "to", link, to_document_id, evidence, to_evidence',
        equal={"kind": check_choice("kind of link", kind, choices.LINKS)},
        where=[
            _rejected(rejected),
            *([] if document is None else ["(document_id = :document OR to_document_id = :document)"]),
        ],
        values={} if document is None else {"document": find_document(connection, document)},
        holding={("outlet",): from_outlet, ("to",): to},
        selection=selection,
    )


def list_changes(
    connection: Connection,
    *,
    document: str | None = None,
    kind: str | None = None,
    outlet: str | None = None,
    editions: bool = False,
    selection: Selection = EVERYTHING,
) -> Table:
    """What versions of a text have otherwise; of a document as either version, of outlets with these words.

    With `editions`, only what an edition of a page has otherwise than the one before.
    """
    found = document and find_document(connection, document)
    return read_view(
        connection,
        "v_changes",
        order='a_document_id, b_document_id, "start" IS NULL, "start", kind, b_text',
        equal={"kind": check_choice("kind of change", kind, choices.CHANGES)},
        where=["edition"] if editions else [],
        holding={("a_outlet", "b_outlet"): outlet, ("a_document_id", "b_document_id"): found},
        selection=selection,
    )


def list_outlets(
    connection: Connection,
    *,
    kind: str | None = None,
    country: str | None = None,
    owner: str | None = None,
    held: bool = False,
    selection: Selection = EVERYTHING,
) -> Table:
    """Every outlet the store knows of; those with documents first.  With days, only what was published in these is
    counted, and only who is in it is listed.

    `country` is its code of two letters, `owner` words of the owner's name; `held`: only those with documents here.
    """
    return read_view(
        connection,
        "v_outlets",
        order='documents DESC, cited_by + credited DESC, outlet, "key"',
        equal={
            "kind": check_choice("kind of outlet", kind, choices.OUTLETS),
            "country": country and country.upper(),
        },
        where=["documents"] if held else [],
        holding={("owner",): owner},
        selection=selection,
    )
