"""The rows of a CSV file, each with its bytes; a row that cannot be read ends none of the others."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TextIO

from provstore.carriers.tables.coding import size_of
from provstore.carriers.tables.lines import Lines, hide, show
from provstore.errors import RefusedInput
from provstore.text.files import CAP

TRIED = 4 * CAP  # characters in which rows are looked for, in all, after some that could not be read

_NUMBER = re.compile(r"\d,\d")
_TRY = 100  # what looking at one line costs, in characters

csv.field_size_limit(CAP)  # the module refuses cells of more than 128 kB otherwise


class Marks(NamedTuple):
    """What parts the cells: `delimiter`, with a blank behind it where blanks before a cell are no part of it.

    `quoted`: cells may stand in quotation marks, which are else a part of what they say.
    """

    delimiter: str
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells and all its characters, byte for character, and where its bytes begin; or why it has no cells.

    `place` counts the rows from 0, blank ones too.
    """

    place: int
    start: int
    characters: str
    cells: Sequence[str] = ()
    refusal: RefusedInput | None = None


def read_cells(lines: Iterable[str], marks: Marks) -> Iterator[list[str]]:
    """The cells of rows, without more; raises csv.Error where a quotation mark is out of place."""
    yield from map(show, _open(map(hide, lines), marks))


def _open(lines: Iterable[str], marks: Marks) -> Iterator[list[str]]:
    """The rows as the csv module reads them."""
    return csv.reader(
        lines,
        delimiter=marks.delimiter[0],
        skipinitialspace=len(marks.delimiter) > 1,
        quoting=csv.QUOTE_MINIMAL if marks.quoted else csv.QUOTE_NONE,
        strict=True,
    )


def read_rows(lines: TextIO, marks: Marks, encoding: str, start: int, header: int) -> Iterator[Row]:
    """The rows of a file whose first row begins at byte `start`; blank rows have no cells.

    `header` is the place of the header, which says how many cells a row has.
    """
    source = Lines(lines)
    reader = _open(source, marks)
    place = width = tried = 0
    while True:
        source.begin()
        row, refusal = _next(reader)
        if row is not None:
            taken = "".join(source.taken)
            yield Row(place, start, taken, row)
            width = len(row) if place == header else width
            start += size_of(taken, encoding)
        elif refusal is not None and not source.taken:
            raise refusal  # the file cannot be read on
        elif refusal is not None:
            passed, cost = _pass_over(source, reader, width, TRIED - tried)
            tried += cost
            yield Row(place, start, "", (), _tell(refusal, passed, bool(source.peek()), source.ended))
            start += size_of("".join(passed), encoding)
        else:
            break
        place += 1
    if source.cut:
        yield Row(place, start, "", (), RefusedInput("carrier", "ends within a character"))


def _pass_over(source: Lines, reader: Iterator[list[str]], width: int, most: int) -> tuple[list[str], int]:
    """The lines from the first of a row that cannot be read to the next sound row, and what it cost to find that.

    A quote that stays open has swallowed rows, so that the lines are looked at again, one by one; where `most` has
    been spent, nothing more is read.
    """
    passed = [source.give_back()]
    cost = 0
    while line := source.peek():
        if cost > most:
            source.ended = True
            break
        found, length = _looks_sound(source, reader, width)
        cost += len(line) + length + _TRY
        if found:
            break
        passed.append(source.drop())
    return passed, cost


def _tell(refusal: RefusedInput, passed: Sequence[str], goes_on: bool, ended: bool) -> RefusedInput:
    """The refusal of a row, with what of the rows after it is lost."""
    if len(passed) == 1 and not ended:
        return refusal
    lost = f"{len(passed) - 1} lines after it are passed over" if goes_on else "nothing after it is read"
    return RefusedInput(refusal.reason, f"{refusal}, and {lost}")


def _next(reader: Iterator[list[str]]) -> tuple[list[str] | None, RefusedInput | None]:
    """The cells of the next row, or why it has none; neither at the end."""
    try:
        row = next(reader, None)
        return None if row is None else show(row), None
    except csv.Error as error:
        if "limit" in str(error):
            return None, RefusedInput(
                "too large", f"has a cell of more than {CAP // 1024 // 1024} MB, or a quote that stays open"
            )
        return None, RefusedInput("carrier", "has a quote that stays open or stands where none can")
    except RefusedInput as error:
        return None, error


def _looks_sound(source: Lines, reader: Iterator[list[str]], width: int) -> tuple[bool, int]:
    """Whether a row begins here, and not a line in the middle of a cell; how many characters that took to see.

    It has as many cells as the header; where a comma stands in a sentence, a blank follows it, or a digit.
    """
    source.begin()
    row, _ = _next(reader)
    taken = "".join(source.taken)
    source.give_back(whole=True)
    if row is None or len(row) != width or width < 2 or any(cell[:1].isspace() for cell in row):
        return False, len(taken)
    return width > 3 or not _NUMBER.search(taken), len(taken)
