"""``provstore ingest``, ``extract``, ``state``: what writes documents and findings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO

import click

from provstore.cli._errors import tell
from provstore.cli._shared import (
    Said,
    examples,
    is_quiet,
    print_rendered,
    say,
    scheduler_option,
    silent_option,
    statement_options,
    store_option,
    tagger_option,
    workers_option,
)
from provstore.cli.completion import completes
from provstore.errors import RefusedInput, UsageError

if TYPE_CHECKING:
    from provstore.carriers import Asked, DayOrder
    from provstore.ingest import Summary
    from provstore.records import CarrierKind, Kind


KINDS = ["html", "plain", "pdf", "csv", "tsv", "jsonl", "json", "feed", "mail", "mhtml", "zip", "warc"]
FIELDS = ["text", "title", "published", "modified", "outlet", "author", "url", "language", "section", "description"]


@click.command(
    epilog=examples(
        "ingest saved/",
        "ingest article.txt --outlet reuters --published 2024-03-12",
        "ingest table.csv --map text=body --dry-run",
    )
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=bytes, readable=False))
@statement_options
@click.option(
    "--encoding", metavar="NAME", help="How the files are encoded, where it is known better than it can be guessed."
)
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the files are, where their bytes mislead.")
@click.option(
    "--map",
    "columns",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="Which column of a table holds what, by its name or number: text=body, text=2; fields: "
    + ", ".join(FIELDS)
    + ".",
)
@click.option(
    "--dates",
    type=click.Choice(["day-first", "month-first"]),
    help="What 05/02/2024 is in a table; where some date of a column can only be read one way, all of it is.",
)
@click.option(
    "--files0-from", type=click.File("rb"), metavar="FILE", help="Paths separated by NUL bytes; - is standard input."
)
@click.option("--dry-run", is_flag=True, help="Only show what would be taken in, and what columns are taken for.")
@click.option("--forgotten", is_flag=True, help="Take documents in again that were forgotten.")
@tagger_option
@workers_option
@scheduler_option
@click.option("--shared-paths", is_flag=True, help="The workers of the scheduler see the same files: send paths.")
@silent_option
@store_option
def ingest(  # noqa: PLR0913, PLR0917  (each of them a person may say)
    db: Path,
    paths: tuple[bytes, ...],
    said: Said,
    encoding: str | None,
    kind: Kind | CarrierKind | None,
    columns: tuple[str, ...],
    dates: DayOrder | None,
    files0_from: BinaryIO | None,
    dry_run: bool,
    forgotten: bool,
    tagger: str | None,
    workers: int | None,
    scheduler: str | None,
    shared_paths: bool,
) -> None:
    """Take articles into the store.

    PATHs are files and folders; - is standard input. A file is a text, a saved page of HTML, a PDF (with the extra
    pdf), a DOCX, or holds several documents, each of which is taken by itself: an archive (ZIP, WARC, WACZ, gzip), a
    table (CSV, TSV, JSON), a feed (RSS, Atom), a mail, a page saved with its pictures (MHTML). What a file is its bytes
    tell, not its name. Of a folder all regular files below it are taken that are not hidden, and links are not
    followed. The store is made if there is none and there is a file to take. What is there already stays as it is, but
    for what you state of it with --outlet and --published: that is recorded, as by `provstore state`.
    """
    from provstore.carriers import Asked
    from provstore.ingest import Summary
    from provstore.ingest import ingest as take_in
    from provstore.review import read_statement
    from provstore.tagger import open_tagger

    listed = [path for path in files0_from.read().split(b"\0") if path] if files0_from else []
    if not paths and files0_from is None:
        raise UsageError("there is nothing to ingest: name files or folders")
    if dry_run:
        show_planned(db, [*paths, *listed], Asked(kind, read_columns(columns), encoding, dates))
        return
    stated = read_statement(*said)
    with progress_bar("Storing articles", then="Comparing articles") as progress:
        summary = take_in(
            db,
            [*paths, *listed],
            encoding=encoding,
            kind=kind,
            columns=read_columns(columns),
            dates=dates,
            stated=stated,
            tagger=open_tagger(tagger, tell),
            forgotten=forgotten,
            workers=workers,
            scheduler=scheduler,
            shared_paths=shared_paths,
            progress=progress,
            report=lambda refusal: tell(refusal.sentence),
        )
    if summary == Summary():
        tell("there is nothing in what was named: no file was found")
    if summary.restated:
        were = "document that was" if summary.restated == 1 else "documents that were"
        tell(f"what you state is recorded of {summary.restated} {were} there already")
    say_what_was_done(summary)
    if summary.refused:
        raise click.exceptions.Exit(RefusedInput.exit_code)


def say_what_was_done(summary: Summary) -> None:
    """Print what was stored, was there, was refused."""
    if summary.passed_over:
        say("passed over: " + ", ".join(f"{what} {count}" for what, count in sorted(summary.passed_over.items())))
    say(
        f"{summary.stored} stored, {summary.already_there} already there,"
        f" {summary.refused} refused, {summary.unresolved} unresolved"
        + (f", {summary.silent} without claims (`provstore show` says why)" if summary.silent else "")
        + (f", {summary.undated} with a date that cannot be read" if summary.undated else "")
        + (f", {summary.waiting} of them without --dates day-first or month-first" if summary.waiting else "")
    )


def show_planned(db: Path, paths: list[bytes], asked: Asked) -> None:
    """Print what would be taken in; exits as `ingest` would where something is refused."""
    from provstore.ingest.planned import plan
    from provstore.render.planned import render_planned
    from provstore.store import list_own_files
    from provstore.text.files import find_files

    is_refused = False
    for planned in plan(find_files(paths, list_own_files(db)), asked):
        print_rendered(render_planned(planned))
        is_refused = is_refused or planned.refused > 0
    if is_refused:
        raise click.exceptions.Exit(RefusedInput.exit_code)


def read_columns(given: tuple[str, ...]) -> dict[str, str]:
    """The columns of `--map`; raises UsageError for what is no FIELD=COLUMN."""
    columns = {}
    for one in given:
        field, equals, column = one.partition("=")
        if not equals or field not in FIELDS or not column:
            raise UsageError(f"--map {one}: write FIELD=COLUMN with one of the fields {', '.join(FIELDS)}")
        columns[field] = column
    return columns


@click.command(epilog=examples("extract", "extract 4f21 --tagger rules"))
@click.argument("docs", metavar="[DOC]...", nargs=-1, shell_complete=completes("document"))
@tagger_option
@workers_option
@scheduler_option
@silent_option
@store_option
def extract(db: Path, docs: tuple[str, ...], tagger: str | None, workers: int | None, scheduler: str | None) -> None:
    """Extract again, with the rules and the tagger of today.

    DOCs are documents, by the beginning of their id or a path; without any, all are extracted.

    A page that this version reads otherwise is read anew. The texts and extractions made before are kept beside the new
    ones, which everything then shows.
    """
    from provstore.ingest import extract_again
    from provstore.query.documents import find_document
    from provstore.store import open_store
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell) as connection:
        ids = [find_document(connection, doc) for doc in docs] or None
    with progress_bar("Extracting") as progress:
        done = extract_again(
            db, ids, tagger=open_tagger(tagger, tell), workers=workers, scheduler=scheduler, progress=progress
        )
    say(f"{done.extracted} extracted again" + (f", {done.read} of them read anew" if done.read else ""))


@click.command(
    epilog=examples("state 4f21 --outlet 'Daily Post' --published 2024-03-12T13:44", "state 4f21 --encoding cp1251")
)
@click.argument("doc", shell_complete=completes("document"))
@click.option("--encoding", metavar="NAME", help="How its bytes are to be read: utf-8, cp1251, koi8-r, shift_jis …")
@statement_options
@tagger_option
@silent_option
@store_option
def state(db: Path, doc: str, said: Said, encoding: str | None, tagger: str | None) -> None:
    """Say who publishes a document, when, or its encoding.

    It is recorded with your name and the time, stands beside what the page itself says, and is
    used from now on; dates such as "on Tuesday" are counted from it.

    In another encoding the document is read anew. The text that it had is kept with all that was found in it; decisions
    hold where the words are the same, and `provstore decisions list --state lost` lists the others. To take it back,
    state the encoding that it had.
    """
    from provstore.query.documents import find_document
    from provstore.review import state as record
    from provstore.store import open_store
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell) as connection:
        document = find_document(connection, doc)
    record(db, document, **said._asdict(), encoding=encoding, tagger=open_tagger(tagger, tell))
    say(f"recorded for {document[:12]}" + (", which was read anew" if encoding else ""))


PATIENCE = 1.0  # seconds without a bar

Progress = Callable[[int, int | None], None]


@contextmanager
def progress_bar(what: str, then: str | None = None) -> Iterator[Progress]:
    """A function ``(done, total)`` that shows a bar on standard error once it has taken long; `then` is what is done
    after all of that.

    Without a terminal, and where the command is quiet, it shows nothing.
    """
    if is_quiet() or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    began = monotonic()
    # A color system of None, since NO_COLOR alone would leave bold and dim.
    console = Console(stderr=True, color_system=None if os.environ.get("NO_COLOR") else "auto")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Bar(*columns, console=console, transient=True)
    task = bar.add_task(what, total=None)

    def show(done: int, total: int | None) -> None:
        bar.update(task, completed=done, total=total, description=then if then and done == total else what)
        if not bar.live.is_started and monotonic() - began > PATIENCE:
            bar.start()

    try:
        yield show
    finally:
        bar.stop()
