"""Which column of a table is read for which field: by its name, or because a person says so."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provstore.carriers.tables.columns import FIELDS, OTHERS, TEXTS, ColumnField, Known, OtherField, recognize
from provstore.errors import RefusedInput, UsageError

_SHOWN = 30  # columns in one sentence
_LONGEST = 40  # characters of the name of one
_ALSO = {"outlet": "site"}  # what people call a field elsewhere in the program


class Column(NamedTuple):
    """A column: its name as people write it, and the keys that lead to it (of CSV the name itself).

    `number` is its place among the cells of a row, from 1; of JSON, where keys come in any order, it is 0.
    """

    name: str
    keys: tuple[str, ...]
    number: int = 0


class Choice(NamedTuple):
    """What is read from where: places of columns.

    `texts` are the columns that may hold the text, the fullest first: the first that is not empty counts.  `others` are
    the other fields, each with one column.
    """

    texts: tuple[tuple[ColumnField, int], ...]
    others: tuple[tuple[OtherField, int], ...]

    def field_of(self, place: int) -> ColumnField | None:
        """What the column at this place is taken for."""
        return next((field for field, at in (*self.texts, *self.others) if at == place), None)

    def place_of(self, field: OtherField) -> int | None:
        """From which column a field is read."""
        return next((at for one, at in self.others if one == field), None)


def choose(columns: Sequence[Column], given: Mapping[str, str]) -> Choice:
    """The choice among these columns; `given` says by fields what a person knows, and names only what is there."""
    said: dict[ColumnField, int] = {}
    for name, column in given.items():
        place = find_column(columns, column)
        if place is not None:
            said[field_called(name)] = place
    known = [
        (found.rank, place, found)
        for place, column in enumerate(columns)
        if place not in said.values() and (found := recognize(column.keys))
    ]
    known.sort(key=lambda one: one[:2])
    texts = _texts(said, known)
    taken = {place for _, place in texts}
    others = dict(said)
    for _, place, found in known:
        if place not in taken:
            others.setdefault(found.field, place)
    return Choice(texts, tuple((field, others[field]) for field in OTHERS if field in others))


def check(columns: Sequence[Column], given: Mapping[str, str]) -> None:
    """Raise UsageError where a person names a field or a column that there is not."""
    for name, column in given.items():
        field_called(name)
        if find_column(columns, column) is None:
            raise UsageError(f"there is no column {column!r}: there are {show(columns)}")


def need_text(columns: Sequence[Column], choice: Choice) -> None:
    """Raise RefusedInput where no column is the text."""
    if not choice.texts:
        told = f"its columns are {show(columns)}" if columns else "it has no columns"
        raise RefusedInput(
            "no text", f"is a table, and no column is known to be the text: {told}; say which with --map text=COLUMN"
        )


def need_number(first: Sequence[str], choice: Choice) -> None:
    """Raise RefusedInput where a table without a header has no column that a person calls the text."""
    if not choice.texts:
        cells = "; ".join(f"{number} “{_shorten(cell)}”" for number, cell in enumerate(first[:_SHOWN], 1))
        fullest = max(range(len(first)), key=lambda place: len(first[place])) + 1
        raise RefusedInput(
            "no text",
            f"is a table without a header line: its columns are {cells}; say by number which is the text, such as"
            f" --map text={fullest}; --as plain reads it as an article",
        )


def find_column(columns: Sequence[Column], name: str) -> int | None:
    """The place of the column that a person means: as it is written, else but for capitals, blanks and "[]"; else by
    its number."""
    places = {column.name: place for place, column in reversed(list(enumerate(columns)))}
    if name in places:
        return places[name]
    loose = {_loose(column.name): place for place, column in reversed(list(enumerate(columns)))}
    numbers = {str(column.number): place for place, column in enumerate(columns) if column.number}
    return loose.get(_loose(name), numbers.get(name.strip()))


def field_called(name: str) -> ColumnField:
    """The field that a person means; raises UsageError where there is none of the name."""
    wanted = _ALSO.get(name, name)
    for field in FIELDS:
        if field == wanted:
            return field
    raise UsageError(f"a column is no {name!r}: it may be {', '.join((*FIELDS, *_ALSO))}")


def show(columns: Sequence[Column]) -> str:
    """The names of the columns in one sentence."""
    names = [_shorten(column.name) or "one without a name" for column in columns]
    return "; ".join(names[:_SHOWN]) + (" and more" if len(names) > _SHOWN else "")


def _texts(
    said: Mapping[ColumnField, int], known: Sequence[tuple[int, int, Known]]
) -> tuple[tuple[ColumnField, int], ...]:
    """The columns of the text: the one that a person names alone; else those known as one; else what stands in."""
    named = [(field, said[field]) for field in TEXTS if field in said]
    if named:
        return tuple(named)
    full = [(found.field, place) for _, place, found in known if found.field in TEXTS]
    standing_in = [(found.field, place) for _, place, found in known if found.stands_in][:1]
    return tuple(full or standing_in)


def _loose(name: str) -> str:
    return " ".join(name.replace("[]", "").split()).casefold()


def _shorten(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
