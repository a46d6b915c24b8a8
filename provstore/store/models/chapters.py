"""The logs of other stores that were merged into this one."""

from typing import get_args

from sqlalchemy import Column, Index, Integer

from provstore.store.models.columns import (
    choice,
    flag,
    moment,
    number,
    raw,
    reference,
    row_id,
    sha256,
    table,
    words,
)
from provstore.store.models.runs import EventKind

chapters = table(
    "chapters",
    "Logs of stores that were merged into this one: of each what no log here had told before",
    row_id(),
    words("name", "path of the store, as it was given"),
    number("head_seq", "number of the last event of its log"),
    sha256("head_digest", "digest of that event, which fixes all before it"),
    reference("run_row", "runs.id", "the run that merged it"),
)

chapter_events = table(
    "chapter_events",
    "What happened to other stores, as their logs tell: the columns of events",
    reference("chapter_row", "chapters.id", "the chapter", key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False, comment="place in the order of that log"),
    reference("run_row", "runs.id", "the run in which it happened, as it is kept here", null=True),
    number("run_number", "number of that run in that store", null=True),
    choice("kind", get_args(EventKind), "what happened"),
    words("reason", "code of the reason why an input was refused, how a run ended, or how a text was read", null=True),
    raw("path", "path of the input as it was given, in bytes", null=True),
    words("path_shown", "the path in a form that can be read", null=True),
    sha256("sha256", "the document, or the bytes that were refused", null=True),
    moment("at", "when"),
    words("detail", "the sentence told, a digest, or what was stated or decided as a JSON object", null=True),
    sha256("previous_digest", "digest of the event before; zeros for the first"),
    sha256("digest", "digest of this event's columns and of the digest before"),
    flag("forgotten", "whether words were taken out of it since, so that its digest is not that of what is left"),
    Index(None, "digest"),
    Index(None, "sha256"),
    rowid=False,
)

taken_runs = table(
    "_taken_runs",
    "Runs of other stores, by what tells them again",
    reference("run_row", "runs.id", "the run, as it is kept here", key=True),
    sha256("digest", "digest of its record in that store"),
    Index(None, "digest"),
)
