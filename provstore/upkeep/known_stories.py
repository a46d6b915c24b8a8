"""The stories of a store, in memory and tables."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date

from sqlalchemy import Connection, select

from provstore.match.same.profiles import DocumentProfile
from provstore.match.stories.grouping import Story, find_stories
from provstore.match.stories.pages import UNKNOWN_OUTLET, StoryPage, read_page
from provstore.records import identify
from provstore.store.models.documents import documents
from provstore.store.models.stories import stories, story_documents, story_pages
from provstore.store.pairs import AT_ONCE, some_of
from provstore.store.rows import Rows, ends
from provstore.upkeep.parts_of_pairs import Pair
from provstore.upkeep.story_pages import from_row, to_row


class KnownStories:
    """The pages and the stories; all by the row of a document.

    `near` has the pairs of documents whose claims are compared, the smaller row first, and whether the two are of one
    story.
    """

    def __init__(self, connection: Connection, outlet_of: Callable[[int], int | None]) -> None:
        """`outlet_of` tells the row of the outlet of a document, where it is known."""
        self._connection, self._outlet_of = connection, outlet_of
        query = select(story_pages, documents.c.sha256).join(documents)
        self._pages: dict[int, StoryPage] = {row.document_row: from_row(row) for row in connection.execute(query)}
        self._stories, self.near = self._find()

    @property
    def story_of(self) -> dict[int, int]:
        """The number of the story that a document is in; numbers mean nothing beyond this moment."""
        return {row: number for number, story in enumerate(self._stories) for row in story.pages}

    @property
    def count(self) -> int:
        """How many documents have been looked at."""
        return len(self._pages)

    def forget(self, rows: Collection[int]) -> None:
        """Leave out of the table documents that are to be read anew; what is known of them stays until then."""
        for some in some_of(rows):
            self._connection.execute(story_pages.delete().where(story_pages.c.document_row.in_(some)))

    def take_in(self, changed: Sequence[int], read: Callable[[int], DocumentProfile]) -> None:
        """Read the pages of documents anew, in their order; `read` gives the profile of one."""
        self.forget(changed)
        for start in range(0, len(changed), AT_ONCE):
            rows = Rows(self._connection)
            for row in changed[start : start + AT_ONCE]:
                profile, outlet = read(row), self._outlet_of(row)
                day = date.fromisoformat(profile.day).toordinal() if profile.day else None
                self._pages[row] = read_page(profile, UNKNOWN_OUTLET if outlet is None else outlet, day)
                rows.add(story_pages, **to_row(row, self._pages[row]))
            rows.write()

    def regroup(self, run_row: int) -> set[Pair]:
        """Find the stories anew; returns the pairs of documents that are near otherwise than before."""
        before = self.near
        self._stories, self.near = self._find()
        self._write(run_row)
        return {pair for pair in before.keys() | self.near.keys() if before.get(pair) != self.near.get(pair)}

    def _find(self) -> tuple[list[Story], dict[Pair, bool]]:
        """The stories, with rows of documents for the places of pages, and which pairs of documents are near."""
        rows = sorted(self._pages)
        found = find_stories([self._pages[row] for row in rows])
        stories = [
            Story(
                tuple(rows[at] for at in story.pages),
                rows[story.named_after],
                frozenset((rows[one], rows[other]) for one, other in story.compared),
            )
            for story in found.stories
        ]
        near = {(rows[one], rows[other]): False for one, other in found.near}
        return stories, near | {pair: True for story in stories for pair in story.compared}

    def _write(self, run_row: int) -> None:
        """Bring the tables to what was found; a story that has not changed stays, with the run that found it."""
        members: dict[int, set[int]] = defaultdict(set)
        for member in self._connection.execute(select(story_documents)):
            members[member.story_row].add(member.document_row)
        there = {
            (row.key, row.named_row, row.label_start, row.label_end, frozenset(members[row.id])): row.id
            for row in self._connection.execute(select(stories))
        }
        wanted = {self._values(story): story for story in self._stories}
        gone = [number for values, number in there.items() if values not in wanted]
        self._connection.execute(story_documents.delete().where(story_documents.c.story_row.in_(gone)))
        self._connection.execute(stories.delete().where(stories.c.id.in_(gone)))
        rows = Rows(self._connection)
        for values, story in wanted.items():
            if values not in there:
                number, (key, named, *_) = rows.new_id(stories), values
                label = ends(self._pages[named].title, "label_")
                rows.add(stories, id=number, key=key, named_row=named, **label, run_row=run_row)
                for row in story.pages:
                    rows.add(story_documents, document_row=row, story_row=number)
        rows.write()

    def _values(self, story: Story) -> tuple[str, int, int | None, int | None, frozenset[int]]:
        title = self._pages[story.named_after].title
        key = identify(self._pages[story.pages[0]].document, "story")
        start, end = (title.start, title.end) if title else (None, None)
        return key, story.named_after, start, end, frozenset(story.pages)
