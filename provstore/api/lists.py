"""The lists of the command line as methods: each gives its rows one by one, and holds few of them in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar, Unpack

from provstore.api.asked import DatedPart, Part, days_of, selection_of
from provstore.api.between import ListedChange, ListedDivergence, ListedLink, ListedPassage
from provstore.api.listed import (
    FoundWords,
    ListedCaption,
    ListedClaim,
    ListedDocument,
    ListedOutlet,
    ListedSpeaker,
    ListedStory,
)
from provstore.api.reading import Reading
from provstore.api.told import Count, LoggedEvent, Moment
from provstore.query import lists, pairs, search, speakers, stories
from provstore.query.contents import count_everything, list_events
from provstore.query.timeline import tell_timeline
from provstore.records import Mode, Voice
from provstore.store.models.runs import EventKind
from provstore.table import Table

_Listed = TypeVar("_Listed")


class Lists(Reading):
    """A store that answers with lists.

    Filters are those of the command line; words may be a part of what they are looked for in.  What a person rejected
    is left out, or, with `rejected`, is all that is listed.  Behind its last row a list raises DamageFound where rows
    of a document are left out, since its text is not what was stored.
    """

    def documents(
        self,
        *,
        story: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        path: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedDocument]:
        """Who published what, and when."""
        asked = {"story": story, "outlet": outlet, "language": language, "path": path}
        return self._list(ListedDocument, lists.list_documents, part, asked)

    def claims(  # noqa: PLR0913  (the filters of the command)
        self,
        *,
        document: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        speaker: str | None = None,
        voice: Voice | None = None,
        mode: Mode | None = None,
        text: str | None = None,
        needs_review: bool = False,
        no_speaker: bool = False,
        rejected: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedClaim]:
        """Who says what."""
        asked = {"document": document, "outlet": outlet, "language": language, "speaker": speaker, "voice": voice}
        asked |= {"mode": mode, "content": text}
        flags = {"needs_review": needs_review, "no_speaker": no_speaker, "rejected": rejected}
        return self._list(ListedClaim, lists.list_claims, part, {**asked, **flags})

    def captions(
        self,
        *,
        document: str | None = None,
        outlet: str | None = None,
        text: str | None = None,
        credit: str | None = None,
        rejected: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedCaption]:
        """Whose pictures."""
        asked = {"document": document, "outlet": outlet, "content": text, "credit": credit}
        return self._list(ListedCaption, lists.list_captions, part, {**asked, "rejected": rejected})

    def links(
        self,
        *,
        document: str | None = None,
        kind: str | None = None,
        from_outlet: str | None = None,
        to: str | None = None,
        rejected: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedLink]:
        """What the documents use; `document` is at either end."""
        asked = {"document": document, "kind": kind, "from_outlet": from_outlet, "to": to}
        return self._list(ListedLink, lists.list_links, part, {**asked, "rejected": rejected})

    def stories(
        self,
        *,
        document: str | None = None,
        outlet: str | None = None,
        text: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedStory]:
        """Which documents tell of one event."""
        asked = {"document": document, "outlet": outlet, "content": text}
        return self._list(ListedStory, stories.list_stories, part, asked)

    def passages(
        self,
        *,
        document: str | None = None,
        story: str | None = None,
        outlet: str | None = None,
        text: str | None = None,
        kind: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedPassage]:
        """The text that two documents share."""
        asked = {"document": document, "story": story, "outlet": outlet, "content": text, "kind": kind}
        return self._list(ListedPassage, pairs.list_passages, part, asked)

    def divergences(
        self,
        *,
        document: str | None = None,
        story: str | None = None,
        outlet: str | None = None,
        text: str | None = None,
        kind: str | None = None,
        certain: bool = False,
        rejected: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedDivergence]:
        """Where two accounts of a claim differ; `certain`: only where not both can hold as they stand."""
        asked = {"document": document, "story": story, "outlet": outlet, "content": text, "kind": kind}
        flags = {"certain": certain, "rejected": rejected}
        return self._list(ListedDivergence, pairs.list_divergences, part, {**asked, **flags})

    def changes(
        self,
        *,
        document: str | None = None,
        kind: str | None = None,
        outlet: str | None = None,
        editions: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedChange]:
        """What copies and editions have otherwise; `editions`: only versions of one page by one outlet."""
        asked = {"document": document, "kind": kind, "outlet": outlet, "editions": editions}
        return self._list(ListedChange, lists.list_changes, part, asked)

    def outlets(
        self,
        *,
        kind: str | None = None,
        country: str | None = None,
        owner: str | None = None,
        held: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedOutlet]:
        """Who publishes, is cited, is credited; `held`: only those of which a document is in the store.

        With days, only what was published in these is counted, and only who is in it is listed.
        """
        asked = {"kind": kind, "country": country, "owner": owner, "held": held}
        return self._list(ListedOutlet, lists.list_outlets, part, asked)

    def speakers(
        self,
        *,
        kind: str | None = None,
        country: str | None = None,
        outlet: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[ListedSpeaker]:
        """Who is quoted, and by whom; with days, only what was published in these is counted."""
        asked = {"kind": kind, "country": country, "outlet": outlet}
        return self._whole(ListedSpeaker, speakers.list_speakers, part, {**asked, **days_of(part)})

    def timeline(self, name: str, **part: Unpack[Part]) -> Iterator[Moment]:
        """Who had a claim or a story first, who later, and from whom."""
        return self._whole(Moment, tell_timeline, part, {"name": name})

    def stats(self, **part: Unpack[DatedPart]) -> Iterator[Count]:
        """What the store holds, counted; with days, the documents published in these, and what is found in them."""
        return self._whole(Count, count_everything, part, days_of(part))

    def log(
        self,
        *,
        document: str | None = None,
        kind: EventKind | None = None,
        command: str | None = None,
        path: str | None = None,
        by: str | None = None,
        **part: Unpack[DatedPart],
    ) -> Iterator[LoggedEvent]:
        """What happened to the store; the seals that close each write only where `kind` is "sealed"."""
        asked = {"document": document, "kind": kind, "command": command, "path": path, "by": by}
        return self._list(LoggedEvent, list_events, part, asked)

    def search(
        self,
        *words: str,
        inside: search.Inside = "text",
        outlet: str | None = None,
        speaker: str | None = None,
        voice: Voice | None = None,
        exact: bool = False,
        raw: bool = False,
        **part: Unpack[DatedPart],
    ) -> Iterator[FoundWords]:
        """Where words stand in the texts of the documents that have all of `words`, each of which may be several.

        `inside`: only in "claims", or in "captions"; `exact`: in no other spelling of a name; `raw`: `words` are a
        question in the language of FTS5.
        """
        asked = {"outlet": outlet, "speaker": speaker, "voice": voice, "inside": inside, "exact": exact, "raw": raw}
        return self._list(FoundWords, search.search_texts, part, {**asked, "words": words})

    def _list(
        self, of: type[_Listed], question: Callable[..., Table], part: Part, asked: Mapping[str, object]
    ) -> Iterator[_Listed]:
        with self.reading() as connection:
            table = question(connection, **asked, selection=selection_of(of, part))
        return _records(of, table)

    def _whole(
        self, of: type[_Listed], question: Callable[..., Table], part: Part, asked: Mapping[str, object]
    ) -> Iterator[_Listed]:
        """The part that is wanted of a list that a question answers as a whole, of some days where it is asked so."""
        with self.reading() as connection:
            table = question(connection, **asked)
        selection = selection_of(of, part)
        return _records(of, (replace(selection, since=None, until=None) if "since" in asked else selection).of(table))


def _records(of: type[_Listed], table: Table) -> Iterator[_Listed]:
    for row in table.rows:
        yield of(*row)
    table.require_whole()
