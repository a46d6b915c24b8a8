"""What persons state and decide, from Python: each is recorded with a name and the time, and none is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Unpack

from sqlalchemy import Connection

from provstore.api.asked import DatedPart, Part
from provstore.api.intake import TaggerName, user_name
from provstore.api.lists import Lists
from provstore.api.told import AlikeSpeakers, ListedDecision
from provstore.errors import UsageError
from provstore.extract.sources.outlets import stated_outlet
from provstore.match.names.reasons import Reason
from provstore.query.alike import list_alike
from provstore.query.documents import find_document, find_document_or_tombstone
from provstore.query.reviews import find_found, list_reviews, meant_speaker
from provstore.query.speakers import find_speaker
from provstore.records import Amended, FindingKind, Found, Judgement, Mode, Source, SourceKind, Stated, Voice
from provstore.render.safe import safe_json
from provstore.review import decide, export_decisions, forget, import_decisions, split_speakers, state
from provstore.review.speakers import merge_many
from provstore.store.standing import Stands
from provstore.tagger import open_tagger


@dataclass(frozen=True, slots=True)
class DecisionsImported:
    """How many decisions of another copy were added, were there already, wait for a document or a speaker.

    `contradicting` are sentences: what the two copies decided otherwise; `forgotten`: of which documents nothing was
    taken, since they were forgotten here.
    """

    added: int
    there: int
    waiting: int
    contradicting: tuple[str, ...]
    forgotten: tuple[str, ...]


class Decisions(Lists):
    """A store in which persons state and decide."""

    def state(
        self,
        doc: str,
        *,
        outlet: str | None = None,
        published: str | None = None,
        encoding: str | None = None,
        to_come: bool = False,
        by: str | None = None,
        tagger: TaggerName | None = None,
    ) -> Stated:
        """Say who publishes a document, when, or in which encoding its bytes are: recorded beside what the page says,
        and used from now on.

        A day that is still to come is mostly a mistyped one, and taken only with `to_come`.  In another encoding the
        document is read anew; the text that it had is kept with all that was found in it.

        Returns all that holds of it.
        """
        with self.reading() as connection:
            id = find_document(connection, doc)
        finder = open_tagger(tagger, self.notice)
        return state(self.path, id, outlet, published, by or user_name(), finder, encoding, to_come)

    def review(  # noqa: PLR0913  (the options of the command)
        self,
        thing: str,
        verdict: Judgement,
        *,
        speakers: Sequence[str] | None = None,
        kind: SourceKind | None = None,
        content: Sequence[str] | None = None,
        mode: Mode | None = None,
        voice: Voice | None = None,
        outlets: Sequence[str] | None = None,
        photographers: Sequence[str] | None = None,
        note: str | None = None,
        by: str | None = None,
    ) -> Stands | None:
        """Decide of what was found, a claim, link, caption, pair or divergence, as `provstore review` names it.

        To amend a claim say what is right instead: who says it (none: nobody can tell), of which `kind` somebody is who
        is not in the store yet, what is said, as it stands there.  To amend a caption say which `outlets` and
        `photographers` it credits.  What was found stays beside the decision.  Returns what holds of it from now on;
        None where nothing does.
        """
        with self.reading() as connection:
            found = find_found(connection, thing)
            amended = Amended(
                speakers=None if speakers is None else self._speakers(connection, speakers, kind, found),
                content=None if content is None else tuple(content),
                mode=mode,
                voice=voice,
                outlets=None if outlets is None else tuple(dict.fromkeys(map(stated_outlet, outlets))),
                photographers=None if photographers is None else tuple(photographers),
            )
        holds = decide(self.path, found, verdict, amended, note=note, by=by or user_name())
        return holds.verdict if holds else None

    def _speakers(
        self, connection: Connection, names: Sequence[str], kind: SourceKind | None, found: Found
    ) -> tuple[Source, ...]:
        meant = (meant_speaker(connection, name, kind, found.documents[0]) for name in names)
        return tuple(dict.fromkeys(meant))

    def forget(self, doc: str, *, why: str, by: str | None = None) -> None:
        """Remove a document with every word of it; its id, the time, the person and the reason stay."""
        with self.reading() as connection:
            id = find_document_or_tombstone(connection, doc)
        forget(self.path, id, why, by or user_name())

    def merge_speakers(
        self, kept: str, *merged: str, note: str | None = None, by: str | None = None, force: bool = False
    ) -> str:
        """Say that speakers are one, by their names or keys; all of them go by the name of the first.

        All merges are recorded, or none.  `force`: even if one is a person and the other is not, or one is unnamed.
        Returns the name that is shown from now on.
        """
        with self.reading() as connection:
            pairs = [(find_speaker(connection, kept), find_speaker(connection, one)) for one in merged]
        if not pairs:
            raise UsageError("name the speaker whose name is kept, and those who are the same")
        return merge_many(self.path, pairs, note=note, by=by or user_name(), force=force)[-1]

    def split_speakers(
        self, speaker: str, other: str | None = None, *, note: str | None = None, by: str | None = None
    ) -> int:
        """Undo the merge of two speakers, or all in which one stands; returns how many merges that were."""
        with self.reading() as connection:
            keys = find_speaker(connection, speaker), None if other is None else find_speaker(connection, other)
        return split_speakers(self.path, *keys, note=note, by=by or user_name())

    def alike_speakers(self, *, reason: Reason | None = None, **part: Unpack[Part]) -> Iterator[AlikeSpeakers]:
        """Pairs of speakers that may be one, the surest reasons first; nothing is merged."""
        return self._whole(AlikeSpeakers, list_alike, part, {"reason": reason})

    def decisions(
        self,
        *,
        document: str | None = None,
        of: FindingKind | None = None,
        state: str | None = None,
        by: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedDecision]:
        """What was decided of what was found, each decision; `state`: only what "holds", is "disputed" or "lost" …"""
        asked = {"document": document, "of": of, "state": state, "by": by}
        return self._list(ListedDecision, list_reviews, part, asked)

    def export_decisions(self) -> tuple[str, ...]:
        """All decisions, a line of JSON each: what `provstore decisions export` writes."""
        with self.reading() as connection:
            return tuple(map(safe_json, export_decisions(connection)))

    def import_decisions(self, lines: Iterable[str], *, tagger: TaggerName | None = None) -> DecisionsImported:
        """Take in the decisions of another copy, as `export_decisions` gives them, or the lines of such a file.

        Raises UsageError for a line that is none, and then takes none at all.
        """
        self.require_open()
        done = import_decisions(self.path, lines, open_tagger(tagger, self.notice))
        told = tuple(done.contradicting), tuple(done.forgotten)
        return DecisionsImported(done.added, done.there, done.waiting, *told)
