"""How long a person waits for `provstore --help`, against a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys

from bench.timing import interleave

REPETITIONS = 25


def measure_startup() -> float:
    """The ratio of the two wall times."""

    def wait_for(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)

    wait_for("-m", "provstore", "--help")  # compiles what is not compiled yet
    helping, passing = interleave(
        REPETITIONS,
        lambda: wait_for("-m", "provstore", "--help"),
        lambda: wait_for("-c", "pass"),
    )
    return helping / passing
