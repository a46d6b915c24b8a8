"""Who is who, as a person decides: merges and splits of speakers, of which the newest of the same two holds.

A decision from another copy that contradicts those here, and was not made in sight of them, contests them: then none
holds, and the two are shown apart, until somebody decides anew.

Decisions are only added, and nothing that a run found is changed by them: the views, and the export, show one speaker
for another.  What they need for that, `_merged_speakers`, is worked out anew from all decisions whenever one is added.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, select

from provstore.errors import UnknownSpeaker
from provstore.records import Decision, Source
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models.sources import sources
from provstore.store.models.statements import decisions, merged_speakers
from provstore.store.rows import Rows, columns_of
from provstore.store.sources import load_sources
from provstore.store.statements import first_unanswered

Decisions = Mapping[int, Decision]  # by their rows, the oldest first


@dataclass(frozen=True, slots=True)
class DecidedSpeaker:
    """Who a person says a speaker is, with who says so, and when."""

    speaker: Source
    by: str | None
    at: str | None


def load_decisions(connection: Connection) -> dict[int, Decision]:
    return {
        row.id: Decision(row.verdict, row.kept_key, row.merged_key, row.note, row.by, row.at, bool(row.contests))
        for row in connection.execute(select(decisions).order_by(decisions.c.id))
    }


def save_decisions(connection: Connection, run_row: int, made: Sequence[Decision]) -> None:
    """Add what a person decides, the events that tell of it, and what follows from it for the views.

    Now, or when it was decided in another copy of the store.
    """
    now = utc_now()
    rows = Rows(connection)
    told = []
    for one in made:
        at = one.at or now
        number = rows.new_id(decisions)
        whom = {"kept_key": one.kept, "merged_key": one.merged, **columns_of(one, "verdict", "note", "by")}
        rows.add(decisions, id=number, **whom, at=at, run_row=run_row, contests=int(one.contests))
        told.append(Event("decided", at, run_row, detail=describe_decision(number, one)))
    rows.write()
    append_events(connection, told)
    show_decided(connection)


def show_decided(connection: Connection, without: Collection[int] = ()) -> None:
    """Work out anew which speaker is shown for which, from all decisions but those with these numbers."""
    shown = find_shown({row: one for row, one in load_decisions(connection).items() if row not in without})
    rows = Rows(connection)
    connection.execute(delete(merged_speakers))
    for key, (kept, number) in shown.items():
        rows.add(merged_speakers, key=key, shown_key=kept, decision_row=number)
    rows.write()


def describe_decision(number: int, decision: Decision) -> str:
    """The decision as its event tells it: a JSON object.

    With its row: which of two decisions is the newer one is a part of what they say.  As before schema 23 where it
    contests nothing.
    """
    told = {name: value for name, value in asdict(decision).items() if name != "at"}
    if not told["contests"]:
        del told["contests"]
    return json.dumps({"number": number, **told}, sort_keys=True)


def find_standing(made: Decisions) -> dict[int, Decision]:
    """The merges that hold: those after which nothing else was decided of the same two, and that nobody disputes."""
    newest = {open_ones[-1] for open_ones in _find_open(made) if not _contradict([made[one] for one in open_ones])}
    return {number: made[number] for number in sorted(newest) if made[number].verdict == "merge"}


def find_disputed(made: Decisions) -> list[list[Decision]]:
    """The decisions on the same two that contradict each other, of each such two: none of them holds."""
    groups = ([made[number] for number in open_ones] for open_ones in _find_open(made))
    return [group for group in groups if _contradict(group)]


def _find_open(made: Decisions) -> Iterator[list[int]]:
    """Of each two speakers the decisions that nobody has answered."""
    of_pairs: dict[frozenset[str], list[int]] = {}
    for number, decision in made.items():
        of_pairs.setdefault(frozenset((decision.kept, decision.merged)), []).append(number)
    for numbers in of_pairs.values():
        yield numbers[first_unanswered([made[number] for number in numbers]) :]


def _contradict(several: Sequence[Decision]) -> bool:
    return len(set(map(shown_by, several))) > 1


def shown_by(decision: Decision) -> str | None:
    """The key of whoever is shown for the two; None where they are two."""
    return decision.kept if decision.verdict == "merge" else None


def find_shown(made: Decisions) -> dict[str, tuple[str, int]]:
    """Key of a speaker → key of the one shown for it, and the decision since which that is so.

    A merge joins all that is one with the two: whoever is shown for the kept speaker is then shown for all.  So the
    order of merges does not matter, but where one speaker was merged into two; then the newer merge says who is shown.
    """
    shown: dict[str, tuple[str, int]] = {}
    groups: dict[str, list[str]] = {}
    for number, decision in find_standing(made).items():
        kept, merged = (shown.get(key, (key,))[0] for key in (decision.kept, decision.merged))
        if kept == merged:
            continue  # no merge that was recorded does this; an edited store must be read to its end
        joined = groups.pop(merged, [merged])
        groups.setdefault(kept, [kept]).extend(joined)
        shown |= dict.fromkeys(joined, (kept, number))
    return shown


def load_decided_speakers(connection: Connection) -> dict[str, DecidedSpeaker]:
    """Key of a speaker → the speaker that a person decided it is, for those of which that was decided."""
    made = load_decisions(connection)
    shown = find_shown(made)
    found = find_speakers(connection, {kept for kept, _ in shown.values()})
    return {
        key: DecidedSpeaker(found[kept], made[number].by, made[number].at)
        for key, (kept, number) in shown.items()
        if kept in found
    }


def find_speakers(connection: Connection, keys: Iterable[str]) -> dict[str, Source]:
    """Key → source, for those of the keys that the store has."""
    query = select(sources.c.key, sources.c.id).where(sources.c.key.in_(set(keys)))
    ids = {row.key: row.id for row in connection.execute(query)}
    found = load_sources(connection, ids.values())
    return {key: found[number] for key, number in ids.items()}


def named(speakers: Mapping[str, Source], key: str) -> Source:
    """The speaker of a key, of those that were found; raises UnknownSpeaker."""
    if key not in speakers:
        raise UnknownSpeaker(f"there is no speaker {key}")
    return speakers[key]
