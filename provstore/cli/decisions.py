"""``provstore decisions``: what persons decided, listed, and taken from one copy of a store to another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import examples, read_lines_of, say, silent_option, store_option, tagger_option
from provstore.cli._tables import prints_table
from provstore.cli.lists import document_option
from provstore.errors import RefusedInput
from provstore.records import FindingKind


@click.group()
def decisions() -> None:
    """List what was decided; take it to another copy of the store."""


@decisions.command("list", epilog=examples("decisions list --state lost", "decisions list --of claim --nl"))
@prints_table("provstore.query.reviews:list_reviews", "document of verdict state by at amended note found", days=False)
@document_option
@click.option("--of", type=click.Choice(get_args(FindingKind)), help="Only of things of this sort.")
@click.option(
    "--state",
    type=click.Choice(["holds", "disputed", "answered", "lost", "not here"]),
    help="Only what holds, is disputed, is answered by a later one, has lost its words, or whose document is not here.",
)
@click.option("--by", metavar="NAME", help="Only by this person.")
def list_() -> None:
    """List the decisions on what was found.

    Of speakers `provstore speakers show` tells, of outlet and date `provstore show`. Lost is a decision on something
    that is found no more with the same words: it is kept, and holds of nothing until these words are found again.
    """


@decisions.command("export", epilog=examples("decisions export -o mine.jsonl"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write FILE, whole or not at all."
)
@store_option
def export(db: Path, output: Path | None) -> None:
    """Write all decisions as JSON Lines: on what was found, on speakers, on outlet and date.

    They name documents and findings by ids that are the same in every store, and have the words that they are about.
    """
    from provstore.render.safe import safe_json
    from provstore.review import export_decisions
    from provstore.store import open_store

    target = named_output(output, db)
    with open_store(db, notice=tell) as connection:
        lines = list(export_decisions(connection))  # whoever takes them may stand still, and others want to write
    with opened_output(target) as stream:
        stream.writelines(safe_json(line).encode("utf-8") for line in lines)


@decisions.command("import", epilog=examples("decisions import theirs.jsonl"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@tagger_option
@silent_option
@store_option
def import_(db: Path, file: Path, tagger: str | None) -> None:
    """Take in the decisions of another copy, as `provstore decisions export` writes them.

    FILE is such a file; - is standard input.

    What is there already is not added again. Who is who is taken of speakers that are here, outlet and date of
    documents that are here: import again when there are more. Decisions that contradict each other are told, a line
    each, and the exit code is 3: of what was found, of who is who, and of outlet and date, none of them holds until
    somebody decides anew; of the encoding of a document, each copy keeps its own.
    """
    from provstore.review import import_decisions
    from provstore.store import open_store
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell):
        pass  # what is wrong with the store is told first; nobody waits for what comes through standard input
    lines = read_lines_of(file)
    done = import_decisions(db, lines, open_tagger(tagger, tell))
    for sentence in done.contradicting:
        tell(f"contradicting: {sentence}")
    for sentence in done.forgotten:
        tell(f"not taken: {sentence}")
    waiting = f", {done.waiting} of documents or speakers that are not here" if done.waiting else ""
    say(f"{done.added} added, {done.there} already there, {len(done.contradicting)} contradicting{waiting}")
    if done.contradicting:
        sys.stdout.flush()
        raise click.exceptions.Exit(RefusedInput.exit_code)
