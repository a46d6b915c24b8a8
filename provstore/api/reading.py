"""A store that can be asked: opened for each question, and closed once its answer is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.store import StorePath, open_store

Notice = Callable[[str], None]


class Reading:
    """A store by its path; used in a `with` block, it answers nothing after that."""

    def __init__(self, path: StorePath, notice: Notice) -> None:
        self.path, self.notice = path, notice
        self._is_open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Answer no more questions; what was answered stays."""
        self._is_open = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one question: it sees the store as it is at one moment."""
        self.require_open()
        with open_store(self.path, notice=self.notice) as connection:
            yield connection

    def require_open(self) -> None:
        """Raise UsageError after `close`."""
        if not self._is_open:
            raise UsageError("the store is closed")
