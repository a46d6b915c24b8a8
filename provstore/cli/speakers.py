"""``provstore speakers``: who is quoted, and who is who as a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click
from click.core import ParameterSource

from provstore.cli._errors import tell
from provstore.cli._shared import by_option, examples, prints_answer, read_lines_of, say, silent_option, store_option
from provstore.cli._tables import prints_table
from provstore.cli.completion import completes
from provstore.errors import UnknownSpeaker, UsageError
from provstore.records import SourceKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.forms.answers import ToldSpeakerJson

note_option = click.option("--note", metavar="TEXT", help="Why, in your words.")


@prints_table(
    "provstore.query.speakers:list_speakers", "speaker kind country claims documents also disputed outlets", whole=True
)
@click.option("--kind", type=click.Choice(get_args(SourceKind)), help="Only of this kind.")
@click.option("--country", metavar="CODE", help="Only of this country, by its two letters.")
@click.option(
    "--outlet",
    metavar="WORDS",
    shell_complete=completes("outlet"),
    help="Only whom outlets with these words in the name relate.",
)
def _list() -> None:
    """List who is quoted, and by whom.

    Whom a person merged is one row, by the name that was kept; also has the other names by which it goes: those by
    which the pages call it, the most frequent first, and those of whom a person merged with it. Names are taken in
    upper or lower case; where a name means several speakers, give the key that --json shows.

    Disputed names those who are the same in one of two copies that were joined, and not in the other, or not by the
    same name: they stand apart until `speakers merge` or `speakers split` says it anew.

    With --since or --until only what was published in these days is counted, and only who is quoted in it is listed.
    """


@click.group(
    "speakers",
    invoke_without_command=True,
    epilog=examples(
        "speakers --kind government --order -documents", "speakers --outlet reuters --limit 20", "speakers alike"
    ),
)
@click.pass_context
@wraps(_list)
def speakers(context: click.Context, /, **given: Any) -> None:
    """List, or leave it to the verb that follows."""
    if context.invoked_subcommand is None:
        _list(**given)
    elif any(context.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in given):
        # Else `speakers --db mine.db merge …` would write into another store, without a word.
        raise click.UsageError(f"options stand after {context.invoked_subcommand}, not before it", context)


@speakers.command(epilog=examples("speakers alike", "speakers alike --where reason=initial"))
@prints_table(
    "provstore.query.alike:list_alike",
    "speaker key_needed claims documents other other_key_needed other_claims other_documents reason together",
    whole=True,
    days=False,
)
def alike() -> None:
    """List pairs of speakers that may be one.

    Nothing is merged: `provstore speakers merge` does that, and what was merged or split is not proposed again.
    With --tsv it is a file for `speakers merge --from`, from which a person takes out the lines that are wrong. The
    name of the first would be kept. Where a name means several speakers, the key to give instead stands beside it.
    The surest reasons come first:

    \b
    diacritics       Ann Roé, Ann Roe
    hyphenation      Ann-Marie Lee, Ann Marie Lee; other marks and spaces, too
    known alias      Bombay Port, Mumbai Port: the place has two names
    transliteration  Mohamed Farouk, Muhammad Faruq
    order of names   Nagy Ilona, Ilona Nagy
    initial          A. Lee, Ann Lee
    middle name      Ann B. Lee, Ann Lee
    short for long   Norpet, Norpet Inc.; where pages that share text or a claim have both, Lee, Ann Lee

    The column together counts the documents that have both: what one document tells as two speakers is proposed for
    the first two reasons alone. Nobody is proposed who could be two others, as A. Lee could be Ann and Alan.
    """


@speakers.command(epilog=examples("speakers show 'Ann Lee'"))
@click.argument("speaker", metavar="SPEAKER", shell_complete=completes("speaker"))
@prints_answer("provstore.render.across:render_speaker")
def show(connection: Connection, speaker: str) -> ToldSpeakerJson:
    """Show where a speaker is named, and what was decided of it.

    With the mentions of all speakers that a person merged with it; the numbers are those that `provstore claims` shows.
    """
    from provstore.query.speakers import find_speaker, tell_speaker

    return tell_speaker(connection, find_speaker(connection, speaker))


@speakers.command(
    epilog=examples(
        "speakers merge 'Ann Lee' 'A. Lee' --note 'the same mayor'",
        "speakers alike --tsv >pairs.tsv",
        "speakers merge --from pairs.tsv --by Ada",
    )
)
@click.argument("kept", metavar="[A]", required=False, shell_complete=completes("speaker"))
@click.argument("merged", metavar="[B]...", nargs=-1, shell_complete=completes("speaker"))
@click.option(
    "--from",
    "pairs",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Pairs: what `speakers alike --tsv` writes, or A, a tab, B on each line, names or keys; - is standard input.",
)
@note_option
@by_option
@click.option("--force", is_flag=True, help="Even if one is a person and the other is not, or one is unnamed.")
@silent_option
@store_option
def merge(
    db: Path,
    kept: str | None,
    merged: tuple[str, ...],
    pairs: Path | None,
    note: str | None,
    by: str | None,
    force: bool,
) -> None:
    """Say that speakers are one, and go by the name of A.

    It is recorded with your name and the time, and stands beside what the rules found, which stays
    as it is; `provstore speakers split` undoes it. Of several pairs all are recorded, or none.
    """
    from provstore.query.speakers import find_speaker
    from provstore.review.speakers import merge_many
    from provstore.store import open_store

    with open_store(db, notice=tell):
        pass  # what is wrong with the store is told first; nobody waits for what comes through standard input
    if (kept is None and pairs is None) or (kept is not None and not merged):
        raise UsageError("name the speaker whose name is kept, and those who are the same")
    listed = read_pairs(read_lines_of(pairs)) if pairs else {}
    if pairs and not listed:
        raise UsageError(f"{pairs} has no pairs")
    with open_store(db, notice=tell) as connection:
        keys = [(find_speaker(connection, kept), find_speaker(connection, one)) for one in merged if kept is not None]
        for number, pair in listed.items():
            try:
                keys.append((find_speaker(connection, pair[0]), find_speaker(connection, pair[1])))
            except UnknownSpeaker as error:
                raise UnknownSpeaker(f"line {number}: {error}") from error
    for shown in dict.fromkeys(merge_many(db, keys, note=note, by=by, force=force)):
        say(f"recorded: they are one, shown as {shown}")


_ALIKE = (("key", "other_key"), ("speaker", "other"))  # columns of `speakers alike` that name a pair, the surer first


def read_pairs(lines: Sequence[str]) -> dict[int, tuple[str, str]]:
    """Number of a line → the two names or keys in it, whether `speakers alike --tsv` wrote them or a person did.

    Raises UsageError for a line that is no pair.
    """
    from provstore.render.structured import read_tsv_cell

    rows = {number: line.split("\t") for number, line in enumerate(lines, 1) if line.strip()}
    first, *_ = rows.values() or [[]]
    named = next((columns for columns in _ALIKE if {*columns} <= {*first}), None)
    places = [0, 1] if named is None else [first.index(column) for column in named]
    pairs = {}
    for number, cells in list(rows.items())[0 if named is None else 1 :]:
        if len(cells) != (2 if named is None else len(first)):
            as_first = "" if named is None else ", or as many cells as the first line has"
            raise UsageError(f"line {number} is no pair: write A, a tab, B{as_first}")
        one, other = (cells[place] if named is None else read_tsv_cell(cells[place]) for place in places)
        pairs[number] = one, other
    return pairs


@speakers.command(epilog=examples("speakers split 'Ann Lee' 'A. Lee'"))
@click.argument("speaker", metavar="A", shell_complete=completes("speaker"))
@click.argument("other", metavar="[B]", required=False, shell_complete=completes("speaker"))
@note_option
@by_option
@silent_option
@store_option
def split(db: Path, speaker: str, other: str | None, note: str | None, by: str | None) -> None:
    """Undo the merge of A and B, or all in which A stands.

    It is recorded like the merge, which is kept; merging again is how a split is undone.
    """
    from provstore.query.speakers import find_speaker
    from provstore.review import split_speakers
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        key = find_speaker(connection, speaker)
        second = None if other is None else find_speaker(connection, other)
    count = split_speakers(db, key, second, note=note, by=by)
    say(f"recorded: {count} {'merge is' if count == 1 else 'merges are'} undone")
