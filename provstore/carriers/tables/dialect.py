"""Which character stands between the cells of a table, and whether a header names its columns; or that it is no table.

A plain article has commas, too.  Its commas are followed by blanks, its lines have now more and now fewer of them, and
its first line is no row of names.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from provstore.carriers.tables.coding import to_text
from provstore.carriers.tables.columns import recognize
from provstore.carriers.tables.lines import line_end
from provstore.carriers.tables.rows import Marks, read_cells

DELIMITERS = ("\t", ";", ",", "|")

_LOOKED_AT = 60  # rows
_ABOVE = 12  # rows that may stand above a header: remarks, the name of the table, blank ones
_LONGEST_NAME = 60  # characters of the name of a column
_TOLD = re.compile(r"sep=(.)\r?\n?")  # the first line with which a table tells its delimiter to Excel
_NAME = re.compile(r"[#@_$\s]*[^\W\d_][^<>{}=\n]*(?<![.!?,:;])", re.DOTALL)
_NO_NAME = re.compile(r"[<>{}=\"]")
_NUMBER = re.compile(r"\d,\d")  # a comma inside a number is no sign of a table
_COLUMN = re.compile(r'(?P<name>[^",;\t|\n]+\r?\n)?(?:"(?:[^"]|"")*+"\r?\n){2}')  # cells, each a row by itself


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the rows of a table are written: `first` is the place of its first row among all rows, from 0.

    `told` is whether the first line is none of its rows and only tells the delimiter; `named`, whether the first row
    is a header, which names the columns.
    """

    marks: Marks
    first: int
    told: bool = False
    named: bool = True


class _Trial(NamedTuple):
    """What the beginning of a text is with one delimiter.

    `stopped`: a quotation mark stands where none can, or stays open; `cut`: the last row may go on.
    """

    rows: list[list[str]]
    stopped: bool = False
    cut: bool = False


def find_dialect(characters: str, encoding: str) -> Dialect | None:
    """The dialect of a table by its beginning, byte for character; None where it is no table."""
    told = _TOLD.match(characters)
    known: list[tuple[int, Dialect]] = []
    plain: list[tuple[int, Dialect]] = []
    for delimiter in (told[1],) if told else DELIMITERS:
        for marks, trial in _trials(characters, delimiter):
            at = _find_header(trial.rows, encoding, told is not None)
            if at is None:
                continue
            header = [to_text(cell, encoding) for cell in trial.rows[at]]
            below = [row for row in trial.rows[at + 1 :] if row]
            dialect = Dialect(marks, at, told is not None)
            if (count := count_known(header)) >= 2 and _goes_on(below, trial.cut):
                known.append((count, dialect))
                break
            # Blanks behind commas are what sentences have: names that are known must show that this is a table.
            if marks.delimiter != delimiter:
                continue
            if _is_even(header, below, trial.cut, delimiter):
                plain.append((len(header), dialect))
                break
            if told or _is_bare(_whole_rows([header, *below], characters), delimiter):
                plain.append((len(header), replace(dialect, named=may_be_header(header))))
                break
    best = max(known or plain, key=lambda one: one[0], default=None)
    return best[1] if best else _find_column(characters, encoding)


def dialect_told(characters: str, encoding: str, delimiters: Sequence[str]) -> Dialect:
    """The dialect of what a person calls a table, whatever it looks like; the first delimiter where none is seen."""
    trials = {delimiter: [row for row in _try(characters, Marks(delimiter)).rows if row] for delimiter in delimiters}
    widths = {
        delimiter: len(rows[0]) for delimiter, rows in trials.items() if rows and len({len(row) for row in rows}) == 1
    }
    best = max(delimiters, key=lambda delimiter: widths.get(delimiter, 0))
    first = trials[best][0] if trials[best] else []
    return Dialect(Marks(best), 0, named=may_be_header([to_text(cell, encoding) for cell in first]))


def count_known(header: Sequence[str]) -> int:
    """How many different fields the cells of a row name; none where one of them can be no name."""
    if any(len(cell) > _LONGEST_NAME or _NO_NAME.search(cell) for cell in header):
        return 0
    named = (recognize((cell,)) for cell in header if cell)
    return len({known.field for known in named if known})


def may_be_header(row: Sequence[str]) -> bool:
    """Whether the cells of a row can be names of columns: one of them is known, or all look like names."""
    return count_known(row) > 0 or _are_names(row)


def _are_names(row: Sequence[str]) -> bool:
    names = [name for name in row if name.strip()]
    if len(names) < len(row) - 1 or len(set(names)) < len(names):
        return False
    return all(len(name) <= _LONGEST_NAME and name[0] != " " and _NAME.fullmatch(name) for name in names)


def is_remark(row: Sequence[str]) -> bool:
    """Whether a row is a remark of who made the table, and none of its rows."""
    return row[0].startswith("#") and not any(row[1:])


def _trials(characters: str, delimiter: str) -> Iterator[tuple[Marks, _Trial]]:
    """The ways in which the rows may be written with this delimiter, the likelier first, and the rows."""
    plain = Marks(delimiter)
    trial = _try(characters, plain)
    names = next((row for row in trial.rows if len(row) > 1), [])
    if names and all(cell[:1] == " " for cell in names[1:]):
        spaced = Marks(f"{delimiter} ")
        yield spaced, _try(characters, spaced)
    if delimiter == "\t" and trial.stopped:
        bare = _try(characters, Marks(delimiter, False))
        if len({len(row) for row in bare.rows[:-1] if row}) == 1 and _speaks(bare.rows):
            yield Marks(delimiter, False), bare
    yield plain, trial


def _speaks(rows: list[list[str]]) -> bool:
    """Whether quotation marks at the beginning of cells are mostly those of somebody's words, and not around a cell."""
    opened = [cell for row in rows for cell in row if cell.startswith('"')]
    return 2 * sum(cell.endswith('"') and len(cell) > 1 for cell in opened) <= len(opened)


def _try(characters: str, marks: Marks) -> _Trial:
    rows: list[list[str]] = []
    try:
        for row in read_cells(io.StringIO(characters, newline=line_end(characters)), marks):
            rows.append(row)
            if len(rows) == _LOOKED_AT:
                break
    except csv.Error as error:
        return _Trial(rows, True, "unexpected end" in str(error))
    return _Trial(rows)


def _find_header(rows: list[list[str]], encoding: str, told: bool) -> int | None:
    """The first row of names that are known; else the first row that is no remark."""
    first: int | None = None
    for at, row in enumerate(rows[:_ABOVE]):
        if not any(cell.strip() for cell in row) or (told and at == 0):
            continue
        if len(row) > 1 and count_known([to_text(cell, encoding) for cell in row]) >= 2:
            return at
        if first is None and not is_remark(row):
            first = at
            if sum(bool(cell.strip()) for cell in row) > 1:
                break  # rows below one with several cells are its rows
    return first if first is not None and len(rows[first]) > 1 else None


def _goes_on(below: list[list[str]], cut: bool) -> bool:
    """Whether rows follow that have cells, or none at all."""
    return cut or not below or any(len(row) > 1 for row in below)


def _is_even(header: list[str], below: list[list[str]], cut: bool, delimiter: str) -> bool:
    """Whether a row of names that nobody knows stands above rows with as many cells."""
    if len(header) < 2 or not _are_names(header):
        return False
    even = sum(len(row) == len(header) for row in below)
    if (
        len(header) == 2
        and (even < 2 or even < len(below))
        and any(_is_worded(row, delimiter) for row in [header, *below])
    ):
        return False
    return 3 * even >= 2 * len(below) if below else cut and len(header) > 2


def _is_worded(row: list[str], delimiter: str) -> bool:
    """Whether a row could be a line of a text, by one comma in it."""
    return len(row) != 2 or row[1][:1] == " " or _NUMBER.search(delimiter.join(row)) is not None


def _is_bare(rows: list[list[str]], delimiter: str) -> bool:
    """Whether rows of as many cells each stand there, none of which is a header."""
    width = len(rows[0])
    if width < 2 or any(cell[:1] == " " for row in rows for cell in row[:2]):
        return False
    even = sum(len(row) == width for row in rows)
    # A delimiter or a line end within a cell stands in quotation marks there, which touch the delimiters around.
    quoted = sum(any(delimiter in cell or "\n" in cell for cell in row) for row in rows)
    over_lines = sum(any("\n" in cell for cell in row) for row in rows)
    if 2 * quoted >= len(rows) and (over_lines > 1 or (3 * even >= 2 * len(rows) and len(rows) + width > 3)):
        return True
    if even < len(rows) or not all(all(row[:2]) for row in rows):
        return False
    if delimiter == "," and width < 4 and any(_NUMBER.search(",".join(row)) for row in rows):
        return False
    return len(rows) >= 3 or (len(rows) == 2 and (width > 3 or delimiter == "\t"))


def _whole_rows(rows: list[list[str]], characters: str) -> list[list[str]]:
    """The rows without the last where it may go on behind these characters."""
    cut = len(rows) > 3 and len(rows) < _LOOKED_AT and not characters.endswith(("\n", "\r"))
    return rows[:-1] if cut else rows


def _find_column(characters: str, encoding: str) -> Dialect | None:
    """The dialect of a single column, each cell of which is a line in quotation marks, without blank lines between."""
    found = _COLUMN.match(characters)
    if found is None:
        return None
    named = found["name"] is not None and count_known([to_text(found["name"].strip(), encoding)]) > 0
    is_column = named or (found["name"] is None and '""' in found.group())
    return Dialect(Marks(","), 0, named=named) if is_column else None
