"""``provstore review``: a person decides of what was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import click

from provstore.cli._errors import tell
from provstore.cli._shared import by_option, examples, say, silent_option, store_option
from provstore.cli.completion import completes
from provstore.cli.speakers import note_option
from provstore.errors import UsageError
from provstore.records import Judgement, Mode, SourceKind, Voice

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.records import Amended, Found


class Amending(NamedTuple):
    """What a person says on the command line that is right instead."""

    speakers: tuple[str, ...] = ()
    no_speaker: bool = False
    kind: SourceKind | None = None
    content: tuple[str, ...] = ()
    mode: Mode | None = None
    voice: Voice | None = None
    credits: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    no_credit: bool = False


def amendment_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say what is right instead; the command takes them together as ``amending``."""

    @click.option(
        "--speaker",
        "speakers",
        metavar="SPEAKER",
        multiple=True,
        shell_complete=completes("speaker"),
        help="Who says it; once for each.",
    )
    @click.option("--no-speaker", is_flag=True, help="Nobody can tell who says it.")
    @click.option(
        "--kind", type=click.Choice(get_args(SourceKind)), help="What a speaker is who is not in the store yet."
    )
    @click.option(
        "--content",
        "content",
        metavar="TEXT",
        multiple=True,
        help="What is said, as it stands there; once for each part.",
    )
    @click.option("--mode", type=click.Choice(get_args(Mode)), help="How much of it is in quotation marks.")
    @click.option(
        "--voice", type=click.Choice(get_args(Voice)), help="Who makes it: somebody else, or the outlet itself."
    )
    @click.option(
        "--credit",
        "credits",
        metavar="OUTLET",
        multiple=True,
        shell_complete=completes("outlet"),
        help="Of a caption: the agency or outlet whose picture it is; once for each.",
    )
    @click.option(
        "--photographer", "photographers", metavar="NAME", multiple=True, help="Of a caption: who took the picture."
    )
    @click.option("--no-credit", is_flag=True, help="Of a caption: nobody can tell whose picture it is.")
    @wraps(command)
    def with_amendment(**given: Any) -> None:
        said = Amending(**{name: given.pop(name) for name in Amending._fields})
        command(amending=said, **given)

    return with_amendment


@click.command(
    epilog=examples(
        "review 4f21#7 accept",
        "review 4f21#9 amend --speaker 'Ann Lee' --note 'named in the second paragraph'",
        "review 4f21#7=9c03#2 reject",
        "review 4f21#c2 amend --credit Reuters --photographer 'Ann Lee'",
        "review --next",
    )
)
@click.argument("thing", metavar="[CLAIM]", required=False)
@click.argument("verdict", required=False, type=click.Choice(get_args(Judgement)))
@amendment_options
@click.option("--next", "walk", is_flag=True, help="Walk through what needs review, the most doubtful first.")
@note_option
@by_option
@silent_option
@store_option
def review(
    db: Path,
    thing: str | None,
    verdict: Judgement | None,
    amending: Amending,
    walk: bool,
    note: str | None,
    by: str | None,
) -> None:
    """Decide of what was found: accept, reject, amend, undo.

    CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it. In its place can stand a
    caption (DOC#c2 is the second), whose credit can be amended; or, to be accepted and rejected, a link (the beginning
    of its id), two claims that tell of the same (CLAIM=CLAIM) or a divergence of their accounts (CLAIM=CLAIM:quantity),
    as `provstore captions`, `links`, `compare` and `divergences` show them. Who publishes a document, and when, is said
    with `provstore state`.

    What was found stays as it is. The decision stands beside it with your name and the time, and counts in all lists
    and answers, also when the document is extracted again and the words are the same. amend says what is right
    instead; accept, that all is right as it was found; undo takes back the decision that holds.

    Without CLAIM it says how many claims wait for a person.
    """
    from provstore.query.reviews import find_found, handle_of, list_doubtful
    from provstore.render.reviews import standing_sentence
    from provstore.review import decide
    from provstore.store import open_store

    if walk:
        from provstore.cli.walk import walk_through

        if thing is not None:
            raise UsageError("--next walks through what needs review: name no claim")
        walk_through(db, by)
        return
    with open_store(db, notice=tell) as connection:
        if thing is None:
            if amending != Amending():
                raise UsageError("name the claim that has it")
            waiting = len(list_doubtful(connection))
            say(f"{waiting} {'claim waits' if waiting == 1 else 'claims wait'} for a person")
            return
        found = find_found(connection, thing)
        if verdict is None:
            raise UsageError(f"say what you decide of {thing}: accept, reject, amend or undo")
        amended = read_amendment(connection, found, amending)
        called = handle_of(connection, found)
    holds = decide(db, found, verdict, amended, note=note, by=by)
    say(f"recorded: {'pair' if found.kind == 'same' else found.kind} {called} {standing_sentence(holds)}")


def read_amendment(connection: Connection, found: Found, amending: Amending) -> Amended:
    """What a person says on the command line that a claim has; raises UsageError."""
    from provstore.extract.sources.outlets import stated_outlet
    from provstore.query.reviews import meant_speaker
    from provstore.records import Amended

    if amending.no_speaker and amending.speakers:
        raise UsageError("--speaker and --no-speaker contradict each other")
    if amending.no_credit and (amending.credits or amending.photographers):
        raise UsageError("--no-credit contradicts --credit and --photographer")
    meant = (meant_speaker(connection, name, amending.kind, found.documents[0]) for name in amending.speakers)
    credited = dict.fromkeys(map(stated_outlet, amending.credits))
    return Amended(
        speakers=tuple(dict.fromkeys(meant)) if amending.speakers or amending.no_speaker else None,
        content=amending.content or None,
        mode=amending.mode,
        voice=amending.voice,
        outlets=tuple(credited) if amending.credits or amending.no_credit else None,
        photographers=amending.photographers if amending.photographers or amending.no_credit else None,
    )
