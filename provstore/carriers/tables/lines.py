"""Lines of a table, which can be given back, as the csv module may have them."""

from collections import deque
from typing import TextIO

from provstore.errors import RefusedInput
from provstore.text.files import CAP

LONGEST_ROW = 2 * CAP  # characters, of all cells of a row
MOST_LINES = 200_000  # of a row: each takes more room than its characters

_HIDDEN = "\udc0d"  # half a pair of surrogates, which stands in no text


def line_end(characters: str) -> str:
    """What ends the lines of a table that begins so: the sign of old computers where there is no other."""
    return "\r" if "\r" in characters and "\n" not in characters else "\n"


def hide(line: str) -> str:
    """The line, with another sign for each carriage return that ends no line: the csv module would end a row there."""
    at = line.find("\r")
    if at < 0 or at == len(line) - 1 or (at == len(line) - 2 and line[-1] == "\n"):
        return line
    end = 2 if line.endswith("\r\n") else 1 if line[-1] in "\r\n" else 0
    inner = line[: len(line) - end]
    return inner.replace("\r", _HIDDEN) + line[len(inner) :]


def show(row: list[str]) -> list[str]:
    return [cell.replace(_HIDDEN, "\r") if _HIDDEN in cell else cell for cell in row]


class Lines:
    """Lines of a file, which can be given back; `taken` are those since the last beginning.

    `ended`: nothing after these lines can be read; `cut`: the file ends within a character.
    """

    def __init__(self, lines: TextIO) -> None:
        self._lines = lines
        self._back: deque[str] = deque()
        self._size = 0
        self.taken: list[str] = []
        self.ended = False
        self.cut = False

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self.drop()
        if not line:
            raise StopIteration
        self.taken.append(line)
        self._size += len(line)
        if self._size > LONGEST_ROW or len(self.taken) > MOST_LINES:
            self.ended = len(line) > LONGEST_ROW
            raise RefusedInput("too large", "has too many lines or cells for a row, or a quote that stays open")
        return hide(line)

    def begin(self) -> None:
        self.taken = []
        self._size = 0

    def give_back(self, whole: bool = False) -> str:
        """Put the lines of this row back, without its first, which is returned, unless `whole`."""
        first = "" if whole else self.taken[0]
        self._back.extendleft(reversed(self.taken if whole else self.taken[1:]))
        self.begin()
        return first

    def peek(self) -> str:
        line = self.drop()
        if line:
            self._back.appendleft(line)
        return line

    def drop(self) -> str:
        """The next line, empty at the end."""
        if self.ended:
            return ""
        if self._back:
            return self._back.popleft()
        try:
            return self._lines.readline(LONGEST_ROW + 1)
        except UnicodeError:
            self.ended = self.cut = True
            return ""
