"""One side of a change: words of a page, with what they are there for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provstore.match.changes.names import is_capital
from provstore.match.changes.roles import Roles
from provstore.match.changes.words import Page, Word
from provstore.records import Span


@dataclass(frozen=True, slots=True)
class Side:
    """The changed words of one page, `[start, end)`, which may be none."""

    page: Page
    roles: Roles
    start: int
    end: int

    @classmethod
    def of(cls, page: Page, roles: Roles, indexes: Sequence[int]) -> Side:
        return cls(page, roles, indexes[0], indexes[-1] + 1) if indexes else cls(page, roles, 0, 0)

    @property
    def span(self) -> Span | None:
        return self.page.shown(self.start, self.end)

    @property
    def words(self) -> Sequence[Word]:
        return self.page.words[self.start : self.end]

    @property
    def low(self) -> list[str]:
        return [word.text.lower() for word in self.words]

    @property
    def keys(self) -> list[str]:
        return [word.key for word in self.words]

    def any_in(self, role: frozenset[int]) -> bool:
        return any(at in role for at in range(self.start, self.end))

    def all_in(self, role: frozenset[int]) -> bool:
        return all(at in role for at in range(self.start, self.end))

    def is_named(self) -> bool:
        return any(is_capital(self.page, at) for at in range(self.start, self.end))
