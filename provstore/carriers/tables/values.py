"""The values of a file of JSON, one after the other, each with its bytes: lines, or the items of a list.

Nothing but the value that is being read stands in memory.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO, TypeAlias

from provstore.carriers.tables.coding import size_of
from provstore.carriers.tables.columns import recognize
from provstore.errors import RefusedInput
from provstore.rules import load
from provstore.text.files import CAP

LONGEST = 2 * CAP  # characters of one value: its texts can be written in escapes
CHUNK = 262_144

Json: TypeAlias = "dict[str, Json] | list[Json] | str | bool | None"


class Number(str):
    """A number as it is written: nothing is counted here."""

    __slots__ = ()


# Line ends inside a string are forgiven; what is no JSON at all is not.
DECODER = json.JSONDecoder(strict=False, parse_int=Number, parse_float=Number, parse_constant=Number)

# White space, what parts records in RFC 7464, and byte order marks within a file of files.
_BLANK = re.compile("(?:[ \t\r\n\x1e\ufeff]|\u00ef\u00bb\u00bf)*")
_DEEPEST_LIST = 3  # objects around the list of the records


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
    while line := lines.readline(LONGEST):
        number += 1
        size = size_of(line, encoding)
        if len(line) == LONGEST and not line.endswith("\n"):
            yield Value(number, start, "", _too_large())
            while line and not line.endswith("\n"):
                line = lines.readline(LONGEST)
                size += size_of(line, encoding)
        elif characters := line[_skip(line, 0) :].rstrip():
            yield Value(number, start + size_of(line[: _skip(line, 0)], encoding), characters)
        start += size


def read_items(text: TextIO, encoding: str, start: int) -> Iterator[Value]:
    """The items of the list that the file is or holds, or else the values that stand in it one after the other.

    The file begins at byte `start`.  What breaks the list is a refusal, after which nothing can be told apart.
    """
    ahead = _Ahead(text, encoding, start)
    in_list = _enter(ahead)
    number = 0
    while (sign := ahead.sign()) and sign != "]":
        number += 1
        try:
            at, characters = ahead.value()
        except ValueError as error:
            yield Value(
                number,
                ahead.offset,
                "",
                RefusedInput("carrier", f"is not JSON, and nothing after it is read: {tell(error)}"),
            )
            return
        except RecursionError:
            yield Value(
                number, ahead.offset, "", RefusedInput("carrier", "is nested too deep, and nothing after it is read")
            )
            return
        except RefusedInput as error:
            yield Value(number, ahead.offset, "", error)
            return
        yield Value(number, at, characters)
        if ahead.sign() == ",":
            ahead.move(ahead.at + 1)
    if in_list and not sign:
        yield Value(
            number + 1, ahead.offset, "", RefusedInput("carrier", "is missing: the file is cut before its list ends")
        )


def find_list(characters: str) -> int | None:
    """Where the list of the records begins in an object, by its beginning; None where no such list is in sight."""
    keys = load("carriers/columns")["lists"]
    at = 0
    for _ in range(_DEEPEST_LIST):
        at = _skip(characters, at)
        if characters[at : at + 1] != "{":
            return None
        at = _skip(characters, at + 1)
        is_article = False  # whether a key above says that this is one, and its lists are parts of it
        while characters[at : at + 1] == '"':
            try:
                key, at = DECODER.raw_decode(characters, at)
                known = recognize((key,))
                is_article = is_article or (known is not None and known.field in ("text", "title"))
                at = _skip(characters, _skip(characters, at) + 1)
                sign = characters[at : at + 1]
                inside = _skip(characters, at + 1)
                named = key.casefold() in keys["keys"] or (key.casefold() in keys["vague"] and not is_article)
                if named and sign == "[" and characters[inside : inside + 1] in ("{", "]"):
                    return at
                if key.casefold() in keys["holders"] and sign == "{":
                    break
                _, at = DECODER.raw_decode(characters, at)
            except (ValueError, RecursionError):
                return None
            at = _skip(characters, at)
            at = _skip(characters, at + 1) if characters[at : at + 1] == "," else at
        else:
            return None
    return None


def tell(error: ValueError) -> str:
    """What is wrong with JSON, in the words of the module and without the places that it counts itself."""
    if not isinstance(error, json.JSONDecodeError):
        return str(error)
    words = error.msg.removesuffix(" at").removesuffix(" starting")
    return words[:1].lower() + words[1:]


def _skip(characters: str, at: int) -> int:
    found = _BLANK.match(characters, at)
    return found.end() if found else at


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
        self.buffer = ""
        self.at = 0
        self.offset = start

    def fill(self, size: int) -> bool:
        """Read on, and forget what is behind; False at the end."""
        more = "" if self._ended else self._text.read(size)
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
            self.move(_skip(self.buffer, self.at))
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
