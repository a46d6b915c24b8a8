"""Work on one thing after another by the workers of a Dask scheduler, on this machine or on others.

What is made, and its order, is the same as in this process.  A worker has to have the program, rules and weights of
whoever asks: it says so before it does anything, and one that has not is named.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from itertools import islice
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from provstore import __version__, rules
from provstore.errors import RefusedInput, SchedulerLost, UsageError
from provstore.ingest.batches import BATCH_FILES
from provstore.ingest.workers import Workers
from provstore.packing import pack, unpack

if TYPE_CHECKING:
    from distributed import Client

    from provstore.tagger.model import Tagger

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

# Things of one task.  One a task cost three times the time of 50 (21.1 s and 7.6 s for the same documents, where plain
# code took 5.1): the scheduler does some work for each task.
TOGETHER = 64
LOCAL = "local:"
ANSWER_S = 10  # in which a scheduler has to answer
ALONE_S = 60  # for which a scheduler may be without any worker: one that was ended is started again, or another comes
LOOK_S = 5  # between two looks at whether there is one

_GOES_ON = "what is stored stays, and the same command goes on from there"


class Program(NamedTuple):
    """What has to be the same for the same to be made of a document."""

    version: str
    rules: str
    weights: str | None

    def __str__(self) -> str:
        weights = "" if self.weights is None else f", weights {self.weights[:12]}"
        return f"provstore {self.version}, rules {self.rules[:12]}{weights}"


class OtherProgram(Exception):
    """A worker has another program; its words say which, and where it is."""


class Scheduled:
    """The workers of a scheduler at an address such as tcp://HOST:8786; of "local:N" N of a cluster on this machine.

    `weights` is the digest of the weights that they need, None for the rules alone.
    """

    def __init__(self, address: str, weights: str | None) -> None:
        self._address = address
        self._program = Program(__version__, rules.digest(), weights)
        self._open = ExitStack()

    def __enter__(self) -> Self:
        try:
            from distributed import Client
        except ImportError as error:
            raise UsageError(f"--scheduler needs Dask: pip install 'provstore[dask]' ({error})") from None
        logger = logging.getLogger("distributed")  # which tells on standard error of each worker that comes or goes
        self._open.callback(logger.setLevel, logger.level)
        logger.setLevel(logging.CRITICAL)
        try:
            of = self._open.enter_context(_cluster(self._address)) if self._address.startswith(LOCAL) else self._address
            self._client: Client = self._open.enter_context(Client(of, timeout=ANSWER_S, set_as_default=False))
        except (OSError, ValueError) as error:
            self._open.close()
            raise UsageError(f"no scheduler answers at {self._address}: {error}") from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()

    @property
    def ahead(self) -> int:
        """How many batches are given before what is made of the first is asked for: each worker then has two tasks."""
        with self._reached():
            threads = sum(dict(self._client.nthreads()).values())
        return 1 + 2 * threads * TOGETHER // BATCH_FILES

    def each(self, work: Callable[[_Given], _Made], given: Iterable[_Given]) -> Iterator[_Made | RefusedInput]:
        """What `work` makes of each, in their order; RefusedInput of one that ends the worker that works on it.

        What a worker had that is ended is done by another.  Raises UsageError where one has another program, and
        SchedulerLost.
        """
        things = iter(given)
        handed: deque[tuple[Sequence[_Given], Any]] = deque()
        while some := list(islice(things, TOGETHER)):
            handed.append((some, self._submit(work, some)))
        return self._results(work, handed)

    def rest(self) -> None:
        """The workers wait, at their scheduler."""

    def _submit(self, work: Callable[[_Given], _Made], some: Sequence[_Given]) -> Any:
        # Packed here, so that a worker looks at the program before it loads anything for the work.
        with self._reached():
            return self._client.submit(_do, pack((work, some)), self._program, pure=False)

    def _results(
        self, work: Callable[[_Given], _Made], handed: deque[tuple[Sequence[_Given], Any]]
    ) -> Iterator[_Made | RefusedInput]:
        from distributed import KilledWorker

        try:
            while handed:
                some, future = handed.popleft()
                try:
                    yield from self._made(future)
                except KilledWorker:  # several, one after the other: something in this task ends them
                    for one in some:
                        yield from self._alone(work, one)
        finally:  # nothing is done for nobody
            for _, future in handed:
                future.cancel()

    def _alone(self, work: Callable[[_Given], _Made], one: _Given) -> list[_Made | RefusedInput]:
        from distributed import KilledWorker

        try:
            return self._made(self._submit(work, [one]))
        except KilledWorker:
            return [RefusedInput("extraction", "was not understood: the worker that read it was ended")]

    def _made(self, future: Any) -> list[Any]:
        try:
            with self._reached():
                made: list[Any] = unpack(self._wait(future))
        except OtherProgram as other:
            raise UsageError(f"{other}; here is {self._program}: nothing was given to it") from None
        except ImportError as error:
            raise UsageError(f"a worker cannot do this, it has not all of {self._program}: {error}") from None
        return made

    def _wait(self, future: Any) -> bytes:
        """What a task leads to, as long as there is anybody who may do it."""
        alone_since = None
        while True:
            try:
                return bytes(future.result(timeout=LOOK_S))
            except TimeoutError:
                if self._client.nthreads():
                    alone_since = None
                elif alone_since is None:
                    alone_since = monotonic()
                elif monotonic() - alone_since > ALONE_S:
                    raise SchedulerLost(f"{self._address} has no worker any more: {_GOES_ON}") from None

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """What is asked of the scheduler, which may be gone."""
        try:
            yield
        except (CancelledError, OSError) as error:
            raise SchedulerLost(
                f"the scheduler at {self._address} is gone ({type(error).__name__}): {_GOES_ON}"
            ) from error


def open_helpers(workers: int | None, scheduler: str | None, tagger: Tagger | None) -> Workers | Scheduled:
    """The workers of a scheduler, where one is named, else processes on this machine."""
    if scheduler is None:
        return Workers(workers)
    return Scheduled(scheduler, tagger.identity.weights if tagger else None)


def _cluster(address: str) -> Any:
    """A cluster on this machine, which no other can reach, and whose workers write nothing to disk."""
    import dask
    from distributed import LocalCluster

    count = address.removeprefix(LOCAL)
    if not (count.isascii() and count.isdigit() and int(count)):
        raise UsageError(f"{address}: write local:4 for a cluster of four on this machine")
    quiet: dict[str, object] = {f"distributed.worker.memory.{name}": False for name in ("target", "spill")}
    quiet |= {f"distributed.{which}.http.routes": [] for which in ("scheduler", "worker")}
    only_here = "127.0.0.1:0"
    with dask.config.set(quiet):
        return LocalCluster(
            n_workers=int(count),
            threads_per_worker=1,
            dashboard_address=only_here,
            worker_dashboard_address=only_here,
            silence_logs=logging.CRITICAL,
        )


def _do(packed: bytes, program: Program) -> bytes:
    """What is done in a worker: with another program, nothing."""
    from distributed import get_worker

    weights = None
    if program.weights is not None:
        from provstore.tagger.model import load_tagger

        weights = load_tagger().identity.weights
    if (here := Program(__version__, rules.digest(), weights)) != program:
        raise OtherProgram(f"worker {get_worker().address} has {here}")
    work, some = unpack(packed)
    return pack([work(one) for one in some])
