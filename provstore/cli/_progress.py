"""A progress bar for what takes long enough to be wondered about."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

PATIENCE = 1.0  # seconds without a bar

Progress = Callable[[int, int], None]


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """A function ``(done, total)`` that shows a bar on standard error once it has taken long.

    Without a terminal it shows nothing.
    """
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    began = monotonic()
    # A color system of None, since NO_COLOR alone would leave bold and dim.
    console = Console(stderr=True, color_system=None if os.environ.get("NO_COLOR") else "auto")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Bar(*columns, console=console, transient=True)
    task = bar.add_task(what, total=None)

    def show(done: int, total: int) -> None:
        bar.update(task, completed=done, total=total)
        if not bar.live.is_started and monotonic() - began > PATIENCE:
            bar.start()

    try:
        yield show
    finally:
        bar.stop()
