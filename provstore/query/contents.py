"""What the store holds, what happened to it, by which runs, and what its file says of itself."""

from typing import cast

from sqlalchemy import Connection, text

from provstore.errors import UsageError
from provstore.forms.document import RunJson
from provstore.query.choices import EVENTS, check_choice
from provstore.query.dated import counted_in_days
from provstore.query.days import check_days
from provstore.query.documents import find_document_or_tombstone
from provstore.query.selection import EVERYTHING, Selection
from provstore.query.views import read_view, to_table
from provstore.store.events import show_path
from provstore.store.guard import find_file
from provstore.table import Table

_COUNTS = """
SELECT 'documents' AS of, NULL AS which, count(*) AS count FROM v_documents WHERE newest
UNION ALL SELECT * FROM (SELECT 'documents by outlet', coalesce(outlet, 'unknown outlet'), count(*)
  FROM v_documents WHERE newest GROUP BY outlet ORDER BY 3 DESC, 2)
UNION ALL SELECT * FROM (SELECT 'documents by language', coalesce(language, 'unsure'), count(*)
  FROM v_documents WHERE newest GROUP BY language ORDER BY 3 DESC, 2)
UNION ALL SELECT 'earlier editions of these', NULL, count(*) FROM v_documents WHERE NOT newest
UNION ALL SELECT * FROM (SELECT 'changes', kind, count(*) FROM v_changes GROUP BY kind ORDER BY 2)
UNION ALL SELECT 'sightings', NULL, count(*) FROM sightings
UNION ALL SELECT * FROM (SELECT 'claims by voice', coalesce(voice_decided, voice), count(*)
  FROM v_claims WHERE review IS NOT 'reject' GROUP BY 2 ORDER BY 2)
UNION ALL SELECT * FROM (SELECT 'claims by mode', coalesce(mode_decided, mode), count(*)
  FROM v_claims WHERE review IS NOT 'reject' AND voice_decided IS NOT 'outlet'
  AND coalesce(mode_decided, mode) IS NOT NULL GROUP BY 2 ORDER BY 2)
UNION ALL SELECT 'claims without a speaker', NULL, count(*)
  FROM v_claims WHERE coalesce(voice_decided, voice) = 'attributed' AND review IS NOT 'reject'
  AND coalesce(speakers_decided, speakers, '') = ''
UNION ALL SELECT 'claims to review', NULL, count(*) FROM v_claims WHERE needs_review
UNION ALL SELECT * FROM (SELECT 'speakers', kind, count(*) FROM v_speakers GROUP BY kind ORDER BY 2)
UNION ALL SELECT 'decisions on speakers', verdict, count(*) FROM decisions GROUP BY verdict
UNION ALL SELECT * FROM (SELECT 'decisions that hold', of || ' ' || verdict, count(*)
  FROM _reviewed GROUP BY of, verdict ORDER BY 2)
UNION ALL SELECT 'photo captions', NULL, count(*) FROM v_captions WHERE review IS NOT 'reject'
UNION ALL SELECT * FROM (SELECT 'source links', kind, count(*)
  FROM v_links WHERE review IS NOT 'reject' GROUP BY kind ORDER BY 2)
UNION ALL SELECT 'outlets', CASE WHEN documents THEN 'with documents here' ELSE 'only named' END, count(*)
  FROM v_outlets GROUP BY documents > 0
UNION ALL SELECT 'inputs refused', reason, count(*) FROM events WHERE kind = 'refused' GROUP BY reason
UNION ALL SELECT 'runs', command, count(*) FROM runs GROUP BY command
"""


def count_everything(connection: Connection, *, since: str | None = None, until: str | None = None) -> Table:
    """One row for each count: `of` what, `which` of them where they are told apart, `count`.

    With days, of the documents published in these, and of what is found in them.
    """
    if since or until:
        return to_table(connection, counted_in_days(_COUNTS), check_days(since, until))
    return to_table(connection, _COUNTS)


_EVENTS = """
SELECT e.seq, e.at, e.kind, e.reason, e.path_shown AS path, substr(e.sha256, 1, 12) AS document,
  CASE WHEN e.kind IN ('created', 'upgraded') THEN substr(e.detail, 1, instr(e.detail || ';', ';') - 1)
    WHEN e.kind = 'forgotten' AND json_valid(e.detail) THEN json_extract(e.detail, '$.why')
    WHEN e.kind IN ('stated', 'decided', 'refused', 'stamped') THEN e.detail END AS note,
  CASE WHEN json_valid(e.detail) THEN json_extract(e.detail, '$.by') END AS by,
  r.command, r.program_version, r.rules_digest, r.outcome, e.run_row AS run, e.detail, e.sha256 AS document_id
FROM {log} AS e LEFT JOIN runs AS r ON r.id = e.run_row
"""


def list_events(
    connection: Connection,
    *,
    kind: str | None = None,
    command: str | None = None,
    document: str | None = None,
    path: str | None = None,
    by: str | None = None,
    chapter: int | None = None,
    selection: Selection = EVERYTHING,
) -> Table:
    """The events in their order: those of a kind, of runs of a command, of a document, of paths or people with words.

    With the number of a `chapter` those of a store that was merged into this one; raises UsageError for no such number.
    Seals are told where their kind is asked for alone.

    `note` is what in `detail` is for people (the rest are digests).
    """
    seals = "" if kind == "sealed" else "WHERE e.kind <> 'sealed'"
    whole_id = document and find_document_or_tombstone(connection, document)
    if chapter is not None and all(row[0] != chapter for row in list_chapters(connection).rows):
        raise UsageError(f"there is no chapter {chapter}: provstore db log chapters lists those that there are")
    log = "events" if chapter is None else f"(SELECT * FROM chapter_events WHERE chapter_row = {chapter:d})"
    return read_view(
        connection,
        f"({_EVENTS.format(log=log)} {seals})",
        order="seq",
        equal={"kind": check_choice("kind of event", kind, EVENTS), "command": command, "document_id": whole_id},
        holding={("path",): path, ("by",): by},
        selection=selection,
    )


_CHAPTERS = """
SELECT c.id AS chapter, c.name AS store, count(e.seq) AS events, min(e.at) AS since, max(e.at) AS until,
  c.head_seq || ':' || c.head_digest AS head, r.started_at AS merged
FROM chapters AS c JOIN runs AS r ON r.id = c.run_row LEFT JOIN chapter_events AS e ON e.chapter_row = c.id
GROUP BY c.id ORDER BY c.id
"""


def list_chapters(connection: Connection) -> Table:
    """The logs of stores that were merged into this one: how many events each has that no other tells, and its head."""
    return to_table(connection, _CHAPTERS)


_RUN = """
SELECT r.command, r.program_version, r.rules_digest, r.options, r.started_at, r.ended_at, r.outcome
FROM v_documents AS v JOIN runs AS r ON r.id = v.run
WHERE v.document_id = :document
"""


def read_run(connection: Connection, document: str) -> RunJson:
    """The run that made the current extraction of a document, by its id."""
    run = connection.execute(text(_RUN), {"document": document}).mappings().one()
    return cast(RunJson, dict(run))


_ABOUT = """
SELECT 'path' AS name, :path AS value
UNION ALL SELECT 'size', (page_count * page_size) || ' bytes' FROM pragma_page_count, pragma_page_size
UNION ALL SELECT 'migration', version_num FROM _alembic_version
UNION ALL SELECT * FROM (SELECT name, value FROM _about ORDER BY name)
"""


def describe_store(connection: Connection) -> Table:
    """Name and value of everything the file tells: schema, program, units, where to begin."""
    return to_table(connection, _ABOUT, {"path": show_path(find_file(connection))})
