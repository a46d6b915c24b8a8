"""Objects of JSON → documents: the string of the text, as UTF-8."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from provstore.carriers.found import Found
from provstore.carriers.tables.choice import Choice, Column, check, choose, find_column, need_text
from provstore.carriers.tables.coding import Table, size_of, to_bytes
from provstore.carriers.tables.columns import OtherField, is_nothing
from provstore.carriers.tables.day_order import DayOrders
from provstore.carriers.tables.envelope import Json
from provstore.carriers.tables.nested import Keys, find_columns, text_at, values_at
from provstore.carriers.tables.stated import read_stated
from provstore.carriers.tables.steps import encode_string, parse, recode
from provstore.carriers.tables.values import Value, read_items, read_lines, tell
from provstore.errors import RefusedInput
from provstore.records import Step
from provstore.text.files import CAP

LOOKED_AT = 50  # records by which it is seen whether a table has a text
LOOKED_THROUGH = 262_144  # characters of them, at most
_KEPT = 1_000  # sets of columns for which the choice is kept

Record = tuple[Value, "dict[str, Json] | RefusedInput"]


@dataclass(frozen=True, slots=True)
class _Records:
    """What all records of a file share; they may differ in their keys, and a choice is made for each set of these."""

    form: str
    encoding: str
    given: Mapping[str, str]
    orders: DayOrders
    choices: dict[tuple[Keys, ...], tuple[tuple[Column, ...], Choice]] = field(default_factory=dict)

    def choice_for(self, found: Mapping[Keys, str]) -> tuple[tuple[Column, ...], Choice]:
        wanted = tuple(found)
        if wanted not in self.choices:
            columns = columns_of(found)
            if len(self.choices) >= _KEPT:
                self.choices.clear()
            self.choices[wanted] = columns, choose(columns, self.given)
        return self.choices[wanted]


def cells_of_objects(table: Table, form: str, given: Mapping[str, str], field: OtherField) -> Iterator[str]:
    """What all records have under the keys that are read for a field, as the first records tell them."""
    values = read_values(table, form)
    first = look_at(values)
    columns = columns_in(first)
    place = choose(columns, given).place_of(field)
    if place is not None:
        for _, content in chain(first, values):
            if not isinstance(content, RefusedInput):
                yield from values_at(content, columns[place].keys)


def read_objects_of(table: Table, form: str, given: Mapping[str, str], orders: DayOrders) -> Iterator[Found]:
    """The documents of the objects in JSON Lines, or in a list."""
    records = _Records(form, table.encoding, given, orders)
    values = read_values(table, form)
    first = look_at(values)
    if not first:
        raise RefusedInput("empty", "is JSON without records")
    columns = columns_in(first)
    if not columns and len(first) > 1 and all(isinstance(content, RefusedInput) for _, content in first):
        raise RefusedInput("carrier", "is JSON, and no objects stand in it")
    if columns:
        check(columns, given)
        need_text(columns, choose(columns, given))
    for value, content in chain(first, values):
        name = f"{'line' if form == 'jsonl' else 'item'} {value.number}"
        if isinstance(content, RefusedInput):
            yield Found(name, refusal=content)
        else:
            yield _read(value, content, name, records)


def read_values(table: Table, form: str) -> Iterator[Record]:
    """The objects of a file, or why there is none in some line or item."""
    read = read_lines if form == "jsonl" else read_items
    for value in read(table.characters, table.encoding, table.mark):
        yield value, value.refusal or _parse(value, table.encoding)


def look_at(values: Iterator[Record]) -> list[Record]:
    """The first records, by which the columns are told."""
    found: list[Record] = []
    size = 0
    for record in values:
        found.append(record)
        size += len(record[0].characters)
        if len(found) == LOOKED_AT or size > LOOKED_THROUGH:
            break
    return found


def columns_in(records: list[Record]) -> tuple[Column, ...]:
    """The columns of some records, in the order in which they come up."""
    found: dict[Keys, str] = {}
    for _, content in records:
        if isinstance(content, dict):
            for keys, shown in find_columns(content).items():
                found.setdefault(keys, shown)
    return columns_of(found)


def columns_of(found: Mapping[Keys, str]) -> tuple[Column, ...]:
    return tuple(Column(shown, keys) for keys, shown in found.items())


def _parse(value: Value, encoding: str) -> "dict[str, Json] | RefusedInput":
    try:
        content = parse(recode(to_bytes(value.characters, encoding), encoding))
    except ValueError as error:
        return RefusedInput("carrier", f"is not JSON: {tell(error)}")
    except RecursionError:
        return RefusedInput("carrier", "is nested too deep")
    return content if isinstance(content, dict) else RefusedInput("carrier", "is no object of JSON")


def _read(value: Value, content: dict[str, Json], name: str, records: _Records) -> Found:
    columns, choice = records.choice_for(find_columns(content))
    for kind, place in choice.texts:
        text = text_at(content, columns[place].keys)
        if text is not None and not is_nothing(text):
            return _document(value, content, name, records, (text, place, kind == "html"))
    return Found(name, refusal=RefusedInput("no text", "has no text"))


def _document(
    value: Value, record: dict[str, Json], name: str, records: _Records, text: tuple[str, int, bool]
) -> Found:
    columns, choice = records.choice_for(find_columns(record))
    content = encode_string(text[0])
    if len(content) > CAP:
        return Found(name, refusal=RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB"))
    stated = read_stated(choice, columns, lambda at: values_at(record, columns[at].keys), records.form, records.orders)
    steps: list[Step] = [("member", value.start, size_of(value.characters, records.encoding))]
    if records.encoding != "utf-8":
        steps.append(("recode", records.encoding))
    return Found(
        name,
        steps=(*steps, ("json", *columns[text[1]].keys)),
        content=content,
        kind="html" if text[2] else None,
        encoding="utf-8",
        url=stated.url,
        captured_at=stated.captured_at,
        captured_in=stated.captured_in,
        around=to_bytes(value.characters, records.encoding),
        values=stated.values,
    )


__all__ = ["columns_in", "find_column", "look_at", "read_objects_of", "read_values"]
