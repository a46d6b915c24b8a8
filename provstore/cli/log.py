"""``provstore db log``: what happened to the store, and the head that vouches for all of it."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import examples, json_option, print_rendered, say, silent_option, store_option
from provstore.cli._tables import prints_table
from provstore.cli.lists import document_option
from provstore.errors import RefusedInput, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

# What can happen to a store; said here since its tables, which know it too, are not loaded for the help.
EVENTS = (
    "created", "upgraded", "stored", "seen", "extracted", "stated", "decided", "refused", "finished", "sealed",
    "forgotten", "stamped",
)  # fmt: skip


def _unless_subcommand(command: Callable[..., None]) -> Callable[..., None]:
    """Let a group with a list of its own print it only where none of its commands was asked for."""

    @wraps(command)
    def run(**given: Any) -> None:
        if click.get_current_context().invoked_subcommand is None:
            command(**given)

    return run


@click.group(
    invoke_without_command=True,
    epilog=examples("db log --kind refused", "db log --since 2024-03 --document 4f21", "db log head"),
)
@_unless_subcommand
@prints_table("provstore.query.contents:list_events", "seq at command kind document path by note")
@document_option
@click.option("--kind", type=click.Choice(EVENTS), help="Only what happened so.")
@click.option("--command", metavar="NAME", help="Only of runs of this command.")
@click.option("--path", metavar="WORDS", help="Only at a path with these words in it.")
@click.option("--by", metavar="WORDS", help="Only what a person with these words in the name stated or decided.")
@click.option("--chapter", type=int, metavar="N", help="What happened to a store that was merged into this one.")
def log() -> None:
    """List what happened to the store: stored, extracted, stated, decided, forgotten, refused, upgraded.

    The seals that close each write are listed with --kind sealed alone.
    """


@log.command(epilog=examples("db log head", "db log head --json"))
@json_option
@store_option
def head(db: Path, as_json: bool) -> None:
    """Print number, time and digest of the last event.

    With it all that happened before is fixed: keep it elsewhere, and `provstore verify --expect-head NUMBER:DIGEST`
    finds whether the log still leads to it.
    """
    from provstore.render.structured import object_to_json
    from provstore.store import open_store
    from provstore.store.stamps import read_head

    with open_store(db, notice=tell) as connection:
        found = read_head(connection)
    if as_json:
        print_rendered(object_to_json({"schema": "provstore.head/1", **found._asdict(), "head": str(found)}))
    else:
        say(f"{found} {found.at}")


@log.command(epilog=examples("db log chapters"))
@prints_table(
    "provstore.query.contents:list_chapters", "chapter store events since until merged", whole=True, days=False
)
def chapters() -> None:
    """List the logs of stores that were merged into this one.

    Of each those events are kept that no log here had told before, with the head that it had: whoever knows the head of
    that store can compare (--columns chapter,head). `provstore db log --chapter N` lists them.
    """


@log.command(epilog=examples("db log stamp -o head.tsq", "db log stamp --response head.tsr --root authority.pem"))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the request to FILE.")
@click.option("--response", type=click.Path(path_type=Path), metavar="FILE", help="Keep the answer.")
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The certificates of the authority that you trust, in PEM.",
)
@silent_option
@store_option
def stamp(db: Path, output: Path | None, response: Path | None, root: Path | None) -> None:
    """Have a third party say when it saw the head of the log (RFC 3161).

    First with -o: the request is written, which holds a digest of the head and nothing else. Send it to a time-stamping
    authority yourself, for instance by
    `curl -H 'Content-Type: application/timestamp-query' --data-binary @head.tsq URL -o head.tsr`.
    Then with --response and --root: the answer is checked and kept, and `provstore verify` checks it from then on.
    Needs the extra timestamp.
    """
    from provstore.store import open_for_writing, open_store
    from provstore.store.runs import recorded_run
    from provstore.store.stamps import make_request, read_head, save_stamp

    if output is not None and response is None and root is None:
        target = named_output(output, db)
        if target is None:
            raise UsageError("the request is no text: name a file")
        with open_store(db, notice=tell) as connection:
            found = read_head(connection)
        request = make_request(found)
        with opened_output(target) as stream:
            stream.write(request)
        say(f"request for a stamp on {found}")
    elif response is not None and root is not None and output is None:
        with open_for_writing(db) as connection:
            answer, trusted = _read_bytes(response), _read_bytes(root)  # nobody waits: no transaction is begun yet
            with recorded_run(connection, "db log stamp", {}) as run_row:
                try:
                    with connection.begin():
                        found, at = save_stamp(connection, run_row, answer, trusted)
                except RefusedInput as error:
                    raise RefusedInput(error.reason, f"{response} {error}") from error
        say(f"stamped at {at}: {found}")
    else:
        raise UsageError("write a request with -o, or keep a response with --response and --root")


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
