"""Waiting for a store that another program holds: as long as that one shows that it is at work, and by turns.

A program at work changes the file: it commits, and while one of its transactions takes long it sets the file's time
every few seconds.  Who waits gives up only where that has not been for a while: then the other program hangs, or it is
a person who has left a transaction open.
"""

import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from time import monotonic, sleep

TURN = 0.03  # seconds after which who waits tries again
BEAT = 2.0  # seconds after which a transaction that goes on sets the time of the file
PATIENCE = 1.0  # seconds that somebody waits without a word

# Nobody is handed to whom this could be told, and it is no error: Python prints it where nobody says otherwise.
_log = logging.getLogger(__name__)


class Turns:
    """The transactions of one program on a file, which leave others their turn."""

    def __init__(self, path: bytes, shown: str, seconds: float) -> None:
        """`shown` is the path as people read it; `seconds` is how long it waits for a program that does nothing."""
        self._path, self._shown, self._seconds = path, shown, seconds
        self._began = self._held = 0.0
        self._ended = Event()
        self._ended.set()
        self._told = False

    def begin_writing(self, driver: sqlite3.Connection) -> None:
        """Take the lock.  Where this program has held it for a second since, others have their turn before."""
        self.end_writing()  # an interrupted transaction is ended without a word
        if self._held > PATIENCE:
            sleep(2 * TURN)
            self._held = 0.0
        self._take(driver, "BEGIN IMMEDIATE")
        self._began = monotonic()
        self._ended = Event()
        Thread(target=self._beat, args=(self._ended,), name="beat", daemon=True).start()

    def end_writing(self) -> None:
        """Called before a transaction is committed or rolled back, also one that only reads."""
        if not self._ended.is_set():
            self._held += monotonic() - self._began
            self._ended.set()

    def begin_reading(self, driver: sqlite3.Connection) -> None:
        """Begin a snapshot."""
        driver.execute("BEGIN")
        self.wait_to_read(driver)

    def wait_to_read(self, driver: sqlite3.Connection) -> None:
        """Wait until the file can be read; whatever else is wrong with it is told by who reads it."""
        try:
            self._take(driver, "PRAGMA schema_version")
        except sqlite3.Error as error:
            if _is_busy(error):
                raise

    def _take(self, driver: sqlite3.Connection, statement: str) -> None:
        """Run a statement that takes a lock, as soon as there is nobody who holds it.

        Raises what SQLite says where the file has not changed for as long as this waits.
        """
        begun = changed = monotonic()
        state = self._state()
        driver.execute("PRAGMA busy_timeout = 0")
        try:
            while (error := _try(lambda: driver.execute(statement).close())) is not None:
                if (now := self._state()) != state:
                    state, changed = now, monotonic()
                if monotonic() - changed >= self._seconds:
                    raise error
                if monotonic() - begun > PATIENCE and not self._told:
                    self._told = True
                    _log.warning("provstore: waiting for another program that writes to the store %s", self._shown)
                sleep(TURN)
        finally:
            driver.execute(f"PRAGMA busy_timeout = {int(1000 * self._seconds)}")

    def _state(self) -> tuple[int, int] | None:
        with suppress(OSError):
            found = os.stat(self._path)
            return found.st_mtime_ns, found.st_size
        return None

    def _beat(self, ended: Event) -> None:
        while not ended.wait(BEAT):
            with suppress(OSError):
                os.utime(self._path)


def _try(act: Callable[[], None]) -> sqlite3.Error | None:
    """What SQLite says where a lock stands in the way; None where it was done."""
    try:
        act()
    except sqlite3.Error as error:
        if _is_busy(error):
            return error
        raise
    return None


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
