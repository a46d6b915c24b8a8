"""Another store → this one: its documents with what was found in them, its log, and what was decided in it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from provstore.api.reading import Notice
from provstore.errors import UsageError
from provstore.ingest.takeover import take_over
from provstore.review import export_decisions, import_decisions
from provstore.store import StorePath, open_store
from provstore.store.events import show_path
from provstore.tagger import open_tagger


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of another store.

    Documents: how many were `stored`, how many were `already_there`; of how many of these other rules or another tagger
    found something else there, `otherwise`, which is not taken; the ids of those that are `forgotten` here, and so are
    not taken.  Decisions: how many were `decided` newly here; `contradicting` are sentences on those that contradict
    each other.  `events` is how many things its log tells that no log here had told; `head` the last of them.
    """

    stored: int
    already_there: int
    otherwise: int
    forgotten: tuple[str, ...]
    decided: int
    contradicting: tuple[str, ...]
    events: int
    head: str


def merge(
    store: StorePath,
    other: StorePath,
    *,
    tagger: str | None = None,
    progress: Callable[[int, int | None], None] = lambda done, total: None,
    notice: Notice = lambda _: None,
) -> Merged:
    """Take in another store, which stays as it is.

    `tagger` reads documents of which the two stores know together what neither knew alone.  Whatever interrupts this,
    the same goes on with it.  Raises UsageError where the two are one store, DamageFound where the other is damaged.
    """
    if os.path.exists(store):  # what is wrong with it is told first
        with open_store(store, notice=notice):
            pass
        if os.path.exists(other) and os.path.samefile(store, other):
            raise UsageError(f"{show_path(other)} is this store itself")
    finder = open_tagger(tagger, notice)
    with open_store(other, notice=notice) as theirs:
        taken = take_over(store, theirs, show_path(other), tagger=finder, progress=progress)
        lines = list(export_decisions(theirs))
    decided = import_decisions(store, lines, finder)
    return Merged(
        stored=taken.stored,
        already_there=taken.already_there,
        otherwise=taken.otherwise,
        forgotten=tuple(taken.forgotten),
        decided=decided.added,
        contradicting=tuple(decided.contradicting),
        events=taken.chapter.events,
        head=f"{taken.chapter.head_seq}:{taken.chapter.head_digest}",
    )
