"""Times that can be compared: repetitions interleaved, medians taken."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter


def interleave(repetitions: int, *works: Callable[[], object]) -> list[float]:
    """Do each work in turn, again and again; returns the median of each, in seconds.

    Interleaved, since a machine that is busy for a while is then busy for all of them.
    """
    times: list[list[float]] = [[] for _ in works]
    for _ in range(repetitions):
        for work, taken in zip(works, times, strict=True):
            gc.collect()
            begin = perf_counter()
            work()
            taken.append(perf_counter() - begin)
    return [median(taken) for taken in times]
