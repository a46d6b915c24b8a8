"""Who is who, as a person decides: two speakers are one, or after all not."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from provstore.errors import UsageError, list_some
from provstore.records import Decision, Source
from provstore.review.said import read_said
from provstore.store import StorePath, open_for_writing
from provstore.store.decisions import (
    find_disputed,
    find_shown,
    find_speakers,
    find_standing,
    load_decisions,
    named,
    save_decisions,
)
from provstore.store.runs import recorded_run

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
    return merge_many(store, [(kept, merged)], note=note, by=by, force=force)[0]


def merge_many(
    store: StorePath,
    pairs: Sequence[tuple[str, str]],
    *,
    note: str | None = None,
    by: str | None = None,
    force: bool = False,
) -> list[str]:
    """Decide of many pairs that the two are one, as `merge_speakers` does, one after the other: all of them or none."""
    said = read_said(note, by)
    (kept, merged), *others = pairs
    asked = {"kept": kept, "merged": merged, "force": force or None, "others": len(others) or None}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "speakers merge", asked) as run_row,
        connection.begin(),
    ):
        return [_merge(connection, run_row, Decision("merge", *pair, *said), force=force) for pair in pairs]


def _merge(connection: Connection, run_row: int, decision: Decision, *, force: bool) -> str:
    kept, merged = decision.kept, decision.merged
    if kept == merged:
        raise UsageError("a speaker cannot be merged with itself: name two")
    before = find_shown(load_decisions(connection))
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
    remark = read_said(note, by)
    asked = {"speaker": speaker, "other": other}
    with (
        open_for_writing(store) as connection,
        recorded_run(connection, "speakers split", asked) as run_row,
        connection.begin(),
    ):
        made = load_decisions(connection)
        standing = list(find_standing(made).values())
        disputed = [next(one for one in group if one.verdict == "merge") for group in find_disputed(made)]
        speakers = find_speakers(connection, {key for one in standing for key in _pair(one)} | {speaker, other or ""})
        undone = [
            one
            for one in (*standing, *disputed)
            if speaker in _pair(one) and (other is None or {speaker, other} == _pair(one))
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
