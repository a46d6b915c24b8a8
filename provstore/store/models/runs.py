"""Which program did what, and what the file says of itself, so that it can be read without the program."""

from typing import Literal, get_args

from sqlalchemy import CheckConstraint, Column, Index, Integer

from provstore.store.models.columns import choice, moment, number, raw, reference, row_id, sha256, table, words

OUTCOMES = ("done", "failed", "interrupted")
EventKind = Literal[
    "created", "upgraded", "stored", "seen", "extracted", "stated", "decided", "refused", "finished", "sealed",
    "forgotten", "stamped",
]  # fmt: skip

runs = table(
    "runs",
    "One row for each command that wrote",
    row_id(),
    words("command", "the command that ran"),
    words("program_version", "version of provstore"),
    words("python_version", "version of Python"),
    words("sqlite_version", "version of the SQLite library"),
    sha256("rules_digest", "digest of the rules it used"),
    words("options", "what it was asked to do, as a JSON object"),
    moment("started_at", "when it began"),
    moment("ended_at", "when it ended; null while it runs or if it was killed", null=True),
    choice("outcome", OUTCOMES, "how it ended; null while it runs or if it was killed", null=True),
)

events = table(
    "events",
    "What happened to the store, in order; rows are only added, and each holds the digest of the one before",
    Column("seq", Integer, CheckConstraint("seq > 0", name="seq"), primary_key=True, comment="place in the order"),
    reference("run_row", "runs.id", "the run in which it happened; null for the store's own creation", null=True),
    choice("kind", get_args(EventKind), "what happened"),
    words("reason", "code of the reason why an input was refused, how a run ended, or how a text was read", null=True),
    raw("path", "path of the input as it was given, in bytes", null=True),
    words("path_shown", "the path in a form that can be read", null=True),
    sha256("sha256", "the document, or the bytes that were refused", null=True),
    moment("at", "when"),
    words(
        "detail",
        "the sentence told, the digest of the extraction or run, or what was stated or decided as a JSON object",
        null=True,
    ),
    sha256("previous_digest", "digest of the event before; zeros for the first"),
    sha256("digest", "digest of this event's columns and of the digest before"),
)

stamps = table(
    "stamps",
    "Responses of time-stamping authorities (RFC 3161): a third party saw this event, and with it all before",
    row_id(),
    reference("event_seq", "events.seq", "the event whose number and digest were stamped"),
    sha256("event_digest", "its digest, as it was stamped"),
    raw("response", "the response, byte for byte (DER)"),
    raw("roots", "the certificates that a person trusted when it was taken in (PEM)"),
    moment("stamped_at", "when, by the clock of the authority"),
    reference("run_row", "runs.id", "the run that took the response in"),
    Index(None, "event_seq"),
)


about = table(
    "_about",
    "What this file is and how to read it",
    words("name", "what is told", key=True),
    words("value", "what there is to tell"),
    rowid=False,
)

descriptions = table(
    "_columns",
    "What every table, view and column holds; read it through v_columns",
    words("object", "name of the table or view", key=True),
    number("position", "place of the column in it; 0 is the table or view itself", key=True),
    choice("kind", ("table", "view"), "what the object is"),
    words("column", "name of the column; null for the table or view itself", null=True),
    words("description", "what it holds"),
    rowid=False,
)
