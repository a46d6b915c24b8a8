"""What a column is, by its name, in the languages that tables of news are kept in: `rules/carriers/columns.toml`."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from provstore.records import CarrierField
from provstore.rules import load

TextField = Literal["html", "text"]
OtherField = Literal["captured"] | CarrierField
ColumnField = TextField | OtherField

OTHERS: tuple[OtherField, ...] = (
    "title", "author", "published", "modified", "site", "url", "language", "section", "description",
    "keywords", "captured", "sender", "note",
)  # fmt: skip
TEXTS: tuple[TextField, ...] = ("html", "text")  # what a document can be made of, the fuller first
FIELDS: tuple[ColumnField, ...] = (*TEXTS, *OTHERS)

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")  # "publishedAt"


class Known(NamedTuple):
    """What a column is taken for; of two, the one of lower `rank` counts.

    `stands_in`: it is read as the text where the table has no fuller one.
    """

    field: ColumnField
    rank: int
    stands_in: bool = False


def recognize(keys: Sequence[str]) -> Known | None:
    """What stands under these keys, the outermost first; a column of CSV has one.  None: nobody can know.

    ``("published_at",)``, ``("article", "body", "text")``, ``("authors", "name")``.
    """
    if len(keys) == 1:
        return _by_name(keys[0]) or (recognize(parts) if len(parts := _parts(keys[0])) > 1 else None)
    if keys[0].casefold() in load("carriers/columns")["around"]["holders"] and (inside := recognize(keys[1:])):
        return inside
    known = _by_name(keys[0])
    return _below(known, keys[1:]) if known else None


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is nothing, as programs write it."""
    return not cell or cell.isspace() or cell.strip().casefold() in load("carriers/columns")["nothing"]["words"]


def _parts(name: str) -> tuple[str, ...]:
    """The keys of a name that some program made of keys in keys: "content.rendered", "authors[0].name"."""
    return tuple(part for part in re.split(r"[./]|\[\d*\]|__", name) if part)


def _by_name(name: str) -> Known | None:
    """What a name means, with or without words in front of it that say nothing."""
    words = [_letters(word) for part in _WORD.findall(name) for word in _HUMP.split(part)]
    around = _around()
    while words:
        if known := _names().get("".join(words)):
            return known
        if words[0] not in around:
            return None
        words = words[1:]
    return None


def _below(known: Known, keys: Sequence[str]) -> Known | None:
    """What stands under keys below a field."""
    rules = load("carriers/columns")
    wanted = rules["values"].get(known.field, ())
    if any(key in rules["marked_up"]["keys"] for key in keys) and known.field == "text":
        wanted, known = rules["values"]["html"], _names()["html"]
    return known if all(key in wanted or _letters(key) in wanted for key in keys) else None


@cache
def _names() -> dict[str, Known]:
    """All names, as their letters, with what they mean; one that two fields claim means nothing."""
    entries: list[dict[str, Any]] = load("carriers/columns")["column"]
    found: dict[str, Known] = {}
    for rank, entry in enumerate(entries):
        known = Known(entry["field"], rank, entry.get("stands_in", False))
        for name in _letters_of(entry["names"]):
            found.setdefault(name, known)
    return found


@cache
def _around() -> frozenset[str]:
    return frozenset(_letters_of(load("carriers/columns")["around"]["words"]))


def _letters_of(names: Sequence[str]) -> Iterator[str]:
    return map(_letters, names)


def _letters(name: str) -> str:
    """The letters and digits of a name, small and without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", name).casefold() if one.isalnum())
