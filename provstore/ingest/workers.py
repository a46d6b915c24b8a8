"""Work on one thing after another: here as long as it is little, else in processes, one for each core.

Python lets one thread at a time read a text, so that only processes use all cores.  Each loads rules and weights, which
takes it a second or two.  How many they are changes nothing in what is made, nor its order.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from threading import Thread
from time import monotonic, sleep
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from provstore.errors import RefusedInput
from provstore.packing import pack, unpack

if TYPE_CHECKING:
    from loky import ProcessPoolExecutor

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

PATIENCE_S = 2.0  # of work done here before processes are started: about what their start takes
FEWEST = 8  # things that are left, for which processes are started
LOOK_S = 0.5  # between two looks of a process at whether the one that started it is still there
TOGETHER = 4  # things that go to a process at once: their way there and back is a small part of the work on them

_Handed = deque[tuple[Sequence[_Given], "Future[bytes]"]]


class Helpers(Protocol):
    """Whoever does the work."""

    @property
    def ahead(self) -> int: ...

    def each(self, work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made | RefusedInput]: ...

    def rest(self) -> None:
        """There is nothing to do for a while."""


class Workers:
    """Processes, from when there is enough to do for them; `count` of them, or one for each core."""

    def __init__(self, count: int | None = None) -> None:
        self._count = count
        self._worked_s = 0.0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.rest()

    @property
    def ahead(self) -> int:
        """How many batches are given to `each` before what is made of the first is asked for: one, as soon as there are
        processes that work on it meanwhile."""
        return int(self._pool is not None)

    def each(self, work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made | RefusedInput]:
        """What `work` makes of each, in their order; RefusedInput of one that ends the process that works on it.

        `work` and what it is given have to be what pickle can take along.
        """
        left = deque(given)
        handed = self._hand_out(work, left) if self._pool else _Handed[_Given]()
        return self._results(work, left, handed)

    def _results(
        self, work: Callable[[_Given], _Made], left: deque[_Given], handed: _Handed[_Given]
    ) -> Iterator[_Made | RefusedInput]:
        while left:
            if self._worked_s >= PATIENCE_S and len(left) >= FEWEST and self._start():
                handed = self._hand_out(work, left)
                break
            began = monotonic()
            made = work(left.popleft())
            self._worked_s += monotonic() - began
            yield made
        try:
            while handed:
                some, future = handed.popleft()
                try:
                    yield from unpack(future.result())
                except BrokenExecutor:  # whichever of those that were at work did it
                    self.rest()
                    yield from _one_by_one(work, some)
        finally:  # nothing is done for nobody
            for _, future in handed:
                future.cancel()

    def _start(self) -> bool:
        """Start the processes; returns whether there are any, as there are not for a single core."""
        if self._pool is None:
            count = self._count or count_cores()
            self._pool = _processes(count) if count > 1 else None
        return self._pool is not None

    def rest(self) -> None:
        """End the processes, which hold memory; they are started again when there is work."""
        if self._pool:
            self._pool.shutdown(kill_workers=True)
        self._pool = None

    def _hand_out(self, work: Callable[[_Given], _Made], left: deque[_Given]) -> _Handed[_Given]:
        """Give all that is left to the processes."""
        assert self._pool
        handed = _Handed[_Given]()
        while left:
            some = [left.popleft() for _ in range(min(TOGETHER, len(left)))]
            handed.append((some, self._pool.submit(_do, work, some)))
        return handed


def count_cores() -> int:
    """How many cores this process may use, which a container or its user may have limited."""
    from loky import cpu_count

    return int(cpu_count())


def _processes(count: int) -> ProcessPoolExecutor:
    """They run no module of the program that asks for them, which may be anybody's."""
    from loky import ProcessPoolExecutor

    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return ProcessPoolExecutor(count, env=one_thread, initializer=_follow, initargs=(os.getpid(),))


def _follow(leader: int) -> None:
    """Leave it to the process that started this one to end it, and end when that is gone, were it killed."""

    def watch() -> None:
        while os.getppid() == leader:
            sleep(LOOK_S)
        os._exit(0)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=watch, daemon=True).start()


def _do(work: Callable[[_Given], _Made], some: Sequence[_Given]) -> bytes:
    return pack([work(one) for one in some])


def _one_by_one(work: Callable[[_Given], _Made], some: Sequence[_Given]) -> Iterator[_Made | RefusedInput]:
    """What is made of each in a process that is at work on nothing else, so that it is known which one ends it."""
    pool = _processes(1)
    for one in some:
        try:
            made: list[_Made] = unpack(pool.submit(_do, work, [one]).result())
            yield made[0]
        except BrokenExecutor:
            pool.shutdown(kill_workers=True)
            pool = _processes(1)
            yield RefusedInput("extraction", "was not understood: the process that read it was ended")
    pool.shutdown(kill_workers=True)
