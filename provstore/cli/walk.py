"""``provstore review --next``: a person walks through what needs review, a key an answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provstore.cli._errors import tell
from provstore.cli._shared import print_rendered, say
from provstore.errors import UsageError

if TYPE_CHECKING:
    from provstore.query.reviews import Waiting

KEYS = "a accept · r reject · s speaker · u undo · space skip · q stop"
AT_END = "that was the last: u undo · any other key stops"


def walk_through(db: Path, by: str | None) -> None:
    """Show what needs review, the most doubtful first, and record what is decided of it.

    Each answer is recorded at once: whoever stops and comes again goes on with what is left.
    """
    from provstore.query.reviews import list_doubtful
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        waiting = list_doubtful(connection)
    if not waiting:
        say("nothing needs review")
        return
    click.echo(KEYS, err=True)
    decided: list[int] = []  # places in the row of those that something was decided of
    place = 0
    while place < len(waiting) or decided:
        at_end = place == len(waiting)
        if at_end:
            click.echo(AT_END, err=True)
        else:
            _show(db, waiting[place], len(waiting) - place)
        key = _read_key()
        if key == "q" or (at_end and key != "u"):
            break
        if key == " ":
            place += 1
        elif key == "u" and decided:
            place = decided.pop()
            _decide(db, waiting[place], "u", by)
        elif key in ("a", "r", "s"):
            if _decide(db, waiting[place], key, by):
                decided.append(place)
                place += 1
        else:
            tell(f"nothing is decided: {KEYS}")
    say(f"{len(decided)} decided, {len(waiting) - len(decided)} left")


def _show(db: Path, claim: Waiting, left: int) -> None:
    from provstore.query.reviews import tell_doubtful
    from provstore.render.reviews import render_doubtful
    from provstore.store import open_store

    with open_store(db) as connection:
        told = tell_doubtful(connection, claim.id, claim.document_id)
    print_rendered(render_doubtful(told, left))


def _read_key() -> str:
    """The key that is pressed, or the next character of a pipe; q where nobody is there to press one."""
    try:
        return click.getchar() or "q"
    except OSError:  # there is no terminal
        return sys.stdin.read(1) or "q"
    except (EOFError, KeyboardInterrupt):
        return "q"


def _decide(db: Path, claim: Waiting, key: str, by: str | None) -> bool:
    """Record an answer; returns whether it was one that could be."""
    from provstore.cli.review import Amending, read_amendment
    from provstore.query.reviews import find_found
    from provstore.records import Judgement
    from provstore.render.reviews import standing_sentence
    from provstore.review import decide
    from provstore.store import open_store

    verdicts: dict[str, Judgement] = {"a": "accept", "r": "reject", "s": "amend", "u": "undo"}
    said = Amending()
    if key == "s":
        name = _ask_name()  # while the store is closed: others can write as long as a person thinks
        if not name:
            return False
        said = Amending(no_speaker=True) if name == "-" else Amending(speakers=(name,))
    try:
        with open_store(db) as connection:
            found = find_found(connection, claim.id)
            amended = read_amendment(connection, found, said)
        holds = decide(db, found, verdicts[key], amended, by=by)
    except UsageError as error:
        tell(str(error))
        return False
    say(f"recorded: {standing_sentence(holds)}")
    return True


def _ask_name() -> str:
    """The name that is typed; empty where none is, or whoever was asked went away."""
    try:
        return str(click.prompt("Who says it (- nobody can tell)", default="", show_default=False)).strip()
    except click.Abort:
        return ""
