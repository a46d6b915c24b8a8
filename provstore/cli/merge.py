"""``provstore merge``: another store into this one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import examples, say, silent_option, store_option, tagger_option
from provstore.cli.intake import progress_bar
from provstore.errors import RefusedInput


@click.command(epilog=examples("merge colleague.db", "merge part-2.db --db all.db"))
@click.argument("other", metavar="OTHER", type=click.Path(path_type=Path))
@tagger_option
@silent_option
@store_option
def merge(db: Path, other: Path, tagger: str | None) -> None:
    """Take in another store, with all that was found and decided in it.

    OTHER is checked first as `provstore verify` checks it, and is not changed. The result is the same as if all had
    been taken into one store: what is in both is there once, and what the documents of the two share is worked out. The
    store is made if there is none.

    Its log is kept as a chapter (`provstore db log chapters`), with its head. Decisions that contradict each other are
    told, a line each, as by `provstore decisions import`, and so are documents that were forgotten here, which are not
    taken; then the exit code is 3. Of a document that is in both, what was found here stays.
    """
    from provstore.api.merging import merge as take_in

    with progress_bar("Taking over articles", then="Comparing articles") as progress:
        done = take_in(db, other, tagger=tagger, progress=progress, notice=tell)
    for sentence in done.contradicting:
        tell(f"contradicting: {sentence}")
    for id in done.forgotten:
        tell(f"not taken: document {id[:12]} was forgotten here")
    if done.otherwise:
        tell(
            f"{done.otherwise} of the documents that are in both were read there by other rules or another tagger:"
            " `provstore extract` reads all by those of today"
        )
    say(
        f"{done.stored} stored, {done.already_there} already there, {len(done.forgotten)} not taken,"
        f" {done.decided} decisions added, {len(done.contradicting)} contradicting"
    )
    if done.events:
        say("what its log tells is kept as a chapter: provstore db log chapters")
    if done.contradicting or done.forgotten:
        sys.stdout.flush()
        raise click.exceptions.Exit(RefusedInput.exit_code)
