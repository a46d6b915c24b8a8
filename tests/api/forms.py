"""Which class stands for which form of the public JSON, read off their types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from provstore.api.shaped import RESERVED


def pairs(of: type[Any], form: Any) -> Iterator[tuple[type[Any], Any]]:
    """A class with its form, and those below them by fields of the same name."""
    yield of, form
    hints, told = get_type_hints(of), get_type_hints(form)
    for name in hints:
        mine, theirs = _inner(hints[name]), _inner(told.get(RESERVED.get(name, name)))
        if is_typeddict(theirs):
            assert is_dataclass(mine) and isinstance(mine, type), f"{of.__name__}.{name} is no class of ours"
            yield from pairs(mine, theirs)


def keys(of: type[Any]) -> set[str]:
    return {RESERVED.get(field.name, field.name) for field in fields(of)}


def _inner(hint: Any) -> Any:
    """What is in a list, or there where it is not None."""
    while get_origin(hint) in (list, tuple, Union, UnionType) or str(hint).startswith("typing.NotRequired"):
        options = [one for one in get_args(hint) if one not in (type(None), ...)]
        if len(options) != 1:
            return None
        hint = options[0]
    return hint
