"""Work done in a child process, which may be killed or refused without harm to the tests."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from itertools import count

from sqlalchemy import Engine, event

from provstore.errors import ProvstoreError


def in_child(work: Callable[[], object]) -> int:
    """The exit code of a process that does the work: 0, that of the error raised, or minus the signal."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 99
        try:
            work()
            code = 0
        except ProvstoreError as error:
            code = error.exit_code
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def at_each_statement(act: Callable[[int], None]) -> None:
    """Have `act` told the number, from 1, of each statement and each commit before it happens."""
    numbers = count(1)
    event.listen(Engine, "before_cursor_execute", lambda *_: act(next(numbers)))
    event.listen(Engine, "commit", lambda *_: act(next(numbers)))


def kill_at(number: int) -> None:
    """Have this process killed, as `kill -9` does, before its statement or commit of that number."""

    def act(current: int) -> None:
        if current == number:
            os.kill(os.getpid(), signal.SIGKILL)

    at_each_statement(act)
