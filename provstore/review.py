"""What a person states of a document, decides of speakers, or has forgotten → store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provstore.english.calendar import parse_stated
from provstore.errors import UsageError, list_some
from provstore.extract.sources.outlets import known_outlet
from provstore.ingest.reading import analyze_again, load_carried
from provstore.records import Decision, Source, Stated
from provstore.store import StorePath, open_for_writing
from provstore.store.decisions import find_shown, find_speakers, find_standing, load_decisions, named, save_decisions
from provstore.store.engine import overwrite_removed, rewrite
from provstore.store.forget import find_forgotten, leave_tombstone, remove_names, remove_rows
from provstore.store.load import find_document, holds_document, load_document
from provstore.store.models.documents import documents
from provstore.store.runs import recorded_run
from provstore.store.save import save_again
from provstore.store.statements import save_statement

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger


def read_statement(outlet: str | None = None, published: str | None = None, by: str | None = None) -> Stated:
    """What a person says, in the store's terms.

    `outlet` is a name, alias or domain of the registry, or else the name of an outlet that it does
    not know; `published` is ISO 8601 to the year, month, day or minute.  Raises UsageError.
    """
    if published is not None:
        try:
            published, _ = parse_stated(published.strip())
        except ValueError as error:
            raise UsageError(str(error)) from None
    source = None
    if outlet is not None:
        name = " ".join(outlet.split())
        if not name:
            raise UsageError("the name of the outlet is empty")
        source = known_outlet(name) or Source(name, "outlet")
    return Stated(source, published, by)


def state(
    store: StorePath,
    document: str,
    outlet: str | None = None,
    published: str | None = None,
    by: str | None = None,
    tagger: Tagger | None = None,
) -> Stated:
    """Record what a person says of the document with this id, and extract it again with that.

    Returns all that holds of it from now on; what is not said now stays as it was said before.
    Raises UsageError where nothing, or no such day, is stated, and UnknownDocument.
    """
    from provstore.upkeep import Upkeep  # and numpy with it, which no other decision needs

    stated = read_statement(outlet, published, by)
    if stated.outlet is None and stated.published is None:
        raise UsageError("say the outlet, the date of publication, or both")
    asked = {"document": document, "outlet": outlet, "published": published, "by": by}
    with open_for_writing(store) as connection, recorded_run(connection, "state", asked) as run_row, connection.begin():
        number = find_document(connection, document)
        holds, statement = save_statement(connection, run_row, number, document, stated)
        read = load_document(connection, document)
        carried = load_carried(connection, [number])[number]
        save_again(connection, run_row, analyze_again(read, holds, tagger, carried), number, statement)
        Upkeep(connection, run_row).update([number])
    return holds


def forget(store: StorePath, document: str, why: str, by: str | None = None) -> None:
    """Remove the document with this id: text, bytes, all that was found in it or shared with it, its words in the log.

    What stays is a tombstone with its id, the time, the person and the reason.  The file is written anew behind it, so
    that no free page has a word of the document; that takes as much memory as the store is large, and all other
    documents are matched again.  Of a document that is forgotten already only the file is
    written anew: so ends what was interrupted.  Raises UnknownDocument, and UsageError without a reason.
    """
    from provstore.upkeep import Upkeep

    if not why.strip():
        raise UsageError("say why: the reason stays in the place of the document")
    with open_for_writing(store) as connection:
        with connection.begin():
            is_gone = not holds_document(connection, document) and bool(find_forgotten(connection, [document]))
        if not is_gone:
            with recorded_run(connection, "forget", {"document": document, "by": by}) as run_row:
                overwrite_removed(connection)
                with connection.begin():
                    row = find_document(connection, document)
                    upkeep = Upkeep(connection, run_row)
                    upkeep.forget([row])
                    named, paths = remove_rows(connection, row)
                    upkeep.update(connection.execute(select(documents.c.id)).scalars().all())
                    removed = remove_names(connection, named)
                    leave_tombstone(connection, run_row, document, why, by, paths, removed)
        rewrite(connection)


# Whether a body is an organization, a government or an outlet the rules decide by its name, and
# often wrongly.  A person, an unnamed source and a letter are none of them whatever their names: a
# body is not its spokesman, and whoever gives an unnamed source a name should have to say so twice.
_BODIES = {"organization", "government", "outlet"}


def merge_speakers(
    store: StorePath, kept: str, merged: str, *, note: str | None = None, by: str | None = None, force: bool = False
) -> str:
    """Decide that two speakers, named by their keys, are one; `kept` is the one whose name is shown.

    Returns the name by which all of them are shown from now on: that of `kept`, or of the speaker
    that is shown for it already.  Raises UnknownSpeaker, and UsageError where they are one already,
    or where they are of kinds that cannot be one and it is not said with `force`.
    """
    if kept == merged:
        raise UsageError("a speaker cannot be merged with itself: name two")
    decision = Decision("merge", kept, merged, *_said(note, by))
    asked = {"kept": kept, "merged": merged, "force": force or None}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "speakers merge", asked) as run_row,
        connection.begin(),
    ):
        made = load_decisions(connection)
        before = find_shown(made)
        shown, other = (before.get(key, (key,))[0] for key in (kept, merged))
        speakers = find_speakers(connection, {kept, merged, shown})
        first, second = named(speakers, kept), named(speakers, merged)
        if shown == other:
            raise UsageError(
                f"{first.name} and {second.name} are one already, shown as {named(speakers, shown).name}:"
                " provstore speakers split undoes that"
            )
        if not (force or first.kind == second.kind or {first.kind, second.kind} <= _BODIES):
            raise UsageError(
                f"{first.name} is of the kind {first.kind}, {second.name} of the kind {second.kind}:"
                " if they are one nevertheless, say --force"
            )
        save_decisions(connection, run_row, [decision])
    return named(speakers, shown).name


def split_speakers(
    store: StorePath, speaker: str, other: str | None = None, *, note: str | None = None, by: str | None = None
) -> int:
    """Undo the merge of two speakers, named by their keys, or every merge in which `speaker` stands.

    Returns how many merges that were.  Raises UnknownSpeaker, and UsageError where there is none.
    """
    remark = _said(note, by)
    asked = {"speaker": speaker, "other": other}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "speakers split", asked) as run_row,
        connection.begin(),
    ):
        standing = list(find_standing(load_decisions(connection)).values())
        speakers = find_speakers(connection, {key for one in standing for key in _pair(one)} | {speaker, other or ""})
        undone = [
            one for one in standing if speaker in _pair(one) and (other is None or {speaker, other} == _pair(one))
        ]
        if not undone:
            raise UsageError(_nothing_to_split(speakers, standing, speaker, other))
        save_decisions(connection, run_row, [Decision("split", one.kept, one.merged, *remark) for one in undone])
    return len(undone)


def _nothing_to_split(speakers: dict[str, Source], standing: list[Decision], speaker: str, other: str | None) -> str:
    """Why a split finds no merge; two that are one only through others can be split only where they were merged."""
    name = named(speakers, speaker).name
    if other is None:
        return f"{name} is not merged with anybody"
    both = f"{name} and {named(speakers, other).name}"
    shown = find_shown(dict(enumerate(standing)))
    group, there = (shown.get(key, (key,))[0] for key in (speaker, other))
    if speaker == other or group != there:
        return f"{both} are not merged"
    between = [one for one in standing if shown.get(one.merged, (None,))[0] == group]
    merges = [f"{named(speakers, one.kept).name} with {named(speakers, one.merged).name}" for one in between]
    return f"{both} are one only through other merges, split one of these: {list_some(merges)}"


def _pair(decision: Decision) -> set[str]:
    return {decision.kept, decision.merged}


def _said(note: str | None, by: str | None) -> tuple[str | None, str | None]:
    """Note and name as they are kept: nothing is null, and what is no text cannot be kept at all."""
    for words in (note, by):
        try:
            (words or "").encode()
        except UnicodeEncodeError:
            raise UsageError("note and name must be text") from None
    return (note or "").strip() or None, (by or "").strip() or None
