"""The values of a file of JSON, one after the other, each with its bytes: lines, or the items of a list.

Nothing but the value that is being read stands in memory.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from provstore.carriers.tables.coding import size_of
from provstore.carriers.tables.envelope import DECODER, find_list, skip
from provstore.errors import RefusedInput
from provstore.text.files import CAP

LONGEST = 2 * CAP  # characters of one value: its texts can be written in escapes
CHUNK = 262_144  # characters that are read at once

_CUT = "ends within a character"


@dataclass(frozen=True, slots=True)
class Value:
    """A value: its characters, byte for character, and where its bytes begin; or why it cannot be read.

    `number` counts lines, or items, from 1.
    """

    number: int
    start: int
    characters: str
    refusal: RefusedInput | None = None


def read_lines(lines: TextIO, encoding: str, start: int) -> Iterator[Value]:
    """The lines of JSON Lines that are not blank; the first begins at byte `start`."""
    number = 0
    try:
        while line := lines.readline(LONGEST):
            number += 1
            size = size_of(line, encoding)
            blank = skip(line, 0)
            if len(line) == LONGEST and not line.endswith("\n"):
                yield Value(number, start, "", _too_large())
                while line and not line.endswith("\n"):
                    line = lines.readline(LONGEST)
                    size += size_of(line, encoding)
            elif blank < len(line):
                yield Value(number, start + size_of(line[:blank], encoding), line[blank:].rstrip(" \t\r\n"))
            start += size
    except UnicodeError:
        yield Value(number + 1, start, "", RefusedInput("carrier", _CUT))


def read_items(text: TextIO, encoding: str, start: int) -> Iterator[Value]:
    """The items of the list that the file is or holds, or else the values that stand in it one after the other.

    The file begins at byte `start`.  What breaks the list is a refusal, after which nothing can be told apart.
    """
    ahead = _Ahead(text, encoding, start)
    in_list = _enter(ahead)
    number = 0
    while (sign := ahead.sign()) and sign != "]":
        number += 1
        value = _next(ahead, number)
        yield value
        if value.refusal:
            return
        if ahead.sign() == ",":
            ahead.move(ahead.at + 1)
    if ahead.cut or (in_list and not sign):
        words = _CUT if ahead.cut else "is missing: the file is cut before its list ends"
        yield Value(number + 1, ahead.offset, "", RefusedInput("carrier", words))


def _next(ahead: "_Ahead", number: int) -> Value:
    """The value that begins here, or why there is none."""
    try:
        return Value(number, *ahead.value())
    except RefusedInput as error:
        refusal = error
    except RecursionError:
        refusal = RefusedInput("carrier", "is nested too deep, and nothing after it is read")
    except ValueError as error:
        refusal = RefusedInput("carrier", f"is not JSON, and nothing after it is read: {tell(error)}")
    return Value(number, ahead.offset, "", refusal)


def tell(error: ValueError) -> str:
    """What is wrong with JSON, in the words of the module and without the places that it counts itself."""
    if not isinstance(error, json.JSONDecodeError):
        return str(error)
    words = error.msg.removesuffix(" at").removesuffix(" starting")
    return words[:1].lower() + words[1:]


def _enter(ahead: "_Ahead") -> bool:
    """Go to the first record; whether it stands in a list."""
    if ahead.sign() == "[":
        ahead.move(ahead.at + 1)
        return True
    ahead.fill(CHUNK)
    at = find_list(ahead.buffer)
    if at is not None:
        ahead.move(at + 1)
    return at is not None


def _too_large() -> RefusedInput:
    return RefusedInput("too large", f"is larger than {LONGEST // 1024 // 1024} MB")


class _Ahead:
    """A text that is read a value at a time: `at` is the place in `buffer`, `offset` the byte that stands there."""

    def __init__(self, text: TextIO, encoding: str, start: int) -> None:
        self._text = text
        self._encoding = encoding
        self._ended = False
        self.cut = False  # whether the file ends within a character
        self.buffer = ""
        self.at = 0
        self.offset = start

    def fill(self, size: int) -> bool:
        """Read on, and forget what is behind; False at the end."""
        try:
            more = "" if self._ended else self._text.read(size)
        except UnicodeError:
            more = ""
            self.cut = True
        self._ended = not more
        self.buffer = self.buffer[self.at :] + more
        self.at = 0
        return not self._ended

    def move(self, at: int) -> None:
        """Leave what stands before this place behind."""
        self.offset += size_of(self.buffer[self.at : at], self._encoding)
        self.at = at

    def sign(self) -> str:
        """The next character that is no white space; empty at the end."""
        while True:
            self.move(skip(self.buffer, self.at))
            if self.at < len(self.buffer) or not self.fill(CHUNK):
                return self.buffer[self.at : self.at + 1]

    def value(self) -> tuple[int, str]:
        """Where the value that begins here has its bytes, and its characters; raises ValueError where it is none."""
        while True:
            try:
                _, end = DECODER.raw_decode(self.buffer, self.at)
                if end < len(self.buffer) or self._ended:
                    break
                self.fill(CHUNK)  # a number may go on
            except json.JSONDecodeError as error:
                # A value that the buffer cuts is an error near its end, or a string that does not end.
                cut = error.msg.startswith("Unterminated") or error.pos > len(self.buffer) - 16
                if not cut or not self.fill(max(CHUNK, len(self.buffer) - self.at)):
                    raise
                if len(self.buffer) > LONGEST:
                    raise _too_large() from None
        offset, start = self.offset, self.at
        self.move(end)
        return offset, self.buffer[start:end]
